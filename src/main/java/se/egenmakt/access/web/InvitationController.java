package se.egenmakt.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Invited;
import se.egenmakt.access.Public;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** The link by which somebody chooses a password, the first administrator too. */
@Controller
@Public
class InvitationController {
    private final Accounts accounts;

    InvitationController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/invitations/{token}")
    Answer show(@PathVariable String token) {
        var invited = invited(token);
        return invited.mayChoosePassword() ? page(token, invited, Form.empty()) : SeatController.page(token, invited);
    }

    @PostMapping("/invitations/{token}")
    Answer accept(@PathVariable String token, HttpServletRequest request) {
        var invited = invited(token);
        if (!invited.mayChoosePassword()) {
            throw new NotFound("password"); // somebody who has one signs in and answers
        }
        var form = Form.of(request);
        var account = invited.account();
        var email = account == null ? form.required("email", "sign-in.email.missing").orElse("") : account.email();
        var name = account == null ? form.required("name", "invitation.name.missing").orElse("") : account.name();
        if (account == null && !email.isEmpty() && (!email.matches("[^@\\s]+@[^@\\s]+") || email.length() > 254)) {
            form.reject("email", "account.email.wrong");
        }
        form.text("name", 80);
        if (account == null && accounts.byEmail(email).isPresent()) {
            form.reject("email", "account.email.taken");
        }
        var password = form.value("password");
        accounts.objection(password, email, name).ifPresent(key -> form.reject("password", key));
        if (!password.equals(form.value("again"))) {
            form.reject("again", "password.differs");
        }
        if (!form.ok()) {
            return page(token, invited, form);
        }
        boolean done = account == null ? accounts.becomeFirstAdministrator(token, email, name, password) : accounts.choosePassword(token, password);
        if (!done) {
            throw new NotFound("invitation");
        }
        return Redirect.to("/sign-in").with(Receipt.of(Texts.t("invitation.done"), ""));
    }

    private Invited invited(String token) {
        return accounts.invited(token).orElseThrow(() -> new NotFound("invitation"));
    }

    private static Page page(String token, Invited invited, Form form) {
        return Page.of("access/invitation.jte", new InvitationPage(token, invited.account(), invited.seatOf(), form), form);
    }
}
