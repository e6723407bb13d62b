package se.egenmakt.exchange;

import java.time.LocalDate;
import java.util.Comparator;

/** A commission went from one ombud to another (rule B4), by their names. */
public record OmbudChangeFact(LocalDate day, String from, String to) {
    static final Comparator<OmbudChangeFact> ORDER = Comparator.comparing(OmbudChangeFact::day)
            .thenComparing(OmbudChangeFact::from, Words.CODE_POINT_ORDER)
            .thenComparing(OmbudChangeFact::to, Words.CODE_POINT_ORDER);
}
