package se.egenmakt.workforce.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.organisation.Operations;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Page;
import se.egenmakt.workforce.Posts;
import se.egenmakt.workforce.Workforce;

/** One's own operation as it is today. */
@Controller
class OperationController {
    private final Operations operations;
    private final Workforce workforce;
    private final Clock clock;

    OperationController(Operations operations, Workforce workforce, Clock clock) {
        this.operations = operations;
        this.workforce = workforce;
        this.clock = clock;
    }

    @Allowed({Role.OMBUD, Role.MANAGER})
    @GetMapping("/operation")
    Answer operation() {
        var today = LocalDate.now(clock);
        var posts = Posts.in(Year.from(today), today, today, workforce.posts(), workforce.employments(), workforce.absences(), workforce.longerThanDays(today));
        return Page.of(
                "workforce/operation.jte",
                new OperationPage(Acting.current(), today, operations.served(), operations.forms(), workforce.day(today), workforce.placements(), operations.register(), posts));
    }
}
