package se.egenmakt.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;

/** The outbox. Whoever acts for an operation queues in its own; the sender goes through all of them, in the scope {@code mail}. */
@Repository
class OutboxRows {
    /** So many links at most in one mail; the rest come in the next. */
    private static final int MOST = 50;
    private static final String WAITS = "sent_at is null and given_up_at is null";

    private final JdbcClient db;

    OutboxRows(JdbcClient db) {
        this.db = db;
    }

    /** Joins the mail that is already gathering for this person, if there is one. Nothing happens when the same link waits. */
    void queue(UUID id, UUID account, String kind, String path, Instant now, Instant notBefore) {
        db.sql(
                        """
                        insert into mail_outbox (id, account_id, kind, path, made_at, not_before)
                        select ?, ?, ?, ?, ?, coalesce(min(not_before), ?) from mail_outbox
                        where operation_id = acting_operation() and account_id = ? and attempts = 0 and not_before > ? and %s
                        on conflict (operation_id, account_id, kind, path) where %s do nothing
                        """
                                .formatted(WAITS, WAITS))
                .params(id, account, kind, path, at(now), at(notBefore), account, at(now))
                .update();
    }

    /**
     * Takes what is due to the person who has waited longest: nobody else gets it until the time given. To be called in a transaction of its own. Claims are made
     * one at a time, so that two senders never part what belongs in one mail.
     */
    List<QueuedLink> claim(Instant now, Instant until) {
        db.sql("select pg_advisory_xact_lock(hashtext('mail_outbox'))").query((row, n) -> n).list();
        return db
                .sql(
                        """
                        with first as (
                          select account_id from mail_outbox where %1$s and coalesce(next_try_at, not_before) <= ?
                          order by coalesce(next_try_at, not_before), id limit 1 for update skip locked
                        ), due as (
                          select operation_id, id from mail_outbox
                          where account_id = (select account_id from first) and %1$s and coalesce(next_try_at, not_before) <= ?
                          order by made_at, id limit %2$d for update skip locked
                        )
                        update mail_outbox m set attempts = m.attempts + 1, next_try_at = ? from due where m.operation_id = due.operation_id and m.id = due.id
                        returning m.operation_id, m.id, m.account_id, m.kind, m.path, m.made_at, m.attempts
                        """
                                .formatted(WAITS, MOST))
                .params(at(now), at(now), at(until))
                .query(OutboxRows::link)
                .list()
                .stream()
                .sorted(Comparator.comparing(QueuedLink::madeAt).thenComparing(QueuedLink::id))
                .toList();
    }

    private static QueuedLink link(ResultSet row, int number) throws SQLException {
        return new QueuedLink(
                row.getObject("operation_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("kind"),
                row.getString("path"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    void sent(QueuedLink link, Instant now) {
        db.sql("update mail_outbox set sent_at = ?, next_try_at = null where operation_id = ? and id = ? and " + WAITS).params(at(now), link.operation(), link.id()).update();
    }

    /** @param next when it is tried again; null when it is given up */
    void failed(QueuedLink link, String failure, @Nullable Instant next, Instant now) {
        db.sql("update mail_outbox set last_failure = left(?, 100), next_try_at = ?, given_up_at = ? where operation_id = ? and id = ? and " + WAITS)
                .params(Sql.values(failure, next == null ? null : at(next), next == null ? at(now) : null, link.operation(), link.id()))
                .update();
    }

    /** What was queued before this and is still here was not sent in time. */
    int giveUp(Instant madeBefore, String failure, Instant now) {
        return db.sql("update mail_outbox set last_failure = coalesce(last_failure, ?), next_try_at = null, given_up_at = ? where made_at < ? and coalesce(next_try_at, not_before) <= ? and " + WAITS)
                .params(failure, at(now), at(madeBefore), at(now))
                .update();
    }

    /** Removes the old ones; which those are is the policy's to say. */
    int sweep() {
        return db.sql("delete from mail_outbox where coalesce(sent_at, given_up_at) is not null").update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
