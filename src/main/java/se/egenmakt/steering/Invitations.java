package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;

/** Letters to parties that are missing in a group: to whom, when and by whom they were sent. */
@Service
@Transactional
public class Invitations {
    private final InvitationRows rows;
    private final AuditLog audit;
    private final Clock clock;

    Invitations(InvitationRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Invitation> of(UUID group) {
        return rows.of(operation(), group);
    }

    /** It was sent today. Noted twice in a day it is noted once. */
    public void sent(UUID group, Party party) {
        if (rows.insert(operation(), new Invitation(group, party, LocalDate.now(clock), Acting.current().actor())) == 1) {
            audit.record("steering.invite", List.of(), "", group + " " + party.code());
        }
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
