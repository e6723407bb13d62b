package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.shared.Coded;

/** The tables better_question, better_answered and better_elsewhere. */
@Repository
class BetterRows {
    private final JdbcClient db;

    BetterRows(JdbcClient db) {
        this.db = db;
    }

    /** What this ombud of the acting operation is asked today: bodies that said it was mended so long ago, where the ombud's own observations are. */
    List<Betterment.Question> questions(UUID ombud, LocalDate today) {
        return db.sql(
                        """
                        select q.referral_id, q.deficiency_id, q.of_operation, q.asked_on, r.body_kind, r.body_name, d.title
                        from better_asked(?) q
                        join referral r on r.operation_id = q.of_operation and r.id = q.referral_id
                        join deficiency d on d.operation_id = q.of_operation and d.id = q.deficiency_id
                        where q.ombud_id = ? order by q.asked_on, q.referral_id
                        """)
                .params(today, ombud)
                .query((row, number) -> new Betterment.Question(
                        row.getObject("referral_id", UUID.class),
                        row.getObject("deficiency_id", UUID.class),
                        row.getObject("of_operation", UUID.class),
                        row.getObject("asked_on", LocalDate.class),
                        Body.stored(row.getString("body_kind"), row.getString("body_name")),
                        row.getString("title")))
                .list();
    }

    /** Of the own ombud, and of those in other operations who saw the same; those without name and words. */
    List<Better> answers(UUID operation, UUID deficiency) {
        return db.sql(
                        """
                        select a.referral_id, a.ombud_id, a.asked_on, a.answered_on, a.answer, a.words
                        from referral r join (
                          select operation_id, referral_id, ombud_id, asked_on, answered_on, answer, words from better_question where answer is not null
                          union all
                          select to_operation_id, referral_id, null, asked_on, answered_on, answer, '' from better_elsewhere where to_operation_id = ?
                        ) a on a.operation_id = r.operation_id and a.referral_id = r.id
                        where r.operation_id = ? and r.deficiency_id = ? order by a.answered_on desc, a.ombud_id, a.answer
                        """)
                .params(operation, operation, deficiency)
                .query((row, number) -> new Better(
                        row.getObject("referral_id", UUID.class),
                        row.getObject("ombud_id", UUID.class),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class),
                        Coded.stored(Better.Answer.class, row.getString("answer")),
                        row.getString("words")))
                .list();
    }

    /** The answer for the operation that asks; and here, that this ombud has answered. Nothing leads from the one to the other. */
    void insertElsewhere(UUID operation, Betterment.Question question, UUID ombud, LocalDate today, Better.Answer answer) {
        int first = db.sql("insert into better_answered (operation_id, referral_id, ombud_id, asked_on) values (?, ?, ?, ?) on conflict do nothing")
                .params(operation, question.referral(), ombud, question.askedOn())
                .update();
        if (first == 1) {
            db.sql("insert into better_elsewhere (operation_id, to_operation_id, referral_id, asked_on, answered_on, answer) values (?, ?, ?, ?, ?, ?)")
                    .params(operation, question.operation(), question.referral(), question.askedOn(), today, answer.code())
                    .update();
        }
    }

    /** @return 0 when the ombud has answered already */
    int insert(UUID operation, Better better) {
        return db.sql(
                        """
                        insert into better_question (operation_id, referral_id, ombud_id, asked_on, answered_on, answer, words) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(Sql.values(operation, better.referral(), better.ombud(), better.askedOn(), better.answeredOn(), better.answer().code(), better.words()))
                .update();
    }
}
