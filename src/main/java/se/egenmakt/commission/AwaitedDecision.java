package se.egenmakt.commission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/** What a client is waiting for: keeps a quiet commission active from its first day to its last, both included (rule B5). */
@Term("väntar på beslut")
public record AwaitedDecision(long id, LocalDate from, @Nullable LocalDate until, String what) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
