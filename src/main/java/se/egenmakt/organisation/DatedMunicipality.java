package se.egenmakt.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A municipality that the operation serves, from and until a day, both included. */
public record DatedMunicipality(Municipality municipality, LocalDate from, @Nullable LocalDate until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
