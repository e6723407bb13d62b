package se.egenmakt.commission.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import se.egenmakt.access.Acting;
import se.egenmakt.access.AnyRole;
import se.egenmakt.access.Drafts;
import se.egenmakt.commission.Commissions;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Page;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Reminder;
import se.egenmakt.web.Reminders;
import se.egenmakt.workforce.Workforce;

/** The start page: what needs me today; for a manager, how things are. */
@Controller
class StartController {
    private final Commissions commissions;
    private final Workforce workforce;
    private final Drafts drafts;
    private final List<Reminders> reminders;
    private final TransactionTemplate transaction;

    StartController(Commissions commissions, Workforce workforce, Drafts drafts, List<Reminders> reminders, TransactionTemplate transaction) {
        this.commissions = commissions;
        this.workforce = workforce;
        this.drafts = drafts;
        this.reminders = reminders;
        this.transaction = transaction;
    }

    @AnyRole
    @GetMapping("/")
    Answer start() {
        var role = Acting.current().role();
        return switch (role) {
            case null -> Redirect.to("/roles");
            case ADMINISTRATOR -> Redirect.to("/accounts");
            case STEERING_MEMBER -> Redirect.to("/meetings");
            case OMBUD -> inOneTransaction(this::today);
            case MANAGER -> inOneTransaction(this::situation);
        };
    }

    private Answer inOneTransaction(java.util.function.Supplier<Answer> page) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> page.get()));
    }

    private Answer today() {
        UUID ombud = java.util.Objects.requireNonNull(Acting.current().ombud());
        var today = commissions.today();
        var page = new TodayPage(
                Acting.current(), today, commissions.mine(), workforce.day(ombud, today).orElseThrow(), unsaved(), reminded());
        return Page.of("commission/today.jte", page);
    }

    private Answer situation() {
        var today = commissions.today();
        return Page.of("commission/situation.jte", new SituationPage(Acting.current(), today, commissions.openToday(), workforce.day(today), reminded()));
    }

    private List<Unsaved> unsaved() {
        return drafts.left().stream().map(Unsaved::of).toList();
    }

    private List<Reminder> reminded() {
        return reminders.stream()
                .flatMap(source -> source.now().stream())
                .sorted(Comparator.comparingLong(Reminder::order))
                .toList();
    }
}
