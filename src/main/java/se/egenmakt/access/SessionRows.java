package se.egenmakt.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.Coded;

/** The table session: it holds no operation's rows, so it is read before anybody acts. */
@Repository
class SessionRows {
    private final JdbcClient db;

    SessionRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Session> find(byte[] tokenHash) {
        return db.sql(
                        """
                        select account_id, actor, role_assignment_id, role, operation_id, operation_name, demo, ombud_id, steering_group_id, theme, csrf, seen_at, expires_at, ended_at, until_day, ended_why
                        from session where token_hash = ?
                        """)
                .param(tokenHash)
                .query(SessionRows::session)
                .optional();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        var role = row.getString("role");
        return new Session(
                row.getObject("account_id", UUID.class),
                row.getString("actor"),
                row.getObject("role_assignment_id", UUID.class),
                role == null ? null : Coded.stored(Role.class, role),
                row.getObject("operation_id", UUID.class),
                row.getString("operation_name"),
                row.getBoolean("demo"),
                row.getObject("ombud_id", UUID.class),
                row.getObject("steering_group_id", UUID.class),
                row.getString("theme"),
                row.getString("csrf"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_day", LocalDate.class),
                row.getObject("ended_at") == null ? null : ended(row.getString("ended_why")));
    }

    /** One that an earlier version ended gives no reason: then what forbids most. */
    private static Session.Ended ended(@Nullable String why) {
        return why == null ? Session.Ended.EVERYWHERE : Coded.stored(Session.Ended.class, why);
    }

    void insert(byte[] tokenHash, UUID account, String actor, String theme, String csrf, Instant now, Instant expires) {
        db.sql(
                        """
                        insert into session (token_hash, account_id, actor, theme, csrf, created_at, seen_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(tokenHash, account, actor, theme, csrf, at(now), at(now), at(expires))
                .update();
    }

    void choose(byte[] tokenHash, RoleAssignment role) {
        db.sql(
                        """
                        update session set role_assignment_id = ?, role = ?, operation_id = ?, operation_name = ?, demo = ?, ombud_id = ?, steering_group_id = ?, until_day = ? where token_hash = ?
                        """)
                .params(Sql.values(role.id(), role.role().code(), role.operation(), role.operationName(), role.demo(), role.ombud(), role.group(), role.untilDay(), tokenHash))
                .update();
    }

    void touch(byte[] tokenHash, Instant now) {
        db.sql("update session set seen_at = ? where token_hash = ? and ended_at is null").params(at(now), tokenHash).update();
    }

    void theme(UUID account, String theme) {
        db.sql("update session set theme = ? where account_id = ?").params(theme, account).update();
    }

    void end(byte[] tokenHash, Instant now, Session.Ended why) {
        db.sql("update session set ended_at = ?, ended_why = ? where token_hash = ? and ended_at is null").params(at(now), why.code(), tokenHash).update();
    }

    /** Also those that were ended more gently before: what is typed in them is kept no longer. */
    int endAll(UUID account, Instant now, Session.Ended why) {
        db.sql("update session set ended_why = ? where account_id = ? and ended_at is not null").params(why.code(), account).update();
        return db.sql("update session set ended_at = ?, ended_why = ? where account_id = ? and ended_at is null").params(at(now), why.code(), account).update();
    }

    /** The sessions in this role hold through its last day. */
    void until(UUID roleAssignment, @Nullable LocalDate lastDay) {
        db.sql("update session set until_day = ? where role_assignment_id = ?").params(Sql.values(lastDay, roleAssignment)).update();
    }

    int holding(UUID account, Instant now) {
        return db.sql("select count(*) from session where account_id = ? and ended_at is null and expires_at > ? and seen_at > ?")
                .params(account, at(now), at(now.minus(Session.IDLE)))
                .query(Integer.class)
                .single();
    }

    /** Sessions that ended, or ran out, more than a day ago. */
    int sweep(Instant now) {
        var old = at(now.minus(Session.KEPT));
        return db.sql("delete from session where expires_at < ? or ended_at < ?").params(old, old).update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
