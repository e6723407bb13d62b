package se.egenmakt.commission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/** What a client is waiting for: keeps a quiet commission active from its first day to its last, both included (rule B5). */
@Term("väntar på beslut")
public record AwaitedDecision(long id, LocalDate from, @Nullable LocalDate until, String what) {
    /** One that is only counted. */
    public AwaitedDecision(LocalDate from, @Nullable LocalDate until) {
        this(0, from, until, "");
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
