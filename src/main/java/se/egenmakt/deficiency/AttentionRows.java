package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;

/** Counts for the start page, in one question. */
@Repository
class AttentionRows {
    private final JdbcClient db;

    AttentionRows(JdbcClient db) {
        this.db = db;
    }

    Attention of(UUID operation, @Nullable UUID ombud, @Nullable UUID account, LocalDate today) {
        return db.sql(
                        """
                        with asked as (
                          select q.deficiency_id from better_asked(?) q where q.ombud_id = ?)
                        select (select count(*) from asked) as better,
                               (select deficiency_id from asked limit 1) as one,
                               (select count(distinct r.deficiency_id) from referral r
                                join (select operation_id, referral_id, answered_on, answer from better_question
                                      union all select to_operation_id, referral_id, answered_on, answer from better_elsewhere) q on q.operation_id = r.operation_id and q.referral_id = r.id
                                where r.operation_id = o.id and r.state = 'lagad' and q.answered_on >= r.since and q.answer in ('inte bättre', 'delvis bättre')) as contested,
                               (select count(*) from observation x where x.operation_id = o.id and (x.state = 'mottagen' or x.state = 'läses' and x.state_why = '') and x.ombud_id is distinct from ?) as to_read,
                               (select count(*) from observation x where x.operation_id = o.id and x.state = 'läses' and x.state_why <> '' and x.ombud_id = ?) as sent_back,
                               (select count(*) from deficiency d where d.operation_id = o.id and d.second_read_on is null and d.written_by is distinct from ?) as unread,
                               (select count(*) from observation x where x.operation_id = o.id and x.state = 'noterad') as to_join,
                               (select count(*) from deficiency_offer f where f.to_operation_id = o.id and f.answer is null and f.withdrawn_on is null) as offers,
                               news.operations as answered, news.one as one_answered,
                               (select count(distinct r.deficiency_id) from referral r where r.operation_id = o.id and r.due_on < ?) as late,
                               (select count(*) from observation x where x.operation_id = o.id and x.ombud_id = ? and x.client_told = 'inte än') as untold
                        from operation o
                        cross join lateral (
                          select count(distinct f.to_operation_id) as operations, case when count(distinct f.deficiency_id) = 1 then min(f.deficiency_id::text)::uuid end as one
                          from deficiency_offer f where f.operation_id = o.id and f.answered_on > ? and f.withdrawn_on is null) news
                        where o.id = ?
                        """)
                .params(Sql.values(today, ombud, ombud, ombud, account, today, ombud, Offer.newsSince(today), operation))
                .query((row, number) -> new Attention(
                        row.getInt("better"), row.getInt("better") == 1 ? row.getObject("one", UUID.class) : null, row.getInt("contested"), row.getInt("sent_back"), row.getInt("to_read"), row.getInt("unread"), row.getInt("to_join"),
                        row.getInt("offers"), row.getInt("answered"), row.getObject("one_answered", UUID.class), row.getInt("late"), row.getInt("untold")))
                .single();
    }
}
