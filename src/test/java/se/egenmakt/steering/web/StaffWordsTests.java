package se.egenmakt.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.egenmakt.steering.Duty;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.Party;
import se.egenmakt.steering.PartyAttendance;
import se.egenmakt.steering.SteeringGroup;

/** Numbers and days as they are said of groups. */
class StaffWordsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    private final SteeringGroup group = new SteeringGroup(UUID.randomUUID(), "Ledningsgruppen", null, TODAY, null);

    private Member member(@Nullable UUID deputyOf) {
        return new Member(UUID.randomUUID(), group.id(), Party.MUNICIPALITY, "Melleruds kommun", "Birgitta Wall", Duty.MEMBER, "", deputyOf, null, TODAY, null, 0);
    }

    private String sits(List<Member> members) {
        return new GroupsPage(TODAY, List.of(group), Map.of(group.id(), members)).sits(group);
    }

    @Test
    void deputiesAreCountedApart() {
        var members = new ArrayList<>(List.of(member(null), member(null)));
        assertThat(sits(members)).isEqualTo("2 ledamöter");
        members.add(member(members.getFirst().id()));
        assertThat(sits(members)).isEqualTo("2 ledamöter och en ersättare");
        members.add(member(members.getLast().id()));
        assertThat(sits(members)).isEqualTo("2 ledamöter och 2 ersättare");
        assertThat(sits(List.of())).isEqualTo("Ingen ledamot");
    }

    @Test
    void attendanceAtTheOnlyMeetingIsSaidInOneWay() {
        assertThat(AttendanceTable.of(List.of(new PartyAttendance(Party.MUNICIPALITY, 2026, 1, 0))).sentence()).isEqualTo("Kommunen var inte med på det enda mötet sedan 2026.");
        assertThat(AttendanceTable.of(List.of(new PartyAttendance(Party.MUNICIPALITY, 2026, 3, 1))).sentence()).isEqualTo("Kommunen har varit med minst, på 1 av 3 möten sedan 2026.");
    }
}
