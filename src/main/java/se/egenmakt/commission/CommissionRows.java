package se.egenmakt.commission;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/** The tables client, commission, change_of_ombud and stand_in. */
@Repository
class CommissionRows {
    private static final String COMMISSION =
            """
            select c.id, c.client_id, k.number, c.ombud_id, o.name as ombud_name, c.sex, c.birth_year, c.born_on, c.municipality_code, m.name as municipality_name,
                   c.contact_made_by, c.main_reasons, c.other_reasons, c.minor_children, c.children_at_home, c.opened_on, c.closed_on,
                   c.closing_reason, c.closing_result, c.closing_set_back, c.closed_at, c.last_contact_on, c.version
            from commission c
            join client k on k.operation_id = c.operation_id and k.id = c.client_id
            join ombud o on o.operation_id = c.operation_id and o.id = c.ombud_id
            join municipality m on m.code = c.municipality_code
            """;

    private final JdbcClient db;

    CommissionRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Commission> find(UUID operation, UUID id) {
        return db.sql(COMMISSION + "where c.operation_id = ? and c.id = ?").params(operation, id).query(CommissionRows::commission).optional();
    }

    /** The client's commissions, the newest first. */
    List<Commission> ofClient(UUID operation, UUID client) {
        return db.sql(COMMISSION + "where c.operation_id = ? and c.client_id = ? order by c.opened_on desc")
                .params(operation, client)
                .query(CommissionRows::commission)
                .list();
    }

    /** The commission and those the same client had before it, the newest first: the commission itself comes first. */
    List<Commission> withEarlier(UUID operation, UUID id) {
        return db.sql(COMMISSION
                        + """
                        join commission this on this.operation_id = c.operation_id and this.client_id = c.client_id and this.opened_on >= c.opened_on
                        where c.operation_id = ? and this.id = ? order by c.opened_on desc
                        """)
                .params(operation, id)
                .query(CommissionRows::commission)
                .list();
    }

    Optional<UUID> clientNumbered(UUID operation, String number) {
        return db.sql("select id from client where operation_id = ? and number = ?").params(operation, number).query(UUID.class).optional();
    }

    /** Numbers that end in digits, for proposing the next one. */
    List<String> highestNumbers(UUID operation) {
        return db.sql(
                        """
                        select number from client where operation_id = ? and number ~ '[0-9]{1,9}$'
                        order by substring(number from '[0-9]{1,9}$')::bigint desc, number desc limit 1
                        """)
                .param(operation)
                .query(String.class)
                .list();
    }

    void insertClient(UUID operation, UUID id, String number) {
        db.sql("insert into client (operation_id, id, number) values (?, ?, ?)").params(operation, id, number).update();
    }

    void insert(UUID operation, Commission c) {
        db.sql(
                        """
                        insert into commission (operation_id, id, client_id, ombud_id, sex, birth_year, born_on, municipality_code, contact_made_by, main_reasons, other_reasons,
                          minor_children, children_at_home, opened_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Sql.values(
                        operation, c.id(), c.client(), c.ombud(), c.sex().code(), c.birthYear(), c.bornOn(), c.municipality(), c.contactMadeBy().code(),
                        codes(c.mainReasons()), codes(c.otherReasons()), c.minorChildren().code(), c.childrenAtHome().code(), c.openedOn()))
                .update();
    }

    /** Changes the facts of a commission if nobody changed it since this version; the number of rows changed. */
    int change(UUID operation, Commission c) {
        return db.sql(
                        """
                        update commission set sex = ?, birth_year = ?, born_on = ?, municipality_code = ?, contact_made_by = ?, main_reasons = ?, other_reasons = ?,
                          minor_children = ?, children_at_home = ?, version = version + 1
                        where operation_id = ? and id = ? and version = ?
                        """)
                .params(Sql.values(
                        c.sex().code(), c.birthYear(), c.bornOn(), c.municipality(), c.contactMadeBy().code(), codes(c.mainReasons()), codes(c.otherReasons()),
                        c.minorChildren().code(), c.childrenAtHome().code(), operation, c.id(), c.version()))
                .update();
    }

    int close(UUID operation, UUID id, int version, LocalDate day, ClosingReason reason, ClosingResult result, @Nullable ClosingSetBack setBack, Instant now) {
        return db.sql(
                        """
                        update commission set closed_on = ?, closing_reason = ?, closing_result = ?, closing_set_back = ?, closed_at = ?, version = version + 1
                        where operation_id = ? and id = ? and version = ? and closed_on is null
                        """)
                .params(Sql.values(day, reason.code(), result.code(), setBack == null ? null : setBack.code(), at(now), operation, id, version))
                .update();
    }

    int reopen(UUID operation, UUID id, int version) {
        return db.sql(
                        """
                        update commission set closed_on = null, closing_reason = null, closing_result = null, closing_set_back = null, closed_at = null, version = version + 1
                        where operation_id = ? and id = ? and version = ? and closed_on is not null
                        """)
                .params(operation, id, version)
                .update();
    }

    int changeOmbud(UUID operation, UUID id, int version, UUID to) {
        return db.sql("update commission set ombud_id = ?, version = version + 1 where operation_id = ? and id = ? and version = ? and ombud_id <> ?")
                .params(to, operation, id, version, to)
                .update();
    }

    void insertChangeOfOmbud(UUID operation, UUID commission, LocalDate day, UUID from, UUID to) {
        db.sql("insert into change_of_ombud (operation_id, commission_id, day, from_ombud_id, to_ombud_id) values (?, ?, ?, ?, ?)")
                .params(operation, commission, day, from, to)
                .update();
    }

    List<ChangeOfOmbud> changes(UUID operation, UUID commission) {
        return db.sql(
                        """
                        select h.day, f.name as "from", t.name as "to" from change_of_ombud h
                        join ombud f on f.operation_id = h.operation_id and f.id = h.from_ombud_id
                        join ombud t on t.operation_id = h.operation_id and t.id = h.to_ombud_id
                        where h.operation_id = ? and h.commission_id = ? order by h.day, h.id
                        """)
                .params(operation, commission)
                .query((row, n) -> new ChangeOfOmbud(row.getObject("day", LocalDate.class), row.getString("from"), row.getString("to")))
                .list();
    }

    List<StandIn> standIns(UUID operation, UUID commission) {
        return db.sql(
                        """
                        select s.id, s.ombud_id as ombud, o.name as ombud_name, s.from_day as "from", s.until_day as until, s.client_agreed_on
                        from stand_in s join ombud o on o.operation_id = s.operation_id and o.id = s.ombud_id
                        where s.operation_id = ? and s.commission_id = ? order by s.from_day desc
                        """)
                .params(operation, commission)
                .query((row, n) -> new StandIn(
                        row.getObject("id", UUID.class), row.getObject("ombud", UUID.class), row.getString("ombud_name"),
                        row.getObject("from", LocalDate.class), row.getObject("until", LocalDate.class), row.getObject("client_agreed_on", LocalDate.class)))
                .list();
    }

    /** @return 0 when the ombud stands in on some of the days already */
    int insertStandIn(UUID operation, UUID commission, UUID ombud, LocalDate from, @Nullable LocalDate until, LocalDate agreed) {
        return db.sql("insert into stand_in (operation_id, id, commission_id, ombud_id, from_day, until_day, client_agreed_on) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(Sql.values(operation, UUID.randomUUID(), commission, ombud, from, until, agreed))
                .update();
    }

    /** Ends what has begun; what begins after the last day goes altogether, and the log keeps it. @param id null for every stand-in of the commission */
    int endStandIns(UUID operation, UUID commission, @Nullable UUID id, LocalDate lastDay) {
        var which = Sql.values(operation, commission, id, id, lastDay);
        return db.sql("delete from stand_in where operation_id = ? and commission_id = ? and (?::uuid is null or id = ?) and from_day > ?").params(which).update()
                + db.sql("update stand_in set until_day = ? where operation_id = ? and commission_id = ? and (?::uuid is null or id = ?) and (until_day is null or until_day > ?)")
                        .params(Sql.values(lastDay, operation, commission, id, id, lastDay))
                        .update();
    }

    private static final String LINE =
            """
            select c.id, c.client_id as client, k.number, c.ombud_id as ombud, o.name as ombud_name, m.name as municipality_name, c.opened_on, c.closed_on,
            """;

    /** The open commissions of the acting ombud, and those the ombud stands in for today. */
    List<CommissionLine> readable(UUID operation, UUID ombud, LocalDate day) {
        return db.sql(LINE
                        + """
                          c.last_contact_on, w.what is not null as awaiting, w.what as awaited, w.from_day as awaited_from,
                          w.what is null and coalesce(c.last_contact_on, c.opened_on) < (?::date - interval '6 months')::date as quiet,
                          c.standing_in, null::text as stand_in
                        from (select own.*, false as standing_in from commission own where own.operation_id = ? and own.ombud_id = ? and own.closed_on is null
                              union all select other.*, true from stand_in_commissions() readable
                                        join commission other on other.operation_id = ? and other.id = readable and other.closed_on is null) c
                        join client k on k.operation_id = c.operation_id and k.id = c.client_id
                        join ombud o on o.operation_id = c.operation_id and o.id = c.ombud_id
                        join municipality m on m.code = c.municipality_code
                        left join lateral (select w.what, w.from_day from awaited_decision w where w.operation_id = c.operation_id and w.commission_id = c.id
                                           and w.from_day <= ? and (w.until_day is null or w.until_day >= ?) order by w.from_day limit 1) w on true
                        order by c.standing_in, coalesce(c.last_contact_on, c.opened_on), k.number
                        """)
                .params(day, operation, ombud, operation, day, day)
                .query(CommissionRows::line)
                .list();
    }

    /** Every open commission of the operation, by number, with who stands in and rule B5 seen from outside: no contact and no awaited decision is read. */
    List<CommissionLine> openOn(UUID operation, LocalDate day) {
        return db.sql(LINE
                        + """
                          q.last_contact_on, q.awaiting, null::text as awaited, null::date as awaited_from, q.quiet, false as standing_in, s.names as stand_in
                        from quiet_on(?) q
                        join commission c on c.operation_id = ? and c.id = q.commission_id
                        join client k on k.operation_id = c.operation_id and k.id = c.client_id
                        join ombud o on o.operation_id = c.operation_id and o.id = c.ombud_id
                        join municipality m on m.code = c.municipality_code
                        left join lateral (select string_agg(distinct n.name, ', ' order by n.name) as names from stand_in s
                                           join ombud n on n.operation_id = s.operation_id and n.id = s.ombud_id
                                           where s.operation_id = c.operation_id and s.commission_id = c.id and s.from_day <= ? and (s.until_day is null or s.until_day >= ?)) s on true
                        order by coalesce(q.last_contact_on, c.opened_on), k.number
                        """)
                .params(day, operation, day, day)
                .query(CommissionRows::line)
                .list();
    }

    /** A page of the operation's commissions by number. */
    List<CommissionLine> search(UUID operation, String number, @Nullable UUID ombud, @Nullable Boolean open, int limit, int offset) {
        return db.sql(LINE
                        + """
                          c.last_contact_on, false as awaiting, null::text as awaited, null::date as awaited_from, false as quiet, false as standing_in, null::text as stand_in
                        from commission c
                        join client k on k.operation_id = c.operation_id and k.id = c.client_id
                        join ombud o on o.operation_id = c.operation_id and o.id = c.ombud_id
                        join municipality m on m.code = c.municipality_code
                        where c.operation_id = ? and (? = '' or starts_with(lower(k.number), lower(?))) and (?::uuid is null or c.ombud_id = ?)
                          and (?::boolean is null or (c.closed_on is null) = ?)
                        order by k.number collate sv_natural, c.opened_on desc limit ? offset ?
                        """)
                .params(Sql.values(operation, number, number, ombud, ombud, open, open, limit, offset))
                .query(CommissionRows::line)
                .list();
    }

    int count(UUID operation, String number, @Nullable UUID ombud, @Nullable Boolean open) {
        return db.sql(
                        """
                        select count(*) from commission c join client k on k.operation_id = c.operation_id and k.id = c.client_id
                        where c.operation_id = ? and (? = '' or starts_with(lower(k.number), lower(?))) and (?::uuid is null or c.ombud_id = ?)
                          and (?::boolean is null or (c.closed_on is null) = ?)
                        """)
                .params(Sql.values(operation, number, number, ombud, ombud, open, open))
                .query(Integer.class)
                .single();
    }

    private static CommissionLine line(ResultSet row, int n) throws SQLException {
        return new CommissionLine(
                row.getObject("id", UUID.class), row.getObject("client", UUID.class), row.getString("number"),
                row.getObject("ombud", UUID.class), row.getString("ombud_name"), row.getString("municipality_name"),
                row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class), row.getObject("last_contact_on", LocalDate.class),
                row.getBoolean("awaiting"), row.getString("awaited"), row.getObject("awaited_from", LocalDate.class),
                row.getBoolean("quiet"), row.getBoolean("standing_in"), row.getString("stand_in"));
    }

    private static Commission commission(ResultSet row, int n) throws SQLException {
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        var reason = row.getString("closing_reason");
        var result = row.getString("closing_result");
        var setBack = row.getString("closing_set_back");
        return new Commission(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                row.getString("number"),
                row.getObject("ombud_id", UUID.class),
                row.getString("ombud_name"),
                Coded.stored(Sex.class, row.getString("sex")),
                row.getObject("birth_year", Integer.class),
                row.getObject("born_on", LocalDate.class),
                row.getString("municipality_code"),
                row.getString("municipality_name"),
                Coded.stored(ContactMadeBy.class, row.getString("contact_made_by")),
                reasons(row.getArray("main_reasons")),
                reasons(row.getArray("other_reasons")),
                Coded.stored(Knowledge.class, row.getString("minor_children")),
                Coded.stored(Knowledge.class, row.getString("children_at_home")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                reason == null ? null : Coded.stored(ClosingReason.class, reason),
                result == null ? null : Coded.stored(ClosingResult.class, result),
                setBack == null ? null : Coded.stored(ClosingSetBack.class, setBack),
                closedAt == null ? null : closedAt.toInstant(),
                row.getObject("last_contact_on", LocalDate.class),
                row.getInt("version"));
    }

    static List<ContactReason> reasons(Array codes) throws SQLException {
        var set = EnumSet.noneOf(ContactReason.class);
        for (var code : (String[]) codes.getArray()) {
            set.add(Coded.stored(ContactReason.class, code));
        }
        return List.copyOf(set);
    }

    private static String[] codes(List<ContactReason> reasons) {
        return reasons.stream().map(Coded::code).toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
