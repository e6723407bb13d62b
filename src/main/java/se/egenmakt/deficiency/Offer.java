package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/**
 * Another operation of the county is asked whether it sees the same (erbjudande). It answers with numbers; its observations stay where they are.
 *
 * @param from    the operation that asks
 * @param to      the one that is asked
 * @param bodies  names of those who are to mend it, as they were when it was asked
 * @param yes     null while there is no answer
 * @param clients how many it touches there; null for fewer than five, and without a yes
 */
@Term("erbjudande")
public record Offer(
        UUID id,
        UUID deficiency,
        UUID from,
        String fromName,
        UUID to,
        String toName,
        String title,
        String what,
        List<String> bodies,
        LocalDate offeredOn,
        String offeredBy,
        @Nullable Boolean yes,
        @Nullable LocalDate answeredOn,
        @Nullable Integer clients,
        @Nullable LocalDate withdrawnOn) {
    /** So many days an answer is news to whoever asked. */
    private static final int NEWS_DAYS = 14;

    public Offer {
        bodies = List.copyOf(bodies);
    }

    /** Answers after this day are news on that day. */
    static LocalDate newsSince(LocalDate today) {
        return today.minusDays(NEWS_DAYS);
    }

    public boolean isOpen() {
        return yes == null && withdrawnOn == null;
    }

    /** Whether it can be answered with a yes: a no may become one. */
    public boolean mayAccept() {
        return withdrawnOn == null && !isAccepted();
    }

    public boolean isAccepted() {
        return Boolean.TRUE.equals(yes) && withdrawnOn == null;
    }
}
