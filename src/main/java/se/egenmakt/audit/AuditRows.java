package se.egenmakt.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;

@Repository
class AuditRows {
    private static final String COLUMNS =
            "number, at, account_id, actor, role, action, reason, clients, subject, previous_hash, hash from audit_entry ";

    private final JdbcClient db;

    AuditRows(JdbcClient db) {
        this.db = db;
    }

    void append(Instant at, String actor, String role, String action, String reason, Collection<UUID> clients, String subject) {
        db.sql("select audit_append(?, ?, ?, ?, ?, ?, ?)")
                .params(at.atOffset(ZoneOffset.UTC), actor, role, action, reason, clients.toArray(UUID[]::new), subject)
                .query(Long.class)
                .single();
    }

    /** The acting operation's chain (or the installation's own), oldest first, streamed. The caller closes it. */
    Stream<AuditEntry> chain(UUID operation) {
        return db.sql("select " + COLUMNS + "where operation_id = ? order by number")
                .param(operation)
                .withFetchSize(1000)
                .query(AuditRows::entry)
                .stream();
    }

    Optional<Head> head(UUID operation) {
        return db.sql("select number, hash from audit_head where operation_id = ?")
                .param(operation)
                .query((row, n) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .optional();
    }

    /** A page of the log, newest first. */
    List<AuditEntry> page(UUID operation, @Nullable UUID client, @Nullable String actor, @Nullable LocalDate from, @Nullable LocalDate until, long before, int size) {
        return db.sql("select " + COLUMNS
                        + """
                        where operation_id = ? and number < ?
                          and (?::uuid is null or clients @> array[?::uuid])
                          and (?::text is null or actor = ?)
                          and (?::date is null or at >= ?::date) and (?::date is null or at < ?::date + 1)
                        order by number desc limit ?
                        """)
                .params(Sql.values(operation, before, client, client, actor, actor, from, from, until, until, size))
                .query(AuditRows::entry)
                .list();
    }

    List<String> actors(UUID operation) {
        return db.sql("select distinct actor from audit_entry where operation_id = ? order by actor")
                .param(operation)
                .query(String.class)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int n) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class),
                row.getString("actor"),
                row.getString("role"),
                row.getString("action"),
                row.getString("reason"),
                Arrays.asList((UUID[]) row.getArray("clients").getArray()),
                row.getString("subject"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }

    record Head(long number, byte[] hash) {}
}
