package se.egenmakt.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
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
import org.apache.pdfbox.Loader;
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
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.shared.Sex;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Posts;
import se.egenmakt.workforce.Workforce;

/**
 * The yearly report of the acting operation, from what is to be settled to what was submitted (rules C1–C10, D8). A year is counted in one pass from one query; a frozen report is never
 * counted again from commissions. Whoever opens a figure down to clients is logged with them.
 */
@Service
@Transactional
public class Reports {
    /** The first year there can be a report of. */
    public static final int FIRST_YEAR = 2000;

    /** The longest answer, in characters. */
    public static final int LONGEST_ANSWER = 20_000;

    /** The largest file of minutes, in bytes. */
    public static final int LARGEST_MINUTES = 10 * 1024 * 1024;

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_REGISTRATION = 60;
    private static final int LONGEST_NAME = 120;
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
                Posts.in(year, countingDay, posts, employments, workforce.absences(), InForce.on(countingDay, Posts.LONGER_THAN_DAYS).value()),
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

    private ReportState stateOf(int year, List<CommissionFacts> history) {
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

    // ── Freezing and submitting ────────────────────────────────────────────

    /**
     * Freezes the report for the board (rule C10): from now on nothing moves its figures. Asked for twice, as by a double click, it is frozen once.
     *
     * @param number           the number that the page offered
     * @param whatChanged      what has changed since the number before, and why; needed for every number but the first
     * @param leaveUnconfirmed freeze although answers are unconfirmed: these are left out
     */
    public Outcome<Integer> freeze(int year, int number, String whatChanged, boolean leaveUnconfirmed) {
        if (!Year.of(year).isBefore(Year.from(today()))) {
            return Outcome.refused(Refusal.of("", "report.freeze.not-ended", Integer.toString(year)));
        }
        var state = stateOf(year, commissions.history());
        if (number < state.nextNumber()) {
            return Outcome.done(number);
        }
        var refusals = new ArrayList<Refusal>();
        var changed = whatChanged.strip();
        if (number > state.nextNumber()) {
            refusals.add(STALE);
        }
        if (number > 1 && changed.isEmpty()) {
            refusals.add(Refusal.by(LegalBasis.SIGNED_FIGURES, "whatChanged", "report.freeze.what-changed"));
        }
        if (changed.length() > LONGEST_NOTE) {
            refusals.add(Refusal.of("whatChanged", "web.form.too-long", LONGEST_NOTE, changed.length()));
        }
        if (state.unconfirmed() > 0 && !leaveUnconfirmed) {
            refusals.add(Refusal.of("leaveUnconfirmed", "report.freeze.unconfirmed", state.unconfirmed()));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        freeze(state, number, changed, clock.instant(), Acting.current().actor());
        return Outcome.done(number);
    }

    private void freeze(ReportState state, int number, String whatChanged, Instant at, String by) {
        var draft = content(state);
        var content = draft.withAnswers(confirmedOnly(draft.answers()));
        if (rows.insert(operation(), state.year(), number, content.form(), at, by, whatChanged, content) == 1) {
            rows.insert(operation(), state.year(), number, SignedReport.sign(state.counted().figures(), UUID::randomUUID));
            audit.record("report.freeze", List.of(), "", state.year() + " nr " + number);
        }
    }

    /** What nobody has confirmed is not said: the question stands, the answer is empty. */
    private static List<ReportContent.Said> confirmedOnly(List<ReportContent.Said> answers) {
        return answers.stream()
                .map(said -> said.confirmed() ? said : new ReportContent.Said(said.code(), said.heading(), said.question(), "", false))
                .toList();
    }

    /** A report as it was frozen; empty when there is none. @param number null for the latest. The reading is logged. */
    public Optional<FrozenReport> signed(int year, @Nullable Integer number) {
        var found = rows.find(operation(), year, number);
        found.ifPresent(frozen -> audit.record("report.read", List.of(), "", year + " nr " + frozen.head().number()));
        return found;
    }

    /**
     * A row behind a frozen figure, with its commissions as far as their records still exist.
     *
     * @param commissions as they are now; none when the client's record is gone
     */
    public record FrozenLine(SignedPeriod row, List<CommissionFacts> commissions) {}

    /** The rows behind a figure of a frozen report; persons supported and reasons are kept as numbers only, and have none. Logged with the clients. */
    public List<FrozenLine> open(FrozenReport frozen, @Nullable String municipality, FigureKey figure) {
        var behind = frozen.signed().rowsOf(municipality).stream()
                .filter(row -> row.standing().figures().contains(figure))
                .toList();
        var known = commissions.history().stream().collect(Collectors.toMap(CommissionFacts::commission, facts -> facts));
        var byRow = new HashMap<UUID, List<CommissionFacts>>();
        frozen.commissions().forEach(link -> {
            var facts = known.get(link.commission());
            if (facts != null) {
                byRow.computeIfAbsent(link.number(), row -> new ArrayList<>()).add(facts);
            }
        });
        var lines = behind.stream()
                .map(row -> new FrozenLine(
                        row,
                        byRow.getOrDefault(row.number(), List.of()).stream()
                                .sorted(Comparator.comparing(CommissionFacts::openedOn))
                                .toList()))
                .sorted(Comparator.comparing(
                        line -> line.commissions().isEmpty() ? "\uffff" : line.commissions().getFirst().clientNumber(), ClientNumbers.BY_CODE_POINT))
                .toList();
        audit.record(
                "report.open",
                lines.stream().flatMap(line -> line.commissions().stream()).map(CommissionFacts::client).distinct().toList(),
                "",
                frozen.head().year() + " nr " + frozen.head().number() + " " + figure);
        return lines;
    }

    /** Attaches the board's minutes, a PDF by its content whatever its name; anew until the report is submitted. */
    public Outcome<Integer> attachMinutes(int year, int number, String name, byte[] file) {
        if (file.length == 0) {
            return Outcome.refused(Refusal.of("minutes", "report.minutes.missing"));
        }
        if (file.length > LARGEST_MINUTES) {
            return Outcome.refused(Refusal.of("minutes", "report.minutes.too-large"));
        }
        if (!isPdf(file)) {
            return Outcome.refused(Refusal.of("minutes", "report.minutes.no-pdf"));
        }
        if (rows.attachMinutes(operation(), year, number, fileName(name), file, clock.instant()) == 0) {
            return Outcome.refused(STALE);
        }
        audit.record("report.attach-minutes", List.of(), "", year + " nr " + number);
        return Outcome.done(number);
    }

    private static boolean isPdf(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        if (!start.contains("%PDF-")) {
            return false;
        }
        try (var pdf = Loader.loadPDF(file)) {
            return pdf.getNumberOfPages() > 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The name without folders and without what a header or a file system could stumble on. */
    private static String fileName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|?*:]", "")
                .strip();
        var kept = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        return kept.isEmpty() ? "protokoll.pdf" : kept;
    }

    /** The attached minutes; empty when there are none. */
    public Optional<byte[]> minutes(int year, int number) {
        var found = rows.minutes(operation(), year, number);
        found.ifPresent(file -> audit.record("report.read-minutes", List.of(), "", year + " nr " + number));
        return found;
    }

    /**
     * Notes that the report is submitted.
     *
     * @param registration registration number (diarienummer)
     * @param choice       what the board chose for small figures; needed when there are any
     */
    public Outcome<Integer> submit(int year, int number, String registration, LocalDate day, @Nullable SmallCellsChoice choice) {
        var found = rows.find(operation(), year, number);
        if (found.isEmpty()) {
            return Outcome.refused(STALE);
        }
        var frozen = found.get();
        var refusals = new ArrayList<Refusal>();
        if (!frozen.head().hasMinutes()) {
            refusals.add(Refusal.by(LegalBasis.REPORT_LETTER, "minutes", "report.submit.minutes"));
        }
        if (registration.isBlank()) {
            refusals.add(Refusal.of("registration", "report.submit.registration"));
        } else if (registration.strip().length() > LONGEST_REGISTRATION) {
            refusals.add(Refusal.of("registration", "web.form.too-long", LONGEST_REGISTRATION, registration.strip().length()));
        }
        if (day.isAfter(today())) {
            refusals.add(Refusal.of("submittedOn", "report.submit.future"));
        } else if (day.isBefore(LocalDate.ofInstant(frozen.head().frozenAt(), clock.getZone()))) {
            refusals.add(Refusal.of("submittedOn", "report.submit.before-frozen", LocalDate.ofInstant(frozen.head().frozenAt(), clock.getZone())));
        }
        boolean small = !smallCells(frozen).isEmpty();
        if (small && choice == null) {
            refusals.add(Refusal.of("choice", "report.submit.choice"));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        if (rows.submit(operation(), year, number, registration.strip(), day, Acting.current().actor(), small ? choice : null) == 0) {
            return Outcome.refused(STALE);
        }
        audit.record("report.submit", List.of(), "", year + " nr " + number);
        return Outcome.done(number);
    }

    /** The small figures of a frozen report: of the whole, and of each municipality. */
    public static List<SmallCell> smallCells(FrozenReport frozen) {
        var cells = new ArrayList<SmallCell>(SmallCell.in(frozen.figures(null), SmallCell.THRESHOLD));
        frozen.content().municipalities().keySet().forEach(code -> cells.addAll(SmallCell.in(frozen.figures(code), SmallCell.THRESHOLD)));
        return List.copyOf(cells);
    }

    // ── The demo ───────────────────────────────────────────────────────────

    /**
     * An earlier year's report of a demo operation, frozen and submitted at moments in the past.
     *
     * @param knownThen every commission as it was known when the report was frozen; its ids are those of commissions laid
     * @param answers   by question; where none is given, what is proposed from facts is taken as confirmed
     * @param minutes   a PDF
     */
    public record Earlier(
            int year,
            List<CommissionFacts> knownThen,
            Map<Question, String> answers,
            Economy economy,
            LocalDate boardMeetingOn,
            Instant frozenAt,
            byte[] minutes,
            String registration,
            LocalDate submittedOn,
            String by) {}

    /** Lays an earlier year's report, frozen and submitted. Only a demo operation's past can be made up. */
    public void layEarlier(Earlier earlier) {
        var demo = operations.byId(operation()).filter(operation -> operation.demo()).isPresent();
        if (!demo || !rows.numbers(operation(), earlier.year()).isEmpty()) {
            throw new IllegalStateException("Not a demo operation, or reported already: " + earlier.year());
        }
        earlier.answers().forEach((question, text) ->
                rows.answer(operation(), earlier.year(), question, text, earlier.frozenAt(), earlier.by(), 0));
        rows.economy(operation(), earlier.year(), earlier.economy(), 0);
        rows.boardMeeting(operation(), earlier.year(), earlier.boardMeetingOn());
        stateOf(earlier.year(), earlier.knownThen()).answers().stream()
                .filter(ReportAnswer::proposed)
                .forEach(answer -> rows.answer(
                        operation(), earlier.year(), answer.question(), answer.text(), earlier.frozenAt(), earlier.by(), answer.version()));
        freeze(stateOf(earlier.year(), earlier.knownThen()), 1, "", earlier.frozenAt(), earlier.by());
        rows.attachMinutes(operation(), earlier.year(), 1, "protokoll-" + earlier.boardMeetingOn() + ".pdf", earlier.minutes(), earlier.frozenAt());
        rows.submit(operation(), earlier.year(), 1, earlier.registration(), earlier.submittedOn(), earlier.by(), SmallCellsChoice.AS_THEY_ARE);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
