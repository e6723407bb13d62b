package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;

/** What anybody sends in, and how they follow it. The database role it is done in may add an observation and read none. */
@Repository
class TellingRows {
    private final JdbcClient db;

    TellingRows(JdbcClient db) {
        this.db = db;
    }

    /** Where there is an ombud on this day, by municipality. The demo's as long as there is nothing but the demo. */
    List<TellingPlace> places(LocalDate day) {
        return db.sql(
                        """
                        select distinct m.code, m.name municipality, o.id, o.name, o.demo
                        from operation_municipality p
                        join operation o on o.id = p.operation_id and o.demo = not exists (select from operation x where not x.demo)
                        join municipality m on m.code = p.municipality_code
                        where p.from_day <= ? and (p.until_day is null or p.until_day >= ?)
                        order by m.name, o.name
                        """)
                .params(day, day)
                .query((row, n) -> new TellingPlace(row.getString("code"), row.getString("municipality"), row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("demo")))
                .list();
    }

    /** @return 0 when it is there already: the form was sent twice */
    int insert(Telling telling) {
        return db.sql(
                        """
                        insert into observation (id, month, source, organisation, what, body_kind, body_name, life_area, client_told, state, follow_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'mottagen', ?) on conflict do nothing
                        """)
                .params(Sql.values(
                        telling.id(),
                        telling.month().atDay(1),
                        telling.teller().code(),
                        telling.organisation(),
                        telling.what(),
                        telling.bodyKind().code(),
                        telling.bodyName(),
                        telling.lifeArea().code(),
                        telling.teller().clientTold(),
                        telling.code().hash()))
                .update();
    }

    Optional<Followed> followed(byte[] hash) {
        return db.sql(
                        """
                        select f.month, o.name, f.state, f.state_why, f.reworded, d.deficiency_id, d.title
                        from observation_followed(?) f join operation o on o.id = f.operation_id
                        left join published_deficiency d on d.operation_id = f.operation_id and d.deficiency_id = f.deficiency_id
                        """)
                .param(hash)
                .query((row, n) -> new Followed(
                        row.getObject("month", LocalDate.class),
                        row.getString("name"),
                        row.getString("state"),
                        row.getString("state_why"),
                        row.getBoolean("reworded"),
                        row.getObject("deficiency_id", UUID.class),
                        row.getString("title")))
                .optional();
    }
}
