package se.egenmakt.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.shared.Coded;

@Repository
class OrganisationRows {
    private final JdbcClient db;

    OrganisationRows(JdbcClient db) {
        this.db = db;
    }

    List<County> counties() {
        return db.sql("select code, name from county order by code").query((row, n) -> new County(row.getString("code"), row.getString("name"))).list();
    }

    List<Municipality> municipalities() {
        return db.sql("select code, name, county_code from municipality order by name").query((row, n) -> new Municipality(row.getString("code"), row.getString("name"), row.getString("county_code"))).list();
    }

    /** @return false when another operation bears the name, ignoring case */
    boolean insert(Operation operation) {
        return db.sql("insert into operation (id, name, demo, created_on) values (?, ?, ?, ?) on conflict do nothing")
                        .params(operation.id(), operation.name(), operation.demo(), operation.createdOn())
                        .update()
                == 1;
    }

    /** @return 0 when another operation bears the name, ignoring case */
    int rename(UUID operation, String name) {
        return db.sql("update operation set name = ? where id = ? and not exists (select from operation o where lower(o.name) = lower(?) and o.id <> ?)")
                .params(name, operation, name, operation)
                .update();
    }

    /** The operations, with how many have a role in each on this day. */
    List<OperationLine> lines(LocalDate day) {
        return db.sql(
                        """
                        select o.id, o.name, o.demo, o.created_on, count(r.id) filter (where r.role = 'manager') as managers, count(r.id) filter (where r.role = 'ombud') as ombud
                        from operation o
                        left join role_assignment r on r.organisation_id = o.id and r.from_day <= ? and (r.until_day is null or r.until_day >= ?)
                        group by o.id order by o.name
                        """)
                .params(day, day)
                .query((row, n) -> new OperationLine(
                        operation(row, n),
                        row.getInt("managers"),
                        row.getInt("ombud")))
                .list();
    }

    List<Operation> operations() {
        return db.sql("select id, name, demo, created_on from operation order by name").query(OrganisationRows::operation).list();
    }

    Optional<Operation> operation(UUID id) {
        return db.sql("select id, name, demo, created_on from operation where id = ?").param(id).query(OrganisationRows::operation).optional();
    }

    Optional<Operation> operation(String name) {
        return db.sql("select id, name, demo, created_on from operation where lower(name) = lower(?)").param(name.strip()).query(OrganisationRows::operation).optional();
    }

    private static Operation operation(ResultSet row, int n) throws SQLException {
        return new Operation(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("demo"), row.getObject("created_on", LocalDate.class));
    }

    List<DatedMunicipality> served(UUID operation) {
        return db.sql(
                        """
                        select m.code, m.name, m.county_code, o.from_day, o.until_day
                        from operation_municipality o join municipality m on m.code = o.municipality_code
                        where o.operation_id = ? order by m.name, o.from_day
                        """)
                .param(operation)
                .query((row, n) -> new DatedMunicipality(
                        new Municipality(row.getString("code"), row.getString("name"), row.getString("county_code")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    /** @return 0 when it is served on that day or later already */
    int serve(UUID operation, String municipality, LocalDate from) {
        return db.sql("insert into operation_municipality (operation_id, municipality_code, from_day) values (?, ?, ?) on conflict do nothing")
                .params(operation, municipality, from)
                .update();
    }

    int stopServing(UUID operation, String municipality, LocalDate lastDay) {
        return db.sql(
                        """
                        update operation_municipality set until_day = ?
                        where operation_id = ? and municipality_code = ? and until_day is null and from_day <= ?
                        """)
                .params(lastDay, operation, municipality, lastDay)
                .update();
    }

    List<DatedForm> forms(UUID operation) {
        return db.sql("select id, form, performer, from_day, until_day from operation_form where operation_id = ? order by from_day desc, form")
                .param(operation)
                .query(OrganisationRows::form)
                .list();
    }

    private static DatedForm form(ResultSet row, int n) throws SQLException {
        return new DatedForm(
                row.getObject("id", UUID.class),
                Coded.stored(FormOfOperation.class, row.getString("form")),
                row.getString("performer"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    /** @return 0 when there is one with that id already */
    int insertForm(UUID operation, DatedForm form) {
        return db.sql("insert into operation_form (operation_id, id, form, performer, from_day, until_day) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(Sql.values(operation, form.id(), form.form().code(), form.performer(), form.from(), form.until()))
                .update();
    }

    int endForm(UUID operation, UUID form, @Nullable LocalDate lastDay) {
        return db.sql("update operation_form set until_day = ? where operation_id = ? and id = ? and from_day <= ?")
                .params(Sql.values(lastDay, operation, form, lastDay))
                .update();
    }
}
