package se.egenmakt.commission;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commission that was inactive on a day (rule B5), with what has happened since.
 *
 * @param lastContactThen the last contact on or before the day
 * @param lastContactNow  the last contact of all
 */
public record QuietCommission(
        UUID id,
        UUID client,
        String number,
        UUID ombud,
        String ombudName,
        LocalDate openedOn,
        @Nullable LocalDate lastContactThen,
        @Nullable LocalDate lastContactNow,
        @Nullable LocalDate closedOn) {
    /** Contacted or closed after the day: nothing is left to decide. */
    public boolean settledAfter(LocalDate day) {
        return closedOn != null || (lastContactNow != null && lastContactNow.isAfter(day));
    }
}
