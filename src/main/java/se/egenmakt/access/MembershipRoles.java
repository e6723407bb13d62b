package se.egenmakt.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The role as a member of one group, given once the person has said yes. */
@Component
class MembershipRoles {
    private final AccountRows rows;
    private final SessionRows sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MembershipRoles(AccountRows rows, SessionRows sessions, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    /** Whether a link of this operation may choose the person's password: nobody has chosen one yet, and the account is for the operation's groups alone. */
    boolean mayChoosePassword(UUID account, UUID operation) {
        return rows.byId(account).filter(found -> found.passwordHash() == null && !found.disabled()).isPresent()
                && rows.roles(account, today()).stream().allMatch(role -> role.role() == Role.STEERING_MEMBER && operation.equals(role.operation()));
    }

    /** Gives the role from today through the last day. Done again it is done once. */
    void give(UUID account, UUID operation, UUID group, @Nullable LocalDate lastDay) {
        if (rows.roles(account, today()).stream().noneMatch(role -> group.equals(role.group()))) {
            rows.insertRole(UUID.randomUUID(), account, Role.STEERING_MEMBER, operation, null, group, today());
            publish("account.give-role", account, operation);
        }
        until(account, group, lastDay);
    }

    /** What the link promised. */
    void give(InvitationRows.Invitation invitation) {
        give(Objects.requireNonNull(invitation.account()), Objects.requireNonNull(invitation.operation()), Objects.requireNonNull(invitation.group()), invitation.lastDay());
    }

    void until(UUID account, UUID group, @Nullable LocalDate lastDay) {
        for (var role : rows.roles(account, today())) {
            if (group.equals(role.group())) {
                rows.lastDay(role.id(), lastDay);
                sessions.until(role.id(), lastDay);
            }
        }
    }

    void publish(String action, UUID account, UUID operation) {
        var acting = Acting.current();
        events.publishEvent(new AccessEvent(acting.actor(), acting.roleName(), action, account + " " + Role.STEERING_MEMBER.code(), List.of(operation)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
