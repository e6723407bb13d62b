package se.egenmakt.report;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A year's figures for a whole operation and for each of its municipalities (10 § binds each that got a grant), counted in one pass.
 *
 * <p>A municipality's report is the report of the counted periods whose last commission is its own. Periods add up to the whole. Persons supported need not: one
 * who had two periods in two municipalities was supported by both, and is one person in the whole.
 *
 * @param byMunicipality by SCB's code, only those with a period in the year; see {@link #of}
 */
public record YearOfFigures(ReportFigures whole, SortedMap<String, ReportFigures> byMunicipality) {
    public YearOfFigures {
        byMunicipality = Collections.unmodifiableSortedMap(new TreeMap<>(byMunicipality));
    }

    /** True while the year has not ended: on its 31 December, too. */
    public static boolean provisional(Year year, LocalDate today) {
        return !today.isAfter(year.atMonth(12).atEndOfMonth());
    }

    /** The day that the figures at the end of the year speak of: its 31 December, or today while it has not ended. */
    public static LocalDate countingDay(Year year, LocalDate today) {
        var lastDay = year.atMonth(12).atEndOfMonth();
        return today.isBefore(lastDay) ? today : lastDay;
    }

    /**
     * One pass over all counted periods of the operation, of any year.
     *
     * @param provisional whether the year of the form has not ended
     */
    public static YearOfFigures count(ReportForm form, boolean provisional, Collection<CountedPeriod> periods) {
        var whole = new Count(form, null, provisional);
        var counts = new TreeMap<String, Count>();
        for (var period : periods) {
            if (period.touches(form.year())) {
                whole.add(period);
                counts.computeIfAbsent(
                                period.last().municipality(),
                                municipality -> new Count(form, municipality, provisional))
                        .add(period);
            }
        }
        var byMunicipality = new TreeMap<String, ReportFigures>();
        counts.forEach((municipality, count) -> byMunicipality.put(municipality, count.figures()));
        return new YearOfFigures(whole.figures(), byMunicipality);
    }

    /** The report of a municipality; zeros when it had no period in the year. */
    public ReportFigures of(String municipality) {
        var figures = byMunicipality.get(municipality);
        return figures != null ? figures : new Count(whole.form(), municipality, whole.provisional()).figures();
    }
}
