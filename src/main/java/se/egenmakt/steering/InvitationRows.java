package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.Coded;

@Repository
class InvitationRows {
    private final JdbcClient db;

    InvitationRows(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<Invitation> of(UUID operation, UUID group) {
        return db.sql("select group_id, party, sent_on, sent_by from steering_invitation where operation_id = ? and group_id = ? order by sent_on desc, party")
                .params(operation, group)
                .query((row, n) -> new Invitation(
                        row.getObject("group_id", UUID.class), Coded.stored(Party.class, row.getString("party")), row.getObject("sent_on", LocalDate.class), row.getString("sent_by")))
                .list();
    }

    /** @return 0 when one was sent to the same party that day already */
    int insert(UUID operation, Invitation sent) {
        return db.sql("insert into steering_invitation (operation_id, group_id, party, sent_on, sent_by) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(operation, sent.group(), sent.party().code(), sent.sentOn(), sent.sentBy())
                .update();
    }
}
