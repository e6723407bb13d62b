package se.egenmakt.report;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A year in the list of reports.
 *
 * @param latest         the last frozen number; null when none is frozen
 * @param boardMeetingOn when the board takes it up
 * @param ended          whether the year has ended, so that it can be frozen
 */
public record YearLine(int year, FrozenReport.@Nullable Head latest, @Nullable LocalDate boardMeetingOn, boolean ended) {
    public Optional<Deadline> deadline() {
        return Deadline.of(Deadline.Duty.REPORT, Year.of(year));
    }

    /** What is next: the board's meeting while it waits for the frozen figures, or for its minutes, when that is before the deadline; else the deadline. Empty when no source tells a deadline. */
    public Optional<LocalDate> due(LocalDate today) {
        var board = boardMeetingOn;
        boolean boardIsNext = board != null && (latest == null || !board.isBefore(today));
        return deadline().map(deadline -> board != null && boardIsNext && board.isBefore(deadline.lastDay()) ? board : deadline.lastDay());
    }

    public boolean submitted() {
        return latest != null && latest.submitted();
    }

    /** Ended, with a deadline that somebody should keep, and not submitted. */
    public boolean waits() {
        return ended && !submitted() && deadline().isPresent();
    }
}
