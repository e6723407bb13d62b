package se.egenmakt.deficiency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for somebody, and the table deficiency_told: who has been told of it by mail. */
@Repository
class WaitingRows {
    private final JdbcClient db;

    WaitingRows(JdbcClient db) {
        this.db = db;
    }

    /** What waits today, in one question. */
    List<WaitingMail.Waiting> waiting(UUID operation, LocalDate today) {
        return db.sql(
                        """
                        select 'READING' as kind, d.id as about, '/deficiencies/' || d.id as path, null::uuid as ombud, d.written_by as not_by
                        from deficiency d where d.operation_id = ? and d.second_read_on is null
                        union all
                        select 'BETTER', q.referral_id, '/deficiencies/' || q.deficiency_id || '/better', q.ombud_id, null::uuid from better_asked(?) q
                        union all
                        select 'OFFER', f.id, '/offers', null, null from deficiency_offer f where f.to_operation_id = ? and f.answer is null and f.withdrawn_on is null
                        union all
                        select 'ANSWERED', f.id, '/deficiencies/' || f.deficiency_id, null, null from deficiency_offer f where f.operation_id = ? and f.answered_on > ? and f.withdrawn_on is null
                        union all
                        select 'LATE', r.id, '/deficiencies/' || r.deficiency_id, null, null from referral r where r.operation_id = ? and r.due_on < ? and r.state <> 'lagad'
                        """)
                .params(operation, today, operation, operation, Offer.newsSince(today), operation, today)
                .query(WaitingRows::waiting)
                .list();
    }

    /** @return 0 when this person has been told */
    int tell(UUID operation, WaitingMail.Waiting waiting, UUID account) {
        return db.sql("insert into deficiency_told (operation_id, kind, about, account_id) values (?, ?, ?, ?) on conflict do nothing")
                .params(operation, waiting.kind().name(), waiting.about(), account)
                .update();
    }

    /** What waits no more is told anew if it comes to wait again. */
    void forgetAllBut(UUID operation, Collection<UUID> waiting) {
        db.sql("delete from deficiency_told where operation_id = ? and about <> all (?)").params(operation, waiting.toArray(UUID[]::new)).update();
    }

    private static WaitingMail.Waiting waiting(ResultSet row, int number) throws SQLException {
        return new WaitingMail.Waiting(
                WaitingMail.Kind.valueOf(row.getString("kind")), row.getObject("about", UUID.class), row.getString("path"), row.getObject("ombud", UUID.class), row.getObject("not_by", UUID.class));
    }
}
