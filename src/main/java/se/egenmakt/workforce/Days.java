package se.egenmakt.workforce;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Successive days, the first and the last included.
 *
 * @param until last day, or null while it goes on
 */
public record Days(LocalDate from, @Nullable LocalDate until) {
    public Days {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("Until " + until + " before from " + from);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The days of both; empty when there are none. */
    Optional<Days> within(Days other) {
        var first = from.isAfter(other.from) ? from : other.from;
        var last =
                until == null ? other.until : other.until == null || until.isBefore(other.until) ? until : other.until;
        return last != null && last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
    }

    /** How many days, those that go on counted to this day, itself included. */
    long count(LocalDate through) {
        return ChronoUnit.DAYS.between(from, until == null ? through : until) + 1;
    }
}
