package se.egenmakt.deficiency;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.LifeArea;

/** What is published, as anybody reads it. The demo's is shown as long as there is nothing but the demo. */
@Repository
class OpenRows {
    private static final String SHOWN =
            """
            from published_deficiency d
            join operation o on o.id = d.operation_id and o.demo = not exists (select from operation x where not x.demo)
            left join county c on c.code = d.county_code
            """;
    private static final String DEFICIENCY =
            """
            select d.deficiency_id, d.reference, d.operation_name, d.county_code, c.name county_name, d.place, d.title, d.what, d.life_area, d.fault, d.right_says, d.clients,
                   d.counted_on, d.noted_on, d.published_on, o.demo,
                   (select b.deficiency_id from published_deficiency b where b.operation_id = d.operation_id and b.deficiency_id = d.recurs_of) recurs_of,
                   (select b.deficiency_id from published_deficiency b where b.operation_id = d.operation_id and b.recurs_of = d.deficiency_id order by b.noted_on limit 1) came_back_as
            """;
    private static final String REFERRAL = "r.deficiency_id, r.body_kind, r.body_name, r.due_on, r.steps, r.step_days";
    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient db;

    OpenRows(JdbcClient db) {
        this.db = db;
    }

    /** One page of what was looked for, and how many there are of it in all; 0 also for a page after the last. */
    record Found(List<PublishedDeficiency> deficiencies, long total) {}

    /** What has waited longest for an answer first, then what else is to come, then what is done. Without its bodies. */
    Found search(OpenSearch search, int size, int offset) {
        var total = new long[1];
        var found = db.sql(DEFICIENCY + ", count(*) over () total " + SHOWN
                        + """
                        cross join lateral (
                          select min(r.silent_since) waits, bool_or(r.came_back_on is not null) back,
                                 bool_and(r.state = any(:finished)) finished, min(r.since) since, string_agg(r.body_name, ' ') names, bool_or(r.state = any(:states)) wanted
                          from published_referral r where r.operation_id = d.operation_id and r.deficiency_id = d.deficiency_id) w
                        where (not :stateWanted or w.wanted or (:cameBack and (d.recurs_of is not null or w.back)))
                          and (cast(:lifeArea as text) is null or d.life_area = :lifeArea) and (cast(:county as text) is null or d.county_code = :county)
                          and concat_ws(' ', d.title, d.what, d.place, d.operation_name, d.life_area, d.reference, c.name, w.names) collate sv ilike all (:patterns)
                        order by w.waits nulls last, coalesce(w.finished, true), w.since, d.noted_on, d.deficiency_id
                        limit :size offset :offset
                        """)
                .param("finished", codes(ReferralState.BETTER, ReferralState.RESTING, ReferralState.DECLINED))
                .param("states", search.states().toArray(String[]::new))
                .param("stateWanted", search.state() != null)
                .param("cameBack", search.state() == OpenState.CAME_BACK)
                .param("lifeArea", search.lifeArea() == null ? null : search.lifeArea().code())
                .param("county", search.county())
                .param("patterns", search.patterns())
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return deficiency(row, List.of());
                })
                .list();
        return new Found(found, total[0]);
    }

    Optional<PublishedDeficiency> byId(UUID id) {
        return db.sql(DEFICIENCY + SHOWN + " where d.deficiency_id = ?").param(id).query((row, n) -> deficiency(row, List.of())).optional();
    }

    /** The bodies of each, in the order they were published in. */
    Map<UUID, List<PublishedReferral>> referrals(Collection<UUID> deficiencies) {
        var found = new HashMap<UUID, List<PublishedReferral>>();
        db.sql("select " + REFERRAL + " from published_referral r where r.deficiency_id = any(?) order by r.deficiency_id, r.position")
                .param(deficiencies.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("deficiency_id", UUID.class), id -> new ArrayList<>()).add(referral(row));
                });
        return found;
    }

    /** Every answer that was given. */
    List<AnswerTimes.Answer> answers() {
        return db.sql("select r.body_kind, r.answered_on - r.handed_over_on days from published_referral r join operation o on o.id = r.operation_id"
                        + " and o.demo = not exists (select from operation x where not x.demo) where r.answered_on >= r.handed_over_on")
                .query((row, n) -> new AnswerTimes.Answer(Coded.stored(BodyKind.class, row.getString("body_kind")), row.getLong("days")))
                .list();
    }

    /** Each with its bodies, one after the other, in an order that does not change. */
    void each(Consumer<PublishedDeficiency> then) {
        try (Stream<Line> lines = db.sql(DEFICIENCY + ", " + REFERRAL.substring(REFERRAL.indexOf(',') + 1) + " " + SHOWN
                        + " left join published_referral r on r.operation_id = d.operation_id and r.deficiency_id = d.deficiency_id"
                        + " order by d.published_on, d.deficiency_id, r.position")
                .withFetchSize(ROWS_AT_A_TIME)
                .query((row, n) -> new Line(deficiency(row, List.of()), row.getString("body_kind") == null ? null : referral(row)))
                .stream()) {
            @Nullable PublishedDeficiency current = null;
            var referrals = new ArrayList<PublishedReferral>();
            for (var line : (Iterable<Line>) lines::iterator) {
                if (current != null && !current.id().equals(line.deficiency().id())) {
                    then.accept(current.with(referrals));
                    referrals.clear();
                }
                current = line.deficiency();
                if (line.referral() != null) {
                    referrals.add(line.referral());
                }
            }
            if (current != null) {
                then.accept(current.with(referrals));
            }
        }
    }

    /** Other as soon as anything is that {@link #each} reads, and far cheaper. */
    String fingerprint() {
        return db.sql(
                        """
                        select concat_ws(' ', (select md5(string_agg(md5(d::text), '' order by d.operation_id, d.deficiency_id)) from published_deficiency d),
                                              (select md5(string_agg(md5(r::text), '' order by r.operation_id, r.deficiency_id, r.position)) from published_referral r),
                                              exists (select from operation x where not x.demo))
                        """)
                .query(String.class)
                .single();
    }

    private record Line(PublishedDeficiency deficiency, @Nullable PublishedReferral referral) {}

    private static PublishedDeficiency deficiency(ResultSet row, List<PublishedReferral> referrals) throws SQLException {
        return new PublishedDeficiency(
                row.getObject("deficiency_id", UUID.class),
                row.getString("reference"),
                row.getString("operation_name"),
                row.getString("county_code"),
                row.getString("county_name"),
                row.getString("place"),
                row.getString("title"),
                row.getString("what"),
                Coded.stored(LifeArea.class, row.getString("life_area")),
                Coded.stored(FaultKind.class, row.getString("fault")),
                row.getString("right_says"),
                row.getObject("clients", Integer.class),
                row.getObject("counted_on", LocalDate.class),
                row.getObject("noted_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getObject("recurs_of", UUID.class),
                row.getObject("came_back_as", UUID.class),
                row.getBoolean("demo"),
                referrals);
    }

    private static PublishedReferral referral(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("steps").getArray();
        var days = (Date[]) row.getArray("step_days").getArray();
        var steps = IntStream.range(0, kinds.length).mapToObj(i -> Step.of(Coded.stored(StepKind.class, kinds[i]), days[i].toLocalDate(), "", "")).toList();
        return new PublishedReferral(Body.stored(row.getString("body_kind"), row.getString("body_name")), new Referral(steps), row.getObject("due_on", LocalDate.class));
    }

    private static String[] codes(ReferralState... states) {
        return Arrays.stream(states).map(ReferralState::code).toArray(String[]::new);
    }
}
