package se.egenmakt.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/** An employment as ombud: the rate is the share of a full-time post, the client share the part of it that is client work (rule B7). */
@Term("tjänstgöringsgrad")
public record Employment(UUID id, UUID ombud, BigDecimal rate, BigDecimal clientShare, LocalDate from, @Nullable LocalDate until) {
    public Employment {
        Shares.requirePositive(rate);
    }

    /** Whether any of its days lies in the year. */
    public boolean touches(Year year) {
        return from.getYear() <= year.getValue() && (until == null || until.getYear() >= year.getValue());
    }

    public Days days() {
        return new Days(from, until);
    }
}
