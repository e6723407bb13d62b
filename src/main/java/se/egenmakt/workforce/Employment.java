package se.egenmakt.workforce;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * An ombud on a post.
 *
 * @param rate employment rate: share of a full-time post, above 0
 * @param days the days of employment at this rate
 */
public record Employment(UUID ombud, UUID post, BigDecimal rate, Days days) {
    public Employment {
        Shares.requirePositive(rate);
    }
}
