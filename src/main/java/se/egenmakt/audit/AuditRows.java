package se.egenmakt.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    /** A page of the log, newest first: entries with a number below {@code before}. */
    List<AuditEntry> page(UUID operation, AuditSearch search, long before, int size) {
        var from = at(search.fromInstant());
        var until = at(search.untilInstant());
        return db.sql("select " + COLUMNS
                        + """
                        where operation_id = ? and number < ?
                          and (?::uuid is null or clients @> array[?::uuid])
                          and (?::text is null or actor = ?)
                          and (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at < ?)
                        order by number desc limit ?
                        """)
                .params(Sql.values(
                        operation, before, search.client(), search.client(), search.actor(), search.actor(), from, from, until, until, size))
                .query(AuditRows::entry)
                .list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Everybody who stands in this chain, by name: one step in the index for each. */
    List<String> actors(UUID operation) {
        return db.sql(
                        """
                        with recursive one (actor) as (
                          (select actor from audit_entry where operation_id = ? order by actor limit 1)
                          union all
                          select (select e.actor from audit_entry e where e.operation_id = ? and e.actor > one.actor order by e.actor limit 1) from one where one.actor is not null)
                        select actor from one where actor is not null order by actor collate sv limit 500
                        """)
                .params(operation, operation)
                .query(String.class)
                .list();
    }

    /** Operations by name, whose chains an administrator may choose. */
    List<Chain> chains() {
        return db.sql("select id, name from operation order by name").query((row, n) -> new Chain(row.getObject("id", UUID.class), row.getString("name"))).list();
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

    record Chain(UUID id, String name) {}

    record Head(long number, byte[] hash) {}
}
