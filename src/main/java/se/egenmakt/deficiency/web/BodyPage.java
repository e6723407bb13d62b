package se.egenmakt.deficiency.web;

import java.util.List;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param names  of bodies, to choose among
 * @param marked what may point somebody out
 */
public record BodyPage(Deficiency deficiency, List<String> names, Form form, MarkedForm marked) {
    public Shell shell() {
        return Shell.titled(Texts.t("deficiency.body.new")).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.deficiency.text")).asNarrow().form(form);
    }

    public String back() {
        return "/deficiencies/" + deficiency.id();
    }
}
