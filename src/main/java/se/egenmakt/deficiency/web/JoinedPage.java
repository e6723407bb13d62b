package se.egenmakt.deficiency.web;

import java.util.List;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.Touched;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param joined  what belongs to it
 * @param like    what looks as if it does, and belongs to nothing yet
 * @param others  whatever else belongs to nothing yet
 * @param numbers the numbers frozen, the newest first
 */
public record JoinedPage(Deficiency deficiency, List<Observation> joined, List<Observation> like, List<Observation> others, List<Touched> numbers) {
    public Shell shell() {
        return Shell.titled(Texts.t("deficiency.observations", deficiency.title())).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.deficiency.text"));
    }

    public String path() {
        return "/deficiencies/" + deficiency.id();
    }
}
