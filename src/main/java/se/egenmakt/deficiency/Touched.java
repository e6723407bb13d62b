package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * How many a deficiency touches, frozen on a day: kept though an observation goes (rule E2: "a number, no identities").
 *
 * @param observations times it was seen, here and in the operations that said yes to the same
 * @param ombud        who saw it
 * @param clients      whom it touched, each counted once as far as their ombud know
 */
public record Touched(LocalDate frozenOn, int observations, int ombud, int clients) {
    /** Counted from the observations of the own operation and from what others answered. */
    static Touched of(LocalDate day, Collection<Observation> own, Collection<Touched> others) {
        int ombud = (int) own.stream().map(Observation::ombud).filter(Objects::nonNull).distinct().count();
        int clients = (int) own.stream().filter(seen -> !seen.countedBefore() && seen.told() != ClientTold.NO_CLIENT).count();
        return new Touched(
                day,
                own.size() + others.stream().mapToInt(Touched::observations).sum(),
                ombud + others.stream().mapToInt(Touched::ombud).sum(),
                clients + others.stream().mapToInt(Touched::clients).sum());
    }

    static Touched none(LocalDate day) {
        return of(day, List.of(), List.of());
    }
}
