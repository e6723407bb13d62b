package se.egenmakt.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.report.Reports;
import se.egenmakt.report.YearLine;
import se.egenmakt.web.Reminder;
import se.egenmakt.web.Reminders;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * Reminds a manager of the yearly report until it is submitted: to freeze it before the board meets, then of the minutes and of submitting (rule C10). From 45 days before what is
 * next, which for the deadline of 15 January is the first of December, to 90 days after; nothing in it waits for an ombud in particular, so an ombud is not reminded.
 */
@Component
class ReportReminders implements Reminders {
    private static final int BEFORE = 45;
    private static final int AFTER = 90;
    private static final int SOON = 7;

    private final Reports reports;
    private final Clock clock;

    ReportReminders(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public List<Reminder> now() {
        var today = LocalDate.now(clock);
        return Acting.current().is(Role.MANAGER)
                ? reports.next().stream().flatMap(line -> reminder(line, today).stream()).toList()
                : List.of();
    }

    static Optional<Reminder> reminder(YearLine line, LocalDate today) {
        return line.due(today)
                .map(due -> ChronoUnit.DAYS.between(today, due))
                .filter(days -> days <= BEFORE && days >= -AFTER)
                .map(days -> new Reminder(days, status(days), when(days), heading(line), text(line, today), href(line), action(line)));
    }

    private static Status status(long days) {
        return days <= 0 ? Status.LATE : days <= SOON ? Status.NEED : Status.TODO;
    }

    private static String when(long days) {
        return days < 0 ? Texts.t("report.reminder.late") : days == 0 ? Texts.t("report.reminder.today") : Texts.tn("report.reminder.within", days);
    }

    private static String heading(YearLine line) {
        var latest = line.latest();
        var state = latest == null ? line.boardMeetingOn() == null ? "submit" : "freeze" : latest.hasMinutes() ? "frozen" : "minutes";
        return Texts.t("report.reminder." + state, Integer.toString(line.year()));
    }

    private static String text(YearLine line, LocalDate today) {
        var deadline = SwedishDates.full(line.deadline().orElseThrow().lastDay());
        var board = line.boardMeetingOn();
        if (board == null) {
            return Texts.t(line.latest() == null ? "report.reminder.no-board" : "report.reminder.deadline", deadline);
        }
        if (!board.isBefore(today)) {
            return Texts.t("report.reminder.board", SwedishDates.weekday(board), deadline);
        }
        return line.latest() == null ? Texts.t("report.reminder.board-was", SwedishDates.full(board), deadline) : Texts.t("report.reminder.deadline", deadline);
    }

    private static String href(YearLine line) {
        return "/reports/" + line.year() + (line.latest() == null ? "" : "/submission");
    }

    private static String action(YearLine line) {
        return Texts.t(line.latest() == null ? "report.reminder.open" : "report.reminder.open-submission");
    }
}
