package se.egenmakt.commission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.ContactKind;

/** The tables contact and awaited_decision: row-level security shows them to the commission's ombud and stand-in only. */
@Repository
class ContactRows {
    private final JdbcClient db;

    ContactRows(JdbcClient db) {
        this.db = db;
    }

    /** Some of a commission's contacts, newest first. */
    List<Contact> contacts(UUID operation, UUID commission, int limit, int offset) {
        return db.sql(
                        """
                        select id, day, kind, with_whom, logged_by, logged_at from contact
                        where operation_id = ? and commission_id = ? order by day desc, id desc limit ? offset ?
                        """)
                .params(operation, commission, limit, offset)
                .query(ContactRows::contact)
                .list();
    }

    /** How many there are: counted in the index, without a look at the contacts. */
    int count(UUID operation, UUID commission) {
        return db.sql("select count(*) from contact where operation_id = ? and commission_id = ?").params(operation, commission).query(Integer.class).single();
    }

    Optional<Contact> contact(UUID operation, UUID commission, long id) {
        return db.sql("select id, day, kind, with_whom, logged_by, logged_at from contact where operation_id = ? and commission_id = ? and id = ?")
                .params(operation, commission, id)
                .query(ContactRows::contact)
                .optional();
    }

    private static Contact contact(ResultSet row, int n) throws SQLException {
        var loggedAt = row.getObject("logged_at", OffsetDateTime.class);
        return new Contact(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                Coded.stored(ContactKind.class, row.getString("kind")),
                row.getString("with_whom"),
                row.getObject("logged_by", UUID.class),
                loggedAt == null ? null : loggedAt.toInstant());
    }

    /** An imported file may name bodies of its own: those one may choose again. */
    boolean hadContactWith(UUID operation, UUID commission, String with) {
        return db.sql("select exists (select from contact where operation_id = ? and commission_id = ? and with_whom = ?)")
                .params(operation, commission, with)
                .query(Boolean.class)
                .single();
    }

    /** The new contact's id; empty when this form was sent before. */
    Optional<Long> insertContact(UUID operation, UUID commission, LocalDate day, ContactKind kind, String with, @Nullable UUID account, Instant now, UUID formKey) {
        return db.sql(
                        """
                        insert into contact (operation_id, commission_id, day, kind, with_whom, logged_by, logged_at, form_key) values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (operation_id, form_key) where form_key is not null do nothing returning id
                        """)
                .params(Sql.values(operation, commission, day, kind.code(), with, account, now.atOffset(ZoneOffset.UTC), formKey))
                .query(Long.class)
                .optional();
    }

    Optional<Long> contactByForm(UUID operation, UUID formKey) {
        return db.sql("select id from contact where operation_id = ? and form_key = ?").params(operation, formKey).query(Long.class).optional();
    }

    int deleteContact(UUID operation, UUID commission, long id) {
        return db.sql("delete from contact where operation_id = ? and commission_id = ? and id = ?").params(operation, commission, id).update();
    }

    List<AwaitedDecision> awaited(UUID operation, UUID commission) {
        return db.sql("select id, from_day as \"from\", until_day as until, what from awaited_decision where operation_id = ? and commission_id = ? order by from_day desc, id desc")
                .params(operation, commission)
                .query((row, n) -> new AwaitedDecision(
                        row.getLong("id"), row.getObject("from", LocalDate.class), row.getObject("until", LocalDate.class), row.getString("what")))
                .list();
    }

    void insertAwaited(UUID operation, UUID commission, LocalDate from, @Nullable LocalDate until, String what) {
        db.sql("insert into awaited_decision (operation_id, commission_id, from_day, until_day, what) values (?, ?, ?, ?, ?)")
                .params(Sql.values(operation, commission, from, until, what))
                .update();
    }

    int answerAwaited(UUID operation, UUID commission, long id, LocalDate until) {
        return db.sql(
                        """
                        update awaited_decision set until_day = ?, ended_with_closing = false, until_before_closing = null where operation_id = ? and commission_id = ? and id = ?
                          and from_day <= ? and (until_day is null or until_day > ?)
                        """)
                .params(until, operation, commission, id, until, until)
                .update();
    }
}
