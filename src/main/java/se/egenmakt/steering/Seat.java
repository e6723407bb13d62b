package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party's place in a group on a day (rule E1), as a meeting tells of it: who sits there, and since when it is empty.
 *
 * @param members those who sit, ordinary members before deputies
 * @param gap     since when no ordinary member sits, in a place that must be filled; null otherwise
 */
public record Seat(Party party, List<Member> members, @Nullable Gap gap) {
    public Seat {
        members = List.copyOf(members);
    }

    public boolean isEmpty() {
        return gap != null;
    }

    public Optional<Gap> empty() {
        return Optional.ofNullable(gap);
    }

    /**
     * The places of a group on a day: those that must be filled in the order of the regulation, empty ones too, then the others that somebody sits in.
     *
     * @param everybody who sits, has sat or will sit
     */
    static List<Seat> on(LocalDate day, SteeringGroup group, List<Member> everybody) {
        var parties = new ArrayList<>(Party.requiredOn(day));
        for (var party : Party.values()) {
            if (!parties.contains(party)) {
                parties.add(party);
            }
        }
        return parties.stream()
                .map(party -> new Seat(
                        party,
                        everybody.stream().filter(member -> member.party() == party && member.sitsOn(day)).sorted(Comparator.comparing(Member::isDeputy).thenComparing(Member::name)).toList(),
                        Gaps.on(day, group, everybody).stream().filter(gap -> gap.party() == party).findFirst().orElse(null)))
                .filter(seat -> seat.isEmpty() || !seat.members().isEmpty())
                .toList();
    }
}
