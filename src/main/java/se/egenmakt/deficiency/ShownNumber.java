package se.egenmakt.deficiency;

import java.time.LocalDate;
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
     * What is shown once this many are counted: a small number never, and a new number only when nobody is found in the difference to any that was shown before.
     *
     * @param earlier everything that has been shown of the same deficiency, in order
     */
    static ShownNumber next(Touched touched, List<ShownNumber> earlier) {
        var protection = Protection.on(touched.frozenOn());
        var published = new PublishedOverTime(earlier.stream().map(one -> new PublishedOverTime.Published(one.asProtected(), one.from)).toList()).next(touched.clients(), touched.frozenOn(), protection);
        return new ShownNumber(published.number() instanceof ProtectedNumber.Known(int number) ? number : null, published.day());
    }

    public ProtectedNumber asProtected() {
        return clients == null ? new ProtectedNumber.Few(Protection.on(from).threshold()) : new ProtectedNumber.Known(clients);
    }
}
