package se.egenmakt.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;

/**
 * A year's figures with what is behind each (rules C1, C2, C6, C7, C9). A figure is nothing but a list of counted periods; its number is the length of the list. So
 * the number shown and the list opened cannot differ.
 *
 * <p>A year that has not ended is counted as if today were its last day. That needs no rule of its own: nothing is dated after today, so a period runs at the
 * end of today exactly when it runs on the evening of 31 December as far as is known.
 */
public final class ReportFigures {
    private final ReportForm form;
    private final @Nullable String municipality;
    private final boolean provisional;
    private final List<CountedPeriod> periods;
    private final Map<FigureKey, List<Placed>> behind;

    ReportFigures(
            ReportForm form,
            @Nullable String municipality,
            boolean provisional,
            List<CountedPeriod> periods,
            Map<FigureKey, List<Placed>> behind) {
        this.form = form;
        this.municipality = municipality;
        this.provisional = provisional;
        this.periods = periods;
        this.behind = behind;
    }

    /**
     * Counts one report. For a whole operation and each of its municipalities at once, see {@link YearOfFigures#count}.
     *
     * @param provisional  whether the year has not ended, see {@link YearOfFigures#provisional}
     * @param periods      all counted periods of the operation, of any year
     * @param municipality only periods whose last commission is this municipality's; null for all
     */
    public static ReportFigures count(
            ReportForm form, boolean provisional, Collection<CountedPeriod> periods, @Nullable String municipality) {
        var count = new Count(form, municipality, provisional);
        for (var period : periods) {
            if (municipality == null
                    || Objects.equals(municipality, period.last().municipality())) {
                count.add(period);
            }
        }
        return count.figures();
    }

    public ReportForm form() {
        return form;
    }

    public Year year() {
        return form.year();
    }

    /** SCB's code, or null for the whole operation. */
    public @Nullable String municipality() {
        return municipality;
    }

    public boolean provisional() {
        return provisional;
    }

    /** The counted periods that count in this report: those that touch the year. By client number, then beginning. */
    public List<CountedPeriod> periods() {
        return periods;
    }

    /**
     * The counted periods behind a figure, each with the rule that put it there; by client number, then beginning. Behind persons supported stands one period a
     * client: that of the last commission open in the year.
     *
     * @param figure one of {@link FigureKey#all}; one of another form has nothing behind it
     */
    public List<Placed> behind(FigureKey figure) {
        return behind.getOrDefault(figure, List.of());
    }

    /** How many are behind a figure. */
    public int number(FigureKey figure) {
        return behind(figure).size();
    }

    /** How many are behind a figure without a detail. */
    public int number(Row row, Column column) {
        return number(FigureKey.of(row, column));
    }

    /** The numbers alone. */
    public PublishedFigures published() {
        return PublishedFigures.of(form, municipality, provisional, this::number);
    }

    /** Whether start + new − closed = end; see {@link PublishedFigures#balanceHolds}. */
    public boolean balanceHolds() {
        return published().balanceHolds();
    }

    /** Clients whom the form has no place for, of all periods that count in this report. */
    public List<DoesNotFit> doesNotFit() {
        return DoesNotFit.list(periods, form);
    }

    /** The reasons by how many counted periods have them as a main reason, most first, ties in code-list order (rule C9); those without any are left out. */
    public List<ContactReason> mostCommonReasons() {
        return Arrays.stream(ContactReason.values())
                .filter(reason -> number(FigureKey.reason(reason)) > 0)
                .sorted(Comparator.comparingInt((ContactReason reason) -> number(FigureKey.reason(reason)))
                        .reversed())
                .toList();
    }

    /**
     * The share of the report's counted periods that have this main reason, in percent with one decimal, half up; zero when there are none. A period may have
     * several, so the shares do not add up to 100.
     */
    public BigDecimal percentOfPeriods(ContactReason reason) {
        return periods.isEmpty()
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(100L * number(FigureKey.reason(reason)))
                        .divide(BigDecimal.valueOf(periods.size()), 1, RoundingMode.HALF_UP);
    }

    /** Closed periods of clients with minor children of whom it is not known whether they live at home: the form's row counts only those known (rule C2). */
    public List<CountedPeriod> atHomeUnknown() {
        return periods.stream()
                .filter(period -> period.endedIn(year()))
                .filter(period -> period.last().minorChildren() == Knowledge.YES && period.last().childrenAtHome() == Knowledge.UNKNOWN)
                .toList();
    }

    /** The latest closing in the year; empty when nothing was closed. */
    public Optional<LocalDate> lastClosed() {
        return behind(FigureKey.of(Row.CLOSED, Column.TOTAL)).stream()
                .flatMap(placed -> Optional.ofNullable(placed.period().ended()).stream())
                .max(Comparator.naturalOrder());
    }

    /** How many were new, or closed, in a quarter of the year. @param quarter 1 to 4 @param row {@code NEW} or {@code CLOSED} */
    public int inQuarter(int quarter, Row row) {
        return behindQuarter(quarter, row).size();
    }

    /** The counted periods that were new, or closed, in a quarter of the year. @param row {@code NEW} or {@code CLOSED} */
    public List<Placed> behindQuarter(int quarter, Row row) {
        return behind(FigureKey.of(row, Column.TOTAL)).stream()
                .filter(placed -> quarterOf(row == Row.NEW ? placed.period().began() : Objects.requireNonNull(placed.period().ended())) == quarter)
                .toList();
    }

    private static int quarterOf(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }
}
