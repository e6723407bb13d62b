package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;

/** How many a deficiency touches: exact for the own operation, and as others may see it, together with what other operations tell. */
@Component
@Transactional
class Counting {
    private final CountRows rows;
    private final DeficiencyRows deficiencies;
    private final OfferRows offers;
    private final Observations observations;
    private final Publishing publishing;
    private final Clock clock;

    Counting(CountRows rows, DeficiencyRows deficiencies, OfferRows offers, Observations observations, Publishing publishing, Clock clock) {
        this.rows = rows;
        this.deficiencies = deficiencies;
        this.offers = offers;
        this.observations = observations;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** The numbers frozen, the newest first: exact. */
    List<Touched> touched(UUID deficiency) {
        return rows.touched(operation(), deficiency);
    }

    /** Counts from the observations and freezes the number of today. */
    void freeze(UUID id) {
        deficiencies.lock(operation(), id);
        var touched = Touched.of(today(), observations.countedIn(id));
        rows.freeze(operation(), id, touched);
        show(id, touched.clients());
        publishing.follow(id);
    }

    /** Another operation has told another number, or no longer tells any: what others see is reckoned anew, from the own number as it was frozen last. */
    void reckon(UUID id) {
        deficiencies.lock(operation(), id);
        var frozen = rows.touched(operation(), id);
        if (!frozen.isEmpty() && show(id, frozen.getFirst().clients())) {
            publishing.follow(id);
        }
    }

    /** Once a group has taken it up others see a number too: every one that they have seen is kept, and every own part of it. @return whether they see another now */
    private boolean show(UUID id, int clients) {
        if (deficiencies.groups(id).isEmpty()) {
            return false;
        }
        var part = kept(rows.partsOf(operation(), id), earlier -> ShownNumber.next(clients, today(), earlier), (next, number) -> rows.part(operation(), id, number, next));
        var others = offers.told(operation(), id);
        var before = rows.shownOf(operation(), id);
        var after = kept(before, earlier -> ShownNumber.together(clients, today(), part, others, earlier), (next, number) -> rows.show(operation(), id, number, next));
        return before.isEmpty() || !before.getLast().equals(after);
    }

    /** What comes after the earlier ones; kept when it is another than the last. */
    private static ShownNumber kept(List<ShownNumber> earlier, Function<List<ShownNumber>, ShownNumber> rule, ObjIntConsumer<ShownNumber> keep) {
        var next = rule.apply(earlier);
        if (earlier.isEmpty() || !earlier.getLast().equals(next)) {
            keep.accept(next, earlier.size() + 1);
        }
        return next;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
