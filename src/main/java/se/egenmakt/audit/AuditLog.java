package se.egenmakt.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.AccessEvent;
import se.egenmakt.access.Acting;

/**
 * Writes the audit log in the transaction that reads or changes the facts: what cannot be logged does not happen.
 * An entry says who, when, in which role, what and why, and the clients' random ids; never words about a client.
 */
@Service
public class AuditLog {
    private final AuditRows rows;
    private final Clock clock;

    AuditLog(AuditRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One client's facts were read or written, for the ordinary reason that the work asks for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void client(String action, UUID client) {
        record(action, List.of(client), "", "");
    }

    /** A list of clients was read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clients(String action, Collection<UUID> clients) {
        record(action, clients, "", "");
    }

    /**
     * @param action  for example {@code client.read}: lower case, dots and dashes
     * @param reason  why, when the action asks for one; at most 300 characters, no words about a client
     * @param subject what else it concerns, for example a report's year and number; at most 200 characters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, Collection<UUID> clients, String reason, String subject) {
        var acting = Acting.current();
        rows.append(clock.instant(), acting.actor(), acting.roleName(), action, reason, clients, subject);
    }

    @EventListener
    void on(AccessEvent event) {
        rows.append(clock.instant(), event.actor(), event.role(), event.action(), "", List.of(), event.subject());
    }
}
