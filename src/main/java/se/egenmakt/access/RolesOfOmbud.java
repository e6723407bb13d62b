package se.egenmakt.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A right that rests on an employment ends with it: the role as ombud of the acting operation, and the sessions in that role. */
@Service
@Transactional
public class RolesOfOmbud {
    private final AccountRows rows;
    private final SessionRows sessions;
    private final PasswordOrigin origin;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RolesOfOmbud(AccountRows rows, SessionRows sessions, PasswordOrigin origin, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.sessions = sessions;
        this.origin = origin;
        this.clock = clock;
        this.events = events;
    }

    /** The last day of the role is the last day of the employment; a session in the role ends when that day has. */
    public void endWithEmployment(UUID ombud, LocalDate lastDay) {
        for (var held : rows.endWithEmployment(Acting.current().operationId(), ombud, lastDay)) {
            sessions.until(held.roleAssignment(), held.untilDay());
            publish("account.take-role", held.account(), lastDay.toString());
        }
    }

    /** Employed anew: what ended with the employment runs again. A role that somebody took away stays away. */
    public void resumeWithEmployment(UUID ombud) {
        for (var held : rows.resumeWithEmployment(Acting.current().operationId(), ombud)) {
            origin.beforeRoleResumes(held.account(), Acting.current().operationId());
            sessions.until(held.roleAssignment(), null);
            publish("account.give-role", held.account(), Role.OMBUD.code());
        }
    }

    /** Takes the role as ombud of the acting operation away at once, with the person's sessions. @return false when the account has no such role */
    public boolean take(UUID account) {
        var operation = Acting.current().operationId();
        var held = rows.members(operation, LocalDate.now(clock)).stream()
                .filter(member -> member.account().equals(account) && member.role() == Role.OMBUD)
                .findFirst();
        if (held.isEmpty()) {
            return false;
        }
        rows.roles(account, LocalDate.now(clock)).stream()
                .filter(role -> role.role() == Role.OMBUD && Objects.equals(role.operation(), operation))
                .forEach(role -> rows.endRole(role.id(), account, LocalDate.now(clock).minusDays(1)));
        sessions.endAll(account, clock.instant(), Session.Ended.ROLE_TAKEN);
        publish("account.take-role", account, "");
        return true;
    }

    private void publish(String action, UUID account, String more) {
        var acting = Acting.current();
        events.publishEvent(new AccessEvent(acting.actor(), acting.roleName(), action, (account + " " + more).strip()));
    }
}
