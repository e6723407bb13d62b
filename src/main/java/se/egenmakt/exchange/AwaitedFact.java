package se.egenmakt.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An awaited decision (rule B5).
 *
 * @param until its last day, or null while the wait goes on
 * @param what  what is awaited, and from whom
 */
public record AwaitedFact(LocalDate from, @Nullable LocalDate until, String what) {
    static final Comparator<AwaitedFact> ORDER = Comparator.comparing(AwaitedFact::from)
            .thenComparing(AwaitedFact::what, Words.CODE_POINT_ORDER)
            .thenComparing(AwaitedFact::until, Comparator.nullsLast(Comparator.naturalOrder()));
}
