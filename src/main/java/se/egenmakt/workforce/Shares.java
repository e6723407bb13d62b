package se.egenmakt.workforce;

import java.math.BigDecimal;

/** Shares of a full-time post. */
final class Shares {
    static void requirePositive(BigDecimal share) {
        if (share.signum() <= 0) {
            throw new IllegalArgumentException("Not a share of a post: " + share);
        }
    }

    private Shares() {}
}
