package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.deficiency.Offer;
import se.egenmakt.deficiency.Offers;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Asking other operations of the county whether they see the same, and answering them. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class OfferController {
    private final Offers offers;
    private final Deficiencies deficiencies;
    private final Observations observations;

    OfferController(Offers offers, Deficiencies deficiencies, Observations observations) {
        this.offers = offers;
        this.deficiencies = deficiencies;
        this.observations = observations;
    }

    @GetMapping("/deficiencies/{id}/offers")
    Answer toAsk(@PathVariable UUID id) {
        return askPage(own(id), Form.empty());
    }

    @PostMapping("/deficiencies/{id}/offers")
    Answer ask(@PathVariable UUID id, HttpServletRequest request) {
        var there = own(id);
        var form = Form.of(request);
        if (form.chosen("operation").isEmpty()) {
            return askPage(there, form.reject("operation", "offers.ask.missing"));
        }
        return switch (offers.ask(id, form.chosen("operation"))) {
            case Outcome.Refused<Integer>(var refusals) -> askPage(there, form.refuse(refusals));
            case Outcome.Done<Integer>(var asked) -> Redirect.to("/deficiencies/" + id).with(Receipt.of(Texts.tn("offers.asked", asked), ""));
        };
    }

    @PostMapping("/deficiencies/{id}/offers/{offer}/withdraw")
    Answer withdraw(@PathVariable UUID id, @PathVariable UUID offer) {
        own(id);
        offers.withdraw(id, offer);
        return Redirect.to("/deficiencies/" + id + "/offers").with(Receipt.of(Texts.t("offers.withdrawn"), ""));
    }

    @GetMapping("/offers")
    Answer list() {
        return Page.of("deficiency/offers.jte", new OffersPage(offers.received()));
    }

    @GetMapping("/offers/{id}")
    Answer show(@PathVariable UUID id) {
        return answerPage(received(id), Form.empty());
    }

    @PostMapping("/offers/{id}")
    Answer answer(@PathVariable UUID id, HttpServletRequest request) {
        received(id);
        var form = Form.of(request);
        if (!form.value("answer").equals("ja") && !form.value("answer").equals("nej")) {
            return answerPage(received(id), form.reject("", "offer.answer.missing"));
        }
        boolean yes = form.value("answer").equals("ja");
        var outcome = yes ? offers.accept(id, form.chosen("observation")) : offers.decline(id);
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            return answerPage(received(id), form.refuse(refusals));
        }
        return Redirect.to("/offers").with(Receipt.of(Texts.t(yes ? "offers.accepted" : "offers.declined"), ""));
    }

    @PostMapping("/offers/{id}/observations")
    Answer add(@PathVariable UUID id, HttpServletRequest request) {
        var offer = received(id);
        var form = Form.of(request);
        if (offers.add(id, form.chosen("observation")) instanceof Outcome.Refused<UUID>(var refusals)) {
            return answerPage(received(id), form.refuse(refusals));
        }
        return Redirect.to("/offers/" + offer.id()).with(Receipt.of(Texts.t("offers.added"), ""));
    }

    @PostMapping("/offers/{id}/back")
    Answer takeBack(@PathVariable UUID id) {
        received(id);
        boolean back = offers.takeBack(id).isDone();
        return Redirect.to("/offers").with(Receipt.of(Texts.t(back ? "offers.back.done" : "deficiency.offer.gone"), ""));
    }

    private Deficiency own(UUID id) {
        return deficiencies.findOwn(id).orElseThrow(() -> new NotFound("deficiency"));
    }

    private Offer received(UUID id) {
        return offers.received(id).orElseThrow(() -> new NotFound("offer"));
    }

    private Page askPage(Deficiency there, Form form) {
        return Page.of("deficiency/ask.jte", new AskPage(there, offers.of(there.id()), offers.toAsk(there.id()), form), form);
    }

    private Page answerPage(Offer offer, Form form) {
        var ready = observations.waiting().stream().filter(seen -> seen.state().mayJoin()).toList();
        var given = offer.isAccepted() ? observations.given(offer.id()) : List.<Observation>of();
        return Page.of("deficiency/offer.jte", new OfferPage(Acting.current(), offer, ready, given, offer.isAccepted() ? offers.clients(offer.id()) : 0, deficiencies.today(), form), form);
    }
}
