package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.GroupChecking;
import se.egenmakt.steering.Offer;
import se.egenmakt.steering.OfferAnswer;
import se.egenmakt.steering.Offers;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.steering.SteeringGroups;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Places offered to organisations, and what they said. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class OffersController {
    private static final String NEW = "/steering/{group}/offers/new";
    private static final String ONE = "/steering/{group}/offers/{offer}";
    private static final int LONGEST_WORDS = 500;

    private final SteeringGroups groups;
    private final Offers offers;
    private final GroupChecking checking;
    private final Clock clock;

    OffersController(SteeringGroups groups, Offers offers, GroupChecking checking, Clock clock) {
        this.groups = groups;
        this.offers = offers;
        this.checking = checking;
        this.clock = clock;
    }

    @GetMapping(NEW)
    Answer fresh(@PathVariable UUID group, HttpServletRequest request) {
        return newPage(group(group), SteeringForm.fresh().with("organisation", request.getParameter("organisation")).with("offeredOn", LocalDate.now(clock)));
    }

    @PostMapping(NEW)
    Answer make(@PathVariable UUID group, HttpServletRequest request) {
        var found = group(group);
        var form = Form.of(request);
        var organisation = SteeringForm.text(form, "organisation", 120, "steering.offer.organisation.missing");
        var offeredOn = SteeringForm.day(form, "offeredOn");
        var askAgainOn = SteeringForm.optionalDay(form, "askAgainOn").orElse(null);
        if (form.ok() && offers.make(SteeringForm.key(form), group, organisation, offeredOn, askAgainOn) instanceof Outcome.Refused<UUID>(var refusals)) {
            SteeringForm.refuse(form, refusals);
        }
        return form.ok() ? done(group, Texts.t("steering.offer.made", organisation)) : newPage(found, form);
    }

    @GetMapping(ONE)
    Answer show(@PathVariable UUID group, @PathVariable UUID offer) {
        var found = offer(group, offer);
        var answer = found.answer();
        var form = Form.empty()
                .with("answer", answer == null ? "" : answer.code())
                .with("answeredOn", answer == null ? LocalDate.now(clock) : found.answeredOn())
                .with("words", found.words())
                .with("askAgainOn", found.askAgainOn());
        return answerPage(group(group), found, form, MarkedForm.UNSENT);
    }

    @PostMapping(ONE)
    Answer answer(@PathVariable UUID group, @PathVariable UUID offer, HttpServletRequest request) {
        var found = offer(group, offer);
        var form = Form.of(request);
        form.required("answer", "steering.offer.answer.missing");
        var answer = OfferPage.NOT_YET.equals(form.value("answer")) ? null : form.choice("answer", OfferAnswer.class).orElse(null);
        var on = answer == null ? null : SteeringForm.day(form, "answeredOn");
        var words = form.text("words", LONGEST_WORDS).orElse("");
        var askAgainOn = SteeringForm.optionalDay(form, "askAgainOn").orElse(null);
        var marked = MarkedForm.of(form, List.of(new MarkedForm.Field("words", Texts.t("marked.field.offer-words"), checking.of(group).after(found.words()))));
        if (form.ok() && offers.answer(found, answer, on, words, askAgainOn) instanceof Outcome.Refused<UUID>(var refusals)) {
            SteeringForm.refuse(form, refusals);
        }
        return form.ok() ? done(group, Texts.t("steering.offer.answer.noted", found.organisation())) : answerPage(group(group), found, form, marked);
    }

    private SteeringGroup group(UUID id) {
        return groups.find(id).orElseThrow(() -> new NotFound("group"));
    }

    private Offer offer(UUID group, UUID id) {
        return offers.find(group, id).orElseThrow(() -> new NotFound("offer"));
    }

    private static Page newPage(SteeringGroup group, Form form) {
        return Page.of("steering/newOffer.jte", new OfferPage(group, null, form, MarkedForm.UNSENT), form);
    }

    private static Page answerPage(SteeringGroup group, Offer offer, Form form, MarkedForm marked) {
        return Page.of("steering/offer.jte", new OfferPage(group, offer, form, marked), form);
    }

    private static Redirect done(UUID group, String receipt) {
        return Redirect.to(SteeringShell.path(group)).with(Receipt.of(receipt, ""));
    }
}
