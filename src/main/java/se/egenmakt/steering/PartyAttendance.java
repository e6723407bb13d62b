package se.egenmakt.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often a party was at the meetings of a year (rule E1). Counted are the meetings held on a day when the party had somebody in the group or should have had, where attendance is noted; it was
 * there when an ordinary member or a deputy of its was.
 */
public record PartyAttendance(Party party, int year, int meetings, int attended) {
    /** Each party and year with a meeting to count, in the order of the parties, the latest year first. */
    public static List<PartyAttendance> of(SteeringGroup group, Collection<Member> members, Collection<HeldMeeting> held) {
        var byId = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        var all = new ArrayList<PartyAttendance>();
        for (var party : Party.values()) {
            var years = new TreeMap<Integer, PartyAttendance>(Comparator.reverseOrder());
            for (var meeting : held) {
                boolean there = wasThere(party, meeting, byId);
                if (meeting.isNoted() && (there || belongs(party, group, members, meeting))) {
                    int year = meeting.day().getYear();
                    years.merge(year, new PartyAttendance(party, year, 1, there ? 1 : 0), PartyAttendance::plus);
                }
            }
            all.addAll(years.values());
        }
        return List.copyOf(all);
    }

    /** The meetings held in this gap at which nobody of the party was, deputies included. */
    public static List<HeldMeeting> without(Gap gap, Collection<Member> members, Collection<HeldMeeting> held) {
        var byId = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return held.stream().filter(meeting -> gap.coversDay(meeting.day()) && !wasThere(gap.party(), meeting, byId)).toList();
    }

    private static boolean belongs(Party party, SteeringGroup group, Collection<Member> members, HeldMeeting meeting) {
        return (group.parent() == null && party.isRequiredOn(meeting.day()))
                || members.stream().anyMatch(member -> member.party() == party && member.sitsOn(meeting.day()));
    }

    private static boolean wasThere(Party party, HeldMeeting meeting, Map<UUID, Member> byId) {
        return meeting.attended().stream().map(byId::get).anyMatch(member -> member != null && member.party() == party);
    }

    /** The same party's, of both years together; the year is the later. */
    public PartyAttendance plus(PartyAttendance other) {
        return new PartyAttendance(party, Math.max(year, other.year), meetings + other.meetings, attended + other.attended);
    }

    /** Attended of counted, as a fraction with three decimals. */
    public BigDecimal share() {
        return BigDecimal.valueOf(attended).divide(BigDecimal.valueOf(meetings), 3, RoundingMode.HALF_UP);
    }
}
