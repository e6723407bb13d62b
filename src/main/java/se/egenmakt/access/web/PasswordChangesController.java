package se.egenmakt.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.AnyRole;
import se.egenmakt.access.PasswordChanges;
import se.egenmakt.web.Answer;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Redirect;

/** After sign-in, until it has been read: that the password was replaced by a link, and who made the link. */
@Controller
class PasswordChangesController {
    private static final String PATH = "/password-changes";
    private final PasswordChanges changes;

    PasswordChangesController(PasswordChanges changes) {
        this.changes = changes;
    }

    static Redirect before(String next) {
        return Redirect.to(PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    @AnyRole
    @GetMapping(PATH)
    Answer show(@RequestParam(defaultValue = "/") String next) {
        return Page.of("access/passwordChanges.jte", new PasswordChangesPage(changes.unread(account()), SignInController.onwards(next)));
    }

    @AnyRole
    @PostMapping(PATH)
    Answer read(@RequestParam(defaultValue = "/") String next) {
        changes.read(account());
        return Redirect.to(SignInController.onwards(next));
    }

    private static UUID account() {
        var account = Acting.current().account();
        if (account == null) {
            throw new NotFound("account");
        }
        return account;
    }
}
