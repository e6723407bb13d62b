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
import se.egenmakt.access.Role;
import se.egenmakt.organisation.DatedForm;
import se.egenmakt.organisation.FormOfOperation;
import se.egenmakt.organisation.Operations;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** The forms of operation (rule F1). */
@Controller
@Allowed(Role.MANAGER)
class FormsController {
    private static final String PATH = "/operation/forms";
    private final Operations operations;
    private final Clock clock;

    FormsController(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer list() {
        return page(Form.empty().with("key", UUID.randomUUID()).with("from", LocalDate.now(clock)));
    }

    @PostMapping(PATH)
    Answer add(HttpServletRequest request) {
        var form = Form.of(request);
        form.required("form", "operation.form.missing");
        var kind = form.choice("form", FormOfOperation.class);
        var performer = form.text("performer", 120).orElse("");
        var from = FieldsForm.day(form, "from");
        if (!form.ok()) {
            return page(form);
        }
        operations.addForm(form.key("key"), kind.orElseThrow(), performer, from.orElseThrow());
        return Redirect.to(PATH).with(Receipt.of(Texts.t("operation.form.added"), ""));
    }

    @GetMapping(PATH + "/{id}/end")
    Answer end(@PathVariable UUID id) {
        return endPage(dated(id), Form.empty().with("day", LocalDate.now(clock)));
    }

    @PostMapping(PATH + "/{id}/end")
    Answer end(@PathVariable UUID id, HttpServletRequest request) {
        var form = Form.of(request);
        var dated = dated(id);
        var day = FieldsForm.day(form, "day");
        if (day.isPresent() && !operations.endForm(id, day.get())) {
            form.reject("day", "operation.end.before-start");
        }
        return form.ok() ? Redirect.to(PATH).with(Receipt.of(Texts.t("operation.form.ended"), "")) : endPage(dated, form);
    }

    private DatedForm dated(UUID id) {
        return operations.forms().stream().filter(form -> form.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("form of operation"));
    }

    private static Page endPage(DatedForm dated, Form form) {
        var name = Texts.t(FormsPage.key(dated.form()));
        return Page.of("workforce/end.jte", new EndPage("operation.form.end", name, PATH + "/" + dated.id() + "/end", PATH, form), form);
    }

    private Page page(Form form) {
        return Page.of("workforce/forms.jte", new FormsPage(LocalDate.now(clock), operations.forms(), form), form);
    }
}
