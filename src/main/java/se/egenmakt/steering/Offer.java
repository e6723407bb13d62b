package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/**
 * A place in the group offered to a patients', users' or relatives' organisation (SFS 2013:522 5 §), and what it answered.
 *
 * @param answer     null while it has not answered
 * @param answeredOn null while it has not answered
 * @param askAgainOn when to ask next, after a no or a silence; null when nobody has said
 */
@Term("erbjudande")
public record Offer(
        UUID id, UUID group, String organisation, LocalDate offeredOn, String offeredBy, @Nullable OfferAnswer answer, @Nullable LocalDate answeredOn, String words, @Nullable LocalDate askAgainOn) {

    /** The latest offer to each organisation, in order of their names; an organisation is known by its name, whatever its capitals. */
    public static List<Offer> latest(Collection<Offer> offers) {
        var latest = new LinkedHashMap<String, Offer>();
        offers.stream()
                .sorted(java.util.Comparator.comparing(Offer::offeredOn))
                .forEach(offer -> latest.put(offer.organisation().toLowerCase(Locale.ROOT), offer));
        return latest.values().stream().sorted(java.util.Comparator.comparing(offer -> offer.organisation().toLowerCase(Locale.ROOT))).toList();
    }

    /** Whether it is time to ask again: the day has come, and it has not said yes. */
    public boolean isToAskAgain(LocalDate today) {
        return answer != OfferAnswer.YES && askAgainOn != null && !askAgainOn.isAfter(today);
    }
}
