package se.egenmakt.deficiency.web;

import java.util.List;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Offer;
import se.egenmakt.deficiency.Offers.Neighbour;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param neighbours whom one may ask */
public record AskPage(Deficiency deficiency, List<Offer> offers, List<Neighbour> neighbours, Form form) {
    public Shell shell() {
        return Shell.titled(Texts.t("offers.ask.title")).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.deficiency.text")).asNarrow().form(form);
    }

    public String path() {
        return "/deficiencies/" + deficiency.id();
    }

    public List<Choice> choices() {
        return neighbours.stream().map(one -> Choice.of(one.id().toString(), one.name())).toList();
    }

    public boolean read() {
        return deficiency.secondReadOn() != null;
    }
}
