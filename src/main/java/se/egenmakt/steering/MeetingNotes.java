package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** What is noted while a meeting goes on: who is there, notes item by item, decisions, deficiencies taken up. Until the minutes are sent to be approved. */
@Service
@Transactional
public class MeetingNotes {
    public static final int LONGEST_NOTES = 10_000;
    public static final int LONGEST_DECISION = 2000;
    private static final Refusal CLOSED = Refusal.of("", "meeting.notes.closed");

    private final MeetingRows meetings;
    private final AgendaRows agenda;
    private final DecisionRows decisions;
    private final GroupRows groups;
    private final Deficiencies deficiencies;
    private final AuditLog audit;
    private final Clock clock;

    MeetingNotes(MeetingRows meetings, AgendaRows agenda, DecisionRows decisions, GroupRows groups, Deficiencies deficiencies, AuditLog audit, Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.decisions = decisions;
        this.groups = groups;
        this.deficiencies = deficiencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes for every member who sits on the meeting's day whether they were there. */
    public Outcome<UUID> attendance(UUID id, Collection<UUID> there) {
        var meeting = lock(id);
        if (!meeting.takesNotesOn(today())) {
            return Outcome.refused(CLOSED);
        }
        for (var member : groups.members(operation(), meeting.group(), meeting.day())) {
            meetings.attended(operation(), id, member.id(), there.contains(member.id()));
        }
        return Outcome.done(id);
    }

    /**
     * A decision as it is typed.
     *
     * @param id      made with the form
     * @param ownerId a member; null when the owner is somebody else, by name
     */
    public record NewDecision(UUID id, String words, @Nullable UUID ownerId, String owner, LocalDate due) {}


    /**
     * Saves what was noted under an item, and a decision with it. Refused when somebody else has written meanwhile: both texts are then shown.
     *
     * @param version  of the item as it was read
     * @param decision null when none was taken
     * @param raised   the group has taken the deficiency up
     */
    public Outcome<UUID> save(UUID id, UUID itemId, int version, String notes, @Nullable NewDecision decision, boolean raised) {
        var meeting = lock(id);
        if (!meeting.takesNotesOn(today())) {
            return Outcome.refused(CLOSED);
        }
        var item = agenda.lock(operation(), id, itemId).orElseThrow();
        boolean changed = !item.notes().equals(notes.strip());
        if (changed && item.version() != version) {
            return Outcome.refused(Refusal.of("notes", "meeting.notes.stale"));
        }
        if (decision != null) {
            var refusals = decide(meeting, item, decision);
            if (!refusals.isEmpty()) {
                return new Outcome.Refused<>(refusals);
            }
        }
        if (raised && item.kind() == ItemKind.DEFICIENCY && item.subject() != null) {
            var group = groups.find(operation(), meeting.group()).orElseThrow();
            if (deficiencies.raise(item.subject(), group.id(), group.name(), id, meeting.day()) instanceof Outcome.Refused<UUID>(var refusals)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // nothing of the form is saved by halves
                return new Outcome.Refused<>(refusals);
            }
        }
        if (changed) {
            agenda.notes(operation(), itemId, notes.strip());
        }
        return Outcome.done(itemId);
    }

    private @Nullable Member owner(Meeting meeting, NewDecision decision) {
        return decision.ownerId() == null ? null : groups.memberById(operation(), decision.ownerId()).filter(member -> member.group().equals(meeting.group())).orElse(null);
    }

    private static List<Refusal> refusals(Meeting meeting, NewDecision decision, @Nullable Member owner) {
        var refusals = new ArrayList<Refusal>();
        if (decision.ownerId() != null && owner == null) {
            refusals.add(Refusal.of("owner", "meeting.decision.owner.missing"));
        } else if (owner == null && decision.owner().isBlank()) {
            refusals.add(Refusal.of("owner", "meeting.decision.owner.missing"));
        }
        if (decision.due().isBefore(meeting.day())) {
            refusals.add(Refusal.of("due", "meeting.decision.due.before"));
        }
        return refusals;
    }

    private List<Refusal> decide(Meeting meeting, AgendaItem item, NewDecision decision) {
        var owner = owner(meeting, decision);
        var refusals = refusals(meeting, decision, owner);
        if (refusals.isEmpty() && decisions.insert(operation(), typed(meeting, item.id(), decision, owner, 0)) == 1) {
            audit.record("meeting.decide", List.of(), "", decision.id().toString());
        }
        return refusals;
    }

    private static MeetingDecision typed(Meeting meeting, @Nullable UUID item, NewDecision decision, @Nullable Member owner, int version) {
        return new MeetingDecision(
                decision.id(),
                meeting.group(),
                meeting.id(),
                meeting.day(),
                item,
                decision.words().strip(),
                owner == null ? null : owner.id(),
                owner == null ? decision.owner().strip() : owner.name(),
                decision.due(),
                null,
                "",
                version);
    }

    /**
     * Changes a decision of the meeting, before the minutes are sent. Sent again it is done once.
     *
     * @param changed with the id of the decision
     * @param version as it was read
     */
    public Outcome<UUID> change(UUID id, NewDecision changed, int version) {
        var meeting = lock(id);
        if (!meeting.takesNotesOn(today())) {
            return Outcome.refused(CLOSED);
        }
        var owner = owner(meeting, changed);
        var refusals = refusals(meeting, changed, owner);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        var there = decisions.find(operation(), changed.id()).filter(one -> one.meeting().equals(id)).orElseThrow();
        var wanted = typed(meeting, there.item(), changed, owner, version);
        if (there.saysTheSameAs(wanted)) {
            return Outcome.done(id);
        }
        if (decisions.change(operation(), wanted) == 0) {
            return Outcome.refused(Refusal.of("", there.isDone() ? "meeting.decision.done-already" : "meeting.decision.stale"));
        }
        audit.record("meeting.decision-change", List.of(), "", changed.id().toString());
        return Outcome.done(id);
    }

    /** Takes back a decision that was noted by mistake, before the minutes are sent. */
    public Outcome<UUID> takeBack(UUID id, UUID decision) {
        if (!lock(id).takesNotesOn(today())) {
            return Outcome.refused(CLOSED);
        }
        if (decisions.delete(operation(), id, decision) == 1) {
            audit.record("meeting.decision-back", List.of(), "", decision.toString());
        }
        return Outcome.done(id);
    }

    private Meeting lock(UUID id) {
        return meetings.lock(operation(), id).orElseThrow(() -> new IllegalStateException("no such meeting"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
