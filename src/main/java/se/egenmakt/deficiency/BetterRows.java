package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.Coded;

/** The table better_question. */
@Repository
class BetterRows {
    private final JdbcClient db;

    BetterRows(JdbcClient db) {
        this.db = db;
    }

    /** What this ombud is asked today: bodies that said it was mended so long ago, in deficiencies where the ombud's own observations are. */
    List<Question> questions(UUID operation, UUID ombud, LocalDate today) {
        return db.sql(
                        """
                        select r.id, r.deficiency_id, r.due_on, r.body_kind, r.body_name, d.title
                        from referral r join deficiency d on d.operation_id = r.operation_id and d.id = r.deficiency_id
                        where r.operation_id = ? and r.state = 'lagad' and r.due_on <= ?
                          and exists (select from observation x where x.operation_id = r.operation_id and x.deficiency_id = r.deficiency_id and x.ombud_id = ?)
                          and not exists (select from better_question q where q.operation_id = r.operation_id and q.referral_id = r.id and q.ombud_id = ? and q.asked_on = r.due_on)
                        order by r.due_on, r.id
                        """)
                .params(operation, today, ombud, ombud)
                .query((row, number) -> new Question(
                        row.getObject("id", UUID.class),
                        row.getObject("deficiency_id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        Body.stored(row.getString("body_kind"), row.getString("body_name")),
                        row.getString("title")))
                .list();
    }

    List<Better> answers(UUID operation, UUID deficiency) {
        return db.sql(
                        """
                        select q.referral_id, q.ombud_id, q.asked_on, q.answered_on, q.answer, q.words
                        from better_question q join referral r on r.operation_id = q.operation_id and r.id = q.referral_id
                        where q.operation_id = ? and r.deficiency_id = ? and q.answer is not null order by q.answered_on desc, q.ombud_id
                        """)
                .params(operation, deficiency)
                .query((row, number) -> new Better(
                        row.getObject("referral_id", UUID.class),
                        row.getObject("ombud_id", UUID.class),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class),
                        Coded.stored(Better.Answer.class, row.getString("answer")),
                        row.getString("words")))
                .list();
    }

    /** @return 0 when the ombud has answered already */
    int insert(UUID operation, Better better) {
        return db.sql(
                        """
                        insert into better_question (operation_id, referral_id, ombud_id, asked_on, answered_on, answer, words) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(operation, better.referral(), better.ombud(), better.askedOn(), better.answeredOn(), better.answer().code(), better.words())
                .update();
    }

    record Question(UUID referral, UUID deficiency, LocalDate askedOn, Body body, String title) {}
}
