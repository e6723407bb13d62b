package se.egenmakt.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/** Whole operations out of the tables. */
@Repository
class ExchangeRows {
    private static final int ROWS_FETCHED = 2_000;
    private static final int COMMISSIONS_FETCHED = 500;

    private final JdbcClient db;

    ExchangeRows(JdbcClient db) {
        this.db = db;
    }

    /** One import at a time into an operation: another waits here until this transaction ends. */
    void waitForTurn(UUID operation) {
        db.sql("select 1 from operation where id = ? for no key update").param(operation).query(Integer.class).list();
    }

    /** A commission as it is stored. */
    record Stored(UUID id, UUID client, int version, CommissionRecord record) {}

    /**
     * All commissions that the acting person may see, in the order of their keys, with what belongs to them of these tables. What belongs to them is read some
     * hundred commissions at a time, as the stream is: so memory is bounded, and the plan does not hang on statistics that a newly filled table lacks.
     */
    Stream<Stored> commissions(UUID operation, Set<TableKind> with) {
        var all = bare(operation);
        var days = new HashMap<LocalDate, LocalDate>();
        var words = new HashMap<String, String>();
        return IntStream.range(0, (all.size() + COMMISSIONS_FETCHED - 1) / COMMISSIONS_FETCHED).boxed().flatMap(batch -> {
            var some = all.subList(batch * COMMISSIONS_FETCHED, Math.min(all.size(), (batch + 1) * COMMISSIONS_FETCHED));
            var ids = some.stream().map(Stored::id).toArray(UUID[]::new);
            var contacts = with.contains(TableKind.CONTACTS) ? contacts(operation, ids, days, words) : Map.<UUID, List<ContactFact>>of();
            var awaited = with.contains(TableKind.AWAITED_DECISIONS) ? awaited(operation, ids) : Map.<UUID, List<AwaitedFact>>of();
            var changes = with.contains(TableKind.CHANGES_OF_OMBUD) ? changes(operation, ids) : Map.<UUID, List<OmbudChangeFact>>of();
            return some.stream().map(stored -> new Stored(
                    stored.id,
                    stored.client,
                    stored.version,
                    new CommissionRecord(
                            stored.record.key(),
                            stored.record.content(),
                            contacts.getOrDefault(stored.id, List.of()),
                            awaited.getOrDefault(stored.id, List.of()),
                            changes.getOrDefault(stored.id, List.of()))));
        });
    }

    private List<Stored> bare(UUID operation) {
        var numbers = names("select id, number as name from client where operation_id = ?", operation);
        var ombud = names("select id, name from ombud where operation_id = ?", operation);
        var all = new ArrayList<Stored>();
        db.sql(
                        """
                        select id, client_id, ombud_id, version, sex, birth_year, municipality_code, opened_on, closed_on,
                               main_reasons, other_reasons, minor_children, children_at_home, closing_reason, closing_result
                        from commission where operation_id = ?
                        """)
                .param(operation)
                .withFetchSize(ROWS_FETCHED)
                .query(row -> {
                    var client = id(row, "client_id");
                    var number = numbers.get(client);
                    var name = ombud.get(id(row, "ombud_id"));
                    // one that came between these queries belongs to the next reading
                    if (number != null && name != null) {
                        var key = new CommissionKey(number, day(row, "opened_on"));
                        all.add(new Stored(
                                id(row, "id"),
                                client,
                                row.getInt("version"),
                                new CommissionRecord(key, content(row, name), List.of(), List.of(), List.of())));
                    }
                });
        all.sort(Comparator.comparing(stored -> stored.record.key()));
        return all;
    }

    private Map<UUID, List<ContactFact>> contacts(UUID operation, UUID[] commissions, Map<LocalDate, LocalDate> days, Map<String, String> words) {
        return belonging(
                "commission_id, day, kind, with_whom from contact",
                operation,
                commissions,
                row -> new ContactFact(
                        days.computeIfAbsent(day(row, "day"), day -> day),
                        Coded.stored(ContactKind.class, row.getString("kind")),
                        words.computeIfAbsent(row.getString("with_whom"), word -> word)));
    }

    private Map<UUID, List<AwaitedFact>> awaited(UUID operation, UUID[] commissions) {
        return belonging(
                "commission_id, from_day, until_day, what from awaited_decision",
                operation,
                commissions,
                row -> new AwaitedFact(day(row, "from_day"), row.getObject("until_day", LocalDate.class), row.getString("what")));
    }

    private Map<UUID, List<OmbudChangeFact>> changes(UUID operation, UUID[] commissions) {
        var ombud = names("select id, name from ombud where operation_id = ?", operation);
        return belonging(
                "commission_id, day, from_ombud_id, to_ombud_id from change_of_ombud",
                operation,
                commissions,
                row -> new OmbudChangeFact(
                        day(row, "day"),
                        ombud.getOrDefault(id(row, "from_ombud_id"), ""),
                        ombud.getOrDefault(id(row, "to_ombud_id"), "")));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> belonging(String what, UUID operation, UUID[] commissions, Reading<T> reading) {
        var found = new HashMap<UUID, List<T>>();
        db.sql("select " + what + " where operation_id = ? and commission_id = any(?)")
                .params(operation, commissions)
                .withFetchSize(ROWS_FETCHED)
                .query(row -> {
                    found.computeIfAbsent(id(row, "commission_id"), commission -> new ArrayList<>()).add(reading.from(row));
                });
        return found;
    }

    private Map<UUID, String> names(String sql, UUID operation) {
        var names = new HashMap<UUID, String>();
        db.sql(sql).param(operation).query(row -> {
            names.put(id(row, "id"), row.getString("name"));
        });
        return names;
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static CommissionContent content(ResultSet row, String ombud) throws SQLException {
        var reason = row.getString("closing_reason");
        var result = row.getString("closing_result");
        return new CommissionContent(
                Coded.stored(Sex.class, row.getString("sex")),
                row.getObject("birth_year", Integer.class),
                row.getString("municipality_code"),
                ombud,
                row.getObject("closed_on", LocalDate.class),
                reasons(row.getArray("main_reasons")),
                reasons(row.getArray("other_reasons")),
                Coded.stored(Knowledge.class, row.getString("minor_children")),
                Coded.stored(Knowledge.class, row.getString("children_at_home")),
                reason == null ? null : Coded.stored(ClosingReason.class, reason),
                result == null ? null : Coded.stored(ClosingResult.class, result));
    }

    private static List<ContactReason> reasons(Array codes) throws SQLException {
        var reasons = EnumSet.noneOf(ContactReason.class);
        for (var code : (String[]) codes.getArray()) {
            reasons.add(Coded.stored(ContactReason.class, code));
        }
        return List.copyOf(reasons);
    }

    Map<String, UUID> clients(UUID operation) {
        return ids("select id, number as name from client where operation_id = ?", operation);
    }

    Map<String, UUID> ombud(UUID operation) {
        return ids("select id, name from ombud where operation_id = ?", operation);
    }

    private Map<String, UUID> ids(String sql, UUID operation) {
        var ids = new HashMap<String, UUID>();
        db.sql(sql).param(operation).query(row -> {
            ids.put(row.getString("name"), row.getObject("id", UUID.class));
        });
        return ids;
    }

    Set<Integer> signedYears(UUID operation) {
        return new HashSet<>(db.sql("select distinct year from report where operation_id = ?").param(operation).query(Integer.class).list());
    }

    /** How many rows the acting person would find in each table, in their order. */
    List<Integer> counts(UUID operation) {
        return db.sql(
                        """
                        select (select count(*) from commission where operation_id = ?), (select count(*) from contact where operation_id = ?),
                               (select count(*) from awaited_decision where operation_id = ?), (select count(*) from change_of_ombud where operation_id = ?)
                        """)
                .params(operation, operation, operation, operation)
                .query((row, n) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }
}
