package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.protection.Protection;

/** What several operations show together: whoever subtracts their own part is left with nobody, or with enough to hide everybody, today and from one day to the next. */
class ShownNumberProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 8);
    private static final int THRESHOLD = Protection.on(DAY).threshold();

    private static ShownNumber part(int clients, List<ShownNumber> earlier) {
        return ShownNumber.next(clients, DAY, earlier);
    }

    private static int told(ShownNumber part) {
        return part.clients() == null ? 0 : part.clients();
    }

    @Property
    void whoSubtractsTheirOwnPartFindsNobody(@ForAll @IntRange(max = 12) int own, @ForAll @Size(max = 4) List<@IntRange(max = 12) Integer> others) {
        var parts = others.stream().map(clients -> part(Math.max(1, clients), List.of())).toList();
        var shown = ShownNumber.together(own, DAY, part(own, List.of()), parts, List.of());
        var known = new ArrayList<>(others);
        known.add(own);
        if (shown.asProtected() instanceof ProtectedNumber.Known(int sum) && sum > 0) {
            for (int mine : known) {
                int rest = sum - (mine < THRESHOLD ? 0 : mine);
                assertThat(rest == 0 || rest >= THRESHOLD).as("%d shown of %d and %s: whoever knows %d is left with %d", sum, own, others, mine, rest).isTrue();
            }
        } else {
            assertThat(known).as("fewer than five, or nobody, only where no part is told").allMatch(clients -> clients < THRESHOLD);
            assertThat(ProtectedNumber.NONE.equals(shown.asProtected())).as("nobody is told only where there is nobody").isEqualTo(own == 0 && others.isEmpty());
        }
    }

    /** Two operations whose numbers change, either or both at once, at every step: each knows its own, and the difference in the other's part is nobody or enough. */
    @Property
    void whoeverChangesTheirOwnPartLearnsNothingOfTheOther(@ForAll @Size(min = 2, max = 12) List<@IntRange(max = 30) Integer> own, @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 30) Integer> other) {
        var ownParts = new ArrayList<ShownNumber>();
        var otherParts = new ArrayList<ShownNumber>();
        var shown = new ArrayList<ShownNumber>();
        var rests = new ArrayList<Integer>();
        for (int at = 0; at < Math.min(own.size(), other.size()); at++) {
            ownParts.add(part(own.get(at), ownParts));
            otherParts.add(part(Math.max(1, other.get(at)), otherParts));
            shown.add(ShownNumber.together(own.get(at), DAY, ownParts.getLast(), List.of(otherParts.getLast()), shown));
            rests.add(told(ownParts.getLast()));
        }
        for (int one : rests) {
            assertThat(one == 0 || one >= THRESHOLD).isTrue();
            assertThat(rests).allMatch(another -> another == one || Math.abs(another - one) >= THRESHOLD);
        }
        var numbers = shown.stream().map(ShownNumber::clients).filter(java.util.Objects::nonNull).distinct().toList();
        assertThat(numbers).allMatch(one -> numbers.stream().allMatch(another -> one.equals(another) || Math.abs(one - another) >= THRESHOLD));
    }
}
