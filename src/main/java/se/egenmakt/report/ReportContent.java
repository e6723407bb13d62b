package se.egenmakt.report;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.workforce.Posts;

/**
 * Everything that a report says, in words and numbers: the one thing from which paper, workbook and page are made, and what is kept when it is frozen. It holds no client number, no
 * birth year of a person and no date of a commission.
 *
 * @param receiver        the county board, or county boards
 * @param brackets        the form's age rows as they were, so that a later change of form changes nothing here
 * @param municipalities  name by SCB's code
 * @param figures         the number of each figure, for the whole ({@code ""}) and by municipality
 * @param periods         how many counted periods touch the year, likewise: what a reason's share is a share of
 * @param startChecks     the start of the year against the signed end of the year before, likewise; none when nothing was signed
 * @param doesNotFit      how many clients the form has no place for, by reason's code, and how many closed periods have children of whom it is not known whether they live at home, likewise
 * @param continuity      of the whole operation
 * @param continuities    likewise by municipality; null in what was frozen before each had its own
 * @param answers         in the order of the questions
 * @param method          how the figures were counted, in sentences
 */
public record ReportContent(
        String operation,
        String receiver,
        int year,
        String form,
        List<AgeBracket> brackets,
        LegalBasis formSource,
        boolean provisional,
        LocalDate countingDay,
        Map<String, String> municipalities,
        Map<String, Map<String, Integer>> figures,
        Map<String, Integer> periods,
        Map<String, StartCheck> startChecks,
        Map<String, Map<String, Integer>> doesNotFit,
        Posts posts,
        @Nullable BigDecimal plannedPosts,
        @Nullable Integer plannedPersons,
        Continuity continuity,
        @Nullable Map<String, Continuity> continuities,
        List<Said> answers,
        Economy economy,
        @Nullable LocalDate boardMeetingOn,
        List<String> method) {
    /** The whole operation among the municipalities. */
    public static final String WHOLE = "";
    /** Among those who do not fit: closed, with minor children, not known whether they live at home. */
    public static final String AT_HOME_UNKNOWN = "at-home-unknown";

    public ReportContent {
        municipalities = byName(municipalities);
    }

    /** By name in Swedish order: what comes back from the database has no order. */
    private static Map<String, String> byName(Map<String, String> names) {
        var sorted = new LinkedHashMap<String, String>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(Locale.of("sv", "SE"))))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    /**
     * A question with its answer, in the words they had.
     *
     * @param code      of the {@link Question}
     * @param confirmed false in a draft only: an answer nobody has confirmed is not frozen
     */
    public record Said(String code, String heading, String question, String answer, boolean confirmed) {}

    /**
     * The start of the year against the end of the year before as signed (rule C1).
     *
     * @param number of the signed report
     * @param signed by column's code
     * @param now    by column's code
     * @param why    how many, by the key of the reason and the sign: {@code +returned}, {@code -gone}
     */
    public record StartCheck(int number, Map<String, Integer> signed, Map<String, Integer> now, Map<String, Integer> why) {
        public boolean same() {
            return signed.equals(now) && why.isEmpty();
        }
    }

    public ReportForm reportForm() {
        return new ReportForm(form, Year.of(year), brackets, formSource);
    }

    /** The figures of the whole operation, or of a municipality; zeros for one that had none. */
    public PublishedFigures figures(@Nullable String municipality) {
        var numbers = figures.getOrDefault(municipality == null ? WHOLE : municipality, Map.of());
        return PublishedFigures.of(reportForm(), municipality, provisional, key -> numbers.getOrDefault(key.toString(), 0));
    }

    /** The continuity of the whole operation, or of a municipality; null when a municipality's own was not kept. */
    public @Nullable Continuity continuity(@Nullable String municipality) {
        if (municipality == null) {
            return continuity;
        }
        return continuities == null ? null : continuities.getOrDefault(municipality, new Continuity(0, 0));
    }

    ReportContent withAnswers(List<Said> others) {
        return new ReportContent(
                operation, receiver, year, form, brackets, formSource, provisional, countingDay, municipalities, figures, periods, startChecks, doesNotFit, posts,
                plannedPosts, plannedPersons, continuity, continuities, others, economy, boardMeetingOn, method);
    }

    /** How many counted periods touch the year. */
    public int periods(@Nullable String municipality) {
        return periods.getOrDefault(municipality == null ? WHOLE : municipality, 0);
    }

    public @Nullable StartCheck startCheck(@Nullable String municipality) {
        return startChecks.get(municipality == null ? WHOLE : municipality);
    }

    /** How many clients the form has no place for, by the reason's code; those without any are left out. */
    public Map<String, Integer> doesNotFit(@Nullable String municipality) {
        return doesNotFit.getOrDefault(municipality == null ? WHOLE : municipality, Map.of());
    }

    /** The figures that signed rows cannot give, for reading a signed report. */
    SignedReport.Kept kept() {
        var byMunicipality = new TreeMap<String, Map<FigureKey, Integer>>();
        figures.keySet().stream()
                .filter(code -> !code.equals(WHOLE))
                .forEach(code -> byMunicipality.put(code, keptOf(code)));
        return new SignedReport.Kept(keptOf(WHOLE), byMunicipality);
    }

    private Map<FigureKey, Integer> keptOf(String code) {
        var kept = new LinkedHashMap<FigureKey, Integer>();
        figures(code.equals(WHOLE) ? null : code).numbers().forEach((key, number) -> {
            if (key.row() == Row.SUPPORTED || key.row() == Row.REASON) {
                kept.put(key, number);
            }
        });
        return kept;
    }

    /** The numbers of a year, by figure, as kept. */
    static SortedMap<String, Map<String, Integer>> numbers(YearOfFigures year) {
        var all = new TreeMap<String, Map<String, Integer>>();
        all.put(WHOLE, numbers(year.whole()));
        year.byMunicipality().forEach((code, figures) -> all.put(code, numbers(figures)));
        return all;
    }

    private static Map<String, Integer> numbers(ReportFigures figures) {
        var numbers = new LinkedHashMap<String, Integer>();
        figures.published().numbers().forEach((key, number) -> numbers.put(key.toString(), number));
        return numbers;
    }
}
