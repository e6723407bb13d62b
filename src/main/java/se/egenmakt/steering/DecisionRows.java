package se.egenmakt.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;

@Repository
class DecisionRows {
    private static final String DECISION =
            """
            select d.id, d.group_id, d.meeting_id, m.on_day, d.item_id, d.words, d.owner_id, d.owner, d.due_on, d.done_on, d.done_how, d.version
            from meeting_decision d join meeting m on m.operation_id = d.operation_id and m.id = d.meeting_id where d.operation_id = ?
            """;

    private final JdbcClient db;

    DecisionRows(JdbcClient db) {
        this.db = db;
    }

    /** Open ones first, those due longest ago first; then the done, the latest first. Of one group, or of all that the acting person may see. */
    List<MeetingDecision> decisions(UUID operation, @Nullable UUID group) {
        return db.sql(DECISION + "and (?::uuid is null or d.group_id = ?) order by d.done_on is not null, d.done_on desc, d.due_on, d.id")
                .params(Sql.values(operation, group, group))
                .query(DecisionRows::decision)
                .list();
    }

    Optional<MeetingDecision> find(UUID operation, UUID decision) {
        return db.sql(DECISION + "and d.id = ?").params(operation, decision).query(DecisionRows::decision).optional();
    }

    /** @return 0 when there is one with that id already */
    int insert(UUID operation, MeetingDecision decision) {
        return db.sql(
                        """
                        insert into meeting_decision (operation_id, id, group_id, meeting_id, item_id, words, owner_id, owner, due_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(Sql.values(
                        operation, decision.id(), decision.group(), decision.meeting(), decision.item(), decision.words(), decision.ownerId(), decision.owner(), decision.due()))
                .update();
    }

    /** @return 0 when it is done, was taken at another meeting, or somebody has changed it since that version */
    int change(UUID operation, MeetingDecision decision) {
        return db.sql(
                        """
                        update meeting_decision set words = ?, owner_id = ?, owner = ?, due_on = ?, version = version + 1
                        where operation_id = ? and meeting_id = ? and id = ? and version = ? and done_on is null
                        """)
                .params(Sql.values(
                        decision.words(), decision.ownerId(), decision.owner(), decision.due(), operation, decision.meeting(), decision.id(), decision.version()))
                .update();
    }

    /** @return 0 when it is done already, or is not the acting person's */
    int done(UUID operation, UUID decision, LocalDate day, String how) {
        return db.sql("update meeting_decision set done_on = ?, done_how = ?, version = version + 1 where operation_id = ? and id = ? and done_on is null")
                .params(day, how, operation, decision)
                .update();
    }

    /** The accounts of the owners of what is due and not done, whom nobody has told; told by this. */
    List<UUID> tell(UUID operation, LocalDate from, LocalDate today) {
        return db.sql(
                        """
                        update meeting_decision d set due_told_on = ? from steering_member m
                        where d.operation_id = ? and d.done_on is null and d.due_told_on is null and d.due_on between ? and ?
                          and m.operation_id = d.operation_id and m.id = d.owner_id and m.account_id is not null and m.from_day <= ? and (m.until_day is null or m.until_day >= ?)
                        returning m.account_id
                        """)
                .params(today, operation, from, today, today, today)
                .query(UUID.class)
                .list();
    }

    int delete(UUID operation, UUID meeting, UUID decision) {
        return db.sql("delete from meeting_decision where operation_id = ? and meeting_id = ? and id = ? and done_on is null").params(operation, meeting, decision).update();
    }

    private static MeetingDecision decision(ResultSet row, int n) throws SQLException {
        return new MeetingDecision(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("item_id", UUID.class),
                row.getString("words"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_how"),
                row.getInt("version"));
    }
}
