package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.protection.Protection;
import se.egenmakt.protection.PublishedOverTime;

/**
 * How many clients a deficiency touches, as others than the own operation may see it. How often it was seen is not told: it would say how many at most.
 *
 * @param clients null for "fewer than five"
 * @param from    the day from which that has been shown
 */
public record ShownNumber(@Nullable Integer clients, LocalDate from) {
    /**
     * What is shown once there are this many: a small number never, and a new number only when nobody is found in the difference to any that was shown before.
     *
     * @param earlier everything that has been shown of the same, in order
     */
    static ShownNumber next(int clients, LocalDate day, List<ShownNumber> earlier) {
        var published = new PublishedOverTime(earlier.stream().map(one -> new PublishedOverTime.Published(one.asProtected(), one.from)).toList()).next(clients, day, Protection.on(day));
        return new ShownNumber(published.number() instanceof ProtectedNumber.Known(int number) ? number : null, published.day());
    }

    /**
     * What several operations show together. Each knows its own part and can subtract it, so a small part is left out, the own one too: whoever subtracts is left with nothing, or with enough to
     * hide everybody. When no part is large enough the own stands alone; and while it has grown too little to be told, what was shown last stands.
     *
     * @param clients the own number, exact
     * @param own     the own part, as others may see it
     * @param others  what the others have told of theirs
     * @param earlier everything that has been shown of all together, in order
     */
    static ShownNumber together(int clients, LocalDate day, ShownNumber own, Collection<ShownNumber> others, List<ShownNumber> earlier) {
        int threshold = Protection.on(day).threshold();
        int sum = part(own.clients, threshold);
        for (var other : others) {
            sum += part(other.clients, threshold);
        }
        boolean grownTooLittle = sum == 0 && clients >= threshold;
        int alone = others.isEmpty() ? clients : Math.max(1, clients); // whoever says yes has seen somebody
        return grownTooLittle && !earlier.isEmpty() ? earlier.getLast() : next(sum == 0 ? alone : sum, day, earlier);
    }

    private static int part(@Nullable Integer clients, int threshold) {
        return clients == null || clients < threshold ? 0 : clients;
    }

    public ProtectedNumber asProtected() {
        return clients == null ? new ProtectedNumber.Few(Protection.on(from).threshold()) : new ProtectedNumber.Known(clients);
    }
}
