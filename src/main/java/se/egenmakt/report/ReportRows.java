package se.egenmakt.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The tables report_draft, report_answer, report, report_period and report_period_commission. */
@Repository
class ReportRows {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final String HEAD =
            "year, number, frozen_at, frozen_by, what_changed, minutes_name, minutes_attached_at, registration_number, submitted_on, submitted_by, small_cells_choice";

    private final JdbcClient db;

    ReportRows(JdbcClient db) {
        this.db = db;
    }

    // ── Draft ──────────────────────────────────────────────────────────────

    Optional<ReportDraft> draft(UUID operation, int year) {
        return db.sql("select board_meeting_on, planned_posts, planned_persons, economy, economy_version from report_draft where operation_id = ? and year = ?")
                .params(operation, year)
                .query((row, n) -> new ReportDraft(
                        row.getObject("board_meeting_on", LocalDate.class),
                        row.getBigDecimal("planned_posts"),
                        row.getObject("planned_persons", Integer.class),
                        row.getInt("economy_version") == 0 ? Economy.EMPTY : JSON.readValue(row.getString("economy"), Economy.class),
                        row.getInt("economy_version")))
                .optional();
    }

    /** When the board meets about each year's report. */
    Map<Integer, LocalDate> boardMeetings(UUID operation) {
        var meetings = new HashMap<Integer, LocalDate>();
        db.sql("select year, board_meeting_on from report_draft where operation_id = ? and board_meeting_on is not null")
                .param(operation)
                .query(row -> {
                    meetings.put(row.getInt("year"), row.getObject("board_meeting_on", LocalDate.class));
                });
        return meetings;
    }

    void boardMeeting(UUID operation, int year, @Nullable LocalDate day) {
        db.sql(
                        """
                        insert into report_draft (operation_id, year, board_meeting_on) values (?, ?, ?)
                        on conflict (operation_id, year) do update set board_meeting_on = excluded.board_meeting_on
                        """)
                .params(Sql.values(operation, year, day))
                .update();
    }

    void planned(UUID operation, int year, @Nullable BigDecimal posts, @Nullable Integer persons) {
        db.sql(
                        """
                        insert into report_draft (operation_id, year, planned_posts, planned_persons) values (?, ?, ?, ?)
                        on conflict (operation_id, year) do update set planned_posts = excluded.planned_posts, planned_persons = excluded.planned_persons
                        """)
                .params(Sql.values(operation, year, posts, persons))
                .update();
    }

    /** 0 when somebody has changed it since this version. */
    int economy(UUID operation, int year, Economy economy, int version) {
        return db.sql(
                        """
                        insert into report_draft (operation_id, year, economy, economy_version) values (?, ?, ?::jsonb, 1)
                        on conflict (operation_id, year) do update set economy = excluded.economy, economy_version = report_draft.economy_version + 1
                        where report_draft.economy_version = ?
                        """)
                .params(operation, year, JSON.writeValueAsString(economy), version)
                .update();
    }

    // ── Answers ────────────────────────────────────────────────────────────

    /** A saved answer, of this year or the one before. */
    record Saved(int year, String question, String answer, @Nullable Instant confirmedAt, @Nullable String confirmedBy, int version) {}

    /** The answers of the year and of the year before. */
    List<Saved> answers(UUID operation, int year) {
        return db.sql(
                        """
                        select year, question, answer, confirmed_at, confirmed_by, version from report_answer
                        where operation_id = ? and year in (?, ?)
                        """)
                .params(operation, year, year - 1)
                .query((row, n) -> new Saved(
                        row.getInt("year"),
                        row.getString("question"),
                        row.getString("answer"),
                        instant(row, "confirmed_at"),
                        row.getString("confirmed_by"),
                        row.getInt("version")))
                .list();
    }

    /** 0 when somebody has saved another answer since this version. */
    int answer(UUID operation, int year, Question question, String text, @Nullable Instant confirmedAt, @Nullable String confirmedBy, int version) {
        return db.sql(
                        """
                        insert into report_answer (operation_id, year, question, answer, confirmed_at, confirmed_by, version) values (?, ?, ?, ?, ?, ?, 1)
                        on conflict (operation_id, year, question) do update set answer = excluded.answer, confirmed_at = excluded.confirmed_at,
                          confirmed_by = excluded.confirmed_by, version = report_answer.version + 1
                        where report_answer.version = ?
                        """)
                .params(Sql.values(operation, year, question.code(), text, at(confirmedAt), confirmedBy, version))
                .update();
    }

    /** These years with their last frozen number and their board's meeting, the last of the years still going on. */
    List<YearLine> lines(UUID operation, int first, int last) {
        return db.sql(
                        """
                        select y.of_year, d.board_meeting_on, r.* from generate_series(?::int, ?::int) as y (of_year)
                        left join report_draft d on d.operation_id = ? and d.year = y.of_year
                        left join lateral (select\s""" + HEAD + """
                         from report where operation_id = ? and year = y.of_year order by number desc limit 1) r on true
                        order by y.of_year
                        """)
                .params(first, last, operation, operation)
                .query((row, n) -> {
                    int year = row.getInt("of_year");
                    var head = row.getObject("number") == null ? null : head(row, n);
                    return new YearLine(year, head, row.getObject("board_meeting_on", LocalDate.class), year < last);
                })
                .list();
    }

    // ── Frozen reports ─────────────────────────────────────────────────────

    /** The latest frozen number of every year, the latest year first. */
    List<FrozenReport.Head> latestOfEachYear(UUID operation) {
        return db.sql("select distinct on (year) " + HEAD + " from report where operation_id = ? order by year desc, number desc")
                .param(operation)
                .query(ReportRows::head)
                .list();
    }

    /** The year's frozen reports, the latest first. */
    List<FrozenReport.Head> numbers(UUID operation, int year) {
        return db.sql("select " + HEAD + " from report where operation_id = ? and year = ? order by number desc")
                .params(operation, year)
                .query(ReportRows::head)
                .list();
    }

    /** A frozen report with its rows and the way back. @param number null for the latest */
    Optional<FrozenReport> find(UUID operation, int year, @Nullable Integer number) {
        return find(operation, year, number, "number desc");
    }

    /** What the next year's start is held against: the last number submitted, or else the last frozen. */
    Optional<FrozenReport> findForStart(UUID operation, int year) {
        return find(operation, year, null, "(submitted_on is not null) desc, number desc");
    }

    /** What a frozen number says. */
    ReportContent content(UUID operation, int year, int number) {
        return JSON.readValue(
                db.sql("select content from report where operation_id = ? and year = ? and number = ?").params(operation, year, number).query(String.class).single(),
                ReportContent.class);
    }

    /** Of every frozen number of every year. */
    List<YearTotals> totals(UUID operation) {
        return db.sql("select year, content from report where operation_id = ? order by year, number")
                .param(operation)
                .query((row, n) -> {
                    var figures = JSON.readValue(row.getString("content"), ReportContent.class).figures(null);
                    return new YearTotals(row.getInt("year"), all(figures, FigureKey.Row.START), all(figures, FigureKey.Row.NEW), all(figures, FigureKey.Row.CLOSED), all(figures, FigureKey.Row.END));
                })
                .list();
    }

    private static int all(PublishedFigures figures, FigureKey.Row row) {
        return figures.number(row, FigureKey.Column.TOTAL);
    }

    private Optional<FrozenReport> find(UUID operation, int year, @Nullable Integer number, String order) {
        return db.sql("select " + HEAD + ", content from report where operation_id = ? and year = ? and (?::int is null or number = ?) order by " + order + " limit 1")
                .params(Sql.values(operation, year, number, number))
                .query((row, n) -> {
                    var head = head(row, n);
                    var content = JSON.readValue(row.getString("content"), ReportContent.class);
                    return new Frozen(head, content);
                })
                .optional()
                .map(frozen -> {
                    var content = frozen.content;
                    var signed = new SignedReport(
                            content.reportForm(), content.provisional(), periods(operation, year, frozen.head.number()), content.kept());
                    return new FrozenReport(frozen.head, content, signed, commissions(operation, year, frozen.head.number()));
                });
    }

    private record Frozen(FrozenReport.Head head, ReportContent content) {}

    private List<SignedPeriod> periods(UUID operation, int year, int number) {
        return db.sql(
                        """
                        select random, sex, bracket, municipality_code, at_start, began, ended, at_end, minor_children, children_at_home, rule
                        from report_period where operation_id = ? and year = ? and number = ? order by random
                        """)
                .params(operation, year, number)
                .query((row, n) -> new SignedPeriod(
                        row.getObject("random", UUID.class),
                        new Standing(
                                Coded.stored(Sex.class, row.getString("sex")),
                                row.getString("bracket"),
                                row.getBoolean("at_start"),
                                row.getBoolean("began"),
                                row.getBoolean("ended"),
                                row.getBoolean("at_end"),
                                Coded.stored(Knowledge.class, row.getString("minor_children")),
                                Coded.stored(Knowledge.class, row.getString("children_at_home"))),
                        row.getString("municipality_code"),
                        rule(row.getString("rule"))))
                .list();
    }

    private static SignedPeriod.Rule rule(String code) {
        return Arrays.stream(SignedPeriod.Rule.values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule has the code " + code));
    }

    private List<SignedCommission> commissions(UUID operation, int year, int number) {
        return db.sql("select random as number, commission_id as commission from report_period_commission where operation_id = ? and year = ? and number = ? order by 1, 2")
                .params(operation, year, number)
                .query((row, n) -> new SignedCommission(row.getObject("number", UUID.class), row.getObject("commission", UUID.class)))
                .list();
    }

    /** 0 when the year has this number already. A freezing under way elsewhere is waited for. */
    int insert(UUID operation, int year, int number, String form, Instant at, String by, String whatChanged, ReportContent content) {
        return db.sql(
                        """
                        insert into report (operation_id, year, number, form, frozen_at, frozen_by, what_changed, content) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict do nothing
                        """)
                .params(Sql.values(operation, year, number, form, at(at), by, whatChanged, JSON.writeValueAsString(content)))
                .update();
    }

    /** The rows in one statement, and the way back in another. */
    void insert(UUID operation, int year, int number, SignedReport.Signing signing) {
        var rows = signing.report().rows();
        db.sql(
                        """
                        insert into report_period (operation_id, year, number, random, sex, bracket, municipality_code, at_start, began, ended, at_end, minor_children, children_at_home, rule)
                        select ?, ?, ?, r.random, r.sex, nullif(r.bracket, ''), r.municipality, r.at_start, r.began, r.ended, r.at_end, r.minor, r.home, r.rule
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::boolean[], ?::boolean[], ?::text[], ?::text[], ?::text[])
                          as r (random, sex, bracket, municipality, at_start, began, ended, at_end, minor, home, rule)
                        """)
                .params(
                        operation,
                        year,
                        number,
                        rows.stream().map(SignedPeriod::number).toArray(UUID[]::new),
                        texts(rows, row -> row.standing().sex().code()),
                        texts(rows, row -> row.standing().bracket() == null ? "" : row.standing().bracket()),
                        texts(rows, SignedPeriod::municipality),
                        flags(rows, Standing::atStart),
                        flags(rows, Standing::opened),
                        flags(rows, Standing::closed),
                        flags(rows, Standing::atEnd),
                        texts(rows, row -> row.standing().minorChildren().code()),
                        texts(rows, row -> row.standing().childrenAtHome().code()),
                        texts(rows, row -> row.rule().code()))
                .update();
        db.sql(
                        """
                        insert into report_period_commission (operation_id, year, number, random, commission_id)
                        select ?, ?, ?, r.random, r.commission from unnest(?::uuid[], ?::uuid[]) as r (random, commission)
                        """)
                .params(
                        operation,
                        year,
                        number,
                        signing.commissions().stream().map(SignedCommission::number).toArray(UUID[]::new),
                        signing.commissions().stream().map(SignedCommission::commission).toArray(UUID[]::new))
                .update();
    }

    private interface TextOf {
        @Nullable String of(SignedPeriod row);
    }

    private interface FlagOf {
        boolean of(Standing standing);
    }

    private static String[] texts(List<SignedPeriod> rows, TextOf text) {
        var texts = new ArrayList<@Nullable String>();
        rows.forEach(row -> texts.add(text.of(row)));
        return texts.toArray(String[]::new);
    }

    private static Boolean[] flags(List<SignedPeriod> rows, FlagOf flag) {
        return rows.stream().map(row -> flag.of(row.standing())).toArray(Boolean[]::new);
    }

    /** 0 when it is submitted, or is not there. */
    int attachMinutes(UUID operation, int year, int number, String name, byte[] pdf, Instant at) {
        return db.sql(
                        """
                        update report set minutes_name = ?, minutes = ?, minutes_attached_at = ?
                        where operation_id = ? and year = ? and number = ? and submitted_on is null
                        """)
                .params(Sql.values(name, pdf, at(at), operation, year, number))
                .update();
    }

    Optional<byte[]> minutes(UUID operation, int year, int number) {
        return db.sql("select minutes from report where operation_id = ? and year = ? and number = ? and minutes is not null")
                .params(operation, year, number)
                .query(byte[].class)
                .optional();
    }

    /** 0 when it is submitted already, or lacks minutes. */
    int submit(UUID operation, int year, int number, String registration, LocalDate day, String by, @Nullable SmallCellsChoice choice) {
        return db.sql(
                        """
                        update report set registration_number = ?, submitted_on = ?, submitted_by = ?, small_cells_choice = ?
                        where operation_id = ? and year = ? and number = ? and submitted_on is null and minutes is not null
                        """)
                .params(Sql.values(registration, day, by, choice == null ? null : choice.code(), operation, year, number))
                .update();
    }

    private static FrozenReport.Head head(ResultSet row, int n) throws SQLException {
        var choice = row.getString("small_cells_choice");
        return new FrozenReport.Head(
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("frozen_by"),
                row.getString("what_changed"),
                row.getString("minutes_name"),
                instant(row, "minutes_attached_at"),
                row.getString("registration_number"),
                row.getObject("submitted_on", LocalDate.class),
                row.getString("submitted_by"),
                choice == null ? null : Coded.stored(SmallCellsChoice.class, choice));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
