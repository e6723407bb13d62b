package se.egenmakt.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import se.egenmakt.shared.Wording;

/**
 * How many of the counted periods that ended in a year had one and the same ombud throughout (rule B4): "personkontinuitet i möjligaste mån – samma ombud över
 * tid". Kept as the exact fraction {@code withOneOmbud / ended}.
 */
public record Continuity(int withOneOmbud, int ended) {
    /**
     * Counts the periods that ended in the year.
     *
     * @param ombud by commission, the ids of the ombud who have had it, in order, stand-ins left out. A commission that is not there had nobody known, and its
     *              period is not counted as one with one ombud
     */
    public static Continuity of(Year year, Collection<CountedPeriod> periods, Map<UUID, List<UUID>> ombud) {
        var ended = periods.stream().filter(period -> period.endedIn(year)).toList();
        var withOne =
                ended.stream().filter(period -> hadOneOmbud(period, ombud)).count();
        return new Continuity((int) withOne, ended.size());
    }

    /** The periods that ended in the year, each with whether it had one ombud. @param ombud as for {@link #of} */
    public static List<Placed> behind(Year year, Collection<CountedPeriod> periods, Map<UUID, List<UUID>> ombud) {
        return periods.stream()
                .filter(period -> period.endedIn(year))
                .map(period -> new Placed(period, Wording.of(hadOneOmbud(period, ombud) ? "figure.one-ombud" : "figure.several-ombud", Objects.requireNonNull(period.ended()))))
                .toList();
    }

    private static boolean hadOneOmbud(CountedPeriod period, Map<UUID, List<UUID>> ombud) {
        var all = new HashSet<UUID>();
        for (var commission : period.commissions()) {
            var own = ombud.getOrDefault(commission.commission(), List.of());
            if (own.isEmpty()) {
                return false;
            }
            all.addAll(own);
        }
        return all.size() == 1;
    }

    /** The share in whole percent, half up; empty when nothing ended. */
    public Optional<BigDecimal> percent() {
        return ended == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * withOneOmbud)
                        .divide(BigDecimal.valueOf(ended), 0, RoundingMode.HALF_UP));
    }
}
