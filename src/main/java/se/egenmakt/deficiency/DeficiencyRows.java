package se.egenmakt.deficiency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.deficiency.Deficiency.AtBody;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.LifeArea;

/** Deficiencies with the way at each body, and how many they touch. What a member of another authority may not see is shut off by policies. */
@Repository
class DeficiencyRows {
    private static final String DEFICIENCY =
            """
            select d.operation_id, d.id, d.year, d.serial, d.title, d.what, d.life_area, d.fault, d.right_code, d.right_words, d.municipality_code, d.noted_on, d.written_by, d.second_reader,
                   d.second_read_on, d.published_on, d.recurs_of, d.version
            from deficiency d
            """;

    private final JdbcClient db;

    DeficiencyRows(JdbcClient db) {
        this.db = db;
    }

    /** Of the own operation, or one that it follows. */
    Optional<Deficiency> find(UUID id) {
        return db.sql(DEFICIENCY + "where d.id = ?").param(id).query(DeficiencyRows::deficiency).optional().map(found -> withBodies(List.of(found)).getFirst());
    }

    Optional<Deficiency> findOwn(UUID operation, UUID id) {
        return find(id).filter(found -> found.operation().equals(operation));
    }

    /** Waits for whoever else is changing it. */
    void lock(UUID operation, UUID id) {
        db.sql("select 1 from deficiency where operation_id = ? and id = ? for update").params(operation, id).query(Integer.class).optional();
    }

    private static final String CHOSEN =
            """
             where d.operation_id = ?
              and (?::text = '' or lower(d.title) like ? or lower(d.what) like ? or exists (select from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id and lower(b.body_name) like ?))
              and (?::text is null or d.life_area = ?)
              and (?::text is null or exists (select from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id and b.state = ?))
              and (not ? or exists (select from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id and b.due_on < ?))
              and (not ? or exists (select from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id and b.state not in ('bättre på riktigt', 'vilar')))
            """;

    /** Those that have waited longest past their date first, then those due soonest. */
    List<Deficiency> page(UUID operation, DeficiencySearch search, LocalDate today, int limit, int offset) {
        var values = new ArrayList<>(chosen(operation, search, today));
        values.add(limit);
        values.add(offset);
        return withBodies(db.sql(DEFICIENCY
                        + CHOSEN
                        + """
                         order by (select min(b.due_on) from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id) nulls last, d.year desc, d.serial desc limit ? offset ?
                        """)
                .params(values)
                .query(DeficiencyRows::deficiency)
                .list());
    }

    long count(UUID operation, DeficiencySearch search, LocalDate today) {
        return db.sql("select count(*) from deficiency d" + CHOSEN).params(chosen(operation, search, today)).query(Long.class).single();
    }

    private static List<@Nullable Object> chosen(UUID operation, DeficiencySearch search, LocalDate today) {
        var words = search.words().strip().toLowerCase(java.util.Locale.ROOT);
        var like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var area = search.area() == null ? null : search.area().code();
        var state = search.state() == null ? null : search.state().code();
        return Sql.values(operation, words, like, like, like, area, area, state, state, search.late(), today, search.open());
    }

    /** Every one of the operation, for pictures, the year's report and likeness; there are hundreds at most. */
    List<Deficiency> all(UUID operation) {
        return withBodies(db.sql(DEFICIENCY + "where d.operation_id = ? order by d.year, d.serial").param(operation).query(DeficiencyRows::deficiency).list());
    }

    /** Those of these that the acting operation may see, its own or not; what is due soonest first. */
    List<Deficiency> all(Collection<UUID> ids) {
        return withBodies(db.sql(DEFICIENCY
                        + """
                        where d.id = any (?)
                        order by (select min(b.due_on) from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id) nulls last, d.year desc, d.serial desc, d.id
                        """)
                .param(ids.toArray(UUID[]::new))
                .query(DeficiencyRows::deficiency)
                .list());
    }

    /** Those about this part of life with such a body: among them is whatever an observation of the same is like. */
    List<Deficiency> about(UUID operation, LifeArea area, BodyKind kind) {
        return withBodies(db.sql(DEFICIENCY
                        + """
                        where d.operation_id = ? and d.life_area = ?
                          and exists (select from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id and b.body_kind = ?)
                        order by d.year, d.serial
                        """)
                .params(operation, area.code(), kind.code())
                .query(DeficiencyRows::deficiency)
                .list());
    }

    /** Those that a body has called mended, and that are so still. */
    List<Deficiency> mended(UUID operation) {
        return withBodies(db.sql(DEFICIENCY
                        + """
                        where d.operation_id = ?
                          and exists (select from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id and b.state = any (?))
                        order by d.year, d.serial
                        """)
                .params(operation, ReferralState.codes(ReferralState::isMended))
                .query(DeficiencyRows::deficiency)
                .list());
    }

    /** Those that nobody has read second, and this account has not written. */
    List<Deficiency> unreadBy(UUID operation, @Nullable UUID account) {
        return withBodies(db.sql(DEFICIENCY + "where d.operation_id = ? and d.second_read_on is null and d.written_by is distinct from ? order by d.year, d.serial")
                .params(Sql.values(operation, account))
                .query(DeficiencyRows::deficiency)
                .list());
    }

    /**
     * What this group's meeting should see: what it, or an area group under it, has taken up, with something due by then; what it has taken up itself, with something that is its own to decide;
     * and what no group that still exists has taken up, unless it rests.
     */
    List<Deficiency> due(UUID operation, UUID group, LocalDate until, LocalDate today) {
        var ofTheGroup = ReferralState.codes(ReferralState::isForTheGroup);
        return withBodies(db.sql(DEFICIENCY
                        + """
                        where d.operation_id = ?
                          and ((exists (select from deficiency_group g join steering_group s on s.operation_id = g.operation_id and s.id = g.group_id
                                        where g.operation_id = d.operation_id and g.deficiency_id = d.id and (s.id = ? or s.parent_id = ?))
                                and exists (select from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id and b.due_on <= ?))
                            or (exists (select from deficiency_group g where g.operation_id = d.operation_id and g.deficiency_id = d.id and g.group_id = ?)
                                and exists (select from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id and b.state = any (?)))
                            or (not exists (select from deficiency_group g join steering_group s on s.operation_id = g.operation_id and s.id = g.group_id
                                            where g.operation_id = d.operation_id and g.deficiency_id = d.id and (s.until_day is null or s.until_day >= ?))
                                and exists (select from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id
                                            and (b.due_on <= ? or b.state = any (?)))))
                        order by (select min(b.due_on) from referral b where b.operation_id = d.operation_id and b.deficiency_id = d.id), d.year, d.serial
                        """)
                .params(operation, group, group, until, group, ofTheGroup, today, until, ofTheGroup)
                .query(DeficiencyRows::deficiency)
                .list());
    }

    /** The groups that have taken it up, with the day. */
    List<UUID> groups(UUID deficiency) {
        return db.sql("select group_id from deficiency_group where deficiency_id = ? order by raised_on").param(deficiency).query(UUID.class).list();
    }

    /** The first day any group took it up; null when none has. */
    @Nullable
    LocalDate takenUpOn(UUID operation, UUID deficiency) {
        return db.sql("select min(raised_on) from deficiency_group where operation_id = ? and deficiency_id = ?").params(operation, deficiency).query((row, n) -> row.getObject(1, LocalDate.class)).list().getFirst();
    }

    /** Those that a group took up at this meeting. A member of the group finds them too, also those whose words it may not read. */
    Set<UUID> takenUpAt(UUID operation, UUID meeting) {
        return Set.copyOf(db.sql(
                        """
                        select deficiency_id from deficiency_group where operation_id = ? and meeting_id = ?
                        union
                        select b.deficiency_id from referral b join referral_step s on s.operation_id = b.operation_id and s.referral_id = b.id
                          where b.operation_id = ? and s.meeting_id = ? and s.kind = ?
                        """)
                .params(operation, meeting, operation, meeting, StepKind.RAISED.code())
                .query(UUID.class)
                .list());
    }

    List<UUID> takenUpBy(UUID operation, UUID group) {
        return db.sql("select deficiency_id from deficiency_group where operation_id = ? and group_id = ?").params(operation, group).query(UUID.class).list();
    }

    private List<Deficiency> withBodies(List<Deficiency> found) {
        if (found.isEmpty()) {
            return found;
        }
        var ids = found.stream().map(Deficiency::id).toArray(UUID[]::new);
        var steps = new LinkedHashMap<UUID, List<Step>>();
        var bodies = new LinkedHashMap<UUID, List<Found>>();
        db.sql(
                        """
                        select r.id, r.deficiency_id, r.body_kind, r.body_name, r.unit, s.kind, s.on_day, s.who, s.said, s.due_on, s.upward, s.meeting_id, r.stepped_on
                        from referral r join referral_step s on s.operation_id = r.operation_id and s.referral_id = r.id
                        where r.deficiency_id = any (?) order by r.body_kind, r.body_name, r.id, s.number
                        """)
                .param(ids)
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    if (!steps.containsKey(id)) {
                        bodies.computeIfAbsent(row.getObject("deficiency_id", UUID.class), key -> new ArrayList<>())
                                .add(new Found(id, Body.stored(row.getString("body_kind"), row.getString("body_name")), row.getString("unit"), row.getObject("stepped_on", LocalDate.class)));
                    }
                    steps.computeIfAbsent(id, key -> new ArrayList<>()).add(step(row));
                });
        return found.stream().map(one -> one.with(atBodies(bodies.getOrDefault(one.id(), List.of()), steps))).toList();
    }

    private static List<AtBody> atBodies(List<Found> bodies, Map<UUID, List<Step>> steps) {
        return bodies.stream().map(at -> new AtBody(at.id(), at.body(), at.unit(), new Referral(steps.getOrDefault(at.id(), List.of())), at.steppedOn())).toList();
    }

    private record Found(UUID id, Body body, String unit, @Nullable LocalDate steppedOn) {}

    private static Step step(ResultSet row) throws SQLException {
        var upward = row.getString("upward");
        return new Step(
                Coded.stored(StepKind.class, row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                row.getString("who"),
                row.getString("said"),
                row.getObject("due_on", LocalDate.class),
                upward == null ? null : Coded.stored(Step.Upward.class, upward),
                row.getObject("meeting_id", UUID.class));
    }

    /** The next number of the year; one at a time in each operation. */
    int nextSerial(UUID operation, int year) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("deficiency " + operation).query(row -> {});
        return db.sql("select coalesce(max(serial), 0) + 1 from deficiency where operation_id = ? and year = ?").params(operation, year).query(Integer.class).single();
    }

    /** @return 0 when it is there already: the same form sent again */
    int insert(UUID operation, UUID id, int year, int serial, DeficiencyText text, LocalDate notedOn, @Nullable UUID writtenBy, @Nullable UUID recursOf) {
        return db.sql(
                        """
                        insert into deficiency (operation_id, id, year, serial, title, what, life_area, fault, right_code, right_words, municipality_code, noted_on, written_by, recurs_of)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(Sql.values(
                        operation, id, year, serial, text.title(), text.what(), text.area().code(), text.fault().code(), text.right().code(), text.rightWords(), text.municipality(), notedOn, writtenBy,
                        recursOf))
                .update();
    }

    /** New words are read anew before they are shown to anybody. @return 0 when somebody else changed it in between */
    int change(UUID operation, UUID id, int version, DeficiencyText text, @Nullable UUID writtenBy) {
        return db.sql(
                        """
                        update deficiency set title = ?, what = ?, life_area = ?, fault = ?, right_code = ?, right_words = ?, municipality_code = ?, written_by = ?, second_reader = '', second_read_on = null,
                               version = version + 1
                        where operation_id = ? and id = ? and version = ? and published_on is null
                        """)
                .params(Sql.values(
                        text.title(), text.what(), text.area().code(), text.fault().code(), text.right().code(), text.rightWords(), text.municipality(), writtenBy, operation, id, version))
                .update();
    }

    int secondRead(UUID operation, UUID id, int version, String reader, LocalDate day) {
        return db.sql("update deficiency set second_reader = ?, second_read_on = ?, version = version + 1 where operation_id = ? and id = ? and version = ? and published_on is null")
                .params(reader, day, operation, id, version)
                .update();
    }

    /** What was added has not been read: it is to be read anew. */
    void unread(UUID operation, UUID id) {
        db.sql("update deficiency set second_reader = '', second_read_on = null, version = version + 1 where operation_id = ? and id = ? and published_on is null").params(operation, id).update();
    }

    /** @return 0 when something has happened at the body already, or it is the last */
    int removeReferral(UUID operation, UUID deficiency, UUID id) {
        var only = "operation_id = ? and %s = ? and (select count(*) from referral_step s where s.operation_id = ? and s.referral_id = ?) = 1";
        int steps = db.sql("delete from referral_step where " + only.formatted("referral_id")).params(operation, id, operation, id).update();
        return steps == 0
                ? 0
                : db.sql("delete from referral where operation_id = ? and deficiency_id = ? and id = ?").params(operation, deficiency, id).update();
    }

    int published(UUID operation, UUID id, @Nullable LocalDate day, String by, @Nullable LocalDate decidedOn) {
        return db.sql("update deficiency set published_on = ?, published_by = ?, published_decided_on = ?, version = version + 1 where operation_id = ? and id = ? and (published_on is null) <> (?::date is null)")
                .params(Sql.values(day, by, decidedOn, operation, id, day))
                .update();
    }

    /** @return 0 when the body has a way already */
    int insertReferral(UUID operation, UUID deficiency, AtBody at) {
        int made = db.sql(
                        """
                        insert into referral (operation_id, id, deficiency_id, body_kind, body_name, unit, state, since, due_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(Sql.values(operation, at.id(), deficiency, at.body().kind().code(), at.body().name(), at.unit(), at.referral().state().code(), at.referral().since(), due(at.referral())))
                .update();
        if (made == 1) {
            insertStep(operation, at.id(), 1, at.referral().last(), "");
        }
        return made;
    }

    /** The last step of the way, with what follows from it. @return 0 when somebody else took a step in between */
    int taken(UUID operation, UUID id, Referral referral, String recordedBy, LocalDate today) {
        int number = referral.steps().size();
        if (insertStep(operation, id, number, referral.last(), recordedBy) == 0) {
            return 0;
        }
        return follows(operation, id, referral, referral.mayTakeBack() ? today : null);
    }

    /** Without its last step. */
    void takenBack(UUID operation, UUID id, Referral shorter) {
        db.sql("delete from referral_step where operation_id = ? and referral_id = ? and number = ?").params(operation, id, shorter.steps().size() + 1).update();
        follows(operation, id, shorter, null);
    }

    /** What follows from the steps. */
    private int follows(UUID operation, UUID id, Referral referral, @Nullable LocalDate steppedOn) {
        return db.sql("update referral set state = ?, since = ?, due_on = ?, stepped_on = ? where operation_id = ? and id = ?")
                .params(Sql.values(referral.state().code(), referral.since(), due(referral), steppedOn, operation, id))
                .update();
    }

    private static @Nullable LocalDate due(Referral referral) {
        return referral.awaits().map(Awaits::by).orElse(null);
    }

    private int insertStep(UUID operation, UUID referral, int number, Step step, String recordedBy) {
        return db.sql(
                        """
                        insert into referral_step (operation_id, referral_id, number, kind, on_day, who, said, due_on, upward, meeting_id, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(Sql.values(
                        operation, referral, number, step.kind().code(), step.onDay(), step.who(), step.said(), step.dueOn(), step.upward() == null ? null : step.upward().code(), step.meeting(), recordedBy))
                .update();
    }

    void takenUp(UUID operation, UUID deficiency, UUID group, LocalDate day, @Nullable UUID meeting) {
        db.sql("insert into deficiency_group (operation_id, deficiency_id, group_id, raised_on, meeting_id) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(Sql.values(operation, deficiency, group, day, meeting))
                .update();
    }

    static ShownNumber shownNumber(ResultSet row) throws SQLException {
        return new ShownNumber(row.getObject("clients", Integer.class), row.getObject("shown_from", LocalDate.class));
    }

    /** The numbers as others may see them now, of each deficiency. */
    Map<UUID, ShownNumber> shown(UUID operation) {
        var found = new LinkedHashMap<UUID, ShownNumber>();
        db.sql("select distinct on (deficiency_id) deficiency_id, clients, shown_from from deficiency_shown where operation_id = ? order by deficiency_id, number desc").param(operation).query(row -> {
            found.put(row.getObject("deficiency_id", UUID.class), shownNumber(row));
        });
        return found;
    }

    private static Deficiency deficiency(ResultSet row, int number) throws SQLException {
        return new Deficiency(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getInt("serial"),
                row.getString("title"),
                row.getString("what"),
                Coded.stored(LifeArea.class, row.getString("life_area")),
                Coded.stored(FaultKind.class, row.getString("fault")),
                Coded.stored(Right.class, row.getString("right_code")),
                row.getString("right_words"),
                row.getString("municipality_code"),
                row.getObject("noted_on", LocalDate.class),
                row.getObject("written_by", UUID.class),
                row.getString("second_reader"),
                row.getObject("second_read_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getObject("recurs_of", UUID.class),
                row.getObject("operation_id", UUID.class),
                row.getInt("version"),
                List.of());
    }
}
