package se.egenmakt.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.web.Fact;
import se.egenmakt.web.Format;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** A report in words and rows: the same for paper, workbook, printed page and screen. */
public final class ReportWords {
    private final ReportPaper.Sheet sheet;

    public ReportWords(ReportPaper.Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * A row of the form.
     *
     * @param keys  the figures of the columns, in order: men, women, outside, total; null where the form has no such column
     */
    public record Line(String label, List<@Nullable FigureKey> keys, List<@Nullable Integer> numbers) {}

    /** A reason with how many counted periods have it, and their share. */
    public record Reason(ContactReason reason, FigureKey key, int number, String share) {}

    /** A line of the economic account; null when it has not been filled in. */
    public record Amount(String label, @Nullable Long kronor) {}

    public ReportContent content() {
        return sheet.content();
    }

    public FrozenReport.@Nullable Head head() {
        return sheet.head();
    }

    public PublishedFigures figures() {
        return sheet.figures();
    }

    public String year() {
        return Integer.toString(content().year());
    }

    /** Whether the county board's letter governs the year, and not the regulation, which is first applied to grants for 2014 (its transitional provisions). */
    public static boolean byLetter(int year) {
        return year <= 2013;
    }

    /** The ending of a key whose text depends on what governs the year. */
    public static String source(int year) {
        return byLetter(year) ? "letter" : "regulation";
    }

    /** What the paper is, for those who look for it among files. */
    public String description() {
        return Texts.t("report.paper.description." + source(content().year()));
    }

    public String title() {
        return Texts.t("report.paper.title", year());
    }

    /** The municipality's name, or null for the whole operation. */
    public @Nullable String municipality() {
        return sheet.municipality() == null ? null : content().municipalities().get(sheet.municipality());
    }

    public String who() {
        var name = municipality();
        return name == null ? content().operation() : Texts.t("report.paper.part", content().operation(), name);
    }

    /** Draft, frozen, submitted. */
    public String state(LocalDate today) {
        var head = head();
        if (head == null) {
            return Texts.t(content().provisional() ? "report.state.provisional" : "report.state.draft", today);
        }
        var day = head.frozenAt().atZone(SwedishDates.ZONE).toLocalDate();
        var submitted = head.submittedOn();
        return submitted == null
                ? Texts.t("report.state.frozen", head.number(), day, head.frozenBy())
                : Texts.t("report.state.submitted", head.number(), day, submitted, String.valueOf(head.registrationNumber()));
    }

    public String formName() {
        return Texts.t("report.form." + content().form());
    }

    public String formRestsOn() {
        return Texts.t("report.form." + content().form() + ".source");
    }

    // ── Figures ────────────────────────────────────────────────────────────

    public List<Line> balance() {
        return List.of(
                line("report.row.start", Row.START, Integer.toString(content().year() - 1)),
                line("report.row.new", Row.NEW, year()),
                line("report.row.closed", Row.CLOSED, year()),
                content().provisional() ? line("report.row.end-now", Row.END, content().countingDay()) : line("report.row.end", Row.END, year()));
    }

    /** In the order in which the letter prints them: both days first. */
    public List<Line> balanceAsPrinted() {
        var lines = balance();
        return List.of(lines.get(0), lines.get(3), lines.get(1), lines.get(2));
    }

    public List<Line> ages() {
        var lines = new ArrayList<Line>();
        for (var bracket : content().brackets()) {
            lines.add(age(Texts.t("report.row.age.years", printedAge(bracket.code()), birthYears(bracket)), bracket.code()));
        }
        lines.add(age(Texts.t("report.row.age.none"), null));
        return lines;
    }

    public List<Line> children() {
        return List.of(
                line("report.row.minor-children", Row.MINOR_CHILDREN),
                line("report.row.children-at-home", Row.CHILDREN_AT_HOME),
                childrenUnknown());
    }

    private Line childrenUnknown() {
        var key = FigureKey.of(Row.CHILDREN_UNKNOWN, Column.TOTAL);
        return new Line(
                Texts.t("report.row.children-unknown"),
                Arrays.asList(null, null, null, key),
                Arrays.asList(null, null, null, figures().number(key)));
    }

    /** As in the letter's table: "18–29 år", "65 – år". */
    private static String printedAge(String code) {
        return code.endsWith("-")
                ? Texts.t("report.row.age.printed-open", code.substring(0, code.length() - 1))
                : Texts.t("report.row.age", code.replace('-', '–'));
    }

    /** "18–29 år", "65 år och äldre". */
    public static String ageLabel(String code) {
        return code.endsWith("-")
                ? Texts.t("report.row.age.open", code.substring(0, code.length() - 1))
                : Texts.t("report.row.age", code.replace('-', '–'));
    }

    private static String birthYears(AgeBracket bracket) {
        return (bracket.firstYear() == null ? "" : bracket.firstYear()) + "–" + (bracket.lastYear() == null ? "" : bracket.lastYear());
    }

    private Line line(String text, Row row, Object... arguments) {
        var keys = Arrays.stream(Column.values()).map(column -> FigureKey.of(row, column)).toList();
        return new Line(
                Texts.t(text, arguments),
                new ArrayList<@Nullable FigureKey>(keys),
                new ArrayList<@Nullable Integer>(keys.stream().map(figures()::number).toList()));
    }

    private Line age(String label, @Nullable String bracket) {
        var men = FigureKey.age(bracket, Column.MEN);
        var women = FigureKey.age(bracket, Column.WOMEN);
        var total = FigureKey.age(bracket, Column.TOTAL);
        return new Line(
                label,
                Arrays.asList(men, women, null, total),
                Arrays.asList(figures().number(men), figures().number(women), null, figures().number(total)));
    }

    /** "16 + 12 nya − 10 avslutade = 18". */
    public String balanceSum() {
        return Texts.t("report.balance.sum", number(Row.START, Column.TOTAL), number(Row.NEW, Column.TOTAL), number(Row.CLOSED, Column.TOTAL), number(Row.END, Column.TOTAL));
    }

    /** The same for men and for women. */
    public String balanceBySex() {
        return Texts.t("report.balance.by-sex", sum(Column.MEN), sum(Column.WOMEN));
    }

    private String sum(Column column) {
        return Texts.t(
                "report.balance.short",
                number(Row.START, column), number(Row.NEW, column), number(Row.CLOSED, column), number(Row.END, column));
    }

    public boolean balanceHolds() {
        return figures().balanceHolds();
    }

    private int number(Row row, Column column) {
        return figures().number(row, column);
    }

    /** Persons supported, in a sentence. */
    public String supported() {
        return Texts.t(
                "report.supported",
                year(),
                Texts.tn("report.persons", number(Row.SUPPORTED, Column.TOTAL)),
                number(Row.SUPPORTED, Column.MEN),
                number(Row.SUPPORTED, Column.WOMEN),
                number(Row.SUPPORTED, Column.OTHER));
    }

    /** Reasons that any counted period has, most common first. */
    public List<Reason> reasons() {
        var periods = content().periods(sheet.municipality());
        return Arrays.stream(ContactReason.values())
                .map(reason -> new Reason(reason, FigureKey.reason(reason), figures().number(FigureKey.reason(reason)), ""))
                .filter(reason -> reason.number() > 0)
                .sorted(Comparator.comparingInt(Reason::number).reversed())
                .map(reason -> new Reason(reason.reason(), reason.key(), reason.number(), share(reason.number(), periods)))
                .toList();
    }

    private static String share(int number, int periods) {
        return periods == 0
                ? ""
                : Format.percent(BigDecimal.valueOf(number).divide(BigDecimal.valueOf(periods), 6, RoundingMode.HALF_UP), 1);
    }

    public int periods() {
        return content().periods(sheet.municipality());
    }

    /** What the form has no place for, in sentences; none when everybody fits. */
    public List<String> doesNotFit() {
        var sentences = new ArrayList<String>();
        for (var why : DoesNotFit.Why.values()) {
            int count = content().doesNotFit(sheet.municipality()).getOrDefault(why.code(), 0);
            if (count > 0) {
                sentences.add(Texts.tn("report.does-not-fit." + why.code(), count));
            }
        }
        sentences.addAll(childrenNotKnown());
        return sentences;
    }

    /** Closed periods of which it is not known whether there are children, or whether they live at home: the form's rows count only what is known. */
    public List<String> childrenNotKnown() {
        var sentences = new ArrayList<String>();
        int unknown = number(Row.CHILDREN_UNKNOWN, Column.TOTAL);
        if (unknown > 0) {
            sentences.add(Texts.tn("report.does-not-fit.children", unknown));
        }
        int atHome = content().doesNotFit(sheet.municipality()).getOrDefault(ReportContent.AT_HOME_UNKNOWN, 0);
        if (atHome > 0) {
            sentences.add(Texts.tn("report.does-not-fit.at-home", atHome));
        }
        return sentences;
    }

    /** The start against the signed end of the year before, in sentences; none when nothing was signed. */
    public List<String> startCheck() {
        var check = content().startCheck(sheet.municipality());
        if (check == null) {
            return List.of();
        }
        var before = Integer.toString(content().year() - 1);
        if (check.same()) {
            return List.of(Texts.t("report.start.same", before, check.number()));
        }
        var sentences = new ArrayList<String>();
        sentences.add(Texts.t(
                "report.start.differs",
                before, check.number(), columns(check.signed()), columns(check.now())));
        check.why().forEach((reason, count) -> sentences.add(Texts.tn("report.start." + (reason.startsWith("+") ? "in." : "out.") + reason.substring(1), count)));
        return sentences;
    }

    /** "3 män, 4 kvinnor och 0 utanför". @param numbers by column's code */
    public static String columns(Map<String, Integer> numbers) {
        return Texts.t(
                "report.start.columns",
                numbers.getOrDefault(Column.MEN.code(), 0),
                numbers.getOrDefault(Column.WOMEN.code(), 0),
                numbers.getOrDefault(Column.OTHER.code(), 0));
    }

    // ── Posts, continuity, answers, economy ────────────────────────────────

    public List<Fact> posts() {
        var posts = content().posts();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Texts.t("report.posts.on-last-day", content().countingDay()), count(posts.onLastDay())));
        facts.add(new Fact(Texts.t("report.posts.average", year()), count(posts.average())));
        facts.add(new Fact(
                Texts.t("report.posts.persons"),
                Texts.t("report.posts.persons.value", content().countingDay(), posts.personsOnLastDay(), posts.personsInYear())));
        facts.add(new Fact(Texts.t("report.posts.leave", posts.longerThan()), Texts.t("report.posts.months", posts.leave())));
        facts.add(new Fact(Texts.t("report.posts.sickness", posts.longerThan()), Texts.t("report.posts.months", posts.sickness())));
        facts.add(new Fact(
                Texts.t("report.posts.planned", Integer.toString(content().year() + 1)),
                content().plannedPosts() == null && content().plannedPersons() == null
                        ? Texts.t("report.posts.planned.none")
                        : Texts.t(
                                "report.posts.planned.value",
                                content().plannedPosts() == null ? "–" : Format.decimal(content().plannedPosts(), 2),
                                content().plannedPersons() == null ? "–" : Format.number(content().plannedPersons()))));
        return facts;
    }

    private static String count(se.egenmakt.workforce.Posts.Count count) {
        return Texts.t("report.posts.count", count.established(), count.staffed(), count.vacancy());
    }

    /** On a municipality's paper: that posts, answers and economy are those of the whole operation; null on the whole operation's. */
    public @Nullable String wholeNote() {
        return sheet.municipality() == null ? null : Texts.t("report.whole-note", content().operation());
    }

    public String continuity() {
        var own = content().continuity(sheet.municipality());
        return own == null ? Texts.t("report.continuity.whole", say(content().continuity())) : say(own);
    }

    private static String say(Continuity continuity) {
        return continuity.ended() == 0
                ? Texts.t("report.continuity.none")
                : Texts.t(
                        "report.continuity",
                        continuity.withOneOmbud(), continuity.ended(), Format.decimal(continuity.percent().orElse(BigDecimal.ZERO), 0));
    }

    /** The answers by the letter's headings. */
    public Map<String, List<ReportContent.Said>> answers() {
        var byHeading = new LinkedHashMap<String, List<ReportContent.Said>>();
        content().answers().forEach(said -> byHeading.computeIfAbsent(said.heading(), heading -> new ArrayList<>()).add(said));
        return byHeading;
    }

    public List<Amount> income() {
        return amounts(true);
    }

    public List<Amount> costs() {
        return amounts(false);
    }

    private List<Amount> amounts(boolean income) {
        return Arrays.stream(EconomyLine.values())
                .filter(line -> line.income() == income)
                .map(line -> new Amount(economyLabel(line), content().economy().amount(line).orElse(null)))
                .toList();
    }

    /** The name of a line of the economic account. */
    public static String economyLabel(EconomyLine line) {
        return Texts.t("report.economy." + line.code().replace(' ', '-'));
    }

    /** What is left, or missing. */
    public String left() {
        return left(content().economy(), content().year());
    }

    /** What is left of an account, or missing. */
    public static String left(Economy economy, int year) {
        long left = economy.left();
        if (left == 0) {
            return Texts.t("report.economy.even");
        }
        return left > 0 ? Texts.t("report.economy.left." + source(year), Format.kronor(left)) : Texts.t("report.economy.missing", Format.kronor(-left));
    }

    /** The account of extra funds for competence. */
    public String extra() {
        var economy = content().economy();
        var received = economy.extraReceived();
        if (received == null) {
            return Texts.t("report.economy.extra.not-told");
        }
        if (received == 0) {
            return Texts.t("report.economy.extra.none");
        }
        var used = economy.extraUsed();
        return used == null
                ? Texts.t("report.economy.extra.used-not-told", Format.kronor(received))
                : Texts.t("report.economy.extra.some", Format.kronor(received), Format.kronor(used));
    }

    /** What the board chose for small figures, or that there are some; null when there are none. */
    public @Nullable String smallCells() {
        int count = SmallNumber.in(content(), sheet.municipality()).size();
        if (count == 0) {
            return null;
        }
        var head = head();
        var choice = head == null ? null : head.smallCellsChoice();
        return choice == null ? Texts.tn("report.small-cells.some", count) : Texts.t("report.small-cells.chosen." + choice.code());
    }
}
