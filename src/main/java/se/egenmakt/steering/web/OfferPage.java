package se.egenmakt.steering.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.steering.Offer;
import se.egenmakt.steering.OfferAnswer;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param offer null for a new one */
public record OfferPage(SteeringGroup group, @Nullable Offer offer, Form form, MarkedForm marked) {
    /** What one chooses while the organisation has not answered. */
    static final String NOT_YET = "inte än";

    public Shell shell() {
        return SteeringShell.titled(title()).asNarrow().form(form);
    }

    public String title() {
        return offer == null ? Texts.t("steering.offer.new") : Texts.t("steering.offer.answer.title", offer.organisation());
    }

    public Offer known() {
        return Objects.requireNonNull(offer);
    }

    public String back() {
        return SteeringShell.path(group.id());
    }

    public String path() {
        return back() + "/offers/" + (offer == null ? "new" : offer.id());
    }

    public List<Choice> answers() {
        return List.of(
                Choice.of(OfferAnswer.YES.code(), Texts.t("steering.offer.yes")),
                Choice.of(OfferAnswer.NO.code(), Texts.t("steering.offer.no")),
                Choice.of(NOT_YET, Texts.t("steering.offer.not-yet")));
    }
}
