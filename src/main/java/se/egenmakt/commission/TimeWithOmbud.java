package se.egenmakt.commission;

import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time during which an ombud had a commission (rule B4). Two changes on one day leave a time without days, which is still a time.
 *
 * @param until last day, or null while it goes on
 */
public record TimeWithOmbud(UUID ombud, LocalDate from, @Nullable LocalDate until) {
    /** Whether any of its days lies in the year. */
    public boolean touches(Year year) {
        return from.getYear() <= year.getValue() && (until == null || (until.getYear() >= year.getValue() && !until.isBefore(from)));
    }
}
