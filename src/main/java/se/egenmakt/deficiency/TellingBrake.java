package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever sends in without end, or guesses codes: so many an hour from one address, for a whole library or office may share one. Kept in memory, an hour at most, and with nothing
 * of what was sent; each node of several counts for itself.
 */
@Component
public final class TellingBrake {
    /** What is counted. */
    public enum Doing {
        SENDING(20),
        FOLLOWING(60);

        private final int anHour;

        Doing(int anHour) {
            this.anHour = anHour;
        }

        int anHour() {
            return anHour;
        }
    }

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Count> counts = new HashMap<>();

    TellingBrake(Clock clock) {
        this.clock = clock;
    }

    private record Count(Instant from, int number) {}

    /** Counts one, and says how long it has to wait: zero when it may be done now. */
    public synchronized Duration wait(Doing doing, String address) {
        var now = clock.instant();
        if (counts.size() >= MOST_REMEMBERED) {
            counts.values().removeIf(count -> over(count, now));
            if (counts.size() >= MOST_REMEMBERED) {
                counts.clear(); // so many addresses at once that counting each helps nobody
            }
        }
        var count = counts.merge(doing + " " + network(address), new Count(now, 1), (before, first) -> over(before, now) ? first : new Count(before.from(), before.number() + 1));
        return count.number() <= doing.anHour() ? Duration.ZERO : Duration.between(now, count.from().plus(WINDOW));
    }

    private static boolean over(Count count, Instant now) {
        return !now.isBefore(count.from().plus(WINDOW));
    }

    /** One subscriber has a whole network of the newer addresses. */
    private static String network(String address) {
        var parts = address.split(":");
        return parts.length > 4 ? String.join(":", parts[0], parts[1], parts[2], parts[3]) : address;
    }
}
