package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** The minutes of a meeting, from draft to approved by those who were there ({@link MinutesApproval}). What is approved is kept as it is. */
@Service
@Transactional
public class MinutesApprovals {
    public static final int LONGEST_OBJECTION = 2000;

    private final MeetingRows rows;
    private final MeetingReading reading;
    private final MeetingCalls calls;
    private final MeetingPapers papers;
    private final AuditLog audit;
    private final Clock clock;

    MinutesApprovals(MeetingRows rows, MeetingReading reading, MeetingCalls calls, MeetingPapers papers, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.calls = calls;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends the minutes to those who were there. Sent anew, everybody approves anew. */
    public Outcome<UUID> send(UUID id, @Nullable UUID adjuster, int version) {
        var meeting = lock(id);
        if (meeting.minutes() == MinutesState.TO_APPROVE && adjuster != null && adjuster.equals(meeting.adjuster()) && meeting.version() == version + 1) {
            return Outcome.done(id); // the same form sent twice
        }
        var approval = approval(id);
        var refusals = approval.refusalsToSend(meeting, adjuster);
        if (!refusals.isEmpty() || adjuster == null) {
            return new Outcome.Refused<>(refusals);
        }
        rows.sendMinutes(operation(), id, adjuster, today());
        var there = approval.members();
        calls.tell(meeting, meeting.day(), "minutes-to-approve", member -> there.contains(member.id()));
        audit.record("meeting.minutes-send", List.of(), "", meeting.day().toString());
        return Outcome.done(id);
    }

    /** Takes the minutes back to put something right, before they are approved. */
    public Outcome<UUID> reopen(UUID id) {
        var meeting = lock(id);
        if (meeting.minutes() == MinutesState.APPROVED) {
            return Outcome.refused(Refusal.of("", "meeting.minutes.approved-stay"));
        }
        if (meeting.minutes() == MinutesState.TO_APPROVE) {
            rows.openMinutes(operation(), id);
            audit.record("meeting.minutes-reopen", List.of(), "", meeting.day().toString());
        }
        return Outcome.done(id);
    }

    /** The acting member, who was there, approves. */
    public Outcome<UUID> approve(UUID id) {
        var member = reading.find(id).flatMap(facts -> facts.memberOf(Acting.current().account()));
        return member.isEmpty() ? Outcome.refused(Refusal.of("", "meeting.minutes.not-there")) : approved(id, member.get().id(), "");
    }

    /**
     * Notes that somebody who cannot sign in has approved, on paper or in words; so that nobody who has left or has no account holds the minutes up. For others it is theirs to do. The minutes and the
     * log say who noted it.
     */
    public Outcome<UUID> approveFor(UUID id, UUID member) {
        if (Acting.current().is(Role.STEERING_MEMBER)) {
            throw new IllegalStateException("a member approves for nobody else");
        }
        var facts = reading.find(id).orElseThrow();
        if (facts.member(member).filter(one -> mayBeNoted(facts, one)).isEmpty()) {
            return Outcome.refused(Refusal.of("", "meeting.minutes.own-to-approve"));
        }
        return approved(id, member, Acting.current().actor());
    }

    /**
     * Whether somebody else notes that this member has approved: only when the member could not sign in when the minutes were sent, nor can now. One who has left since is asked on paper by taking the
     * minutes back and sending them anew.
     */
    public static boolean mayBeNoted(MeetingFacts facts, Member member) {
        boolean couldSignIn = facts.attendanceOf(member.id()).filter(Attendance::signsIn).isPresent();
        return !couldSignIn && (member.account() == null || !member.sitsOn(facts.today()));
    }

    private Outcome<UUID> approved(UUID id, UUID member, String notedBy) {
        var meeting = lock(id);
        var approval = approval(id);
        if (meeting.minutes() == MinutesState.APPROVED && approval.members().contains(member)) {
            return Outcome.done(id);
        }
        var refusals = approval.refusals(meeting, member);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        if (notedBy.isEmpty()) {
            rows.approve(operation(), id, member, today());
        } else {
            rows.approve(operation(), id, member, today(), notedBy);
        }
        audit.record("meeting.minutes-approve", List.of(), "", meeting.day() + " " + member);
        if (approval.isCompleteWith(member)) {
            rows.approveMinutes(operation(), id, today(), papers.approvedMinutes(id, today()));
            audit.record("meeting.minutes-approved", List.of(), "", meeting.day().toString());
        }
        return Outcome.done(id);
    }

    /** The acting member, who was there, has something against the minutes: they are open again, with the words beside them. */
    public Outcome<UUID> object(UUID id, String words) {
        var facts = reading.find(id).orElseThrow();
        var member = facts.memberOf(Acting.current().account());
        if (member.isEmpty()) {
            return Outcome.refused(Refusal.of("", "meeting.minutes.not-there"));
        }
        if (words.isBlank()) {
            return Outcome.refused(Refusal.of("objection", "meeting.minutes.objection.missing"));
        }
        var own = facts.attendanceOf(member.get().id());
        if (facts.meeting().minutes() == MinutesState.DRAFT && own.filter(one -> one.objection().equals(words.strip())).isPresent()) {
            return Outcome.done(id);
        }
        var meeting = lock(id);
        var refusals = approval(id).refusals(meeting, member.get().id());
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        rows.objection(operation(), id, member.get().id(), words.strip());
        rows.openMinutes(operation(), id);
        audit.record("meeting.minutes-object", List.of(), "", meeting.day().toString());
        return Outcome.done(id);
    }

    private MinutesApproval approval(UUID id) {
        return MinutesApproval.of(rows.attendance(operation(), List.of(id)));
    }

    private Meeting lock(UUID id) {
        return rows.lock(operation(), id).orElseThrow(() -> new IllegalStateException("no such meeting"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
