package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.deficiency.Source;
import se.egenmakt.identity.Checking;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Whoever reads what was sent in changes the words that may point somebody out. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
@RequestMapping("/observations/{id}/words")
class RewordingController {
    private final Observations observations;
    private final Checking checking;
    private final Drafts drafts;

    RewordingController(Observations observations, Checking checking, Drafts drafts) {
        this.observations = observations;
        this.checking = checking;
        this.drafts = drafts;
    }

    @GetMapping
    Answer show(@PathVariable UUID id) {
        var seen = sentIn(id);
        if (!seen.mayReword()) {
            return Redirect.to("/observations/" + id);
        }
        var form = drafts.open(RewordingPage.path(seen), () -> RewordingPage.form(seen));
        return page(seen, form, RewordingPage.marked(form, checking));
    }

    @PostMapping
    Answer reword(@PathVariable UUID id, HttpServletRequest request) {
        var seen = sentIn(id);
        var form = Form.of(request);
        form.required("what", "observation.what.missing");
        var what = form.text("what", Observation.LONGEST);
        var name = form.text("bodyName", 120);
        var marked = MarkedForm.of(form, checking, "what", "bodyName");
        if (form.ok() && observations.reword(id, form.whole("version", 0, Integer.MAX_VALUE).orElse(-1), what.orElseThrow(), new Body(seen.body().kind(), name.orElse(""))) instanceof Outcome.Refused<UUID>(var refusals)) {
            form.refuse(refusals).with("version", sentIn(id).version()); // having seen what it is now, one may save again
        }
        if (!form.ok()) {
            drafts.keep(RewordingPage.path(seen), form);
            return page(seen, form, marked);
        }
        drafts.drop(RewordingPage.path(seen));
        return Redirect.to("/observations/" + id).with(Receipt.of(Texts.t("observation.reword.done"), ""));
    }

    private Observation sentIn(UUID id) {
        return observations.find(id).filter(seen -> seen.source() != Source.OMBUD).orElseThrow(() -> new NotFound("observation"));
    }

    private static Page page(Observation seen, Form form, MarkedForm marked) {
        return Page.of("deficiency/reword.jte", new RewordingPage(seen, form, marked), form);
    }
}
