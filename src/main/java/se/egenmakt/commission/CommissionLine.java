package se.egenmakt.commission;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One commission in a list: by number.
 *
 * @param awaited       what is awaited today; null when nothing, and in lists of colleagues' commissions where only the fact is shown
 * @param standingIn    the acting ombud stands in for it
 * @param standIn       who stands in for its ombud today, by name; null when nobody does, and in lists that do not tell
 */
public record CommissionLine(
        UUID id,
        UUID client,
        String number,
        UUID ombud,
        String ombudName,
        String municipalityName,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate lastContactOn,
        boolean awaiting,
        @Nullable String awaited,
        @Nullable LocalDate awaitedFrom,
        boolean quiet,
        boolean standingIn,
        @Nullable String standIn) {

    /** The last sign of life: the last contact, or the opening when there is none. */
    public LocalDate lastSign() {
        return lastContactOn == null ? openedOn : lastContactOn;
    }
}
