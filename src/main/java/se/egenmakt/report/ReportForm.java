package se.egenmakt.report;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LegalBasis;

/**
 * The form a report of a year is drawn up on (rules C2, C3): which birth years make which age row. A form is data, (county board, year) → definition.
 *
 * @param id       {@code lst-2013} or {@code std-2014}
 * @param brackets the age rows in printed order; no birth year is in two
 * @param source   what it rests on
 */
public record ReportForm(String id, Year year, List<AgeBracket> brackets, LegalBasis source) {
    /**
     * Exactly as printed in the letter's table. The brackets are ages reached in 2012, so one born in 1995, who turned 18 in 2013, has no row: the form is
     * followed, and the person shown in the list of those who do not fit.
     */
    private static final List<AgeBracket> PRINTED_2013 = List.of(
            new AgeBracket("18-29", 1983, 1994),
            new AgeBracket("30-39", 1973, 1982),
            new AgeBracket("40-49", 1963, 1972),
            new AgeBracket("50-59", 1953, 1962),
            new AgeBracket("60-64", 1948, 1952),
            new AgeBracket("65-", null, 1947));

    /** The first that fits is used. */
    private static final List<Definition> DEFINITIONS = List.of(
            new Definition("lst-2013", null, Year.of(2013), year -> PRINTED_2013, LegalBasis.REPORT_LETTER),
            new Definition("std-2014", null, null, ReportForm::byAgeReached, LegalBasis.OWN_FORM));

    public ReportForm {
        brackets = List.copyOf(brackets);
    }

    /**
     * The form of a county board for a year. Only Stockholm's of 2013 has been found; every board's reports of 2013 follow it, every other year ours.
     *
     * @param countyBoard SCB's two-digit county code
     */
    public static ReportForm of(String countyBoard, Year year) {
        return DEFINITIONS.stream()
                .filter(definition -> definition.fits(countyBoard, year))
                .findFirst()
                .orElseThrow()
                .in(year);
    }

    /** The row of one born in this year; empty when unknown, or when no row takes the year in. */
    public Optional<AgeBracket> bracket(@Nullable Integer birthYear) {
        return birthYear == null
                ? Optional.empty()
                : brackets.stream().filter(bracket -> bracket.holds(birthYear)).findFirst();
    }

    /** Ages reached in the report year: the year less the birth year (rule C3). */
    private static List<AgeBracket> byAgeReached(Year year) {
        var y = year.getValue();
        return List.of(
                new AgeBracket("18-29", y - 29, y - 18),
                new AgeBracket("30-39", y - 39, y - 30),
                new AgeBracket("40-49", y - 49, y - 40),
                new AgeBracket("50-59", y - 59, y - 50),
                new AgeBracket("60-64", y - 64, y - 60),
                new AgeBracket("65-", null, y - 65));
    }

    /**
     * @param countyBoard the only board it is for, or null for any
     * @param year        the only year it is for, or null for any
     */
    private record Definition(
            String id,
            @Nullable String countyBoard,
            @Nullable Year year,
            Function<Year, List<AgeBracket>> brackets,
            LegalBasis source) {
        boolean fits(String board, Year reportYear) {
            return (countyBoard == null || countyBoard.equals(board)) && (year == null || year.equals(reportYear));
        }

        ReportForm in(Year reportYear) {
            return new ReportForm(id, reportYear, brackets.apply(reportYear), source);
        }
    }
}
