package se.egenmakt.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links, and by whose link a password was chosen. No client's facts are in these tables. */
@Repository
class InvitationRows {
    static final String FIRST_ADMINISTRATOR = "first-administrator";
    static final String CHOOSE_PASSWORD = "choose-password";
    static final String MEMBERSHIP = "membership";

    private final JdbcClient db;

    InvitationRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * What a link is for.
     *
     * @param account   null for the first administrator, who has none yet
     * @param madeBy    the name of who made the link; empty for the program
     * @param operation for which the maker acted; null for an administrator and for the program
     * @param group     the operation's group in which the link gives a seat, through the last day; null for a link by which only a password is chosen
     */
    record Invitation(String kind, @Nullable UUID account, String madeBy, @Nullable UUID operation, @Nullable UUID group, @Nullable LocalDate lastDay) {}

    void insert(byte[] tokenHash, Invitation invitation, Instant expires) {
        db.sql("insert into invitation (token_hash, account_id, kind, expires_at, made_by, made_by_operation, steering_group_id, last_day) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Sql.values(
                        tokenHash, invitation.account(), invitation.kind(), SessionRows.at(expires), invitation.madeBy(), invitation.operation(), invitation.group(), invitation.lastDay()))
                .update();
    }

    /** A link that still holds. */
    Optional<Invitation> find(byte[] tokenHash, Instant now, LocalDate day) {
        return db.sql(
                        """
                        select kind, account_id, made_by, made_by_operation, steering_group_id, last_day from invitation
                        where token_hash = ? and used_at is null and expires_at > ? and (last_day is null or last_day >= ?)
                        """)
                .params(tokenHash, SessionRows.at(now), day)
                .query(InvitationRows::invitation)
                .optional();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getString("kind"),
                row.getObject("account_id", UUID.class),
                row.getString("made_by"),
                row.getObject("made_by_operation", UUID.class),
                row.getObject("steering_group_id", UUID.class),
                row.getObject("last_day", LocalDate.class));
    }

    /** Uses a link up: true for the one who was first. */
    boolean use(byte[] tokenHash, Instant now) {
        return db.sql("update invitation set used_at = ? where token_hash = ? and used_at is null and expires_at > ?")
                        .params(SessionRows.at(now), tokenHash, SessionRows.at(now))
                        .update()
                == 1;
    }

    void withdraw(String kind) {
        db.sql("delete from invitation where kind = ? and used_at is null").param(kind).update();
    }

    /** Every link to this account, of whatever kind. */
    void withdrawAll(UUID account) {
        db.sql("delete from invitation where account_id = ? and used_at is null").param(account).update();
    }

    void withdrawPasswordLinks(UUID account) {
        db.sql("delete from invitation where account_id = ? and kind = 'choose-password' and used_at is null").param(account).update();
    }

    void withdrawPasswordLinksOfOperations(UUID account) {
        db.sql("delete from invitation where account_id = ? and kind = 'choose-password' and made_by_operation is not null and used_at is null").param(account).update();
    }

    void withdrawMembership(UUID account, UUID group) {
        db.sql("delete from invitation where account_id = ? and steering_group_id = ? and used_at is null").params(account, group).update();
    }

    /** A seat that has not been answered follows the term too. */
    void lastDay(UUID account, UUID group, @Nullable LocalDate lastDay) {
        db.sql("update invitation set last_day = ? where account_id = ? and steering_group_id = ? and used_at is null").params(Sql.values(lastDay, account, group)).update();
    }

    int sweep(Instant now) {
        return db.sql("delete from invitation where used_at is not null or expires_at < ?").param(SessionRows.at(now)).update();
    }

    /** A password that is chosen and a role that is given wait for one another. */
    void lock(UUID account) {
        db.sql("select id from account where id = ? for update").param(account).query(UUID.class).optional();
    }

    /** The operation by whose link the present password was chosen; empty when it was an administrator's, or there is no password. */
    Optional<UUID> passwordBy(UUID account) {
        return db.sql("select password_by_operation from account where id = ? and password_hash is not null and password_by_operation is not null").param(account).query(UUID.class).optional();
    }

    void password(UUID account, @Nullable String hash, @Nullable UUID byOperation) {
        db.sql("update account set password_hash = ?, password_by_operation = ? where id = ?").params(Sql.values(hash, byOperation, account)).update();
    }
}
