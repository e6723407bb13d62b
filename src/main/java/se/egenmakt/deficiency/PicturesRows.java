package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.LifeArea;

/** The operation's deficiencies with their ways, without a word of what was said: what the database shows to whoever acts. */
@Repository
class PicturesRows {
    private final JdbcClient db;

    PicturesRows(JdbcClient db) {
        this.db = db;
    }

    List<DeficiencyFigures.Seen> deficiencies() {
        var ways = ways();
        return db.sql("select id, noted_on, life_area, recurs_of is not null recurs from deficiency where operation_id = acting_operation() order by noted_on, id")
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new DeficiencyFigures.Seen(
                            id,
                            row.getObject("noted_on", LocalDate.class),
                            Coded.stored(LifeArea.class, row.getString("life_area")),
                            row.getBoolean("recurs"),
                            ways.getOrDefault(id, List.of()));
                })
                .list();
    }

    private record Way(UUID deficiency, BodyKind body, List<Step> steps) {}

    private HashMap<UUID, List<DeficiencyFigures.At>> ways() {
        var ways = new LinkedHashMap<UUID, Way>();
        db.sql(
                        """
                        select r.id, r.deficiency_id, r.body_kind, s.kind, s.on_day
                        from referral r join referral_step s on s.operation_id = r.operation_id and s.referral_id = r.id
                        where r.operation_id = acting_operation() order by r.deficiency_id, r.id, s.number
                        """)
                .query(row -> {
                    var deficiency = row.getObject("deficiency_id", UUID.class);
                    var body = Coded.stored(BodyKind.class, row.getString("body_kind"));
                    var step = Step.of(Coded.stored(StepKind.class, row.getString("kind")), row.getObject("on_day", LocalDate.class), "", "");
                    ways.computeIfAbsent(row.getObject("id", UUID.class), id -> new Way(deficiency, body, new ArrayList<>())).steps().add(step);
                });
        var ofDeficiencies = new HashMap<UUID, List<DeficiencyFigures.At>>();
        ways.values().forEach(way -> ofDeficiencies.computeIfAbsent(way.deficiency(), id -> new ArrayList<>()).add(new DeficiencyFigures.At(way.body(), new Referral(way.steps()))));
        return ofDeficiencies;
    }
}
