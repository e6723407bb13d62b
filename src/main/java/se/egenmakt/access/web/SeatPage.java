package se.egenmakt.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * A seat that waits for an answer.
 *
 * @param operation whose steering group it is in
 * @param signedIn  whether anybody is
 * @param own       whether the seat is for the person who is
 */
public record SeatPage(String token, String operation, boolean signedIn, boolean own) {
    static final String YES = "ja";
    static final String NO = "nej";

    public Shell shell() {
        return Shell.titled(title()).asNarrow();
    }

    public String title() {
        return Texts.t("seat.title", operation);
    }

    public String path() {
        return "/invitations/" + token + "/answer";
    }

    public String signInPath() {
        return "/sign-in?next=" + URLEncoder.encode("/invitations/" + token, StandardCharsets.UTF_8);
    }

    public String yes() {
        return YES;
    }

    public String no() {
        return NO;
    }
}
