package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.Offer;
import se.egenmakt.deficiency.ShownNumber;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.protection.Protection;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * @param acting  an ombud can write what is missing, a manager asks one to
 * @param ready   the own observations that belong to nothing yet
 * @param given   those given in answer to it
 * @param clients how many those touch: exact, for the own operation
 */
public record OfferPage(Acting acting, Offer offer, List<Observation> ready, List<Observation> given, int clients, LocalDate today, Form form) {
    public Shell shell() {
        return Shell.titled(offer.title()).current("/deficiencies").owner(Owner.SYSTEM, Texts.t("owner.deficiency"), Texts.t("owner.offers.text")).form(form);
    }

    /** What the other operation has been told. */
    public String told() {
        return Texts.t(told(offer.clients()).wording());
    }

    /** Whether there are more, or fewer, than it has been told. */
    public boolean toldStands() {
        return !told(offer.clients()).equals(Protection.on(today).alone(Math.max(1, clients)));
    }

    private ProtectedNumber told(@Nullable Integer clients) {
        return new ShownNumber(clients, today).asProtected();
    }

    public boolean ombud() {
        return acting.is(Role.OMBUD);
    }

    /** Who is to mend it, there. */
    public String bodies() {
        return Format.list(offer.bodies());
    }

    public String path() {
        return "/offers/" + offer.id();
    }
}
