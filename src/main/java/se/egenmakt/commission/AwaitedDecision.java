package se.egenmakt.commission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/**
 * The days on which a client and the ombud wait for a decision or the like before they can go on; it keeps a quiet commission active (rule B5).
 *
 * @param from  first day of waiting
 * @param until last day of waiting, itself included; null while it goes on
 */
@Term("väntar på beslut")
public record AwaitedDecision(LocalDate from, @Nullable LocalDate until) {
    /** Whether one waited on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
