package se.egenmakt.steering.web;

import org.jspecify.annotations.Nullable;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.SignIns;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * A member's sign-in.
 *
 * @param signIn null while there is none
 * @param sits   whether the term runs today
 */
public record SignInPage(Member member, SignIns.@Nullable SignIn signIn, boolean sits, Form form) {
    public Shell shell() {
        return SteeringShell.titled(title()).asNarrow().form(form);
    }

    public String title() {
        return Texts.t("steering.sign-in.title", member.name());
    }

    public String back() {
        return SteeringShell.path(member.group());
    }

    public String path() {
        return back() + "/members/" + member.id() + "/sign-in";
    }

    public String email() {
        return signIn == null ? "" : signIn.account().email();
    }

    public boolean holds() {
        return signIn != null && signIn.holds();
    }

    public boolean waits() {
        return signIn != null && signIn.waits();
    }
}
