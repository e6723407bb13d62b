package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Likeness;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.identity.Checking;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Making a deficiency out of observations, changing its words, adding observations and bodies. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class DeficiencyController {
    private static final String PATH = "/deficiencies";
    private static final String NEW = PATH + "/new";

    private final Deficiencies deficiencies;
    private final Likeness likeness;
    private final Observations observations;
    private final Operations operations;
    private final Checking checking;
    private final Drafts drafts;

    DeficiencyController(Deficiencies deficiencies, Likeness likeness, Observations observations, Operations operations, Checking checking, Drafts drafts) {
        this.deficiencies = deficiencies;
        this.likeness = likeness;
        this.observations = observations;
        this.operations = operations;
        this.checking = checking;
        this.drafts = drafts;
    }

    @GetMapping(NEW)
    Answer fresh(
            @RequestParam(required = false, name = "observation") @Nullable List<UUID> chosen,
            @RequestParam(required = false) @Nullable UUID recurs,
            @RequestParam(defaultValue = "") String about) {
        var seen = seen(chosen == null ? List.of() : chosen);
        var back = recurs == null ? null : own(recurs);
        var fresh = back == null ? DeficiencyForm.fresh(seen) : DeficiencyForm.again(back, seen);
        fresh.with("about", about.isEmpty() ? DeficiencyForm.about(fresh) : about);
        var form = drafts.open(draft(fresh), () -> fresh);
        var kept = form.chosen("observation");
        return newPage(form, back, kept.equals(seen.stream().map(Observation::id).toList()) ? seen : seen(kept), MarkedForm.UNSENT);
    }

    @PostMapping(NEW)
    Answer make(HttpServletRequest request) {
        var form = Form.of(request);
        var text = DeficiencyForm.read(form, operations.servedOn(deficiencies.today()));
        var body = DeficiencyForm.body(form);
        var marked = MarkedForm.of(form, checking, "title", "what", "rightWords", "bodyName");
        var chosen = form.chosen("observation");
        var seen = seen(chosen);
        var recurs = form.value("recurs").isEmpty() ? null : form.key("recurs");
        var back = recurs == null ? null : deficiencies.findOwn(recurs).orElse(null);
        if (text.isEmpty() || body.isEmpty() || !form.ok()) {
            drafts.keep(draft(form), form);
            return newPage(form, back, seen, marked);
        }
        return switch (deficiencies.make(form.key("key"), text.get(), DeficiencyForm.bodies(body.get(), back, seen), chosen, recurs)) {
            case Outcome.Refused<UUID>(var refusals) -> {
                var left = seen(chosen);
                drafts.keep(draft(form), form.refuse(refusals).with("observation", left.stream().map(one -> one.id().toString()).toList()));
                yield newPage(form, back, left, marked);
            }
            case Outcome.Done<UUID>(var id) -> {
                drafts.drop(draft(form));
                yield done(id, "deficiency.made");
            }
        };
    }

    @GetMapping(PATH + "/{id}/change")
    Answer change(@PathVariable UUID id) {
        var there = own(id);
        return changePage(there, drafts.open(PATH + "/" + id + "/change", () -> DeficiencyForm.of(there)), MarkedForm.UNSENT);
    }

    @PostMapping(PATH + "/{id}/change")
    Answer change(@PathVariable UUID id, HttpServletRequest request) {
        var there = own(id);
        var form = Form.of(request);
        var text = DeficiencyForm.read(form, operations.servedOn(deficiencies.today()));
        var marked = MarkedForm.of(form, checking, "title", "what", "rightWords");
        if (text.isPresent() && form.ok() && deficiencies.change(id, form.whole("version", 0, Integer.MAX_VALUE).orElse(-1), text.get()) instanceof Outcome.Refused<UUID>(var refusals)) {
            form.refuse(refusals).with("version", own(id).version()); // having seen what it is now, one may save again
        }
        if (!form.ok()) {
            drafts.keep(PATH + "/" + id + "/change", form);
            return changePage(there, form, marked);
        }
        drafts.drop(PATH + "/" + id + "/change");
        return done(id, "deficiency.saved");
    }

    @GetMapping(PATH + "/{id}/bodies/new")
    Answer body(@PathVariable UUID id) {
        return bodyPage(own(id), Form.empty().with("key", UUID.randomUUID()), MarkedForm.UNSENT);
    }

    @PostMapping(PATH + "/{id}/bodies/new")
    Answer body(@PathVariable UUID id, HttpServletRequest request) {
        var there = own(id);
        var form = Form.of(request);
        var body = DeficiencyForm.body(form);
        var unit = form.text("unit", 120);
        var marked = MarkedForm.of(form, checking, "bodyName", "unit");
        if (form.ok() && deficiencies.addBody(id, form.key("key"), body.orElseThrow(), unit.orElse("")) instanceof Outcome.Refused<UUID>(var refusals)) {
            form.refuse(refusals);
        }
        return form.ok() ? done(id, "deficiency.body.added") : bodyPage(there, form, marked);
    }

    @PostMapping(PATH + "/{id}/bodies/{body}/remove")
    Answer removeBody(@PathVariable UUID id, @PathVariable UUID body) {
        own(id);
        return deficiencies.removeBody(id, body) instanceof Outcome.Refused<UUID> ? done(id, "deficiency.body.stays") : done(id, "deficiency.body.removed");
    }

    /** What belongs to it, and what looks as if it does. */
    @GetMapping(PATH + "/{id}/observations")
    Answer joined(@PathVariable UUID id) {
        var there = own(id);
        var like = likeness.unjoinedLike(there);
        return Page.of("deficiency/joined.jte", new JoinedPage(there, observations.of(id), like, unlike(like), deficiencies.touched(id)));
    }

    @PostMapping(PATH + "/{id}/observations")
    Answer join(@PathVariable UUID id, HttpServletRequest request) {
        own(id);
        var chosen = Form.of(request).chosen("observation");
        int joined = deficiencies.join(id, chosen);
        var rest = joined < chosen.size() ? Texts.t("deficiency.joined.rest") : "";
        return Redirect.to(PATH + "/" + id + "/observations").with(Receipt.of(joined == 0 && !rest.isEmpty() ? rest : Texts.tn("deficiency.joined", joined), joined == 0 ? "" : rest));
    }

    @PostMapping(PATH + "/{id}/observations/{observation}/leave")
    Answer leave(@PathVariable UUID id, @PathVariable UUID observation) {
        own(id);
        deficiencies.leave(id, observation);
        return Redirect.to(PATH + "/" + id + "/observations").with(Receipt.of(Texts.t("deficiency.left"), ""));
    }

    private List<Observation> unlike(List<Observation> like) {
        return observations.waiting().stream().filter(seen -> seen.state().mayJoin() && like.stream().noneMatch(one -> one.id().equals(seen.id()))).toList();
    }

    private List<Observation> seen(List<UUID> chosen) {
        return observations.ready(chosen);
    }

    private static String draft(Form form) {
        return Drafts.path(NEW, form.value("about"));
    }

    private Deficiency own(UUID id) {
        return deficiencies.findOwn(id).orElseThrow(() -> new NotFound("deficiency"));
    }

    private static Redirect done(UUID id, String key) {
        return Redirect.to(PATH + "/" + id).with(Receipt.of(Texts.t(key), ""));
    }

    private Page newPage(Form form, @Nullable Deficiency recurs, List<Observation> seen, MarkedForm marked) {
        var served = operations.servedOn(deficiencies.today());
        return Page.of("deficiency/form.jte", new DeficiencyFormPage(null, recurs, seen, served, BodyNames.of(observations.bodyNames(), served), form, marked), form);
    }

    private Page changePage(Deficiency there, Form form, MarkedForm marked) {
        return Page.of("deficiency/form.jte", new DeficiencyFormPage(there, null, List.of(), operations.servedOn(deficiencies.today()), List.of(), form, marked), form);
    }

    private Page bodyPage(Deficiency there, Form form, MarkedForm marked) {
        var names = BodyNames.of(observations.bodyNames(), operations.servedOn(deficiencies.today()));
        return Page.of("deficiency/body.jte", new BodyPage(there, names, form, marked), form);
    }
}
