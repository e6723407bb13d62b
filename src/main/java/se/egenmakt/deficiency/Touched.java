package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How many a deficiency touches here, frozen on a day: kept though an observation goes (rule E2: "a number, no identities"). It is exact, and for the own operation alone.
 *
 * @param observations times it was seen
 * @param ombud        who saw it
 * @param clients      whom it touched, each counted once as far as is known
 */
public record Touched(LocalDate frozenOn, int observations, int ombud, int clients) {
    /**
     * Counted from the observations: of each ombud's, and of those that clients sent in themselves, those whose client is not counted before. One at least of each ombud's, and of all together,
     * where there is a client, since "counted before" may have been said of another deficiency. What organisations and relatives send in is about nobody who could be counted.
     */
    static Touched of(LocalDate day, Collection<Observation> own) {
        var withClient = own.stream().filter(Observation::hasClient).toList();
        var ofOmbud = withClient.stream().filter(seen -> seen.ombud() != null).collect(Collectors.groupingBy(seen -> Objects.requireNonNull(seen.ombud())));
        int met = ofOmbud.values().stream().mapToInt(seen -> Math.max(1, uncounted(seen))).sum();
        int told = uncounted(withClient.stream().filter(seen -> seen.ombud() == null).toList());
        int ombud = (int) own.stream().map(Observation::ombud).filter(Objects::nonNull).distinct().count();
        return new Touched(day, own.size(), ombud, withClient.isEmpty() ? 0 : Math.max(1, met + told));
    }

    private static int uncounted(Collection<Observation> seen) {
        return (int) seen.stream().filter(one -> !one.countedBefore()).count();
    }
}
