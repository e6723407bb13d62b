package se.egenmakt.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.egenmakt.access.AccessEvent;
import se.egenmakt.access.Acting;

/**
 * Writes the audit log in the transaction that reads or changes the facts: what cannot be logged does not happen.
 * An entry says who, when, in which role, what and why, and the clients' random ids; never words about a client.
 * The entries of a transaction are appended as its last act, since the chain of an operation is written by one at a time:
 * so others wait for the commit alone, not for all that a page reads.
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
        var at = clock.instant();
        var kept = List.copyOf(clients);
        unwritten().add(() -> rows.append(at, acting.actor(), acting.roleName(), action, reason, kept, subject));
    }

    /** What the running transaction has to append before it commits. */
    private List<Runnable> unwritten() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Unwritten found) {
            return found.entries;
        }
        var fresh = new Unwritten();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh.entries;
    }

    @EventListener
    void on(AccessEvent event) {
        var at = clock.instant();
        rows.append(at, event.actor(), event.role(), event.action(), "", List.of(), event.subject());
        if (Acting.current().operation() == null) { // one order for everybody: no two wait for one another
            event.operations().stream().distinct().sorted().forEach(operation -> rows.appendFor(operation, at, event.actor(), event.role(), event.action(), event.subject()));
        }
    }

    private final class Unwritten implements TransactionSynchronization {
        private final List<Runnable> entries = new ArrayList<>();
        /** Whether all is written: another transaction may still begin before this one has quite ended. */
        private boolean completed;

        @Override
        public void beforeCommit(boolean readOnly) {
            entries.forEach(Runnable::run);
        }

        @Override
        public void suspend() {
            if (!completed) {
                TransactionSynchronizationManager.unbindResource(AuditLog.this);
            }
        }

        @Override
        public void resume() {
            if (!completed) {
                TransactionSynchronizationManager.bindResource(AuditLog.this, this);
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(AuditLog.this);
            completed = true;
        }
    }
}
