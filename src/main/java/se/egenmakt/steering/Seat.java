package se.egenmakt.steering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party's place in a group on a day (rule E1): who sits there, or since when nobody does.
 *
 * @param members      those who sit, ordinary members before deputies; empty for an empty place
 * @param emptySince   the first day without anybody; since the group began when nobody ever has; null when somebody sits
 */
public record Seat(Party party, boolean required, List<Member> members, @Nullable LocalDate emptySince) {
    public Seat {
        members = List.copyOf(members);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Days without anybody; 0 when somebody sits. */
    public long emptyDays(LocalDate day) {
        return emptySince == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(emptySince, day));
    }

    /**
     * The places of a group on a day: the required in the order of the regulation, empty ones too, then the others that somebody sits in.
     *
     * @param everybody who sits, has sat or will sit
     */
    static List<Seat> on(LocalDate day, List<Member> everybody, LocalDate groupBegan) {
        var seats = new ArrayList<Seat>();
        for (var party : Party.values()) {
            var sitting = everybody.stream().filter(member -> member.party() == party && member.sitsOn(day)).sorted(Comparator.comparing(Member::isDeputy).thenComparing(Member::name)).toList();
            if (!sitting.isEmpty()) {
                seats.add(new Seat(party, party.isRequiredOn(day), sitting, null));
            } else if (party.isRequiredOn(day)) {
                seats.add(new Seat(party, true, List.of(), emptySince(party, day, everybody, groupBegan)));
            }
        }
        var order = Party.requiredOn(day);
        seats.sort(Comparator.comparingInt(seat -> seat.required() ? order.indexOf(seat.party()) : order.size() + seat.party().ordinal()));
        return List.copyOf(seats);
    }

    private static LocalDate emptySince(Party party, LocalDate day, List<Member> everybody, LocalDate groupBegan) {
        return everybody.stream()
                .filter(member -> member.party() == party)
                .map(Member::until)
                .filter(until -> until != null && until.isBefore(day))
                .map(until -> until.plusDays(1))
                .max(Comparator.naturalOrder())
                .orElse(groupBegan);
    }
}
