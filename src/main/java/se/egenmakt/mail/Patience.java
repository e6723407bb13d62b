package se.egenmakt.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long a mail that did not get away is tried again: after growing waits, until three days after it was queued. */
final class Patience {
    static final Duration LONGEST = Duration.ofDays(3);

    /** After the first try, the second and so on; the last wait holds from there on. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12));

    private Patience() {}

    /**
     * When a link is tried again; empty when the next try would come too late, so that it is given up.
     *
     * @param attempts at least 1
     */
    static Optional<Instant> next(int attempts, Instant madeAt, Instant now) {
        var next = now.plus(WAITS.get(Math.min(attempts, WAITS.size()) - 1));
        return next.isAfter(madeAt.plus(LONGEST)) ? Optional.empty() : Optional.of(next);
    }
}
