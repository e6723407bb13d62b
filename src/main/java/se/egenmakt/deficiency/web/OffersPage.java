package se.egenmakt.deficiency.web;

import java.util.List;
import se.egenmakt.deficiency.Offer;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.Texts;

/** What other operations ask. */
public record OffersPage(List<Offer> offers) {
    public Shell shell() {
        return Shell.titled(Texts.t("offers.title")).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.offers.text"));
    }

    public Status status(Offer offer) {
        return offer.isOpen() ? Status.NEED : offer.isAccepted() ? Status.DONE : Status.OFF;
    }

    public String state(Offer offer) {
        return Texts.t(offer.isOpen() ? "offers.tag" : offer.withdrawnOn() != null ? "offers.state.withdrawn" : offer.isAccepted() ? "offers.state.yes" : "offers.state.no");
    }
}
