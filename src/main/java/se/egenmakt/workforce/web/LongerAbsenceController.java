package se.egenmakt.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.LongerAbsence;
import se.egenmakt.workforce.Workforce;

/** Which absences count as longer ones (rule C8): set by day, so that earlier years keep theirs. */
@Controller
@Allowed(Role.MANAGER)
class LongerAbsenceController {
    private static final String PATH = "/operation/longer-absence";

    private final Workforce workforce;
    private final Clock clock;

    LongerAbsenceController(Workforce workforce, Clock clock) {
        this.workforce = workforce;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer show() {
        var today = LocalDate.now(clock);
        return page(Form.empty().with("days", workforce.longerThanDays(today)).with("from", today.withDayOfYear(1)));
    }

    @PostMapping(PATH)
    Answer set(HttpServletRequest request) {
        var form = Form.of(request);
        form.required("days", "operation.longer-absence.missing");
        var days = form.whole("days", 1, LongerAbsence.MOST);
        var from = FieldsForm.day(form, "from");
        if (!form.ok()) {
            return page(form);
        }
        workforce.setLongerAbsence(new LongerAbsence(from.orElseThrow(), days.orElseThrow()));
        return Redirect.to(PATH).with(Receipt.of(Texts.t("operation.longer-absence.saved"), ""));
    }

    private Page page(Form form) {
        return Page.of("workforce/longerAbsence.jte", new LongerAbsencePage(workforce.longerThanDays(LocalDate.now(clock)), workforce.longerAbsences(), form), form);
    }
}
