package se.egenmakt.steering;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** Who comes into a steering group, what they may decide, and when they leave. */
@Service
@Transactional
public class Members {
    private final GroupRows rows;
    private final AuditLog audit;

    Members(GroupRows rows, AuditLog audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** Adds a member or a deputy. The same form sent again is done once. */
    public Outcome<Member> add(Member member) {
        if (!rows.insertMember(operation(), member)) {
            return rows.memberById(operation(), member.id()).filter(member::equals).isPresent() ? Outcome.done(member) : Outcome.refused(Refusal.of("name", "steering.member.there"));
        }
        audit.record("steering.member-add", List.of(), "", member.id().toString());
        return Outcome.done(member);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
