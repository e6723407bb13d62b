package se.egenmakt.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.http.ResponseEntity;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.AnyRole;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.LocalPath;
import se.egenmakt.access.MailRecipients;
import se.egenmakt.access.SessionCookie;
import se.egenmakt.access.TypedForms;
import se.egenmakt.web.Answer;
import se.egenmakt.web.CurrentRequest;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** What concerns the signed-in person alone: menu, roles, looks, mail, drafts. */
@Controller
class MenuController {
    private static final List<String> THEMES = List.of("system", "light", "dark");

    private final Accounts accounts;
    private final Drafts drafts;
    private final TypedForms typed;
    private final MailRecipients recipients;

    MenuController(Accounts accounts, Drafts drafts, TypedForms typed, MailRecipients recipients) {
        this.typed = typed;
        this.recipients = recipients;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    @AnyRole
    @GetMapping("/menu")
    Answer menu() {
        var acting = Acting.current();
        return Page.of("access/menu.jte", new MenuPage(acting, accounts.roles(account()).size() > 1, recipients.choice(account()).orElse(null)));
    }

    @AnyRole
    @PostMapping("/theme")
    Answer theme(@RequestParam(defaultValue = "system") String theme) {
        if (THEMES.contains(theme)) {
            accounts.theme(account(), theme);
        }
        return Redirect.to("/menu").with(Receipt.of(Texts.t("menu.theme.saved"), ""));
    }

    @AnyRole
    @PostMapping("/mail")
    Answer mail(@RequestParam(defaultValue = "") String mail) {
        if (!MenuPage.MAIL.contains(mail)) {
            return Redirect.to("/menu");
        }
        var account = account();
        // accounts are the program's, also a member's own
        Acting.current().forInstallation().run(() -> recipients.choose(account, mail.equals(MenuPage.WANTED)));
        return Redirect.to("/menu").with(Receipt.of(Texts.t("menu.mail.saved." + mail), ""));
    }

    @AnyRole
    @GetMapping("/roles")
    Answer roles(@RequestParam(required = false) @Nullable UUID changed, @RequestParam(defaultValue = "false") boolean kept) {
        var roles = accounts.roles(account());
        var before = roles.stream().filter(role -> role.id().equals(changed)).findFirst().orElse(null);
        return Page.of("access/roles.jte", new RolesPage(Acting.current(), roles, before, kept));
    }

    @AnyRole
    @PostMapping("/roles")
    Answer choose(@RequestParam UUID role, HttpServletRequest request) {
        var token = SessionCookie.read(request).orElseThrow();
        if (!accounts.choose(token, account(), role)) {
            throw new NotFound("role assignment");
        }
        return Redirect.to("/");
    }

    /** Called by the page's script while somebody types; the form works without it. */
    @AnyRole
    @PostMapping("/drafts")
    ResponseEntity<Void> keep(HttpServletRequest request) {
        return (typed.keep(request).isPresent() ? ResponseEntity.noContent() : ResponseEntity.badRequest()).build();
    }

    @AnyRole
    @PostMapping(CurrentRequest.GIVE_UP)
    Answer drop(@RequestParam(CurrentRequest.DRAFT_FIELD) String path, @RequestParam(name = CurrentRequest.ONWARD_FIELD, defaultValue = "/") String onward) {
        var next = Redirect.to(LocalPath.isOne(onward) ? onward : "/");
        return drafts.drop(path) ? next.with(Receipt.of(Texts.t("drafts.dropped"), "")) : next;
    }

    private static UUID account() {
        var account = Acting.current().account();
        if (account == null) {
            throw new NotFound("account");
        }
        return account;
    }
}
