package se.egenmakt.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import se.egenmakt.demo.DemoOperation.Leave;
import se.egenmakt.demo.Happening.ChangedOmbud;
import se.egenmakt.demo.Happening.Opened;

/**
 * A leave that is going on when the demo is laid, from a Monday three to eight weeks before, for five months. New clients have gone to the colleague since then.
 */
record RunningLeave(String ombud, String standIn, LocalDate from, LocalDate until) {
    static RunningLeave on(LocalDate day, Leave leave) {
        var firstMonday = TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY);
        var limit = day.minusWeeks(3);
        var from = limit.with(firstMonday);
        if (from.isAfter(limit)) {
            from = limit.minusMonths(1).with(firstMonday);
        }
        return new RunningLeave(leave.ombud(), leave.standIn(), from, from.plusMonths(5).minusDays(1));
    }

    /** The same happenings with nobody handed to the one who is away. */
    List<Happening> heed(List<Happening> happenings) {
        return happenings.stream()
                .filter(happening -> happening.day().isBefore(from) || !(happening instanceof ChangedOmbud))
                .map(happening -> happening instanceof Opened opened && !opened.day().isBefore(from) && opened.ombud().equals(ombud) ? opened.by(standIn) : happening)
                .toList();
    }
}
