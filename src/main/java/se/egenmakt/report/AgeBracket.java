package se.egenmakt.report;

import org.jspecify.annotations.Nullable;

/**
 * One age row of a form, as the birth years it takes in.
 *
 * @param code          as printed in figures and addresses, for example {@code 18-29} or {@code 65-}
 * @param firstYear     earliest birth year, itself included; null when the row has no such end
 * @param lastYear      latest birth year, itself included; null when the row has no such end
 */
public record AgeBracket(
        String code, @Nullable Integer firstYear, @Nullable Integer lastYear) {
    /** Whether one born in this year belongs to the row. */
    public boolean holds(int birthYear) {
        return (firstYear == null || birthYear >= firstYear) && (lastYear == null || birthYear <= lastYear);
    }
}
