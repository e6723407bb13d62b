package se.egenmakt.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.exchange.ExchangeRows.Stored;
import se.egenmakt.exchange.ImportPlan.CommissionChange;
import se.egenmakt.exchange.ImportPlan.Step;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.ContactReason;

/** A plan into the tables, as arrays: some thousand rows a statement. */
@Repository
class ImportRows {
    private static final int ROWS_WRITTEN = 5_000;

    private final JdbcClient db;

    ImportRows(JdbcClient db) {
        this.db = db;
    }

    /** Numbers that the operation does not have yet become clients. */
    void insertClients(UUID operation, Map<String, UUID> clients) {
        inBatches(List.copyOf(clients.entrySet()), batch -> db.sql(
                        "insert into client (operation_id, id, number) select ?, n.id, n.number from unnest(?::uuid[], ?::text[]) as n(id, number)")
                .params(operation, column(batch, Map.Entry::getValue), column(batch, Map.Entry::getKey))
                .update());
    }

    /** A change with the ids that it concerns. */
    record Row(UUID id, UUID client, UUID ombud, int version, CommissionChange change) {
        CommissionContent content() {
            return change.content();
        }
    }

    void insertCommissions(UUID operation, List<Row> rows) {
        inBatches(rows, batch -> db.sql(
                        """
                        insert into commission (operation_id, id, client_id, ombud_id, opened_on, sex, birth_year, municipality_code, closed_on,
                          main_reasons, other_reasons, minor_children, children_at_home, closing_reason, closing_result)
                        select ?, n.id, n.client, n.ombud, n.opened, n.sex, n.born, n.municipality, n.closed,
                          string_to_array(n.main, '|'), string_to_array(n.other, '|'), n.minor, n.home, n.reason, n.result
                        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::int[], ?::text[], ?::date[],
                          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                          as n(id, client, ombud, opened, sex, born, municipality, closed, main, other, minor, home, reason, result)
                        """)
                .params(content(batch, operation, column(batch, Row::id), column(batch, Row::client), column(batch, Row::ombud), column(batch, row -> row.change.key().openedOn())))
                .update());
    }

    /** Changes commissions that nobody has changed since they were read; the number of rows changed. What the format does not tell of stays while it still holds. */
    int updateCommissions(UUID operation, List<Row> rows) {
        int[] changed = {0};
        inBatches(rows, batch -> changed[0] += db.sql(
                        """
                        update commission c set ombud_id = n.ombud, sex = n.sex, birth_year = n.born, municipality_code = n.municipality, closed_on = n.closed,
                          main_reasons = string_to_array(n.main, '|'), other_reasons = string_to_array(n.other, '|'), minor_children = n.minor, children_at_home = n.home,
                          closing_reason = n.reason, closing_result = n.result, version = c.version + 1,
                          born_on = case when extract(year from c.born_on) = n.born then c.born_on end,
                          closing_set_back = case when c.closed_on = n.closed then c.closing_set_back end,
                          closed_at = case when c.closed_on = n.closed then c.closed_at end
                        from (select ?::uuid as operation, u.* from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::date[],
                          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                          as u(id, version, ombud, sex, born, municipality, closed, main, other, minor, home, reason, result)) n
                        where c.operation_id = n.operation and c.id = n.id and c.version = n.version
                        """)
                .params(content(batch, operation, column(batch, Row::id), column(batch, Row::version), column(batch, Row::ombud)))
                .update());
        return changed[0];
    }

    /** Nobody goes on standing in for a commission that is closed or has another ombud. */
    void endStandIns(UUID operation, List<Row> rows, LocalDate lastDay) {
        inBatches(rows, batch -> {
            var commissions = column(batch, Row::id);
            db.sql("delete from stand_in where operation_id = ? and commission_id = any (?::uuid[]) and from_day > ?").params(operation, commissions, lastDay).update();
            db.sql("update stand_in set until_day = ? where operation_id = ? and commission_id = any (?::uuid[]) and (until_day is null or until_day > ?)")
                    .params(lastDay, operation, commissions, lastDay)
                    .update();
        });
    }

    /** The operation, these columns, and all that a row of {@code uppdrag} says beside its key. */
    private static List<@Nullable Object> content(List<Row> batch, UUID operation, String[]... before) {
        var values = new ArrayList<@Nullable Object>();
        values.add(operation);
        values.addAll(Arrays.asList(before));
        values.add(column(batch, row -> row.content().sex().code()));
        values.add(column(batch, row -> row.content().birthYear()));
        values.add(column(batch, row -> row.content().municipality()));
        values.add(column(batch, row -> row.content().closedOn()));
        values.add(column(batch, row -> codes(row.content().mainReasons())));
        values.add(column(batch, row -> codes(row.content().otherReasons())));
        values.add(column(batch, row -> row.content().minorChildren().code()));
        values.add(column(batch, row -> row.content().childrenAtHome().code()));
        values.add(column(batch, row -> code(row.content().closingReason())));
        values.add(column(batch, row -> code(row.content().closingResult())));
        return values;
    }

    /** A day, or a wait, of the commission with this id. */
    private record Belonging<T>(UUID commission, T fact) {}

    private static <T> List<Belonging<T>> belonging(List<Row> rows, Function<CommissionChange, List<T>> facts) {
        return rows.stream()
                .flatMap(row -> facts.apply(row.change).stream().map(fact -> new Belonging<>(row.id, fact)))
                .toList();
    }

    /** Contacts whose logger and moment nobody knows. The day of a commission's last contact follows by trigger. */
    void insertContacts(UUID operation, List<Row> rows) {
        inBatches(belonging(rows, CommissionChange::newContacts), batch -> db.sql(
                        """
                        insert into contact (operation_id, commission_id, day, kind, with_whom)
                        select ?, n.* from unnest(?::uuid[], ?::date[], ?::text[], ?::text[]) as n
                        """)
                .params(
                        operation,
                        column(batch, Belonging::commission),
                        column(batch, row -> row.fact.day()),
                        column(batch, row -> row.fact.kind().code()),
                        column(batch, row -> row.fact.with()))
                .update());
    }

    void insertAwaited(UUID operation, List<Row> rows) {
        inBatches(belonging(rows, CommissionChange::newAwaited), batch -> db.sql(
                        """
                        insert into awaited_decision (operation_id, commission_id, from_day, until_day, what)
                        select ?, n.* from unnest(?::uuid[], ?::date[], ?::date[], ?::text[]) as n
                        """)
                .params(
                        operation,
                        column(batch, Belonging::commission),
                        column(batch, row -> row.fact.from()),
                        column(batch, row -> row.fact.until()),
                        column(batch, row -> row.fact.what()))
                .update());
    }

    /** Moves the end of one wait; false when there is no such wait any more. */
    boolean moveEnd(UUID operation, UUID commission, ImportPlan.AwaitedEnd end) {
        var until = end.until() == null ? null : end.until().toString();
        var before = end.before().until() == null ? null : end.before().until().toString();
        return db.sql(
                        """
                        update awaited_decision set until_day = ?::date where operation_id = ? and id =
                          (select id from awaited_decision where operation_id = ? and commission_id = ? and from_day = ? and until_day is not distinct from ?::date and what = ?
                           order by id limit 1)
                        """)
                .params(Sql.values(
                        until, operation, operation, commission, end.before().from(), before, end.before().what()))
                .update()
                == 1;
    }

    void insertChangesOfOmbud(UUID operation, List<Row> rows, Map<String, UUID> ombud) {
        inBatches(belonging(rows, CommissionChange::newChangesOfOmbud), batch -> db.sql(
                        """
                        insert into change_of_ombud (operation_id, commission_id, day, from_ombud_id, to_ombud_id)
                        select ?, n.* from unnest(?::uuid[], ?::date[], ?::uuid[], ?::uuid[]) as n
                        """)
                .params(
                        operation,
                        column(batch, Belonging::commission),
                        column(batch, row -> row.fact.day()),
                        column(batch, row -> ombud.get(row.fact.from())),
                        column(batch, row -> ombud.get(row.fact.to())))
                .update());
    }

    private static <T> void inBatches(List<T> rows, Consumer<List<T>> write) {
        for (int from = 0; from < rows.size(); from += ROWS_WRITTEN) {
            write.accept(rows.subList(from, Math.min(rows.size(), from + ROWS_WRITTEN)));
        }
    }

    /** One column of many rows, as text that the statement casts. */
    private static <T> String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        var column = new String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            var one = value.apply(rows.get(i));
            column[i] = one == null ? null : one.toString();
        }
        return column;
    }

    private static String codes(List<ContactReason> reasons) {
        return reasons.stream().map(Coded::code).collect(Collectors.joining("|"));
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }

    /** The rows of a plan with the ids they concern; a new commission gets one. */
    static List<Row> rows(ImportPlan plan, Map<CommissionKey, Stored> stored, Map<String, UUID> clients, Map<String, UUID> ombud) {
        return plan.commissions().stream()
                .map(change -> {
                    var there = change.step() == Step.INSERT ? null : stored.get(change.key());
                    return new Row(
                            there == null ? UUID.randomUUID() : there.id(),
                            there == null ? known(clients, change.key().clientNumber()) : there.client(),
                            known(ombud, change.content().ombud()),
                            there == null ? 0 : there.version(),
                            change);
                })
                .toList();
    }

    private static UUID known(Map<String, UUID> ids, String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("nothing bears a name that the plan has");
        }
        return id;
    }

    static Set<String> numbers(ImportPlan plan) {
        return plan.commissions().stream()
                .map(change -> change.key().clientNumber())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
