package se.egenmakt.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.commission.Commissions;
import se.egenmakt.commission.QuietCommission;
import se.egenmakt.commission.TimeWithOmbud;
import se.egenmakt.organisation.DatedMunicipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.IdentityNumber;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.shared.Wording;
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
    private final List<KnownAnswers> known;
    private final AuditLog audit;
    private final Clock clock;

    Reports(ReportRows rows, Commissions commissions, Operations operations, Workforce workforce, List<KnownAnswers> known, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.known = known;
        this.commissions = commissions;
        this.operations = operations;
        this.workforce = workforce;
        this.audit = audit;
        this.clock = clock;
    }

    // ── Counting ───────────────────────────────────────────────────────────

    /** Whether there can be a report of this year: none of a year to come. */
    @Transactional(propagation = Propagation.SUPPORTS)
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

    /** The reports of the year that ended last and of this one, while they are not submitted; of years with commissions only. For the start page. */
    @Transactional(readOnly = true)
    public List<YearLine> next() {
        int thisYear = today().getYear();
        int first = commissions.firstOpening().map(LocalDate::getYear).orElse(Integer.MAX_VALUE);
        return rows.lines(operation(), thisYear - 1, thisYear).stream()
                .filter(line -> line.year() >= first)
                .filter(line -> !line.submitted() && line.deadline().isPresent())
                .toList();
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
        var times = commissions.timesWithOmbud();
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
                Posts.in(year, countingDay, today(), posts, employments, workforce.absences(), workforce.longerThanDays(countingDay)),
                ombud(times),
                withoutEmployment(year, history, times, employments),
                countingDay,
                rows.findForStart(operation(), value - 1).orElse(null),
                ReportFigures.count(ReportForm.of(county, year.minusYears(1)), false, periods, null));
        return new Counting(counted, served, posts, employments);
    }

    private static Map<UUID, List<UUID>> ombud(Map<UUID, List<TimeWithOmbud>> times) {
        var ombud = new HashMap<UUID, List<UUID>>();
        times.forEach((commission, had) -> ombud.put(commission, had.stream().map(TimeWithOmbud::ombud).toList()));
        return ombud;
    }

    /** How many ombud had a commission in the year but no employment. Of what was known then when an earlier report is laid. */
    private static int withoutEmployment(
            Year year, List<CommissionFacts> history, Map<UUID, List<TimeWithOmbud>> times, List<se.egenmakt.workforce.Employment> employments) {
        var employed = employments.stream().filter(employment -> employment.touches(year)).map(employment -> employment.ombud()).collect(Collectors.toSet());
        return (int) history.stream()
                .flatMap(facts -> times.getOrDefault(facts.commission(), List.of()).stream())
                .filter(time -> time.touches(year))
                .map(TimeWithOmbud::ombud)
                .distinct()
                .filter(ombud -> !employed.contains(ombud))
                .count();
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
        var counted = counting.counted();
        var numbers = rows.numbers(operation(), year);
        var frozen = numbers.isEmpty() ? null : rows.content(operation(), year, numbers.getFirst().number());
        var moved = frozen == null ? List.<MovedFigure>of() : MovedFigure.between(frozen, counted);
        var start = frozen == null ? null : Drafting.frozenStart(frozen, counted.lastYear());
        var count = frozen == null ? null : Integer.valueOf(moved.size() + (start == null ? 0 : 1));
        var settle = Settling.list(counted, draft, answers, commissions.quiet(counted.countingDay()), count);
        return new ReportState(counted, answers, draft, numbers, settle, moved, start, today());
    }

    private List<ReportAnswer> answers(Counting counting) {
        var counted = counting.counted();
        var saved = new HashMap<String, ReportRows.Saved>();
        var before = new HashMap<String, ReportRows.Saved>();
        rows.answers(operation(), counted.year().getValue())
                .forEach(row -> (row.year() == counted.year().getValue() ? saved : before).put(row.question(), row));
        var proposals = new Proposals(counted, counting.served(), operations.forms(), counting.posts(), counting.employments());
        var ofYear = known.stream().map(source -> source.of(counted.year())).toList();
        return Arrays.stream(Question.values())
                .map(question -> answer(
                        question,
                        saved.get(question.code()),
                        before.get(question.code()),
                        () -> proposals.of(question).or(() -> ofYear.stream().flatMap(source -> source.of(question).stream()).findFirst())))
                .toList();
    }

    private static ReportAnswer answer(
            Question question, ReportRows.@Nullable Saved saved, ReportRows.@Nullable Saved before, Supplier<Optional<String>> proposal) {
        if (saved != null) {
            return new ReportAnswer(
                    question, saved.answer(), ReportAnswer.Origin.SAVED, saved.confirmedAt(), saved.confirmedBy(), saved.version());
        }
        return proposal.get()
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
        var quiet = commissions.quiet(counted.countingDay());
        audit.record("report.internal", clients(quiet), "", counted.year().toString());
        return quiet.stream().map(QuietCommission::number).distinct().sorted(ClientNumbers.BY_CODE_POINT).toList();
    }

    /** The commissions that were quiet on the counting day, with what has happened since; logged with the clients. */
    public List<QuietCommission> quiet(CountedYear counted) {
        var quiet = commissions.quiet(counted.countingDay());
        audit.record("report.open", clients(quiet), "", counted.year() + " settle quiet");
        return quiet;
    }

    private static List<UUID> clients(List<QuietCommission> quiet) {
        return quiet.stream().map(QuietCommission::client).distinct().toList();
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
            return Outcome.refused(Refusal.of("answer", "web.form.too-long", LONGEST_ANSWER, written.length(), Wording.of("web.field.answer")));
        }
        if (IdentityNumber.isWithin(written)) {
            return Outcome.refused(Refusal.of("answer", "report.text.identity"));
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
        var refusals = economy.refusals();
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
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
    @Transactional(propagation = Propagation.SUPPORTS)
    public ReportContent content(ReportState state) {
        return Drafting.content(state);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
