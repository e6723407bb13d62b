package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.egenmakt.protection.Protection;
import se.egenmakt.protection.ProtectedNumber;

/**
 * How many a deficiency touches, as others than the own operation may see it.
 *
 * @param clients null for "fewer than five"
 * @param from    the day of that number
 */
public record ShownNumber(int observations, int ombud, @Nullable Integer clients, LocalDate from) {
    /**
     * What is shown once this many are counted: small numbers never, and a new number only when it differs from every number shown before by as much as the threshold, so that nobody is found
     * in the difference.
     *
     * @param before what has been shown of the same deficiency
     */
    static ShownNumber of(Touched touched, Collection<ShownNumber> before) {
        int least = Protection.on(touched.frozenOn()).threshold();
        var latest = before.stream().max(java.util.Comparator.comparing(ShownNumber::from)).orElse(null);
        boolean small = touched.clients() > 0 && touched.clients() < least;
        boolean tells = before.stream().map(ShownNumber::clients).filter(Objects::nonNull).anyMatch(shown -> shown != touched.clients() && Math.abs(shown - touched.clients()) < least);
        if (latest != null && (small || tells)) {
            return new ShownNumber(touched.observations(), touched.ombud(), latest.clients, latest.from);
        }
        return new ShownNumber(touched.observations(), touched.ombud(), small ? null : touched.clients(), touched.frozenOn());
    }

    public ProtectedNumber asProtected() {
        return clients == null ? new ProtectedNumber.Few(Protection.on(from).threshold()) : new ProtectedNumber.Known(clients);
    }
}
