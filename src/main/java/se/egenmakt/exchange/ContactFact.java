package se.egenmakt.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import se.egenmakt.shared.ContactKind;

/**
 * One contact. Equal contacts are counted, not merged.
 *
 * @param with {@code klient}, or an authority's name
 */
public record ContactFact(LocalDate day, ContactKind kind, String with) {
    static final Comparator<ContactFact> ORDER = Comparator.comparing(ContactFact::day)
            .thenComparing(ContactFact::kind)
            .thenComparing(ContactFact::with, Words.CODE_POINT_ORDER);
}
