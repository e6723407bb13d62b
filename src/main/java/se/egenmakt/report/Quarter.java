package se.egenmakt.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A quarter of a calendar year: 1 January to 31 March, and so on. Not the three rolling months of rule B6. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("quarter " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The last that had ended before this day. */
    public static Quarter endedBefore(LocalDate day) {
        return of(day).previous();
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate last() {
        return next().first().minusDays(1);
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(4 * year + number, 4 * other.year + other.number);
    }
}
