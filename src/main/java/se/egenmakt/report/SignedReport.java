package se.egenmakt.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey.Row;

/**
 * A report as signed (rule C6): one row per counted period, from which its figures are counted again for ever, and the figures that no row can give.
 *
 * <p>Persons supported are clients, and a row does not say whose it is; main reasons are several a period, and would make a row known. Both are therefore kept as
 * numbers, by figure, for the whole and for each municipality.
 *
 * @param rows in the order of their random numbers, which is no order at all
 * @param kept the figures of rows {@code SUPPORTED} and {@code REASON}
 */
public record SignedReport(ReportForm form, boolean provisional, List<SignedPeriod> rows, Kept kept) {
    /**
     * The figures kept as numbers.
     *
     * @param byMunicipality by SCB's code; a municipality that is not there has zeros
     */
    public record Kept(Map<FigureKey, Integer> whole, SortedMap<String, Map<FigureKey, Integer>> byMunicipality) {
        public Kept {
            whole = Map.copyOf(whole);
            byMunicipality = Collections.unmodifiableSortedMap(new TreeMap<>(byMunicipality));
        }

        int number(FigureKey figure, @Nullable String municipality) {
            var numbers = municipality == null ? whole : byMunicipality.getOrDefault(municipality, Map.of());
            return numbers.getOrDefault(figure, 0);
        }
    }

    /** What signing stores: the report, and apart from it the way back to the commissions. */
    public record Signing(SignedReport report, List<SignedCommission> commissions) {}

    public SignedReport {
        rows = List.copyOf(rows);
    }

    /**
     * Signs a year's figures.
     *
     * @param numbers gives random numbers: {@code UUID::randomUUID}, but in a test
     */
    public static Signing sign(YearOfFigures year, Supplier<UUID> numbers) {
        var whole = year.whole();
        var rows = new ArrayList<SignedPeriod>();
        var commissions = new ArrayList<SignedCommission>();
        for (var period : whole.periods()) {
            var number = numbers.get();
            rows.add(new SignedPeriod(
                    number,
                    Standing.of(period, whole.form()),
                    period.last().municipality(),
                    SignedPeriod.Rule.of(period)));
            period.commissions()
                    .forEach(commission -> commissions.add(new SignedCommission(number, commission.commission())));
        }
        rows.sort(Comparator.comparing(SignedPeriod::number));
        commissions.sort(Comparator.comparing(SignedCommission::number).thenComparing(SignedCommission::commission));
        var byMunicipality = new TreeMap<String, Map<FigureKey, Integer>>();
        year.byMunicipality().forEach((code, figures) -> byMunicipality.put(code, keptOf(figures)));
        var kept = new Kept(keptOf(whole), byMunicipality);
        return new Signing(new SignedReport(whole.form(), whole.provisional(), rows, kept), List.copyOf(commissions));
    }

    /** The figures as signed, counted from the rows. @param municipality SCB's code, or null for the whole */
    public PublishedFigures figures(@Nullable String municipality) {
        var counts = new HashMap<FigureKey, Integer>();
        rowsOf(municipality)
                .forEach(row -> row.standing().figures().forEach(figure -> counts.merge(figure, 1, Integer::sum)));
        return PublishedFigures.of(
                form,
                municipality,
                provisional,
                figure -> isKept(figure) ? kept.number(figure, municipality) : counts.getOrDefault(figure, 0));
    }

    /** The rows of a municipality, or all. */
    public Collection<SignedPeriod> rowsOf(@Nullable String municipality) {
        return municipality == null
                ? rows
                : rows.stream()
                        .filter(row -> Objects.equals(row.municipality(), municipality))
                        .toList();
    }

    private static Map<FigureKey, Integer> keptOf(ReportFigures figures) {
        var kept = new LinkedHashMap<FigureKey, Integer>();
        FigureKey.all(figures.form()).stream()
                .filter(SignedReport::isKept)
                .forEach(figure -> kept.put(figure, figures.number(figure)));
        return kept;
    }

    private static boolean isKept(FigureKey figure) {
        return figure.row() == Row.SUPPORTED || figure.row() == Row.REASON;
    }
}
