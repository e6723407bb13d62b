package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.identity.Checking;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Writing down what should not be so: the text is checked for what may point somebody out before it is kept. */
@Controller
@Allowed(Role.OMBUD)
class ObservationController {
    private static final String PATH = "/observations";
    private static final String NEW = PATH + "/new";

    private final Observations observations;
    private final Operations operations;
    private final Checking checking;
    private final Drafts drafts;

    ObservationController(Observations observations, Operations operations, Checking checking, Drafts drafts) {
        this.observations = observations;
        this.operations = operations;
        this.checking = checking;
        this.drafts = drafts;
    }

    @GetMapping(NEW)
    Answer fresh(@RequestParam(defaultValue = "") String with, @RequestParam(defaultValue = "") String about) {
        var fresh = ObservationForm.fresh(with, observations.today(), served()).with("with", with).with("about", ObservationForm.about(with, about));
        return page(NEW, "", drafts.open(draft(fresh), () -> fresh), MarkedForm.UNSENT);
    }

    @PostMapping(NEW)
    Answer note(HttpServletRequest request) {
        var form = Form.of(request);
        var seen = ObservationForm.read(form, Objects.requireNonNull(Acting.current().ombud()));
        var marked = MarkedForm.of(form, checking, "what", "bodyName");
        if (seen.isEmpty() || !form.ok()) {
            drafts.keep(draft(form), form);
            return page(NEW, "", form, marked);
        }
        if (observations.note(seen.get()) instanceof Outcome.Refused<UUID>(var refusals)) {
            return page(NEW, "", form.refuse(refusals), marked);
        }
        drafts.drop(draft(form));
        return Redirect.to(PATH + "/" + seen.get().id()).with(Receipt.of(Texts.t("observation.saved"), Texts.t("observation.saved.state." + Choices.key(seen.get().state()))));
    }

    @GetMapping(PATH + "/{id}/change")
    Answer change(@PathVariable UUID id) {
        var seen = own(id);
        var path = PATH + "/" + id + "/change";
        return page(path, seen.stateWhy(), drafts.open(path, () -> ObservationForm.of(seen)), MarkedForm.UNSENT);
    }

    @PostMapping(PATH + "/{id}/change")
    Answer change(@PathVariable UUID id, HttpServletRequest request) {
        var there = own(id);
        var path = PATH + "/" + id + "/change";
        var form = Form.of(request).with("key", id);
        var seen = ObservationForm.read(form, Objects.requireNonNull(Acting.current().ombud()));
        var marked = MarkedForm.of(form, checking, "what", "bodyName");
        if (seen.isEmpty() || !form.ok()) {
            drafts.keep(path, form);
            return page(path, there.stateWhy(), form, marked);
        }
        if (observations.change(seen.get()) instanceof Outcome.Refused<UUID>(var refusals)) {
            return page(path, there.stateWhy(), form.refuse(refusals), marked);
        }
        drafts.drop(path);
        return Redirect.to(PATH + "/" + id).with(Receipt.of(Texts.t("observation.saved"), Texts.t("observation.saved.state." + Choices.key(seen.get().state()))));
    }

    @PostMapping(PATH + "/{id}/told")
    Answer told(@PathVariable UUID id) {
        own(id);
        observations.told(id);
        return Redirect.to(PATH + "/" + id).with(Receipt.of(Texts.t("observation.told.noted"), ""));
    }

    private static String draft(Form form) {
        return Drafts.path(NEW, form.value("about"));
    }

    private Observation own(UUID id) {
        return observations.find(id).filter(seen -> seen.isOf(Acting.current().ombud())).orElseThrow(() -> new NotFound("observation"));
    }

    private List<Municipality> served() {
        return operations.servedOn(observations.today());
    }

    private Page page(String path, String asked, Form form, MarkedForm marked) {
        return Page.of("deficiency/observationForm.jte", new ObservationFormPage(path, observations.today(), asked, observations.onlyOmbud(), BodyNames.of(observations.bodyNames(), served()), form, marked), form);
    }
}
