package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.mail.Mail;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** Decisions taken at meetings (rule E3), until they are done. */
@Service
@Transactional
public class MeetingDecisions {
    public static final int LONGEST_HOW = 2000;
    /** What fell due while the program was down is told of for so many days. */
    private static final int TOLD_LATE = 6;

    private final DecisionRows rows;
    private final GroupRows groups;
    private final Mail mail;
    private final AuditLog audit;
    private final Clock clock;

    MeetingDecisions(DecisionRows rows, GroupRows groups, Mail mail, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** Open ones first, those due longest ago first; then the done. Of one group, or of all that the acting person may see. */
    @Transactional(readOnly = true)
    public List<MeetingDecision> of(@Nullable UUID group) {
        return rows.decisions(operation(), group);
    }

    @Transactional(readOnly = true)
    public Optional<MeetingDecision> find(UUID decision) {
        return rows.find(operation(), decision);
    }

    /** Whether the acting person may say that it is done: the operation's own people, and the member who owns it. */
    @Transactional(readOnly = true)
    public boolean mayFinish(MeetingDecision decision) {
        var acting = Acting.current();
        if (!acting.is(Role.STEERING_MEMBER)) {
            return true;
        }
        var owner = decision.ownerId();
        return owner != null
                && groups.memberById(operation(), owner).filter(member -> member.account() != null && member.account().equals(acting.account())).isPresent();
    }

    /**
     * It is done. The same form sent again is done once.
     *
     * @param how in words, which the next meeting reads
     * @param on  not before it was taken, not after today
     */
    public Outcome<UUID> done(UUID id, LocalDate on, String how) {
        var decision = rows.find(operation(), id).orElseThrow(() -> new IllegalStateException("no such decision"));
        if (!mayFinish(decision)) {
            return Outcome.refused(Refusal.of("", "meeting.decision.not-own"));
        }
        if (decision.isDone()) {
            return on.equals(decision.doneOn()) && how.strip().equals(decision.doneHow()) ? Outcome.done(id) : Outcome.refused(Refusal.of("", "meeting.decision.done-already"));
        }
        if (how.isBlank()) {
            return Outcome.refused(Refusal.of("how", "meeting.decision.how.missing"));
        }
        if (on.isAfter(LocalDate.now(clock)) || on.isBefore(decision.takenOn())) {
            return Outcome.refused(Refusal.of("on", on.isBefore(decision.takenOn()) ? "meeting.decision.on.before" : "meeting.decision.on.future"));
        }
        if (rows.done(operation(), id, on, how.strip()) == 0) {
            return Outcome.refused(Refusal.of("", "meeting.decision.done-already"));
        }
        audit.record("meeting.decision-done", List.of(), "", id.toString());
        return Outcome.done(id);
    }

    /** Tells the owners who can sign in, the day a decision is due, once. */
    void tellDue() {
        var today = LocalDate.now(clock);
        rows.tell(operation(), today.minusDays(TOLD_LATE), today).stream().distinct().forEach(account -> mail.send(account, "decision-due", "/decisions"));
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
