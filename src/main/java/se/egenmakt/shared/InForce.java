package se.egenmakt.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says (a number, a list, an amount) with the days on which it says so, and where that stands. Rules change over the years: a change is
 * one more line of data, and what was computed before keeps the value of its day.
 *
 * @param from   first day, or null when the source does not limit it
 * @param until  last day, itself included, or null while in force
 */
public record InForce<T>(
        T value, @Nullable LocalDate from, @Nullable LocalDate until, LegalBasis source) {
    /** A value that its source does not limit in time. */
    public static <T> InForce<T> always(T value, LegalBasis source) {
        return new InForce<>(value, null, null, source);
    }

    /** Whether it is in force on this day, its first and last day included. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** What is in force on this day: the first line that covers it. A day that no line covers is a fault in the data. */
    public static <T> InForce<T> on(LocalDate day, List<InForce<T>> lines) {
        return lines.stream()
                .filter(line -> line.covers(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is in force on " + day));
    }
}
