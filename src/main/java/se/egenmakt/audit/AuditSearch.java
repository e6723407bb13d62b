package se.egenmakt.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.web.SwedishDates;

/**
 * What one looks for in the log; null does not limit.
 *
 * @param who    the account, or the name where the program itself acted
 * @param from   and until: days in Sweden, both included
 * @param client the client's random id
 */
public record AuditSearch(@Nullable String who, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable UUID client) {
    /** Everything about one client. */
    public static AuditSearch of(UUID client) {
        return new AuditSearch(null, null, null, client);
    }

    @Nullable Instant fromInstant() {
        return from == null ? null : from.atStartOfDay(SwedishDates.ZONE).toInstant();
    }

    @Nullable Instant untilInstant() {
        return until == null ? null : until.plusDays(1).atStartOfDay(SwedishDates.ZONE).toInstant();
    }
}
