package se.egenmakt.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.workforce.AbsenceKind;

/**
 * An invented ombud.
 *
 * @param login      what stands before @demo.example, or null for one who has left and has no account
 * @param placements SCB's codes
 */
record DemoOmbud(String name, @Nullable String login, List<Work> work, List<Away> away, List<String> placements) {
    /** An employment: rate, and the share of it that is client work. */
    record Work(BigDecimal rate, BigDecimal clientShare, LocalDate from, @Nullable LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** An absence that is over. */
    record Away(AbsenceKind kind, LocalDate from, LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** The share of a full-time post that is client work on this day. */
    double share(LocalDate day) {
        for (var employment : work) {
            if (employment.covers(day)) {
                return employment.rate().doubleValue() * employment.clientShare().doubleValue();
            }
        }
        return 0;
    }

    boolean isAway(LocalDate day) {
        for (var absence : away) {
            if (absence.covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** The last day of the last employment, or null. */
    @Nullable LocalDate leaves() {
        return work.getLast().until();
    }

    boolean leavesWithin(int days, LocalDate day) {
        var last = leaves();
        return last != null && day.plusDays(days).isAfter(last);
    }
}
