package se.egenmakt.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/** What the yearly report reads of the tables client, commission and change_of_ombud. */
@Repository
class HistoryRows {
    private final JdbcClient db;

    HistoryRows(JdbcClient db) {
        this.db = db;
    }

    /** Every commission of the operation with what the report counts, in one query, by client and opening. */
    List<CommissionFacts> history(UUID operation) {
        return db.sql(
                        """
                        select c.id, c.client_id, k.number, c.sex, c.birth_year, c.municipality_code, c.opened_on, c.closed_on, c.main_reasons, c.minor_children, c.children_at_home
                        from commission c join client k on k.operation_id = c.operation_id and k.id = c.client_id
                        where c.operation_id = ? order by c.client_id, c.opened_on
                        """)
                .param(operation)
                .query((row, n) -> new CommissionFacts(
                        row.getObject("id", UUID.class),
                        row.getObject("client_id", UUID.class),
                        row.getString("number"),
                        Coded.stored(Sex.class, row.getString("sex")),
                        row.getObject("birth_year", Integer.class),
                        row.getString("municipality_code"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        CommissionRows.reasons(row.getArray("main_reasons")),
                        Coded.stored(Knowledge.class, row.getString("minor_children")),
                        Coded.stored(Knowledge.class, row.getString("children_at_home"))))
                .list();
    }

    /** The day the first commission was opened. */
    Optional<LocalDate> firstOpening(UUID operation) {
        return db.sql("select opened_on from commission where operation_id = ? order by opened_on limit 1")
                .param(operation)
                .query(LocalDate.class)
                .optional();
    }

    /** Who had each commission, and when, first to last; whoever stands on either side of a change has had it (rule B4). */
    Map<UUID, List<TimeWithOmbud>> ombud(UUID operation) {
        var result = new TreeMap<UUID, List<TimeWithOmbud>>();
        db.sql(
                        """
                        select c.id, c.ombud_id, c.opened_on, c.closed_on, h.day, h.from_ombud_id, h.to_ombud_id,
                               coalesce(lag(h.day) over each, c.opened_on) as day_before, lead(h.day) over each as day_after
                        from commission c left join change_of_ombud h on h.operation_id = c.operation_id and h.commission_id = c.id
                        where c.operation_id = ? window each as (partition by c.id order by h.day, h.id) order by c.id, h.day, h.id
                        """)
                .param(operation)
                .query(row -> {
                    var times = result.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>());
                    var day = row.getObject("day", LocalDate.class);
                    var after = row.getObject("day_after", LocalDate.class);
                    var closed = row.getObject("closed_on", LocalDate.class);
                    if (day != null) {
                        times.add(new TimeWithOmbud(row.getObject("from_ombud_id", UUID.class), row.getObject("day_before", LocalDate.class), day.minusDays(1)));
                        times.add(new TimeWithOmbud(row.getObject("to_ombud_id", UUID.class), day, after == null ? closed : after.minusDays(1)));
                    }
                    if (after == null) {
                        var from = day == null ? row.getObject("opened_on", LocalDate.class) : day;
                        times.add(new TimeWithOmbud(row.getObject("ombud_id", UUID.class), from, closed));
                    }
                });
        return result;
    }

    /** Commissions that were inactive (B5) on this day, with what has happened since, by client number. */
    List<QuietCommission> quiet(UUID operation, LocalDate day) {
        return db.sql(
                        """
                        select c.id, c.client_id as client, k.number, c.ombud_id as ombud, o.name as ombud_name, c.opened_on, q.last_contact_on as last_contact_then,
                               c.last_contact_on as last_contact_now, c.closed_on
                        from quiet_on(?) q join commission c on c.operation_id = ? and c.id = q.commission_id
                        join client k on k.operation_id = c.operation_id and k.id = c.client_id
                        join ombud o on o.operation_id = c.operation_id and o.id = c.ombud_id
                        where q.quiet order by k.number collate sv_natural
                        """)
                .params(day, operation)
                .query((row, n) -> new QuietCommission(
                        row.getObject("id", UUID.class), row.getObject("client", UUID.class), row.getString("number"),
                        row.getObject("ombud", UUID.class), row.getString("ombud_name"), row.getObject("opened_on", LocalDate.class),
                        row.getObject("last_contact_then", LocalDate.class), row.getObject("last_contact_now", LocalDate.class), row.getObject("closed_on", LocalDate.class)))
                .list();
    }
}
