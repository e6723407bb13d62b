package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.access.RoleAssignment;
import se.egenmakt.access.Tokens;
import se.egenmakt.audit.AuditLog;

/**
 * A group's meetings in a person's own calendar, by a secret link. The link holds as long as the person has a role in which the group is seen; what it shows is read with the rights of a member of
 * that group, whatever role the person has.
 */
@Service
public class CalendarFeeds {
    /** So far back meetings are kept in the calendar. */
    private static final int MONTHS_BACK = 12;

    private final FeedRows rows;
    private final MeetingTimeRows meetings;
    private final Accounts accounts;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CalendarFeeds(FeedRows rows, MeetingTimeRows meetings, Accounts accounts, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.accounts = accounts;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the acting person's link to this group's meetings; an earlier one ceases to hold. The value is shown once: its hash alone is kept. */
    public String make(UUID group) {
        var token = Tokens.make();
        return inTransaction(() -> {
            rows.make(Acting.current().operationId(), Tokens.hash(token), account(), group, clock.instant());
            audit.record("steering.calendar-make", List.of(), "", group.toString());
            return token;
        });
    }

    /** Ends the acting person's link. */
    public void end(UUID group) {
        inTransaction(() -> {
            if (rows.end(Acting.current().operationId(), account(), group) == 1) {
                audit.record("steering.calendar-end", List.of(), "", group.toString());
            }
            return group;
        });
    }

    /** Whether the acting person has a link to this group's meetings. */
    public boolean exists(UUID group) {
        return inTransaction(() -> rows.exists(Acting.current().operationId(), account(), group));
    }

    /** The meetings behind a link; empty when it does not hold. */
    public Optional<List<MeetingTime>> read(UUID operation, String token) {
        return Acting.anybodyTo(operation)
                .call(() -> inTransaction(() -> rows.find(operation, Tokens.hash(token))))
                .filter(feed -> accounts.byId(feed.account()).filter(account -> !account.disabled()).isPresent())
                .filter(feed -> accounts.roles(feed.account()).stream().anyMatch(role -> sees(role, operation, feed.group())))
                .map(feed -> Acting.asMember(feed.account(), operation, feed.group())
                        .call(() -> inTransaction(() -> meetings.since(operation, feed.group(), LocalDate.now(clock).minusMonths(MONTHS_BACK)))));
    }

    private static boolean sees(RoleAssignment role, UUID operation, UUID group) {
        return operation.equals(role.operation()) && (role.role() == Role.STEERING_MEMBER ? group.equals(role.group()) : role.role() == Role.MANAGER || role.role() == Role.OMBUD);
    }

    private static UUID account() {
        return Objects.requireNonNull(Acting.current().account(), "a person");
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
