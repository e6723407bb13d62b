package se.egenmakt.deficiency.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.ShownNumber;
import se.egenmakt.identity.MarkedText;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * Every word that leaves the operation, with what in it may point somebody out.
 *
 * @param right the right in words of their own; empty when it is one of the list
 * @param who   the acting person
 */
public record PublishingPage(Deficiency deficiency, MarkedText title, MarkedText text, List<MarkedText> bodies, MarkedText right, @Nullable UUID who, boolean takenUp, @Nullable ShownNumber shown, Form form) {
    public Shell shell() {
        return Shell.titled(heading()).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.deficiency.text")).asNarrow().form(form);
    }

    /** Reading comes first. */
    public String heading() {
        return Texts.t(read() ? "deficiency.publish.title" : "deficiency.second-read");
    }

    public String path() {
        return "/deficiencies/" + deficiency.id();
    }

    public boolean wroteIt() {
        return who != null && who.equals(deficiency.writtenBy());
    }

    public boolean read() {
        return deficiency.secondReadOn() != null;
    }

    public String version() {
        return Integer.toString(deficiency.version());
    }

    public String touched() {
        return DeficiencyPage.touched(shown);
    }
}
