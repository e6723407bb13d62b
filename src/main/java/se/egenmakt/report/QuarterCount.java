package se.egenmakt.report;

import java.util.Collection;

/**
 * A quarter counted as the yearly report counts a year (rules B6 and C1), for the whole operation: true numbers, not to be shown to others before they are protected.
 *
 * @param start clients at the end of the day before the quarter
 * @param began new in the quarter
 * @param ended closed in the quarter
 * @param end   clients at the end of its last day; always start + began − ended
 */
public record QuarterCount(Quarter quarter, int start, int began, int ended, int end) {
    public static QuarterCount of(Quarter quarter, Collection<CountedPeriod> periods) {
        int start = 0;
        int began = 0;
        int ended = 0;
        int end = 0;
        for (var period : periods) {
            var closed = period.ended();
            start += period.runsAtEndOf(quarter.first().minusDays(1)) ? 1 : 0;
            began += Quarter.of(period.began()).equals(quarter) ? 1 : 0;
            ended += closed != null && Quarter.of(closed).equals(quarter) ? 1 : 0;
            end += period.runsAtEndOf(quarter.last()) ? 1 : 0;
        }
        return new QuarterCount(quarter, start, began, ended, end);
    }

    /** False means a fault in the program. */
    public boolean holds() {
        return start + began - ended == end;
    }
}
