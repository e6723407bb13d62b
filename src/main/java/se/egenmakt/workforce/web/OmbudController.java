package se.egenmakt.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Absence;
import se.egenmakt.workforce.AbsenceKind;
import se.egenmakt.workforce.Ombud;
import se.egenmakt.workforce.OpenCommissions;
import se.egenmakt.workforce.Workforce;

/** The ombud of one's own operation: employment over time, placement municipalities, absence. */
@Controller
@Allowed(Role.MANAGER)
class OmbudController {
    private static final String PATH = "/operation/ombud";
    private static final String NEW = PATH + "/new";

    private final Workforce workforce;
    private final OpenCommissions openCommissions;
    private final Operations operations;
    private final Drafts drafts;
    private final Clock clock;

    OmbudController(Workforce workforce, OpenCommissions openCommissions, Operations operations, Drafts drafts, Clock clock) {
        this.openCommissions = openCommissions;
        this.workforce = workforce;
        this.operations = operations;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping(NEW)
    Answer fresh() {
        return newPage(drafts.open(NEW, () -> Form.empty().with("key", UUID.randomUUID()).with("rate", "100").with("share", "100").with("from", today())));
    }

    @PostMapping(NEW)
    Answer add(HttpServletRequest request) {
        var form = Form.of(request);
        var name = name(form);
        var employment = EmploymentForm.read(form);
        var id = form.key("key");
        if (form.ok() && workforce.add(id, name) instanceof Outcome.Refused<Ombud>(var refusals)) {
            form.refuse(refusals);
        }
        if (!form.ok()) {
            return newPage(form);
        }
        workforce.employ(id, employment.rate(), employment.share(), employment.from());
        drafts.drop(NEW);
        return Redirect.to(PATH + "/" + id).with(Receipt.of(Texts.t("ombud.added", name), ""));
    }

    @Allowed({Role.MANAGER, Role.OMBUD})
    @GetMapping(PATH + "/{id}")
    Answer show(@PathVariable UUID id) {
        return Page.of(
                "workforce/ombud.jte",
                OmbudPage.of(ombud(id), openCommissions.of(id), today(), workforce.employments(id), workforce.absences(id), OmbudPage.placed(workforce.placements().get(id), operations.register())));
    }

    @GetMapping(PATH + "/{id}/name")
    Answer name(@PathVariable UUID id) {
        return renamePage(ombud(id), Form.empty().with("name", ombud(id).name()));
    }

    @PostMapping(PATH + "/{id}/name")
    Answer rename(@PathVariable UUID id, HttpServletRequest request) {
        var ombud = ombud(id);
        var form = Form.of(request);
        var name = name(form);
        if (form.ok() && workforce.rename(id, name) instanceof Outcome.Refused<UUID>(var refusals)) {
            form.refuse(refusals);
        }
        return form.ok() ? done(id, "ombud.renamed") : renamePage(ombud, form);
    }

    @GetMapping(PATH + "/{id}/employment")
    Answer employment(@PathVariable UUID id) {
        var day = workforce.day(id, today()).orElseThrow(() -> new NotFound("ombud"));
        return employPage(day.ombud(), EmploymentForm.filled(day, today()));
    }

    @PostMapping(PATH + "/{id}/employment")
    Answer employ(@PathVariable UUID id, HttpServletRequest request) {
        var ombud = ombud(id);
        var form = Form.of(request);
        var employment = EmploymentForm.read(form);
        if (form.ok() && workforce.employ(id, employment.rate(), employment.share(), employment.from()) instanceof Outcome.Refused<UUID>(var refusals)) {
            form.refuse(refusals);
        }
        return form.ok() ? done(id, "ombud.employed") : employPage(ombud, form);
    }

    @GetMapping(PATH + "/{id}/employment/end")
    Answer end(@PathVariable UUID id) {
        return endPage(ombud(id), Form.empty().with("day", today()));
    }

    @PostMapping(PATH + "/{id}/employment/end")
    Answer end(@PathVariable UUID id, HttpServletRequest request) {
        var ombud = ombud(id);
        var form = Form.of(request);
        var day = FieldsForm.day(form, "day");
        if (day.isPresent() && !workforce.endEmployment(id, day.get()) && workforce.employments(id).stream().noneMatch(one -> day.get().equals(one.until()))) {
            form.reject("day", "ombud.end.none");
        }
        return form.ok() ? done(id, "ombud.ended") : endPage(ombud, form);
    }

    @GetMapping(PATH + "/{id}/placement")
    Answer placement(@PathVariable UUID id) {
        return placementPage(ombud(id), Form.empty().with("municipality", workforce.placements().getOrDefault(id, java.util.List.of())));
    }

    @PostMapping(PATH + "/{id}/placement")
    Answer place(@PathVariable UUID id, HttpServletRequest request) {
        var ombud = ombud(id);
        var form = Form.of(request);
        var chosen = form.values("municipality").stream().distinct().toList();
        var choices = PlacementPage.choices(operations.servedOn(today()), workforce.placements().get(id), operations.register());
        if (!choices.stream().map(se.egenmakt.organisation.Municipality::code).toList().containsAll(chosen)) {
            form.reject("municipality", "web.form.choice");
            return placementPage(ombud, form);
        }
        workforce.place(id, chosen);
        return done(id, "ombud.placed");
    }

    @GetMapping(PATH + "/{id}/absence")
    Answer absence(@PathVariable UUID id) {
        return absencePage(ombud(id), Form.empty().with("key", UUID.randomUUID()).with("from", today()));
    }

    @PostMapping(PATH + "/{id}/absence")
    Answer away(@PathVariable UUID id, HttpServletRequest request) {
        var ombud = ombud(id);
        var form = Form.of(request);
        form.required("kind", "ombud.absence.kind.missing");
        var kind = form.choice("kind", AbsenceKind.class);
        var from = FieldsForm.day(form, "from");
        var until = form.date("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            form.reject("until", "operation.until.before-from");
        }
        if (form.ok()
                && workforce.away(new Absence(form.key("key"), id, kind.orElseThrow(), from.orElseThrow(), until.orElse(null)))
                        instanceof Outcome.Refused<UUID>(var refusals)) {
            form.refuse(refusals);
        }
        return form.ok() ? done(id, "ombud.absence.noted") : absencePage(ombud, form);
    }

    @GetMapping(PATH + "/{id}/absence/{absence}/end")
    Answer back(@PathVariable UUID id, @PathVariable UUID absence) {
        return backPage(ombud(id), absence(id, absence), Form.empty().with("day", today()));
    }

    @PostMapping(PATH + "/{id}/absence/{absence}/end")
    Answer back(@PathVariable UUID id, @PathVariable UUID absence, HttpServletRequest request) {
        var ombud = ombud(id);
        var away = absence(id, absence);
        var form = Form.of(request);
        var day = FieldsForm.day(form, "day");
        if (day.isPresent() && !workforce.back(absence, day.get())) {
            form.reject("day", "operation.end.before-start");
        }
        return form.ok() ? done(id, "ombud.absence.back") : backPage(ombud, away, form);
    }

    private Ombud ombud(UUID id) {
        return workforce.find(id).orElseThrow(() -> new NotFound("ombud"));
    }

    private Absence absence(UUID ombud, UUID id) {
        return workforce.absences(ombud).stream().filter(absence -> absence.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("absence"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String name(Form form) {
        form.required("name", "ombud.name.missing");
        return form.text("name", 80).orElse("");
    }

    private static Redirect done(UUID id, String key) {
        return Redirect.to(PATH + "/" + id).with(Receipt.of(Texts.t(key), ""));
    }

    private static Page newPage(Form form) {
        return Page.of("workforce/newOmbud.jte", new NewOmbudPage(form, NEW), form);
    }

    private static Page renamePage(Ombud ombud, Form form) {
        return Page.of("workforce/name.jte", new OmbudTaskPage("ombud.name", ombud, form), form);
    }

    private static Page employPage(Ombud ombud, Form form) {
        return Page.of("workforce/employment.jte", new OmbudTaskPage("ombud.employment", ombud, form), form);
    }

    private static Page endPage(Ombud ombud, Form form) {
        var path = PATH + "/" + ombud.id();
        return Page.of("workforce/end.jte", new EndPage("ombud.end", ombud.name(), path + "/employment/end", path, form), form);
    }

    private Page placementPage(Ombud ombud, Form form) {
        var choices = PlacementPage.choices(operations.servedOn(today()), workforce.placements().get(ombud.id()), operations.register());
        return Page.of("workforce/placement.jte", new PlacementPage(ombud, choices, form), form);
    }

    private static Page absencePage(Ombud ombud, Form form) {
        return Page.of("workforce/absence.jte", new OmbudTaskPage("ombud.absence", ombud, form), form);
    }

    private static Page backPage(Ombud ombud, Absence absence, Form form) {
        var path = PATH + "/" + ombud.id();
        return Page.of("workforce/end.jte", new EndPage("ombud.back", ombud.name(), path + "/absence/" + absence.id() + "/end", path, form), form);
    }
}
