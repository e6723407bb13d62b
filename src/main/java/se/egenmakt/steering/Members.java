package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Memberships;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/**
 * Who comes into a steering group, what they may decide, and when they leave. The right to sign in follows the term: it is changed after the term, in a transaction of its own as whoever administers
 * accounts, and a form sent again does what was interrupted.
 */
@Service
public class Members {
    private final GroupRows rows;
    private final SteeringGroups groups;
    private final Memberships memberships;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    Members(GroupRows rows, SteeringGroups groups, Memberships memberships, AuditLog audit, TransactionTemplate transactions) {
        this.rows = rows;
        this.groups = groups;
        this.memberships = memberships;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Adds a member or a deputy. The same form sent again is done once. */
    public Outcome<Member> add(Member member) {
        return inTransaction(() -> {
            var there = rows.memberById(operation(), member.id());
            if (there.isPresent()) {
                return there.filter(member::equals).isPresent() ? Outcome.done(member) : Outcome.refused(Refusal.of("name", "steering.member.there"));
            }
            var refusals = objections(member);
            if (!refusals.isEmpty()) {
                return new Outcome.Refused<>(refusals);
            }
            rows.insertMember(operation(), member);
            audit.record("steering.member-add", List.of(), "", member.id().toString());
            return Outcome.done(member);
        });
    }

    /**
     * Changes what stands about a member, and the term. Sent again it is done once.
     *
     * @param changed with the version that was seen
     */
    public Outcome<Member> change(Member changed) {
        Outcome<Member> outcome = inTransaction(() -> {
            var refusals = objections(changed);
            if (!refusals.isEmpty()) {
                return new Outcome.Refused<>(refusals);
            }
            if (rows.memberById(operation(), changed.id()).filter(there -> isSame(there, changed)).isEmpty()) {
                if (rows.changeMember(operation(), changed) == 0) {
                    return Outcome.refused(Refusal.of("", "steering.stale"));
                }
                audit.record("steering.member-change", List.of(), "", changed.id().toString());
            }
            return Outcome.done(changed);
        });
        if (outcome.isDone()) {
            follow(changed.id());
        }
        return outcome;
    }

    /** The last day of the term, and of the right to sign in. */
    public Outcome<UUID> end(UUID member, LocalDate lastDay) {
        Outcome<UUID> outcome = inTransaction(() -> {
            if (rows.endMember(operation(), member, lastDay) == 0) {
                return Outcome.refused(Refusal.of("day", "steering.member.end.before"));
            }
            audit.record("steering.member-end", List.of(), "", member + " " + lastDay);
            return Outcome.done(member);
        });
        if (outcome.isDone()) {
            follow(member);
        }
        return outcome;
    }

    /** The group's last day: the terms that would go on end with it, and those to come are left as they are, never to begin. */
    public Outcome<UUID> endAll(UUID group, LocalDate lastDay) {
        var outcome = groups.end(group, lastDay);
        if (outcome.isDone()) {
            for (var member : groups.members(group)) {
                if (!member.from().isAfter(lastDay) && (member.until() == null || member.until().isAfter(lastDay))) {
                    end(member.id(), lastDay);
                }
            }
        }
        return outcome;
    }

    /** Lets the right to sign in end with the last of the terms that the account has in the group. */
    private void follow(UUID id) {
        inTransaction(() -> rows.memberById(operation(), id)).filter(member -> member.account() != null).ifPresent(member -> {
            var account = Objects.requireNonNull(member.account());
            var last = lastDay(inTransaction(() -> rows.membersWith(operation(), member.group(), account)));
            Acting.current().forInstallation().run(() -> memberships.until(account, member.group(), last));
        });
    }

    static @Nullable LocalDate lastDay(List<Member> terms) {
        return terms.stream().anyMatch(term -> term.until() == null) ? null : terms.stream().map(Member::until).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    }

    private List<Refusal> objections(Member member) {
        if (member.until() != null && member.until().isBefore(member.from())) {
            return List.of(Refusal.of("until", "steering.member.until.before"));
        }
        var group = rows.find(operation(), member.group()).orElseThrow(() -> new IllegalArgumentException("no such group"));
        if (member.from().isBefore(group.from()) || (group.until() != null && member.from().isAfter(group.until()))) {
            return List.of(Refusal.of("from", "steering.member.from.outside", group.from()));
        }
        if (member.deputyOf() != null && rows.memberById(operation(), member.deputyOf()).filter(of -> !of.isDeputy() && of.group().equals(member.group()) && of.party() == member.party()).isEmpty()) {
            return List.of(Refusal.of("", "steering.member.deputy.wrong"));
        }
        boolean twice = member.account() != null
                && rows.membersWith(operation(), member.group(), member.account()).stream().anyMatch(other -> !other.id().equals(member.id()) && overlaps(other, member));
        return twice ? List.of(Refusal.of("from", "steering.member.account.twice")) : List.of();
    }

    static boolean overlaps(Member one, Member other) {
        return (one.until() == null || !one.until().isBefore(other.from())) && (other.until() == null || !other.until().isBefore(one.from()));
    }

    /** But for the version. */
    private static boolean isSame(Member there, Member changed) {
        return changed.equals(new Member(
                there.id(),
                there.group(),
                there.party(),
                there.organisation(),
                there.name(),
                there.duty(),
                there.mandate(),
                there.deputyOf(),
                there.account(),
                there.from(),
                there.until(),
                changed.version()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
