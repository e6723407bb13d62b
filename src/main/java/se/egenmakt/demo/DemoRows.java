package se.egenmakt.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Role;
import se.egenmakt.shared.Coded;

/**
 * Lays an operation in one go, a statement a table with the columns as arrays: thousands of rows in the blink of an eye. The only place that writes the tables of
 * several modules; their own rules are held by the tests of {@link DemoHistory} and by the tables' constraints.
 */
@Repository
class DemoRows {
    private final JdbcTemplate db;

    DemoRows(JdbcTemplate db) {
        this.db = db;
    }

    /** True when every operation is one of these, and nobody has an account: a fresh installation, or one whose laying was cut short. */
    boolean nothingBut(Collection<UUID> operations) {
        return Boolean.TRUE.equals(db.queryForObject(
                "select not exists (select from operation where id <> all (?)) and not exists (select from account)",
                Boolean.class,
                (Object) operations.toArray(UUID[]::new)));
    }

    boolean isLaid(UUID operation) {
        return Boolean.TRUE.equals(db.queryForObject("select exists (select from operation where id = ?)", Boolean.class, operation));
    }

    void operation(DemoOperation operation, LocalDate today) {
        db.update("insert into operation (id, name, demo, created_on) values (?, ?, true, ?)", operation.id(), operation.name(), today);
        for (var served : operation.municipalities()) {
            db.update("insert into operation_municipality (municipality_code, from_day) values (?, ?)", served.code(), Fyrbodal.SINCE);
        }
        for (var form : operation.forms()) {
            db.update(
                    "insert into operation_form (id, form, performer, from_day) values (?, ?, ?, ?)",
                    operation.id("form " + form.form()), form.form().code(), form.performer(), LocalDate.of(form.sinceYear(), 1, 1));
        }
        db.update("insert into post (id, share, from_day) values (?, ?, ?)", operation.id("posts"), operation.posts(), Fyrbodal.SINCE);
        operation.ombud().forEach(ombud -> ombud(operation, ombud));
    }

    private void ombud(DemoOperation operation, DemoOmbud ombud) {
        var id = operation.id(ombud.name());
        db.update("insert into ombud (id, name) values (?, ?)", id, ombud.name());
        for (var work : ombud.work()) {
            db.update(
                    "insert into employment (id, ombud_id, rate, client_share, from_day, until_day) values (?, ?, ?, ?, ?, ?)",
                    operation.id(ombud.name() + " " + work.from()), id, work.rate(), work.clientShare(), work.from(), work.until());
        }
        for (var away : ombud.away()) {
            absence(operation, ombud.name(), away.kind().code(), away.from(), away.until());
        }
        for (var municipality : ombud.placements()) {
            db.update("insert into placement (ombud_id, municipality_code) values (?, ?)", id, municipality);
        }
    }

    void absence(DemoOperation operation, String ombud, String kind, LocalDate from, LocalDate until) {
        db.update(
                "insert into absence (id, ombud_id, kind, from_day, until_day) values (?, ?, ?, ?, ?)",
                operation.id(ombud + " away " + from), operation.id(ombud), kind, from, until);
    }

    void commissions(DemoOperation operation, List<DemoCommission> all) {
        var clients = all.stream().map(one -> one.opened().client()).distinct().toList();
        fill(
                "insert into client (id, number) select * from unnest(?::uuid[], ?::text[])",
                clients,
                column("uuid", client -> operation.id("client " + client)),
                column("text", operation::number));
        fill(
                """
                insert into commission (id, client_id, ombud_id, sex, birth_year, born_on, municipality_code, contact_made_by, main_reasons, other_reasons, minor_children,
                                        children_at_home, opened_on, closed_on, closing_reason, closing_result, closed_at)
                select id, client, ombud, sex, birth_year, born_on, municipality, made_by, string_to_array(main, ','), string_to_array(other, ','), minor, home, opened, closed,
                       reason, result, (closed + time '15:30') at time zone 'Europe/Stockholm'
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
                     as x(id, client, ombud, sex, birth_year, born_on, municipality, made_by, main, other, minor, home, opened, closed, reason, result)
                """,
                all,
                column("uuid", one -> one.id(operation)),
                column("uuid", one -> one.clientId(operation)),
                column("uuid", one -> operation.id(one.ombud())),
                column("text", one -> one.opened().sex().code()),
                column("int4", one -> one.opened().birthYear()),
                column("date", one -> one.opened().bornOn()),
                column("text", one -> one.opened().municipality()),
                column("text", one -> one.opened().madeBy().code()),
                column("text", one -> codes(one.opened().mainReasons())),
                column("text", one -> codes(one.opened().otherReasons())),
                column("text", one -> one.opened().minorChildren().code()),
                column("text", one -> one.opened().childrenAtHome().code()),
                column("date", one -> one.opened().day()),
                column("date", DemoCommission::closedOn),
                column("text", one -> one.closed() == null ? null : one.closed().reason().code()),
                column("text", one -> one.closed() == null ? null : one.closed().result().code()));
    }

    /** Logged in the afternoon by the one who had the commission. */
    void contacts(DemoOperation operation, List<DemoCommission> all) {
        var accounts = operation.ombud().stream()
                .filter(ombud -> ombud.login() != null)
                .collect(Collectors.toMap(DemoOmbud::name, ombud -> Fyrbodal.account(Objects.requireNonNull(ombud.login()))));
        fill(
                """
                insert into contact (commission_id, day, kind, with_whom, logged_by, logged_at)
                select commission, day, kind, with_whom, account, (day + time '15:30') at time zone 'Europe/Stockholm'
                from unnest(?::uuid[], ?::date[], ?::text[], ?::text[], ?::uuid[]) as x(commission, day, kind, with_whom, account)
                """,
                of(operation, all, DemoCommission::contacts),
                column("uuid", Of::commission),
                column("date", of -> of.what().day()),
                column("text", of -> of.what().kind().code()),
                column("text", of -> of.what().with()),
                column("uuid", of -> accounts.get(of.whole().ombudOn(of.what().day()))));
    }

    void awaited(DemoOperation operation, List<DemoCommission> all) {
        fill(
                "insert into awaited_decision (commission_id, from_day, until_day, what) select * from unnest(?::uuid[], ?::date[], ?::date[], ?::text[])",
                of(operation, all, DemoCommission::awaited),
                column("uuid", Of::commission),
                column("date", of -> of.what().from()),
                column("date", of -> of.what().until()),
                column("text", of -> of.what().what()));
    }

    void changesOfOmbud(DemoOperation operation, List<DemoCommission> all) {
        fill(
                "insert into change_of_ombud (commission_id, day, from_ombud_id, to_ombud_id) select * from unnest(?::uuid[], ?::date[], ?::uuid[], ?::uuid[])",
                of(operation, all, DemoCommission::changes),
                column("uuid", Of::commission),
                column("date", of -> of.what().day()),
                column("uuid", of -> operation.id(of.what().from())),
                column("uuid", of -> operation.id(of.what().to())));
    }

    void standIns(DemoOperation operation, RunningLeave leave, List<DemoCommission> all) {
        fill(
                "insert into stand_in (id, commission_id, ombud_id, from_day, until_day, client_agreed_on) select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::date[], ?::date[])",
                all,
                column("uuid", one -> operation.id("stand-in " + one.number())),
                column("uuid", one -> one.id(operation)),
                column("uuid", one -> operation.id(leave.standIn())),
                column("date", one -> leave.from()),
                column("date", one -> leave.until()),
                column("date", one -> leave.from().minusDays(3L + one.number() % 9)));
    }

    /** @param login what stands before @demo.example */
    void account(String login, String name, Instant now) {
        db.update(
                "insert into account (id, email, name, demo, created_at) values (?, ?, ?, true, ?)",
                Fyrbodal.account(login), login + "@demo.example", name, Timestamp.from(now));
    }

    void role(String login, Role role, @Nullable DemoOperation operation, @Nullable UUID ombud, LocalDate from) {
        var account = Fyrbodal.account(login);
        db.update(
                "insert into role_assignment (id, account_id, role, organisation_kind, organisation_id, ombud_id, from_day) values (?, ?, ?, ?, ?, ?, ?)",
                Fyrbodal.id(login + " " + role + " " + (operation == null ? "" : operation.name())), account, role.code(), operation == null ? "installation" : "operation",
                operation == null ? null : operation.id(), ombud, from);
    }

    /** A member of a steering group of this operation. */
    void member(String login, DemoOperation operation, UUID group, LocalDate from) {
        db.update(
                "insert into role_assignment (id, account_id, role, organisation_kind, organisation_id, steering_group_id, from_day) values (?, ?, ?, 'steering-group', ?, ?, ?)",
                Fyrbodal.id(login + " " + Role.STEERING_MEMBER), Fyrbodal.account(login), Role.STEERING_MEMBER.code(), operation.id(), group, from);
    }

    /** Something of a commission, with the commission's id. */
    private record Of<T>(UUID commission, DemoCommission whole, T what) {}

    private static <T> List<Of<T>> of(DemoOperation operation, List<DemoCommission> all, Function<DemoCommission, List<T>> what) {
        return all.stream()
                .flatMap(one -> {
                    var id = one.id(operation);
                    return what.apply(one).stream().map(each -> new Of<>(id, one, each));
                })
                .toList();
    }

    private record Column<T>(String type, Function<T, @Nullable Object> value) {}

    private static <T> Column<T> column(String type, Function<T, @Nullable Object> value) {
        return new Column<>(type, value);
    }

    @SafeVarargs
    private <T> void fill(String insert, Collection<T> rows, Column<T>... columns) {
        db.update(connection -> arrays(connection, insert, rows, columns));
    }

    private static <T> PreparedStatement arrays(Connection connection, String insert, Collection<T> rows, Column<T>[] columns) throws SQLException {
        var statement = connection.prepareStatement(insert);
        for (int i = 0; i < columns.length; i++) {
            var values = rows.stream().map(columns[i].value()).toArray();
            statement.setArray(i + 1, connection.createArrayOf(columns[i].type(), values));
        }
        return statement;
    }

    private static String codes(List<? extends Coded> list) {
        return list.stream().map(Coded::code).collect(Collectors.joining(","));
    }
}
