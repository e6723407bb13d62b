package se.egenmakt.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.commission.Commissions;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.IdentityNumber;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.shared.Wording;

/**
 * The yearly report from freezing to submission (rules C6, C10, D8): a frozen report is never counted again from commissions. Corrections are new numbers.
 */
@Service
@Transactional
public class FrozenReports {
    /** The largest file of minutes, in bytes. */
    public static final int LARGEST_MINUTES = 10 * 1024 * 1024;

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_REGISTRATION = 60;
    private static final int LONGEST_NAME = 120;
    private static final Refusal STALE = Refusal.of("version", "report.stale");

    private final Reports reports;
    private final ReportRows rows;
    private final Commissions commissions;
    private final Operations operations;
    private final AuditLog audit;
    private final Clock clock;

    FrozenReports(Reports reports, ReportRows rows, Commissions commissions, Operations operations, AuditLog audit, Clock clock) {
        this.reports = reports;
        this.rows = rows;
        this.commissions = commissions;
        this.operations = operations;
        this.audit = audit;
        this.clock = clock;
    }

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
        var state = reports.stateOf(year, commissions.history());
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
            refusals.add(Refusal.of("whatChanged", "web.form.too-long", LONGEST_NOTE, changed.length(), Wording.of("web.field.whatChanged")));
        }
        if (IdentityNumber.isWithin(changed)) {
            refusals.add(Refusal.of("whatChanged", "report.text.identity"));
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
        var draft = reports.content(state);
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

    /**
     * The rows behind a figure of a frozen report. Persons are kept as a number: of them those are shown who can still be found by way of the commissions, one row each. Reasons
     * have none. Logged with the clients.
     */
    public List<FrozenLine> open(FrozenReport frozen, @Nullable String municipality, FigureKey figure) {
        var persons = figure.row() == FigureKey.Row.SUPPORTED;
        var behind = frozen.signed().rowsOf(municipality).stream()
                .filter(row -> persons || row.standing().figures().contains(figure))
                .toList();
        var known = commissions.history().stream().collect(Collectors.toMap(CommissionFacts::commission, facts -> facts));
        var byRow = new HashMap<UUID, List<CommissionFacts>>();
        frozen.commissions().forEach(link -> {
            var facts = known.get(link.commission());
            if (facts != null) {
                byRow.computeIfAbsent(link.number(), row -> new ArrayList<>()).add(facts);
            }
        });
        var rows = behind.stream()
                .map(row -> new FrozenLine(
                        row,
                        byRow.getOrDefault(row.number(), List.of()).stream()
                                .sorted(Comparator.comparing(CommissionFacts::openedOn))
                                .toList()))
                .toList();
        var lines = (persons ? onePerClient(rows, frozen.year(), figure.column()) : rows).stream()
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

    /** Of each client the row of the last commission open in the year, in the column it was frozen in. */
    private static List<FrozenLine> onePerClient(List<FrozenLine> lines, Year year, FigureKey.Column column) {
        var last = new LinkedHashMap<UUID, FrozenLine>();
        lines.stream()
                .map(line -> new FrozenLine(line.row(), line.commissions().stream().filter(facts -> openIn(facts, year)).toList()))
                .filter(line -> !line.commissions().isEmpty())
                .sorted(Comparator.comparing(line -> line.commissions().getLast().openedOn()))
                .forEach(line -> last.put(line.commissions().getLast().client(), line));
        return last.values().stream()
                .filter(line -> column == FigureKey.Column.TOTAL || Standing.column(line.row().standing().sex()) == column)
                .toList();
    }

    private static boolean openIn(CommissionFacts facts, Year year) {
        var closed = facts.closedOn();
        return facts.openedOn().getYear() <= year.getValue() && (closed == null || closed.getYear() >= year.getValue());
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
            refusals.add(Refusal.by(ReportWords.byLetter(year) ? LegalBasis.REPORT_LETTER : LegalBasis.OWN_ORDER, "minutes", "report.submit.minutes"));
        }
        if (registration.isBlank()) {
            refusals.add(Refusal.of("registration", "report.submit.registration"));
        } else if (registration.strip().length() > LONGEST_REGISTRATION) {
            refusals.add(Refusal.of("registration", "web.form.too-long", LONGEST_REGISTRATION, registration.strip().length(), Wording.of("web.field.registration")));
        }
        if (day.isAfter(today())) {
            refusals.add(Refusal.of("submittedOn", "report.submit.future"));
        } else if (day.isBefore(LocalDate.ofInstant(frozen.head().frozenAt(), clock.getZone()))) {
            refusals.add(Refusal.of("submittedOn", "report.submit.before-frozen", LocalDate.ofInstant(frozen.head().frozenAt(), clock.getZone())));
        }
        boolean small = !SmallNumber.in(frozen.content()).isEmpty();
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
        reports.stateOf(earlier.year(), earlier.knownThen()).answers().stream()
                .filter(ReportAnswer::proposed)
                .forEach(answer -> rows.answer(
                        operation(), earlier.year(), answer.question(), answer.text(), earlier.frozenAt(), earlier.by(), answer.version()));
        freeze(reports.stateOf(earlier.year(), earlier.knownThen()), 1, "", earlier.frozenAt(), earlier.by());
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
