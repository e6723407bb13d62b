package se.egenmakt.commission;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/** A colleague who stands in for the commission's ombud, with the client's yes given on a day. */
@Term("ersättare")
public record StandIn(UUID id, UUID ombud, String ombudName, LocalDate from, @Nullable LocalDate until, LocalDate clientAgreedOn) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
