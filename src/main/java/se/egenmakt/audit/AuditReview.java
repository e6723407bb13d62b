package se.egenmakt.audit;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;

/**
 * Log review (loggkontroll): reading the log, which is itself logged, and verifying its chain. An administrator reviews the installation's chain and every
 * operation's; anybody else the own operation's. No entry holds a word about a client.
 */
@Service
public class AuditReview {
    /** So many entries on a page. */
    public static final int PAGE = 50;

    private final AuditRows rows;
    private final AuditLog log;
    private final AuditChain chain;
    private final TransactionTemplate transactions;

    AuditReview(AuditRows rows, AuditLog log, AuditChain chain, TransactionTemplate transactions) {
        this.rows = rows;
        this.log = log;
        this.chain = chain;
        this.transactions = transactions;
    }

    /** A chain one may choose; the nil id is the installation's own. */
    public record Choosable(UUID id, String name) {}

    /**
     * A page of a chain, newest first.
     *
     * @param older the number to go on before, for the next page; null on the last one
     */
    public record Reading(List<AuditEntry> entries, @Nullable Long older) {}

    /**
     * Somebody in a chain, under one of the names that the person bore.
     *
     * @param who the account's id; the name itself where the program acted without one
     */
    public record Who(String who, String name) {
        /** Whose entry this is. */
        public static String of(AuditEntry entry) {
            return entry.account() == null ? entry.actor() : entry.account().toString();
        }
    }

    /** The operations whose chains the acting administrator may choose. */
    public List<Choosable> choosable() {
        return Acting.current().is(Role.ADMINISTRATOR)
                ? inTransaction(Acting.current(), () -> rows.chains().stream().map(found -> new Choosable(found.id(), found.name())).toList())
                : List.of();
    }

    public List<Who> actors(Choosable which) {
        return inTransaction(actingFor(which), () -> rows.actors(which.id()));
    }

    /** Reads a page: entries with a number below this one. Each page is logged, with the client it was searched for. */
    public Reading read(Choosable which, AuditSearch search, long before) {
        return inTransaction(actingFor(which), () -> {
            var reading = page(which.id(), search, before);
            log.record("audit.read", search.client() == null ? List.of() : List.of(search.client()), "", "");
            return reading;
        });
    }

    /**
     * Who has read and written about one client of the acting operation. The caller has seen that the acting person may know the client.
     *
     * @param before entries with a number below this one; {@link Long#MAX_VALUE} for the newest
     */
    public Reading ofClient(UUID client, long before) {
        var own = new Choosable(Acting.current().operationId(), Acting.current().operationName());
        return read(own, AuditSearch.of(client), before);
    }

    /** Verifies a whole chain, as it is in one moment. */
    public AuditChain.Verdict verify(Choosable which) {
        var acting = actingFor(which);
        var verdict = acting.call(() -> chain.verify(which.id()));
        inTransaction(acting, () -> {
            log.record("audit.verify", List.of(), "", verdict.holds() ? "" : String.valueOf(verdict.firstFault()));
            return verdict;
        });
        return verdict;
    }

    private Reading page(UUID operation, AuditSearch search, long before) {
        var found = rows.page(operation, search, before, PAGE + 1);
        return found.size() <= PAGE ? new Reading(found, null) : new Reading(found.subList(0, PAGE), found.get(PAGE - 1).number());
    }

    private static Acting actingFor(Choosable which) {
        var acting = Acting.current();
        if (which.id().equals(acting.operation()) || which.id().equals(AuditChain.INSTALLATION)) {
            return acting;
        }
        return acting.settingUp(which.id(), which.name());
    }

    private <T> T inTransaction(Acting acting, Supplier<T> work) {
        return java.util.Objects.requireNonNull(acting.call(() -> transactions.execute(status -> work.get())));
    }
}
