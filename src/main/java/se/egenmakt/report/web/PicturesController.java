package se.egenmakt.report.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.report.Reports;
import se.egenmakt.report.YearLine;
import se.egenmakt.web.Answer;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;

/** The figures as pictures. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class PicturesController {
    private final Reports reports;
    private final Clock clock;

    PicturesController(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** Without a year: this one, but last year's in January, when this one has hardly begun. */
    @GetMapping("/figures")
    Answer pictures(@RequestParam(defaultValue = "0") int year) {
        var today = LocalDate.now(clock);
        int shown = year == 0 ? today.minusMonths(1).getYear() : year;
        if (!reports.exists(shown)) {
            throw new NotFound("year");
        }
        return Page.of("report/pictures.jte", new PicturesPage(reports.year(shown), reports.years().stream().map(YearLine::year).toList()));
    }
}
