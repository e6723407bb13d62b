package se.egenmakt.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
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

/** The municipalities that one's operation serves. */
@Controller
@Allowed(Role.MANAGER)
class MunicipalitiesController {
    private static final String PATH = "/operation/municipalities";
    private final Operations operations;
    private final Clock clock;

    MunicipalitiesController(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer list() {
        return page(Form.empty().with("from", LocalDate.now(clock)));
    }

    @PostMapping(PATH)
    Answer serve(HttpServletRequest request) {
        var form = Form.of(request);
        var from = FieldsForm.day(form, "from");
        var municipality = form.required("municipality", "operation.municipality.missing").flatMap(operations::municipalityNamed);
        if (municipality.isEmpty()) {
            form.reject("municipality", "operation.municipality.unknown");
        }
        if (form.ok() && operations.serve(municipality.orElseThrow().code(), from.orElseThrow()) instanceof Outcome.Refused<String>(var refusals)) {
            form.refuse(refusals);
        }
        return form.ok() ? done("operation.municipality.added", municipality.orElseThrow().name()) : page(form);
    }

    @GetMapping(PATH + "/{code}/stop")
    Answer stop(@PathVariable String code) {
        return stopPage(served(code), Form.empty().with("day", LocalDate.now(clock)));
    }

    @PostMapping(PATH + "/{code}/stop")
    Answer stop(@PathVariable String code, HttpServletRequest request) {
        var form = Form.of(request);
        var municipality = operations.municipality(code).orElseThrow(() -> new NotFound("municipality"));
        var day = FieldsForm.day(form, "day");
        if (day.isPresent() && !operations.stopServing(code, day.get()) && !stoppedOn(code, day.get())) {
            form.reject("day", "operation.end.before-start");
        }
        return form.ok() ? done("operation.municipality.stopped", municipality.name()) : stopPage(municipality, form);
    }

    private boolean stoppedOn(String code, LocalDate day) {
        return operations.served().stream().anyMatch(dated -> dated.municipality().code().equals(code) && day.equals(dated.until()));
    }

    private Municipality served(String code) {
        return operations.served().stream()
                .filter(dated -> dated.municipality().code().equals(code) && dated.until() == null)
                .findFirst()
                .orElseThrow(() -> new NotFound("municipality"))
                .municipality();
    }

    private static Page stopPage(Municipality municipality, Form form) {
        return Page.of("workforce/end.jte", new EndPage("operation.municipality.stop", municipality.name(), PATH + "/" + municipality.code() + "/stop", PATH, form), form);
    }

    private Page page(Form form) {
        return Page.of(
                "workforce/municipalities.jte",
                new MunicipalitiesPage(LocalDate.now(clock), operations.served(), operations.register(), operations.counties(), form),
                form);
    }

    private static Redirect done(String key, String name) {
        return Redirect.to(PATH).with(Receipt.of(Texts.t(key, name), ""));
    }
}
