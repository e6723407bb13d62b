package se.egenmakt.deficiency.web;

import se.egenmakt.deficiency.FollowCode;
import se.egenmakt.deficiency.TellingPlace;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** What was sent in has come, and the code to follow it by: it is shown here, and nowhere else again. */
public record ThanksPage(TellingPlace place, FollowCode code) {
    public Shell shell() {
        return OpenFrame.shell(Texts.t("tell.thanks"), OpenFrame.TELL, place.demo()).asNarrow();
    }
}
