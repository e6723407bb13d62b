package se.egenmakt.deficiency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.LifeArea;

/** The table observation. Lists go by month and then by the random id: the order of writing could be held against the order of contacts. */
@Repository
class ObservationRows {
    private static final String OBSERVATION =
            """
            select x.id, x.month, x.source, x.organisation, x.ombud_id, coalesce(o.name, '') as ombud_name, x.named, x.what, x.body_kind, x.body_name, x.life_area, x.fault, x.counted_before,
                   x.client_told, x.state, x.state_why, x.read_by, x.reworded, x.deficiency_id, d.year, d.serial, x.version
            from observation x
            left join ombud o on o.operation_id = x.operation_id and o.id = x.ombud_id
            left join deficiency d on d.operation_id = x.operation_id and d.id = x.deficiency_id
            where x.operation_id = ?
            """;

    private final JdbcClient db;

    ObservationRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Observation> find(UUID operation, UUID id) {
        return db.sql(OBSERVATION + " and x.id = ?").params(operation, id).query(ObservationRows::observation).optional();
    }

    List<Observation> find(UUID operation, Collection<UUID> ids) {
        return db.sql(OBSERVATION + " and x.id = any (?) order by x.month desc, x.id").params(operation, ids.toArray(UUID[]::new)).query(ObservationRows::observation).list();
    }

    List<Observation> of(UUID operation, UUID deficiency) {
        return db.sql(OBSERVATION + " and x.deficiency_id = ? order by x.month desc, x.id").params(operation, deficiency).query(ObservationRows::observation).list();
    }

    private static final String CHOSEN = " and (?::text is null or x.state = ?) and (?::text is null or x.life_area = ?) and (?::uuid is null or x.ombud_id = ?)";

    List<Observation> page(UUID operation, ObservationSearch search, @Nullable UUID own, int limit, int offset) {
        return db.sql(OBSERVATION + CHOSEN + " order by x.month desc, x.id limit ? offset ?")
                .params(Sql.values(operation, code(search.state()), code(search.state()), code(search.area()), code(search.area()), own, own, limit, offset))
                .query(ObservationRows::observation)
                .list();
    }

    long count(UUID operation, ObservationSearch search, @Nullable UUID own) {
        return db.sql("select count(*) from observation x where x.operation_id = ?" + CHOSEN)
                .params(Sql.values(operation, code(search.state()), code(search.state()), code(search.area()), code(search.area()), own, own))
                .query(Long.class)
                .single();
    }

    /** Those that wait: sent in and unread, to be read by a colleague, or ready to be joined. */
    List<Observation> waiting(UUID operation) {
        return db.sql(OBSERVATION + " and x.state in ('mottagen', 'läses', 'noterad') order by x.month desc, x.id limit 500").param(operation).query(ObservationRows::observation).list();
    }

    /** Those that belong to nothing yet or to a deficiency, seen in this month or later: what is alike is told in Java. */
    List<Observation> since(UUID operation, LocalDate month) {
        return db.sql(OBSERVATION + " and x.month >= ? and x.state in ('noterad', 'tillhör en brist') order by x.month desc, x.id").params(operation, month).query(ObservationRows::observation).list();
    }

    /** Of bodies and of observations that somebody has read, each once. */
    List<String> bodyNames(UUID operation) {
        return db.sql(
                        """
                        select body_name from (
                          select body_kind, body_name from referral where operation_id = ?
                          union select body_kind, body_name from observation where operation_id = ? and state not in ('mottagen', 'läses')) used
                        where body_name <> '' and body_kind not in ('försäkringskassan', 'arbetsförmedlingen') group by body_name order by body_name limit 200
                        """)
                .params(operation, operation)
                .query(String.class)
                .list();
    }

    /** @return 0 when it is there already: the same form sent again */
    int insert(UUID operation, Observation seen) {
        return db.sql(
                        """
                        insert into observation (operation_id, id, month, source, organisation, ombud_id, named, what, body_kind, body_name, life_area, fault, counted_before, client_told, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(Sql.values(
                        operation, seen.id(), seen.month(), seen.source().code(), seen.organisation(), seen.ombud(), seen.named(), seen.what(), seen.body().kind().code(), seen.body().name(),
                        seen.area().code(), code(seen.fault()), seen.countedBefore(), seen.told().code(), seen.state().code()))
                .update();
    }

    /** @return 0 when somebody else changed it in between */
    int change(UUID operation, Observation seen) {
        return db.sql(
                        """
                        update observation set month = ?, named = ?, what = ?, body_kind = ?, body_name = ?, life_area = ?, fault = ?, counted_before = ?, client_told = ?, state = ?, state_why = '',
                               read_by = '', version = version + 1
                        where operation_id = ? and id = ? and version = ? and state in ('läses', 'noterad')
                        """)
                .params(Sql.values(
                        seen.month(), seen.named(), seen.what(), seen.body().kind().code(), seen.body().name(), seen.area().code(), code(seen.fault()), seen.countedBefore(), seen.told().code(),
                        seen.state().code(), operation, seen.id(), seen.version()))
                .update();
    }

    /** @return 0 when somebody else changed it in between */
    int state(UUID operation, UUID id, int version, ObservationState state, String why, String readBy) {
        return db.sql("update observation set state = ?, state_why = ?, read_by = ?, version = version + 1 where operation_id = ? and id = ? and version = ?")
                .params(state.code(), why, readBy, operation, id, version)
                .update();
    }

    /** @return 0 when somebody else changed it in between, or it is in use */
    int reword(UUID operation, UUID id, int version, String what, String bodyName) {
        return db.sql(
                        """
                        update observation set what = ?, body_name = ?, reworded = true, version = version + 1
                        where operation_id = ? and id = ? and version = ? and source <> 'ombud' and state in ('mottagen', 'noterad')
                        """)
                .params(what, bodyName, operation, id, version)
                .update();
    }

    void told(UUID operation, UUID id) {
        db.sql("update observation set client_told = 'ja', version = version + 1 where operation_id = ? and id = ? and client_told = 'inte än'").params(operation, id).update();
    }

    /** Those of these that can be joined or given, in one order for everybody, so that nobody waits for each other. */
    private static final String READY = "select y.id from observation y where y.operation_id = ? and y.id = any (?) and y.state = 'noterad' order by y.id for update";

    /** Those of these that can be joined or given; nobody else does until this is done. */
    List<Observation> hold(UUID operation, Collection<UUID> ids) {
        var held = db.sql(READY).params(operation, ids.toArray(UUID[]::new)).query(UUID.class).list();
        return find(operation, held);
    }

    /** @return how many were joined: those that could */
    int join(UUID operation, Collection<UUID> ids, UUID deficiency) {
        return db.sql("update observation set state = 'tillhör en brist', deficiency_id = ?, version = version + 1 where operation_id = ? and id in (" + READY + ")")
                .params(deficiency, operation, operation, ids.toArray(UUID[]::new))
                .update();
    }

    /** Of what a client sent in: whether that client is counted already. */
    void counted(UUID operation, UUID id, boolean counted) {
        db.sql("update observation set counted_before = ? where operation_id = ? and id = ?").params(counted, operation, id).update();
    }

    int leave(UUID operation, UUID id, UUID deficiency) {
        return db.sql("update observation set state = 'noterad', deficiency_id = null, version = version + 1 where operation_id = ? and id = ? and deficiency_id = ?")
                .params(operation, id, deficiency)
                .update();
    }

    void give(UUID operation, Collection<UUID> ids, UUID offer) {
        db.sql("update observation set state = 'lämnad vidare', offer_id = ?, version = version + 1 where operation_id = ? and id = any (?) and state = 'noterad'")
                .params(offer, operation, ids.toArray(UUID[]::new))
                .update();
    }

    List<Observation> given(UUID operation, UUID offer) {
        return db.sql(OBSERVATION + " and x.offer_id = ? order by x.month desc, x.id").params(operation, offer).query(ObservationRows::observation).list();
    }

    /** Those given in answer to what is no longer asked, or no longer answered with a yes, can be joined again. */
    void giveBackUnheld(UUID operation) {
        db.sql(
                        """
                        update observation x set state = 'noterad', offer_id = null, version = x.version + 1
                        where x.operation_id = ? and x.offer_id is not null
                          and not exists (select from deficiency_offer f where f.to_operation_id = x.operation_id and f.id = x.offer_id and f.answer = 'ja' and f.withdrawn_on is null)
                        """)
                .param(operation)
                .update();
    }

    void giveBack(UUID operation, UUID offer) {
        db.sql("update observation set state = 'noterad', offer_id = null, version = version + 1 where operation_id = ? and offer_id = ?").params(operation, offer).update();
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        var fault = row.getString("fault");
        var deficiency = row.getObject("deficiency_id", UUID.class);
        return new Observation(
                row.getObject("id", UUID.class),
                row.getObject("month", LocalDate.class),
                Coded.stored(Source.class, row.getString("source")),
                row.getString("organisation"),
                row.getObject("ombud_id", UUID.class),
                row.getString("ombud_name"),
                row.getBoolean("named"),
                row.getString("what"),
                Body.stored(row.getString("body_kind"), row.getString("body_name")),
                Coded.stored(LifeArea.class, row.getString("life_area")),
                fault == null ? null : Coded.stored(FaultKind.class, fault),
                row.getBoolean("counted_before"),
                Coded.stored(ClientTold.class, row.getString("client_told")),
                Coded.stored(ObservationState.class, row.getString("state")),
                row.getString("state_why"),
                row.getString("read_by"),
                row.getBoolean("reworded"),
                deficiency,
                deficiency == null ? "" : Deficiency.reference(row.getInt("year"), row.getInt("serial")),
                row.getInt("version"));
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }
}
