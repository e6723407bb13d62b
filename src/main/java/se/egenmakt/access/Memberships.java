package se.egenmakt.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/**
 * Sign-in for the members of a steering group, who come from other authorities and from organisations: an account by address, with the role for one group of one operation.
 * Nobody becomes a member without having said yes: the role comes with the link, which leads a new person to a password and somebody who has one to signing in. Which of the
 * two is not told to whoever makes the link (ADR 0019). Somebody may sit in several groups; each is a role of its own. Called in {@link Acting#forInstallation}.
 */
@Service
@Transactional
public class Memberships {
    private final Accounts accounts;
    private final AccountRows rows;
    private final InvitationRows invitations;
    private final MembershipRoles roles;
    private final Clock clock;

    Memberships(Accounts accounts, AccountRows rows, InvitationRows invitations, MembershipRoles roles, Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.invitations = invitations;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * A seat that is prepared.
     *
     * @param link the secret of the link by which the person says yes; null when the account is the operation's own and has its password: then the role is given
     */
    public record Prepared(Account account, @Nullable String link) {}

    /**
     * Prepares sign-in to this group, through the last day, for whoever has this address; makes the account when there is none. Sent again there is a new link, and the earlier
     * one ceases to hold.
     *
     * @param name of an account that is made; one that is there keeps its own
     */
    public Outcome<Prepared> prepare(String email, String name, UUID operation, UUID group, @Nullable LocalDate lastDay) {
        var there = accounts.byEmail(email);
        boolean own = there.filter(account -> actsIn(account.id(), operation)).isPresent();
        if (own && there.filter(Account::disabled).isPresent()) {
            return Outcome.refused(Refusal.of("email", "account.email.closed"));
        }
        if (there.isPresent() && rows.isDemoElsewhere(there.get().id(), operation)) {
            return Outcome.refused(Refusal.of("email", "account.role.demo"));
        }
        var account = there.orElseGet(() -> accounts.create(email, name, rows.isDemo(operation)));
        if (own) {
            roles.give(account.id(), operation, group, lastDay);
        }
        return Outcome.done(new Prepared(account, own && !mayInvite(account.id(), operation) ? null : link(account.id(), operation, group, lastDay)));
    }

    private String link(UUID account, UUID operation, UUID group, @Nullable LocalDate lastDay) {
        invitations.withdrawMembership(account, group);
        var token = Tokens.make();
        var invitation = new InvitationRows.Invitation(InvitationRows.MEMBERSHIP, account, Acting.current().actor(), operation, group, lastDay);
        invitations.insert(Tokens.hash(token), invitation, clock.instant().plus(Accounts.INVITATION));
        roles.publish("account.invite", account, operation);
        return token;
    }

    /** The person, signed in, says yes or no to a seat. False when the link is not this person's, or no longer holds. */
    public boolean answer(String token, UUID account, boolean yes) {
        var hash = Tokens.hash(token);
        invitations.lock(account);
        var found = invitations.find(hash, clock.instant(), LocalDate.now(clock)).filter(invitation -> invitation.group() != null && account.equals(invitation.account()));
        if (found.isEmpty() || !invitations.use(hash, clock.instant())) {
            return false;
        }
        if (yes) {
            roles.give(found.get());
        }
        return true;
    }

    /** The last day of the role in this group, of the sessions in it and of a link to it; null when nobody has set one. A day that has passed ends it at once. */
    public void until(UUID account, UUID group, @Nullable LocalDate lastDay) {
        roles.until(account, group, lastDay);
        invitations.lastDay(account, group, lastDay);
    }

    /** Whether this person's password is this operation's to give a link to: nobody has chosen one yet, and the account is for its groups alone. */
    @Transactional(readOnly = true)
    public boolean mayInvite(UUID account, UUID operation) {
        return roles.mayChoosePassword(account, operation);
    }

    private boolean actsIn(UUID account, UUID operation) {
        return rows.roles(account, LocalDate.now(clock)).stream().anyMatch(role -> operation.equals(role.operation()));
    }
}
