package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Likeness;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.ObservationSearch;
import se.egenmakt.deficiency.ObservationState;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.deficiency.Source;
import se.egenmakt.identity.Checking;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.identity.MarkedText;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Observations: the list of what waits, and reading one before it joins anything. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class ObservationReadingController {
    private static final String PATH = "/observations";
    private static final int SIZE = 50;

    private final Observations observations;
    private final Likeness likeness;
    private final Checking checking;

    ObservationReadingController(Observations observations, Likeness likeness, Checking checking) {
        this.observations = observations;
        this.likeness = likeness;
        this.checking = checking;
    }

    @GetMapping(PATH)
    Answer list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean own,
            HttpServletRequest request) {
        var search = new ObservationSearch(Coded.of(ObservationState.class, state).orElse(null), Coded.of(LifeArea.class, area).orElse(null), own);
        var paging = Paging.of(request, SIZE, observations.count(search));
        var found = observations.page(search, SIZE, paging.offset());
        return Page.of("deficiency/observations.jte", new ObservationListPage(Acting.current(), observations.waiting(), found, paging, search));
    }

    @GetMapping(PATH + "/{id}")
    Answer show(@PathVariable UUID id) {
        return page(observation(id), Form.empty(), MarkedForm.UNSENT);
    }

    @PostMapping(PATH + "/{id}/read")
    Answer read(@PathVariable UUID id, HttpServletRequest request) {
        var seen = observation(id);
        var form = Form.of(request);
        boolean counted = form.value("counted").equals("ja");
        if (seen.source() == Source.CLIENT && !counted && !form.value("counted").equals("nej")) {
            return page(seen, form.reject("counted", "observation.counted.missing"), MarkedForm.UNSENT);
        }
        return done(id, form, observations.read(id, version(form), counted), "observation.read.done");
    }

    @PostMapping(PATH + "/{id}/ask")
    Answer ask(@PathVariable UUID id, HttpServletRequest request) {
        var seen = observation(id);
        var form = Form.of(request);
        form.required("asked", "observation.ask.missing");
        var why = form.text("asked", 500);
        var reasons = MarkedForm.of(form, checking, "asked");
        return form.ok() ? done(id, form, observations.askForChange(id, version(form), why.orElseThrow()), "observation.ask.done") : page(seen, form, reasons);
    }

    @PostMapping(PATH + "/{id}/aside")
    Answer setAside(@PathVariable UUID id, HttpServletRequest request) {
        var seen = observation(id);
        var form = Form.of(request);
        form.required("aside", "observation.aside.missing");
        var why = form.text("aside", 500);
        var reasons = MarkedForm.of(form, checking, "aside");
        return form.ok() ? done(id, form, observations.setAside(id, version(form), why.orElseThrow()), "observation.aside.done") : page(seen, form, reasons);
    }

    private Answer done(UUID id, Form form, Outcome<UUID> outcome, String key) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            return page(observation(id), form.refuse(refusals), MarkedForm.UNSENT);
        }
        return Redirect.to(PATH + "/" + id).with(Receipt.of(Texts.t(key), ""));
    }

    private static int version(Form form) {
        return form.whole("version", 0, Integer.MAX_VALUE).orElse(-1);
    }

    private Observation observation(UUID id) {
        return observations.find(id).orElseThrow(() -> new NotFound("observation"));
    }

    private Page page(Observation seen, Form form, MarkedForm reasons) {
        boolean joinable = seen.state().mayJoin();
        var page = new ObservationPage(
                Acting.current(), seen, new MarkedText(seen.what(), checking.marks(seen.what())), seen.state() == ObservationState.SET_ASIDE ? java.util.List.of() : likeness.like(seen), joinable, reasons, form);
        return Page.of("deficiency/observation.jte", page, form);
    }
}
