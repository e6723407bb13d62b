package se.egenmakt.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, per account and per address. So many wrong tries are free; then the wait doubles, from half a minute to an hour.
 * A day without a wrong try, and all is forgotten. An address has more free tries, for a whole office may share one.
 */
@Component
final class SignInBrake {
    static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_AN_ADDRESS = 4 * FREE_TRIES;
    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final long SHORTEST_SECONDS = 30;
    private static final long LONGEST_SECONDS = 3600;

    private final AccountRows rows;

    SignInBrake(AccountRows rows) {
        this.rows = rows;
    }

    /** Until when one has to wait; empty when one may try. */
    Optional<Instant> blockedUntil(Collection<String> keys, Instant now) {
        return keys.stream().flatMap(key -> rows.blockedUntil(key).stream()).filter(now::isBefore).max(Comparator.naturalOrder());
    }

    void failed(Collection<String> keys, Instant now) {
        for (var key : keys) {
            int failures = rows.countFailure(key, now, now.minus(FORGOTTEN));
            int free = key.startsWith("address") ? FREE_TRIES_OF_AN_ADDRESS : FREE_TRIES;
            if (failures >= free) {
                rows.block(key, now.plusSeconds(Math.min(LONGEST_SECONDS, SHORTEST_SECONDS << Math.min(10, failures - free))));
            }
        }
    }

    void forget(String key) {
        rows.forgetFailures(key);
    }
}
