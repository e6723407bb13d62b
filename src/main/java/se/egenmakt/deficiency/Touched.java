package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How many a deficiency touches, frozen on a day: kept though an observation goes (rule E2: "a number, no identities").
 *
 * @param observations times it was seen here
 * @param ombud        who saw it
 * @param clients      whom it touched, each counted once as far as their ombud know, with those of the operations that said yes to the same
 */
public record Touched(LocalDate frozenOn, int observations, int ombud, int clients) {
    /**
     * Counted from the observations. Of each ombud's, those whose client is not counted before; one at least where there is a client, since "counted before" may have been said of another
     * deficiency.
     *
     * @param others clients in the operations that said yes to the same, of those that are enough to be told
     */
    static Touched of(LocalDate day, Collection<Observation> own, int others) {
        var withClient = own.stream().filter(seen -> seen.ombud() != null && seen.told() != ClientTold.NO_CLIENT).collect(Collectors.groupingBy(seen -> Objects.requireNonNull(seen.ombud())));
        int clients = withClient.values().stream().mapToInt(seen -> Math.max(1, (int) seen.stream().filter(one -> !one.countedBefore()).count())).sum();
        int ombud = (int) own.stream().map(Observation::ombud).filter(Objects::nonNull).distinct().count();
        return new Touched(day, own.size(), ombud, clients + others);
    }
}
