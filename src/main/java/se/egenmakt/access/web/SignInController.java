package se.egenmakt.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.AnyRole;
import se.egenmakt.access.LocalPath;
import se.egenmakt.access.PasswordChanges;
import se.egenmakt.access.Public;
import se.egenmakt.access.SessionCookie;
import se.egenmakt.access.SignInOutcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Signing in and out. */
@Controller
class SignInController {
    private final Accounts accounts;
    private final PasswordChanges passwordChanges;
    private final Clock clock;

    SignInController(Accounts accounts, PasswordChanges passwordChanges, Clock clock) {
        this.accounts = accounts;
        this.passwordChanges = passwordChanges;
        this.clock = clock;
    }

    @Public
    @GetMapping("/sign-in")
    Answer signIn(@RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "false") boolean kept) {
        if (Acting.find().isPresent()) {
            return Redirect.to(onwards(next));
        }
        return page(Form.empty().with("next", onwards(next)), kept);
    }

    @Public
    @PostMapping("/sign-in")
    Answer signIn(HttpServletRequest request, HttpServletResponse response) {
        var form = Form.of(request);
        var email = form.required("email", "sign-in.email.missing");
        var password = form.value("password");
        if (password.isEmpty()) {
            form.reject("password", "sign-in.password.missing");
        }
        if (form.ok()) {
            switch (accounts.signIn(email.orElseThrow(), password, request.getRemoteAddr())) {
                case SignInOutcome.SignedIn signedIn -> {
                    begin(signedIn, request, response);
                    var next = onwards(form.value("next"));
                    return passwordChanges.unread(signedIn.account()).isEmpty() ? Redirect.to(next) : PasswordChangesController.before(next);
                }
                case SignInOutcome.Wrong wrong -> form.reject("email", "sign-in.wrong");
                case SignInOutcome.Wait wait -> form.reject("", "sign-in.wait", Math.max(1, Duration.between(clock.instant(), wait.until()).toMinutes() + 1));
            }
        }
        return page(form, false);
    }

    @Public
    @PostMapping("/sign-in/demo")
    Answer demo(@RequestParam UUID role, @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        return accounts.signInAsDemo(role)
                .map(signedIn -> {
                    begin(signedIn, request, response);
                    return Redirect.to(onwards(next));
                })
                .orElseGet(() -> Redirect.to("/sign-in"));
    }

    /** One browser, one session: what the request carried is over. */
    private void begin(SignInOutcome.SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(accounts::signedInAnew);
        SessionCookie.write(request, response, signedIn.token());
    }

    @AnyRole
    @PostMapping("/sign-out")
    Answer signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(accounts::signOut);
        SessionCookie.remove(request, response);
        return Redirect.to("/sign-in").with(Receipt.of(Texts.t("sign-out.done"), ""));
    }

    @AnyRole
    @PostMapping("/sign-out-everywhere")
    Answer signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        var account = Acting.current().account();
        if (account != null) {
            accounts.signOutEverywhere(account);
        }
        SessionCookie.remove(request, response);
        return Redirect.to("/sign-in").with(Receipt.of(Texts.t("sign-out.everywhere"), ""));
    }

    private Page page(Form form, boolean kept) {
        return Page.of("access/signIn.jte", new SignInPage(form, kept, accounts.demoUsers()), form);
    }

    static String onwards(String next) {
        return LocalPath.isOne(next) && !next.startsWith("/sign-in") ? next : "/";
    }
}
