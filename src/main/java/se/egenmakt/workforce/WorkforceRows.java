package se.egenmakt.workforce;

import java.math.BigDecimal;
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

@Repository
class WorkforceRows {
    private final JdbcClient db;

    WorkforceRows(JdbcClient db) {
        this.db = db;
    }

    List<Ombud> ombud(UUID operation) {
        return db.sql("select id, name from ombud where operation_id = ? order by name").param(operation).query((row, n) -> new Ombud(row.getObject("id", UUID.class), row.getString("name"))).list();
    }

    /** @return false when another ombud of the operation bears the name, ignoring case */
    boolean insertOmbud(UUID operation, Ombud ombud) {
        return db.sql("insert into ombud (operation_id, id, name) values (?, ?, ?) on conflict do nothing").params(operation, ombud.id(), ombud.name()).update() == 1;
    }

    /** @return 0 when there is no such ombud, or another bears the name */
    int renameOmbud(UUID operation, UUID ombud, String name) {
        return db.sql(
                        """
                        update ombud set name = ? where operation_id = ? and id = ?
                        and not exists (select from ombud o where o.operation_id = ? and lower(o.name) = lower(?) and o.id <> ?)
                        """)
                .params(name, operation, ombud, operation, name, ombud)
                .update();
    }

    /** Every ombud with the employment and the absence of this day, one row each. */
    List<OmbudDay> day(UUID operation, LocalDate day, @Nullable UUID only) {
        return db.sql(
                        """
                        select o.id, o.name, e.rate, e.client_share, a.kind, a.until_day
                        from ombud o
                        left join employment e on e.operation_id = o.operation_id and e.ombud_id = o.id and e.from_day <= ? and (e.until_day is null or e.until_day >= ?)
                        left join lateral (select kind, until_day from absence a where a.operation_id = o.operation_id and a.ombud_id = o.id
                                           and a.from_day <= ? and (a.until_day is null or a.until_day >= ?) order by a.from_day limit 1) a on true
                        where o.operation_id = ? and (?::uuid is null or o.id = ?) order by o.name
                        """)
                .params(Sql.values(day, day, day, day, operation, only, only))
                .query((row, n) -> new OmbudDay(
                        new Ombud(row.getObject("id", UUID.class), row.getString("name")),
                        row.getBigDecimal("rate"),
                        row.getBigDecimal("client_share"),
                        row.getString("kind"),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    List<Employment> employments(UUID operation) {
        return db.sql("select id, ombud_id, rate, client_share, from_day, until_day from employment where operation_id = ? order by ombud_id, from_day")
                .param(operation)
                .query((row, n) -> new Employment(
                        row.getObject("id", UUID.class),
                        row.getObject("ombud_id", UUID.class),
                        row.getBigDecimal("rate"),
                        row.getBigDecimal("client_share"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    void insertEmployment(UUID operation, UUID ombud, BigDecimal rate, BigDecimal clientShare, LocalDate from, @Nullable LocalDate until) {
        db.sql("insert into employment (operation_id, id, ombud_id, rate, client_share, from_day, until_day) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Sql.values(operation, UUID.randomUUID(), ombud, rate, clientShare, from, until))
                .update();
    }

    /** Ends the employment that runs on the day before; a change of rate is a new employment from that day. */
    int endEmployment(UUID operation, UUID ombud, LocalDate lastDay) {
        return db.sql(
                        """
                        update employment set until_day = ? where operation_id = ? and ombud_id = ? and from_day <= ? and (until_day is null or until_day > ?)
                        """)
                .params(lastDay, operation, ombud, lastDay, lastDay)
                .update();
    }

    /** Sets right the employment that began on this very day, while it still runs. */
    int correctEmployment(UUID operation, UUID ombud, BigDecimal rate, BigDecimal clientShare, LocalDate from) {
        return db.sql("update employment set rate = ?, client_share = ? where operation_id = ? and ombud_id = ? and from_day = ? and until_day is null")
                .params(rate, clientShare, operation, ombud, from)
                .update();
    }

    boolean employedOnOrAfter(UUID operation, UUID ombud, LocalDate day) {
        return db.sql("select exists (select from employment where operation_id = ? and ombud_id = ? and (from_day >= ? or (until_day is not null and until_day >= ?)))")
                .params(operation, ombud, day, day)
                .query(Boolean.class)
                .single();
    }

    List<Post> posts(UUID operation) {
        return db.sql("select id, share, from_day, until_day from post where operation_id = ? order by from_day")
                .param(operation)
                .query((row, n) -> new Post(
                        row.getObject("id", UUID.class),
                        row.getBigDecimal("share"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    /** @return 0 when there is one with that id already */
    int insertPost(UUID operation, Post post) {
        return db.sql("insert into post (operation_id, id, share, from_day, until_day) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(Sql.values(operation, post.id(), post.share(), post.from(), post.until()))
                .update();
    }

    int endPost(UUID operation, UUID post, LocalDate lastDay) {
        return db.sql("update post set until_day = ? where operation_id = ? and id = ? and from_day <= ?")
                .params(lastDay, operation, post, lastDay)
                .update();
    }

    /** What has been set, the latest first. */
    List<LongerAbsence> longerAbsences(UUID operation) {
        return db.sql("select from_day as \"from\", days from longer_absence where operation_id = ? order by from_day desc").param(operation).query((row, n) -> new LongerAbsence(row.getObject("from", LocalDate.class), row.getInt("days"))).list();
    }

    /** The same day again is put right. */
    void setLongerAbsence(UUID operation, LongerAbsence set) {
        db.sql("insert into longer_absence (operation_id, from_day, days) values (?, ?, ?) on conflict (operation_id, from_day) do update set days = excluded.days")
                .params(operation, set.from(), set.days())
                .update();
    }

    List<Absence> absences(UUID operation) {
        return db.sql("select id, ombud_id, kind, from_day, until_day from absence where operation_id = ? order by from_day desc")
                .param(operation)
                .query(WorkforceRows::absence)
                .list();
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("ombud_id", UUID.class),
                se.egenmakt.shared.Coded.stored(AbsenceKind.class, row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    /** @return 0 when there is one with that id already */
    int insertAbsence(UUID operation, Absence absence) {
        return db.sql("insert into absence (operation_id, id, ombud_id, kind, from_day, until_day) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(Sql.values(operation, absence.id(), absence.ombud(), absence.kind().code(), absence.from(), absence.until()))
                .update();
    }

    boolean absentWithin(UUID operation, UUID ombud, LocalDate from, @Nullable LocalDate until) {
        return db.sql(
                        """
                        select exists (select from absence where operation_id = ? and ombud_id = ? and daterange(from_day, until_day, '[]') && daterange(?::date, ?::date, '[]'))
                        """)
                .params(Sql.values(operation, ombud, from, until))
                .query(Boolean.class)
                .single();
    }

    int endAbsence(UUID operation, UUID absence, LocalDate lastDay) {
        return db.sql("update absence set until_day = ? where operation_id = ? and id = ? and from_day <= ?")
                .params(lastDay, operation, absence, lastDay)
                .update();
    }

    List<Placement> placements(UUID operation) {
        return db.sql("select ombud_id, municipality_code from placement where operation_id = ? order by municipality_code")
                .param(operation)
                .query((row, n) -> new Placement(row.getObject("ombud_id", UUID.class), row.getString("municipality_code")))
                .list();
    }

    void place(UUID operation, UUID ombud, List<String> municipalities) {
        db.sql("delete from placement where operation_id = ? and ombud_id = ?").params(operation, ombud).update();
        db.sql("insert into placement (operation_id, ombud_id, municipality_code) select ?, ?, unnest(?::text[])")
                .params(operation, ombud, municipalities.toArray(String[]::new))
                .update();
    }

    Optional<Ombud> find(UUID operation, UUID id) {
        return db.sql("select id, name from ombud where operation_id = ? and id = ?").params(operation, id).query((row, n) -> new Ombud(row.getObject("id", UUID.class), row.getString("name"))).optional();
    }

    record Placement(UUID ombud, String municipality) {}
}
