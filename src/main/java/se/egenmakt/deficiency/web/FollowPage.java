package se.egenmakt.deficiency.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.Followed;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * What became of what was sent in.
 *
 * @param found null before a code has been given, or when nothing has it
 * @param waits so much is asked from the same network that this one has to come again later
 */
public record FollowPage(Form form, @Nullable Followed found, boolean waits) {
    private static final Map<String, String> STATES = Map.of(
            "mottagen", "received", "läses", "being-read", "noterad", "noted", "tillhör en brist", "joined", "lämnad vidare", "passed-on", "lagd åt sidan", "set-aside");

    public Shell shell() {
        return OpenFrame.shell(Texts.t("follow.title"), OpenFrame.TELL, false).asNarrow().form(form);
    }

    /** What has become of it, in a word. */
    public String state(Followed followed) {
        return Texts.t("follow.state." + key(followed));
    }

    /** What that means, and what comes next. */
    public String text(Followed followed) {
        return Texts.t("follow.text." + key(followed), followed.operation());
    }

    public String about(Followed followed) {
        return Texts.t("follow.about", SwedishDates.month(followed.month()), followed.operation());
    }

    private static String key(Followed followed) {
        var key = STATES.getOrDefault(followed.state(), "received");
        if (key.equals("received") && followed.reworded()) {
            return "being-read"; // whoever changed words has begun to read
        }
        return key.equals("joined") && followed.published() != null ? "published" : key;
    }
}
