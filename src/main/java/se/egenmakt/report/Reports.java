package se.egenmakt.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.commission.Commissions;
import se.egenmakt.organisation.DatedMunicipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.report.ToSettle.What;
import se.egenmakt.shared.InForce;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.shared.Sex;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Posts;
import se.egenmakt.workforce.Workforce;

/**
 * The yearly report of the acting operation while it is drawn up (rules C1–C9): counted in one pass from one query, with what is to be settled first, the answers and the economy.
 * What is frozen for the board is {@link FrozenReports}. Whoever opens a figure down to clients is logged with them.
 */
@Service
@Transactional
public class Reports {
    /** The first year there can be a report of. */
    public static final int FIRST_YEAR = 2000;
    /** The longest answer, in characters. */
    public static final int LONGEST_ANSWER = 20_000;
    private static final Refusal STALE = Refusal.of("version", "report.stale");

    private final ReportRows rows;
    private final Commissions commissions;
    private final Operations operations;
    private final Workforce workforce;
    private final AuditLog audit;
    private final Clock clock;

    Reports(ReportRows rows, Commissions commissions, Operations operations, Workforce workforce, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.commissions = commissions;
        this.operations = operations;
        this.workforce = workforce;
        this.audit = audit;
        this.clock = clock;
    }

    // ── Counting ───────────────────────────────────────────────────────────

    /** Whether there can be a report of this year: none of a year to come. */
    public boolean exists(int year) {
        return year >= FIRST_YEAR && year <= today().getYear();
    }

    /** The years there is something to report of, the latest first: from the first opening, or the first frozen report, to this year. */
    @Transactional(readOnly = true)
    public List<YearLine> years() {
        var latest = rows.latestOfEachYear(operation()).stream().collect(Collectors.toMap(FrozenReport.Head::year, head -> head));
        var meetings = rows.boardMeetings(operation());
        int thisYear = today().getYear();
        int first = Math.max(
                FIRST_YEAR,
                Math.min(
                        commissions.firstOpening().map(LocalDate::getYear).orElse(thisYear),
                        latest.keySet().stream().min(Comparator.naturalOrder()).orElse(thisYear)));
        return IntStream.rangeClosed(first, thisYear)
                .mapToObj(year -> new YearLine(year, latest.get(year), meetings.get(year), year < thisYear))
                .toList()
                .reversed();
    }

    /** The report that is next to hand in: of the year that ended last, until it is submitted. For the start page. */
    @Transactional(readOnly = true)
    public Optional<YearLine> next() {
        int year = today().getYear() - 1;
        var latest = rows.numbers(operation(), year).stream().findFirst().orElse(null);
        var line = new YearLine(year, latest, rows.boardMeetings(operation()).get(year), true);
        return Optional.of(line).filter(YearLine::waits);
    }

    /** Counts a year from everything that is registered now. @param year one that {@link #exists} */
    @Transactional(readOnly = true)
    public CountedYear year(int year) {
        return counting(year, commissions.history()).counted();
    }

    /** A year counted, with what it was counted beside. */
    private record Counting(
            CountedYear counted,
            List<DatedMunicipality> served,
            List<se.egenmakt.workforce.Post> posts,
            List<se.egenmakt.workforce.Employment> employments) {}

    private Counting counting(int value, List<CommissionFacts> history) {
        var year = Year.of(value);
        var served = operations.served();
        var posts = workforce.posts();
        var employments = workforce.employments();
        var countingDay = YearOfFigures.countingDay(year, today());
        var periods = CountedPeriod.join(history);
        var codes = new TreeSet<String>();
        served.stream().filter(dated -> touches(dated, year)).forEach(dated -> codes.add(dated.municipality().code()));
        var county = codes.isEmpty() ? "00" : codes.first().substring(0, 2);
        var figures = YearOfFigures.count(ReportForm.of(county, year), YearOfFigures.provisional(year, today()), periods);
        codes.addAll(figures.byMunicipality().keySet());
        var counted = new CountedYear(
                Acting.current().operationName(),
                county,
                receiver(codes),
                figures,
                periods,
                operations.register().stream().filter(known -> codes.contains(known.code())).toList(),
                Posts.in(year, countingDay, today(), posts, employments, workforce.absences(), InForce.on(countingDay, Posts.LONGER_THAN_DAYS).value()),
                Continuity.of(year, periods, commissions.ombudInOrder()),
                countingDay,
                rows.find(operation(), value - 1, null).orElse(null),
                ReportFigures.count(ReportForm.of(county, year.minusYears(1)), false, periods, null));
        return new Counting(counted, served, posts, employments);
    }

    private static boolean touches(DatedMunicipality dated, Year year) {
        return dated.from().getYear() <= year.getValue() && (dated.until() == null || dated.until().getYear() >= year.getValue());
    }

    private String receiver(Collection<String> municipalities) {
        var counties = operations.counties().stream()
                .filter(county -> municipalities.stream().anyMatch(code -> code.startsWith(county.code())))
                .map(county -> county.name())
                .toList();
        return counties.isEmpty()
                ? Texts.t("report.receiver.none")
                : Texts.t(counties.size() == 1 ? "report.receiver.1" : "report.receiver.n", Listing.and(counties));
    }

    /** Where the year's report is, counted as of now. The reading is logged. */
    public ReportState state(int year) {
        audit.record("report.read", List.of(), "", Integer.toString(year));
        return stateOf(year, commissions.history());
    }

    ReportState stateOf(int year, List<CommissionFacts> history) {
        var counting = counting(year, history);
        var draft = rows.draft(operation(), year).orElse(ReportDraft.NONE);
        var answers = answers(counting);
        return new ReportState(
                counting.counted(),
                answers,
                draft,
                rows.numbers(operation(), year),
                settle(counting.counted(), draft, answers),
                today());
    }

    private List<ReportAnswer> answers(Counting counting) {
        var counted = counting.counted();
        var saved = new HashMap<String, ReportRows.Saved>();
        var before = new HashMap<String, ReportRows.Saved>();
        rows.answers(operation(), counted.year().getValue())
                .forEach(row -> (row.year() == counted.year().getValue() ? saved : before).put(row.question(), row));
        var proposals = new Proposals(counted, counting.served(), operations.forms(), counting.posts(), counting.employments());
        return Arrays.stream(Question.values())
                .map(question -> answer(question, saved.get(question.code()), before.get(question.code()), proposals))
                .toList();
    }

    private static ReportAnswer answer(
            Question question, ReportRows.@Nullable Saved saved, ReportRows.@Nullable Saved before, Proposals proposals) {
        if (saved != null) {
            return new ReportAnswer(
                    question, saved.answer(), ReportAnswer.Origin.SAVED, saved.confirmedAt(), saved.confirmedBy(), saved.version());
        }
        return proposals.of(question)
                .map(text -> new ReportAnswer(question, text, ReportAnswer.Origin.FACTS, null, null, 0))
                .orElseGet(() -> before == null || before.answer().isBlank()
                        ? new ReportAnswer(question, "", ReportAnswer.Origin.NONE, null, null, 0)
                        : new ReportAnswer(question, before.answer(), ReportAnswer.Origin.LAST_YEAR, null, null, 0));
    }

    /** The answer of the year before, to look at beside this year's. */
    @Transactional(readOnly = true)
    public Optional<String> answerOfYearBefore(int year, Question question) {
        return rows.answers(operation(), year).stream()
                .filter(row -> row.year() == year - 1 && row.question().equals(question.code()))
                .map(ReportRows.Saved::answer)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private List<ToSettle> settle(CountedYear counted, ReportDraft draft, List<ReportAnswer> answers) {
        var whole = counted.figures().whole();
        var outside = whole.doesNotFit().stream()
                .filter(entry -> entry.why() != DoesNotFit.Why.BIRTH_YEAR_MISSING)
                .flatMap(entry -> entry.periods().stream())
                .filter(period -> period.last().sex() != Sex.UNKNOWN)
                .toList();
        return List.of(
                ToSettle.of(What.QUIET, commissions.quietNumbers(counted.countingDay()).size()),
                ToSettle.of(What.SEX_UNKNOWN, having(whole, period -> period.last().sex() == Sex.UNKNOWN)),
                ToSettle.of(What.BIRTH_YEAR_MISSING, having(whole, period -> period.last().birthYear() == null)),
                ToSettle.of(
                        What.CHILDREN_UNKNOWN,
                        having(whole, period -> period.endedIn(counted.year()) && period.last().minorChildren() == Knowledge.UNKNOWN)),
                ToSettle.of(What.OUTSIDE_THE_FORM, outside),
                ToSettle.of(What.START_DIFFERS, counted.startDifferences(null).size()),
                ToSettle.of(What.POSTS_MISSING, counted.posts().onLastDay().established().signum() == 0 ? 1 : 0),
                ToSettle.of(What.ECONOMY_MISSING, draft.economy().complete() ? 0 : 1),
                ToSettle.of(
                        What.ANSWERS_UNCONFIRMED, (int) answers.stream().filter(answer -> !answer.confirmed()).count()),
                ToSettle.of(What.BOARD_MEETING_MISSING, draft.boardMeetingOn() == null ? 1 : 0));
    }

    private interface Test {
        boolean holds(CountedPeriod period);
    }

    private static List<CountedPeriod> having(ReportFigures figures, Test test) {
        return figures.periods().stream().filter(test::holds).toList();
    }

    /** Logs that clients behind figures were read, by number: a figure was opened, or a list of those whom the form has no place for. */
    public void opened(int year, String what, Collection<CountedPeriod> periods) {
        audit.record(
                "report.open",
                periods.stream().map(CountedPeriod::client).distinct().toList(),
                "",
                year + " " + what);
    }

    /** Numbers of clients with a commission that is quiet on the counting day (rule B5): internal, and logged. */
    public List<String> quietAtYearEnd(CountedYear counted) {
        audit.record("report.internal", List.of(), "", counted.year().toString());
        return commissions.quietNumbers(counted.countingDay());
    }

    // ── Filling in ─────────────────────────────────────────────────────────

    /**
     * Saves an answer, confirmed or not.
     *
     * @param version of the answer that the person saw
     */
    public Outcome<Question> answer(int year, Question question, String text, boolean confirmed, int version) {
        var written = text.strip();
        if (written.length() > LONGEST_ANSWER) {
            return Outcome.refused(Refusal.of("answer", "web.form.too-long", LONGEST_ANSWER, written.length()));
        }
        var at = confirmed ? clock.instant() : null;
        if (rows.answer(operation(), year, question, written, at, confirmed ? Acting.current().actor() : null, version) == 0) {
            return Outcome.refused(STALE);
        }
        audit.record(confirmed ? "report.confirm-answer" : "report.save-answer", List.of(), "", year + " " + question.code());
        return Outcome.done(question);
    }

    /** Posts and persons planned for the year after (rule C8). */
    public void plan(int year, @Nullable BigDecimal posts, @Nullable Integer persons) {
        rows.planned(operation(), year, posts, persons);
        audit.record("report.plan", List.of(), "", Integer.toString(year));
    }

    /** Saves the economic account. @param version of the account that the person saw */
    public Outcome<Economy> economy(int year, Economy economy, int version) {
        if (economy.extraReceived() != null && economy.extraUsed() != null && economy.extraUsed() > economy.extraReceived()) {
            return Outcome.refused(Refusal.of("extraUsed", "report.economy.extra-more"));
        }
        if (rows.economy(operation(), year, economy, version) == 0) {
            return Outcome.refused(STALE);
        }
        audit.record("report.economy", List.of(), "", Integer.toString(year));
        return Outcome.done(economy);
    }

    /** When the board takes up the report; null when it is not known. */
    public Outcome<Integer> boardMeeting(int year, @Nullable LocalDate day) {
        if (day != null && !day.isAfter(Year.of(year).atMonth(12).atEndOfMonth())) {
            return Outcome.refused(Refusal.of("boardMeetingOn", "report.board.too-early", Integer.toString(year)));
        }
        rows.boardMeeting(operation(), year, day);
        audit.record("report.board-meeting", List.of(), "", year + (day == null ? "" : " " + day));
        return Outcome.done(year);
    }

    // ── What the report says ───────────────────────────────────────────────

    /** What the report would say if it were frozen now. */
    @Transactional(readOnly = true)
    public ReportContent content(int year) {
        return content(stateOf(year, commissions.history()));
    }

    /** What the report says in this state. */
    @Transactional(readOnly = true)
    public ReportContent content(ReportState state) {
        var counted = state.counted();
        var form = counted.form();
        var scopes = new TreeMap<String, ReportFigures>();
        scopes.put(ReportContent.WHOLE, counted.figures().whole());
        scopes.putAll(counted.figures().byMunicipality());
        counted.municipalities().forEach(known -> scopes.computeIfAbsent(known.code(), counted::of));
        var periods = new TreeMap<String, Integer>();
        var checks = new TreeMap<String, ReportContent.StartCheck>();
        var outside = new TreeMap<String, Map<String, Integer>>();
        scopes.forEach((code, figures) -> {
            periods.put(code, figures.periods().size());
            var check = startCheck(counted, code.equals(ReportContent.WHOLE) ? null : code);
            if (check != null) {
                checks.put(code, check);
            }
            var why = new TreeMap<String, Integer>();
            figures.doesNotFit().forEach(entry -> why.merge(entry.why().code(), 1, Integer::sum));
            outside.put(code, why);
        });
        var names = new LinkedHashMap<String, String>();
        counted.municipalities().forEach(known -> names.put(known.code(), known.name()));
        return new ReportContent(
                counted.operation(),
                counted.receiver(),
                counted.year().getValue(),
                form.id(),
                form.brackets(),
                form.source(),
                counted.provisional(),
                counted.countingDay(),
                names,
                ReportContent.numbers(counted.figures()),
                periods,
                checks,
                outside,
                counted.posts(),
                state.draft().plannedPosts(),
                state.draft().plannedPersons(),
                counted.continuity(),
                state.answers().stream().map(answer -> said(answer, counted.year())).toList(),
                state.draft().economy(),
                state.draft().boardMeetingOn(),
                IntStream.rangeClosed(1, METHOD).mapToObj(i -> Texts.t("report.method." + i)).toList());
    }

    private static final int METHOD = 6;

    private static ReportContent.Said said(ReportAnswer answer, Year year) {
        return new ReportContent.Said(
                answer.question().code(),
                Listing.say(answer.question().heading().wording()),
                Listing.say(answer.question().wording(year)),
                answer.text(),
                answer.confirmed());
    }

    private static ReportContent.@Nullable StartCheck startCheck(CountedYear counted, @Nullable String municipality) {
        var last = counted.lastYear();
        if (last == null) {
            return null;
        }
        var signed = last.figures(municipality);
        var now = counted.of(municipality);
        var before = new LinkedHashMap<String, Integer>();
        var after = new LinkedHashMap<String, Integer>();
        for (var column : Column.values()) {
            before.put(column.code(), signed.number(Row.END, column));
            after.put(column.code(), now.number(Row.START, column));
        }
        var why = new TreeMap<String, Integer>();
        counted.startDifferences(municipality).forEach(difference -> {
            var reason = difference.why().key().substring(difference.why().key().indexOf('.') + 1);
            why.merge((difference.effect() > 0 ? "+" : "-") + reason, 1, Integer::sum);
        });
        return new ReportContent.StartCheck(last.head().number(), before, after, why);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
