package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often each party was at the meetings. */
class PartyAttendanceTests {
    private static final UUID GROUP = UUID.randomUUID();
    private static final SteeringGroup GROUP_SINCE_2020 = new SteeringGroup(GROUP, "Ledningsgruppen", null, LocalDate.of(2020, 1, 1), null);

    private final Member karin = member(Party.SOCIAL_INSURANCE, null, "2020-01-01", null);
    private final Member deputy = member(Party.SOCIAL_INSURANCE, karin.id(), "2020-01-01", null);
    private final Member majBritt = member(Party.USER_ORGANISATION, null, "2025-06-01", null);
    private final List<Member> members = List.of(karin, deputy, majBritt);

    private static Member member(Party party, @Nullable UUID deputyOf, String from, @Nullable String until) {
        return new Member(UUID.randomUUID(), GROUP, party, "Organisationen", "Någon", Duty.MEMBER, "", deputyOf, null, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), 0);
    }

    private static HeldMeeting held(String day, Member... there) {
        return new HeldMeeting(UUID.randomUUID(), LocalDate.parse(day), Set.copyOf(List.of(there).stream().map(Member::id).toList()));
    }

    private List<PartyAttendance> of(Party party, HeldMeeting... held) {
        return PartyAttendance.of(GROUP_SINCE_2020, members, List.of(held)).stream().filter(one -> one.party() == party).toList();
    }

    @Test
    void aDeputyIsThereForTheParty() {
        assertThat(of(Party.SOCIAL_INSURANCE, held("2025-02-04", karin), held("2025-05-06", deputy), held("2025-09-02", majBritt)))
                .containsExactly(new PartyAttendance(Party.SOCIAL_INSURANCE, 2025, 3, 2));
    }

    @Test
    void bothTheMemberAndTheDeputyAreOnePresence() {
        assertThat(of(Party.SOCIAL_INSURANCE, held("2025-02-04", karin, deputy))).containsExactly(new PartyAttendance(Party.SOCIAL_INSURANCE, 2025, 1, 1));
    }

    @Test
    void aPartyThatShouldHaveBeenThereIsCountedAlsoWithoutASeat() {
        assertThat(of(Party.EMPLOYMENT_SERVICE, held("2025-02-04", karin), held("2024-02-06", karin)))
                .containsExactly(new PartyAttendance(Party.EMPLOYMENT_SERVICE, 2025, 1, 0), new PartyAttendance(Party.EMPLOYMENT_SERVICE, 2024, 1, 0));
    }

    @Test
    void anOrganisationIsCountedFromTheDayItHasASeat() {
        assertThat(of(Party.USER_ORGANISATION, held("2025-05-31", karin), held("2025-06-01", karin), held("2025-09-02", majBritt)))
                .containsExactly(new PartyAttendance(Party.USER_ORGANISATION, 2025, 2, 1));
    }

    @Test
    void aGuestWhoCameBeforeTheTermIsCounted() {
        assertThat(of(Party.USER_ORGANISATION, held("2025-05-31", majBritt))).containsExactly(new PartyAttendance(Party.USER_ORGANISATION, 2025, 1, 1));
    }

    @Test
    void aMeetingWhereNobodyHasNotedWhoCameIsNotCounted() {
        assertThat(of(Party.SOCIAL_INSURANCE, held("2025-02-04"))).isEmpty();
    }

    @Test
    void aPartyWithNobodyInAnAreaGroupIsNotCounted() {
        var area = new SteeringGroup(UUID.randomUUID(), "Norra gruppen", GROUP, LocalDate.of(2020, 1, 1), null);
        assertThat(PartyAttendance.of(area, members, List.of(held("2025-02-04", karin)))).extracting(PartyAttendance::party).containsExactly(Party.SOCIAL_INSURANCE);
    }

    @Test
    void theShareIsOfTheCountedMeetings() {
        assertThat(new PartyAttendance(Party.PSYCHIATRY, 2025, 3, 2).share()).isEqualByComparingTo("0.667");
        assertThat(new PartyAttendance(Party.PSYCHIATRY, 2025, 3, 2).plus(new PartyAttendance(Party.PSYCHIATRY, 2024, 1, 0))).isEqualTo(new PartyAttendance(Party.PSYCHIATRY, 2025, 4, 2));
    }

    @Test
    void meetingsWithoutThePartyAreThoseOfTheGapWhereNobodyOfItWas() {
        var gap = new Gap(Party.SOCIAL_INSURANCE, LocalDate.of(2025, 3, 4), null);
        var before = held("2025-03-03", majBritt);
        var withDeputy = held("2025-05-06", deputy);
        var without = held("2025-09-02", majBritt);
        var notNoted = held("2025-11-04");
        assertThat(PartyAttendance.without(gap, members, List.of(before, withDeputy, without, notNoted))).containsExactly(without, notNoted);
    }
}
