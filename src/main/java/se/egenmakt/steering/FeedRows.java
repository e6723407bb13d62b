package se.egenmakt.steering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedRows {
    private final JdbcClient db;

    FeedRows(JdbcClient db) {
        this.db = db;
    }

    /** Whose link it is, and of which group. */
    record Feed(UUID account, UUID group) {}

    /** One link a person and group: an earlier one ends. */
    void make(UUID operation, byte[] tokenHash, UUID account, UUID group, Instant at) {
        db.sql(
                        """
                        insert into calendar_feed (operation_id, token_hash, account_id, group_id, made_at) values (?, ?, ?, ?, ?)
                        on conflict (operation_id, account_id, group_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at
                        """)
                .params(operation, tokenHash, account, group, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int end(UUID operation, UUID account, UUID group) {
        return db.sql("delete from calendar_feed where operation_id = ? and account_id = ? and group_id = ?").params(operation, account, group).update();
    }

    boolean exists(UUID operation, UUID account, UUID group) {
        return db.sql("select exists (select from calendar_feed where operation_id = ? and account_id = ? and group_id = ?)").params(operation, account, group).query(Boolean.class).single();
    }

    Optional<Feed> find(UUID operation, byte[] tokenHash) {
        return db.sql("select account_id, group_id from calendar_feed where operation_id = ? and token_hash = ?")
                .params(operation, tokenHash)
                .query((row, n) -> new Feed(row.getObject("account_id", UUID.class), row.getObject("group_id", UUID.class)))
                .optional();
    }
}
