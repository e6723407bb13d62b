package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;

/** The tables deficiency_count, for the own operation alone, and deficiency_shown and deficiency_part: what others have been able to see of it. */
@Repository
class CountRows {
    private final JdbcClient db;

    CountRows(JdbcClient db) {
        this.db = db;
    }

    void freeze(UUID operation, UUID deficiency, Touched touched) {
        db.sql(
                        """
                        insert into deficiency_count (operation_id, deficiency_id, frozen_on, observations, ombud, clients) values (?, ?, ?, ?, ?, ?)
                        on conflict (operation_id, deficiency_id, frozen_on) do update set observations = excluded.observations, ombud = excluded.ombud, clients = excluded.clients
                        """)
                .params(operation, deficiency, touched.frozenOn(), touched.observations(), touched.ombud(), touched.clients())
                .update();
    }

    void show(UUID operation, UUID deficiency, int number, ShownNumber shown) {
        db.sql("insert into deficiency_shown (operation_id, deficiency_id, number, clients, shown_from) values (?, ?, ?, ?, ?)")
                .params(Sql.values(operation, deficiency, number, shown.clients(), shown.from()))
                .update();
    }

    /** The numbers that were frozen, the newest first; for the own operation alone. */
    List<Touched> touched(UUID operation, UUID deficiency) {
        return db.sql("select frozen_on, observations, ombud, clients from deficiency_count where operation_id = ? and deficiency_id = ? order by frozen_on desc")
                .params(operation, deficiency)
                .query((row, number) -> new Touched(row.getObject("frozen_on", LocalDate.class), row.getInt("observations"), row.getInt("ombud"), row.getInt("clients")))
                .list();
    }

    /** Everything that others have been able to see of its number, in order. */
    List<ShownNumber> shownOf(UUID operation, UUID deficiency) {
        return db.sql("select clients, shown_from from deficiency_shown where operation_id = ? and deficiency_id = ? order by number")
                .params(operation, deficiency)
                .query((row, number) -> DeficiencyRows.shownNumber(row))
                .list();
    }

    /** The own part of it as others have been able to reckon it, in order. */
    List<ShownNumber> partsOf(UUID operation, UUID deficiency) {
        return db.sql("select clients, told_from as shown_from from deficiency_part where operation_id = ? and deficiency_id = ? order by number")
                .params(operation, deficiency)
                .query((row, number) -> DeficiencyRows.shownNumber(row))
                .list();
    }

    void part(UUID operation, UUID deficiency, int number, ShownNumber part) {
        db.sql("insert into deficiency_part (operation_id, deficiency_id, number, clients, told_from) values (?, ?, ?, ?, ?)")
                .params(Sql.values(operation, deficiency, number, part.clients(), part.from()))
                .update();
    }
}
