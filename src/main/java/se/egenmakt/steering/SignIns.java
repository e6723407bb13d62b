package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Account;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Memberships;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/**
 * Sign-in for the members of a group, which a manager prepares and takes. The right comes when the person has said yes by the link; whether the address had an account elsewhere is not seen from
 * here. One account is one member of a group at a time.
 */
@Service
public class SignIns {
    private final GroupRows rows;
    private final Memberships memberships;
    private final Accounts accounts;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignIns(GroupRows rows, Memberships memberships, Accounts accounts, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.memberships = memberships;
        this.accounts = accounts;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is known of a member's sign-in.
     *
     * @param holds whether the person may sign in for the group today
     * @param waits whether the person has yet to use the link, and a new one may be made
     */
    public record SignIn(Account account, boolean holds, boolean waits) {}

    /** The member's sign-in; null when there is none. */
    public @Nullable SignIn of(Member member) {
        var id = member.account();
        var account = id == null ? null : accounts.byId(id).orElse(null);
        if (account == null) {
            return null;
        }
        boolean held = accounts.roles(account.id()).stream().anyMatch(role -> role.role() == Role.STEERING_MEMBER && member.group().equals(role.group()));
        boolean holds = held && !account.disabled();
        boolean waits = holds ? memberships.mayInvite(account.id(), Acting.current().operationId()) : !held && member.sitsOn(LocalDate.now(clock));
        return new SignIn(account, holds && !waits, waits);
    }

    /** Prepares sign-in as this member, through the term, for whoever has this address. Sent again there is a new link to the same. */
    public Outcome<Memberships.Prepared> prepare(Member member, String email) {
        if (!member.sitsOn(LocalDate.now(clock))) {
            return Outcome.refused(Refusal.of("", "steering.sign-in.not-now"));
        }
        var there = accounts.byEmail(email);
        boolean another = member.account() != null && there.filter(account -> account.id().equals(member.account())).isEmpty();
        if (another) {
            return Outcome.refused(Refusal.of("email", "steering.sign-in.another"));
        }
        if (there.filter(account -> isSomebodyElses(account, member)).isPresent()) {
            return Outcome.refused(Refusal.of("email", "steering.sign-in.taken"));
        }
        var operation = Acting.current().operationId();
        var given = Acting.current().forInstallation().call(() -> memberships.prepare(email, member.name(), operation, member.group(), member.until()));
        if (given instanceof Outcome.Done<Memberships.Prepared>(var prepared) && !prepared.account().id().equals(member.account())) {
            store(member, prepared.account().id());
        }
        return given;
    }

    /** Takes the right to sign in at once. */
    public void take(Member member) {
        if (member.account() != null) {
            var account = member.account();
            Acting.current().forInstallation().run(() -> memberships.until(account, member.group(), LocalDate.now(clock).minusDays(1)));
            store(member, null);
        }
    }

    private boolean isSomebodyElses(Account account, Member member) {
        var terms = Objects.requireNonNull(transactions.execute(status -> rows.membersWith(Acting.current().operationId(), member.group(), account.id())));
        return terms.stream().anyMatch(other -> !other.id().equals(member.id()) && Members.overlaps(other, member));
    }

    private void store(Member member, @Nullable UUID account) {
        transactions.executeWithoutResult(status -> {
            if (account == null) {
                rows.take(Acting.current().operationId(), member.id(), LocalDate.now(clock));
            } else {
                rows.give(Acting.current().operationId(), member.id(), account);
            }
            audit.record(account == null ? "steering.sign-in-take" : "steering.sign-in-give", List.of(), "", member.id().toString());
        });
    }
}
