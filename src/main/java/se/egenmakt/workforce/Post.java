package se.egenmakt.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/** Established posts, in full-time equivalents (rule C8). */
@Term("tjänst")
public record Post(UUID id, BigDecimal share, LocalDate from, @Nullable LocalDate until) {
    public Post {
        Shares.requirePositive(share);
    }

    public Days days() {
        return new Days(from, until);
    }
}
