package se.egenmakt.steering;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** The members whom the call to a meeting does not reach, since they cannot sign in: the operation writes to them, and notes their answers. */
@Service
@Transactional
public class CallsOnPaper {
    private final MeetingRows rows;
    private final GroupRows groups;
    private final AuditLog audit;

    CallsOnPaper(MeetingRows rows, GroupRows groups, AuditLog audit) {
        this.rows = rows;
        this.groups = groups;
        this.audit = audit;
    }

    /** Those of a meeting that is called, as the operation's people have opened it. */
    public static List<Member> of(MeetingFacts facts) {
        if (facts.meeting().state() != MeetingState.CALLED || Acting.current().is(Role.STEERING_MEMBER)) {
            return List.of();
        }
        return facts.members().stream().filter(member -> !facts.called().contains(member.id())).toList();
    }

    /** Notes what such a member has said. Who was called answers for themselves. */
    public Outcome<UUID> answer(UUID id, UUID member, boolean comes) {
        if (Acting.current().is(Role.STEERING_MEMBER)) {
            throw new IllegalStateException("a member answers for nobody else");
        }
        var meeting = rows.lock(operation(), id).orElseThrow(() -> new IllegalStateException("no such meeting"));
        if (meeting.state() != MeetingState.CALLED) {
            var why = "meeting.answer." + meeting.state().code();
            return Outcome.refused(Refusal.of("", why));
        }
        if (groups.members(operation(), meeting.group(), meeting.day()).stream().noneMatch(one -> one.id().equals(member))) {
            return Outcome.refused(Refusal.of("", "meeting.answer-for.no-member"));
        }
        if (rows.called(operation(), id).contains(member)) {
            return Outcome.refused(Refusal.of("", "meeting.answer-for.own"));
        }
        rows.answer(operation(), id, member, comes);
        audit.record("meeting.answer-for", List.of(), "", meeting.day() + " " + member);
        return Outcome.done(id);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
