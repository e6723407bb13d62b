package se.egenmakt.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was frozen for the board: its figures come from its own rows, for ever, whatever has happened to the clients' records since (rule C6).
 *
 * @param commissions the way back to commissions, as far as it is left
 */
public record FrozenReport(Head head, ReportContent content, SignedReport signed, List<SignedCommission> commissions) {
    /**
     * What is known of a frozen report without opening it.
     *
     * @param whatChanged      what changed since the number before, and why; empty for number 1
     * @param smallCellsChoice what the board chose for small figures; null until submitted, or when there were none
     */
    public record Head(
            int year,
            int number,
            Instant frozenAt,
            String frozenBy,
            String whatChanged,
            @Nullable String minutesName,
            @Nullable Instant minutesAttachedAt,
            @Nullable String registrationNumber,
            @Nullable LocalDate submittedOn,
            @Nullable String submittedBy,
            @Nullable SmallCellsChoice smallCellsChoice) {
        public boolean submitted() {
            return submittedOn != null;
        }

        public boolean hasMinutes() {
            return minutesName != null;
        }
    }

    public Year year() {
        return Year.of(head.year());
    }

    /** The figures, counted from the frozen rows. @param municipality SCB's code, or null for the whole */
    public PublishedFigures figures(@Nullable String municipality) {
        return signed.figures(municipality);
    }
}
