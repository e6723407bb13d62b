package se.egenmakt.workforce;

import java.math.BigDecimal;
import java.util.UUID;
import se.egenmakt.shared.Term;

/**
 * A post as ombud that the operation has established.
 *
 * @param share share of a full-time post, above 0 (a full-time post is 1)
 * @param days  the days it is established
 */
@Term("tjänst")
public record Post(UUID id, BigDecimal share, Days days) {
    public Post {
        Shares.requirePositive(share);
    }
}
