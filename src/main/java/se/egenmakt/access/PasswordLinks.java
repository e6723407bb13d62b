package se.egenmakt.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The links by which people choose a password. The account remembers for which operation its link was made (ADR 0019). */
@Component
class PasswordLinks {
    private static final Duration FIRST_ADMINISTRATOR = Duration.ofHours(24);

    private final AccountRows rows;
    private final InvitationRows invitations;
    private final MembershipRoles memberships;
    private final SessionRows sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    PasswordLinks(
            AccountRows rows,
            InvitationRows invitations,
            MembershipRoles memberships,
            SessionRows sessions,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.invitations = invitations;
        this.memberships = memberships;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
        this.transactions = transactions;
    }

    /** @param operation for which the maker acts; null for an administrator and for the program */
    String make(UUID account, @Nullable UUID operation) {
        invitations.withdrawPasswordLinks(account);
        var token = Tokens.make();
        var invitation = new InvitationRows.Invitation(InvitationRows.CHOOSE_PASSWORD, account, Acting.current().actor(), operation, null, null);
        invitations.insert(Tokens.hash(token), invitation, clock.instant().plus(Accounts.INVITATION));
        publish("account.invite", account);
        return token;
    }

    /** Whom a link is for, and what it leads to. Empty when the link no longer holds. */
    Optional<Invited> invited(String token) {
        return Acting.installation("inbjudan").call(() -> transactions.execute(status -> find(token).map(found -> {
            var account = found.account() == null ? null : rows.byId(found.account()).orElse(null);
            var operation = found.group() == null ? null : found.operation();
            return new Invited(account, operation == null ? "" : rows.operationName(operation), mayChoosePassword(found));
        })));
    }

    private Optional<InvitationRows.Invitation> find(String token) {
        return invitations.find(Tokens.hash(token), clock.instant(), LocalDate.now(clock));
    }

    /** A link to a seat chooses no password where there is one, or where it would reach more than that operation's groups. */
    private boolean mayChoosePassword(InvitationRows.Invitation invitation) {
        return invitation.group() == null || memberships.mayChoosePassword(Objects.requireNonNull(invitation.account()), Objects.requireNonNull(invitation.operation()));
    }

    /** Uses the link: the person gets this password, and the seat if the link is to one. False when somebody was first. */
    boolean use(String token, String password, PasswordEncoder encoder) {
        return Acting.installation("inbjudan").call(() -> Boolean.TRUE.equals(transactions.execute(status -> {
            var account = find(token).map(InvitationRows.Invitation::account).orElse(null);
            if (account == null) {
                return false;
            }
            invitations.lock(account);
            var invitation = find(token).filter(this::mayChoosePassword).orElse(null);
            if (invitation == null || !invitations.use(Tokens.hash(token), clock.instant())) {
                return false;
            }
            if (rows.byId(account).filter(had -> had.passwordHash() != null).isPresent()) {
                rows.passwordChanged(account, clock.instant(), invitation.madeBy(), false);
            }
            invitations.password(account, encoder.encode(password), invitation.operation());
            sessions.endAll(account, clock.instant(), Session.Ended.PASSWORD_CHANGED);
            if (invitation.group() != null) {
                memberships.give(invitation);
            }
            publish("account.choose-password", account);
            return true;
        })));
    }

    Optional<String> firstAdministrator() {
        return Acting.installation("första administratören").call(() -> Objects.requireNonNull(transactions.execute(status -> {
            if (rows.anyAdministrator()) {
                return Optional.<String>empty();
            }
            invitations.withdraw(InvitationRows.FIRST_ADMINISTRATOR);
            var token = Tokens.make();
            var invitation = new InvitationRows.Invitation(InvitationRows.FIRST_ADMINISTRATOR, null, "", null, null, null);
            invitations.insert(Tokens.hash(token), invitation, clock.instant().plus(FIRST_ADMINISTRATOR));
            return Optional.of(token);
        })));
    }

    private void publish(String action, UUID account) {
        var acting = Acting.current();
        var operations = rows.roles(account, LocalDate.now(clock)).stream().map(RoleAssignment::operation).filter(Objects::nonNull).toList();
        events.publishEvent(new AccessEvent(acting.actor(), acting.roleName(), action, account.toString(), operations));
    }
}
