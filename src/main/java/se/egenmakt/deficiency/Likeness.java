package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;

/** What looks like the same fault: by body, part of life and kind of fault. It is offered, and decided by a person. */
@Service
@Transactional(readOnly = true)
public class Likeness {
    /** Before anything was seen. */
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private final DeficiencyRows rows;
    private final Observations observations;
    private final Operations operations;

    Likeness(DeficiencyRows rows, Observations observations, Operations operations) {
        this.rows = rows;
        this.observations = observations;
        this.operations = operations;
    }

    /** Deficiencies that this observation may belong to, those that were mended too: offered, never decided. */
    public List<Deficiency> like(Observation seen) {
        return rows.about(Acting.current().operationId(), seen.area(), seen.body().kind()).stream().filter(one -> one.isLike(seen, place(one))).toList();
    }

    /** Observations that belong to nothing yet and look like this deficiency. */
    public List<Observation> unjoinedLike(Deficiency deficiency) {
        var place = place(deficiency);
        return observations.since(ALWAYS).stream().filter(seen -> seen.state() == ObservationState.NOTED && deficiency.isLike(seen, place)).toList();
    }

    /** Name of the one municipality that it is in; empty for the whole operation. */
    private String place(Deficiency deficiency) {
        return Optional.ofNullable(deficiency.municipality()).flatMap(operations::municipality).map(Municipality::name).orElse("");
    }

    /** What was mended and has been seen again since, with the observations that say so. */
    public Map<Deficiency, List<Observation>> cameBack() {
        return cameBack(rows.mended(Acting.current().operationId()));
    }

    /** What has been seen of this one since it was mended. */
    public List<Observation> cameBack(Deficiency deficiency) {
        return cameBack(List.of(deficiency)).getOrDefault(deficiency, List.of());
    }

    private Map<Deficiency, List<Observation>> cameBack(List<Deficiency> some) {
        var first = some.stream().flatMap(one -> one.bodies().stream()).flatMap(at -> at.referral().mendedOn().stream()).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return Map.of();
        }
        var since = observations.since(first.get().plusMonths(1));
        var found = new LinkedHashMap<Deficiency, List<Observation>>();
        for (var one : some) {
            var place = place(one);
            var again = since.stream().filter(seen -> one.isSeenAgainBy(seen, place)).toList();
            if (!again.isEmpty()) {
                found.put(one, again);
            }
        }
        return found;
    }
}
