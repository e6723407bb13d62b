package se.egenmakt.steering.web;

import java.time.LocalDate;
import se.egenmakt.steering.Member;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param link  shown this once
 * @param until last day that it surely holds
 */
public record SignInLinkPage(Member member, String email, String link, LocalDate until) {
    public Shell shell() {
        return SteeringShell.titled(Texts.t("link.title", member.name())).asNarrow();
    }

    public String back() {
        return SteeringShell.path(member.group());
    }

    public String message() {
        return Texts.t("steering.sign-in.message", member.name().split(" ", 2)[0], link, until, email);
    }
}
