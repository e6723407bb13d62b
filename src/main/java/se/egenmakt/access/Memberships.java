package se.egenmakt.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/**
 * Sign-in for the members of a steering group, who come from other authorities and from organisations: an account by address, with the role for one group of one operation.
 * Somebody may sit in several groups; each is a role of its own. Called in {@link Acting#forInstallation}.
 */
@Service
@Transactional
public class Memberships {
    private final Accounts accounts;
    private final AccountRows rows;
    private final SessionRows sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(Accounts accounts, AccountRows rows, SessionRows sessions, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives whoever has this address the role in this group, from today through the last day; makes the account when there is none. Sent again it is done once.
     *
     * @param name of an account that is made; one that is there keeps its own
     */
    public Outcome<Account> give(String email, String name, UUID operation, UUID group, @Nullable LocalDate lastDay) {
        var there = accounts.byEmail(email);
        if (there.filter(Account::disabled).isPresent()) {
            return Outcome.refused(Refusal.of("email", "account.email.closed"));
        }
        if (there.isPresent() && rows.isDemoElsewhere(there.get().id(), operation)) {
            return Outcome.refused(Refusal.of("email", "account.role.demo"));
        }
        var account = there.orElseGet(() -> accounts.create(email, name, rows.isDemo(operation)));
        var held = rows.roles(account.id(), LocalDate.now(clock)).stream().filter(role -> group.equals(role.group())).findFirst();
        if (held.isEmpty()) {
            rows.insertRole(UUID.randomUUID(), account.id(), Role.STEERING_MEMBER, operation, null, group, LocalDate.now(clock));
            publish("account.give-role", account.id(), operation);
        }
        until(account.id(), group, lastDay);
        return Outcome.done(account);
    }

    /** The last day of the role in this group, and of the sessions in it; null when nobody has set one. A day that has passed ends it at once. */
    public void until(UUID account, UUID group, @Nullable LocalDate lastDay) {
        for (var role : rows.roles(account, LocalDate.now(clock))) {
            if (group.equals(role.group())) {
                rows.lastDay(role.id(), lastDay);
                sessions.until(role.id(), lastDay);
            }
        }
    }

    /** Whether this person's password is this operation's to give a link to: nobody has chosen one yet, and the account is for its groups alone. */
    @Transactional(readOnly = true)
    public boolean mayInvite(UUID account, UUID operation) {
        var roles = rows.roles(account, LocalDate.now(clock));
        return accounts.byId(account).filter(found -> found.passwordHash() == null && !found.disabled()).isPresent()
                && !roles.isEmpty()
                && roles.stream().allMatch(role -> role.role() == Role.STEERING_MEMBER && operation.equals(role.operation()));
    }

    /** A link by which the member chooses a password. */
    public String link(UUID account, UUID operation) {
        if (!mayInvite(account, operation)) {
            throw new IllegalStateException("this account gets no link from here");
        }
        return accounts.invite(account);
    }

    private void publish(String action, UUID account, UUID operation) {
        var acting = Acting.current();
        events.publishEvent(new AccessEvent(acting.actor(), acting.roleName(), action, account + " " + Role.STEERING_MEMBER.code(), List.of(operation)));
    }
}
