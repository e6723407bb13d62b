package se.egenmakt.deficiency.web;

import java.util.List;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.Offer;
import se.egenmakt.web.Form;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param ready the own observations that belong to nothing yet */
public record OfferPage(Offer offer, List<Observation> ready, Form form) {
    public Shell shell() {
        return Shell.titled(offer.title()).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.offers.text")).form(form);
    }

    public String path() {
        return "/offers/" + offer.id();
    }
}
