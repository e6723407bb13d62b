package se.egenmakt.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whoever makes a link may have chosen the password. A password by the link of an operation's manager therefore reaches no further than what that operation gave it for (ADR 0019). */
@Component
class PasswordOrigin {
    private final InvitationRows invitations;
    private final AccountRows rows;
    private final SessionRows sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PasswordOrigin(InvitationRows invitations, AccountRows rows, SessionRows sessions, Clock clock, ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.rows = rows;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    /** Before a role is given to somebody who may have a password: one by an operation's link ceases to hold, as do the operations' links that wait. */
    void beforeNewRole(UUID account) {
        invitations.lock(account);
        invitations.withdrawPasswordLinksOfOperations(account);
        if (invitations.passwordBy(account).isPresent()) {
            makeVoid(account);
        }
    }

    /** Before a role runs again in this operation: a password by another operation's link ceases to hold. */
    void beforeRoleResumes(UUID account, UUID operation) {
        invitations.lock(account);
        if (invitations.passwordBy(account).filter(by -> !by.equals(operation)).isPresent()) {
            makeVoid(account);
        }
    }

    private void makeVoid(UUID account) {
        var acting = Acting.current();
        var operations = rows.roles(account, LocalDate.now(clock)).stream().map(RoleAssignment::operation).filter(Objects::nonNull).distinct().toList();
        invitations.password(account, null, null);
        sessions.endAll(account, clock.instant(), Session.Ended.PASSWORD_CHANGED);
        rows.passwordChanged(account, clock.instant(), acting.actor(), true);
        events.publishEvent(new AccessEvent(acting.actor(), acting.roleName(), "account.void-password", account.toString(), operations));
    }
}
