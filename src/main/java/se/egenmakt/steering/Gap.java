package se.egenmakt.steering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days on which no ordinary member sits for a party that must be in the group (rule E1). A deputy stands in for somebody and fills no seat.
 *
 * @param from  first empty day
 * @param until last empty day; null while nobody is to come
 */
public record Gap(Party party, LocalDate from, @Nullable LocalDate until) {
    public boolean coversDay(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether any of its days is one of these. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (until == null || !until.isBefore(first));
    }

    /** How many days the seat has been empty by this day, the day itself not counted: it is not over. */
    public long daysBy(LocalDate day) {
        var end = until == null || until.isAfter(day) ? day : until.plusDays(1);
        return Math.max(0, ChronoUnit.DAYS.between(from, end));
    }
}
