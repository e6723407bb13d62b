package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.InForce;

/**
 * Which parties are missing in a steering group, and when (rule E1, SFS 2013:522 5 §). Counted from the group's first day through its last. An area group stands under a steering group and has no
 * seats that must be filled: the regulation asks for one group for the operation.
 */
public final class Gaps {
    private Gaps() {}

    /** Every gap of this party, the earliest first; terms that overlap are one. */
    public static List<Gap> of(Party party, SteeringGroup group, Collection<Member> members) {
        var terms = members.stream().filter(member -> member.party() == party && !member.isDeputy()).sorted(Comparator.comparing(Member::from)).toList();
        var gaps = new ArrayList<Gap>();
        if (group.parent() == null) {
            for (var line : Party.required()) {
                if (line.value().contains(party)) {
                    within(line, party, group, terms).forEach(gap -> add(gaps, gap));
                }
            }
        }
        return List.copyOf(gaps);
    }

    /** Every gap of every party that must be there, or must have been: party by party, the earliest first. */
    public static List<Gap> all(SteeringGroup group, Collection<Member> members) {
        return Stream.of(Party.values()).flatMap(party -> of(party, group, members).stream()).toList();
    }

    /** The empty seats of this day, in the order of the regulation. */
    public static List<Gap> on(LocalDate day, SteeringGroup group, Collection<Member> members) {
        return Party.requiredOn(day).stream().flatMap(party -> of(party, group, members, day).stream()).toList();
    }

    /** The gap of this party that covers the day. */
    public static Optional<Gap> of(Party party, SteeringGroup group, Collection<Member> members, LocalDate day) {
        return of(party, group, members).stream().filter(gap -> gap.coversDay(day)).findFirst();
    }

    private static List<Gap> within(InForce<List<Party>> line, Party party, SteeringGroup group, List<Member> terms) {
        var gaps = new ArrayList<Gap>();
        var last = earlier(line.until(), group.until());
        @Nullable LocalDate free = line.from() == null || line.from().isBefore(group.from()) ? group.from() : line.from();
        for (var term : terms) {
            if (free == null || (last != null && free.isAfter(last))) {
                break;
            }
            if (term.from().isAfter(free)) {
                gaps.add(new Gap(party, free, earlier(term.from().minusDays(1), last)));
            }
            var until = term.until();
            free = until == null ? null : until.isBefore(free) ? free : until.plusDays(1);
        }
        if (free != null && (last == null || !free.isAfter(last))) {
            gaps.add(new Gap(party, free, last));
        }
        return gaps;
    }

    /** A gap that goes on where the list of required parties changes is one gap. */
    private static void add(List<Gap> gaps, Gap gap) {
        var before = gaps.isEmpty() ? null : gaps.getLast();
        if (before != null && before.until() != null && before.until().plusDays(1).equals(gap.from())) {
            gaps.removeLast();
            gaps.add(new Gap(gap.party(), before.from(), gap.until()));
        } else {
            gaps.add(gap);
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }
}
