package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a party's seat is empty (rule E1). */
class GapTests {
    private static final UUID GROUP = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final SteeringGroup SINCE_2020 = new SteeringGroup(GROUP, "Ledningsgruppen", null, LocalDate.of(2020, 1, 1), null);

    private static Member member(Party party, String from, @Nullable String until) {
        return new Member(UUID.randomUUID(), GROUP, party, "Myndigheten", "Någon", Duty.MEMBER, "", null, null, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), 0);
    }

    private static Member deputy(Member of, String from) {
        return new Member(UUID.randomUUID(), GROUP, of.party(), "Myndigheten", "Ersättare", Duty.MEMBER, "", of.id(), null, LocalDate.parse(from), null, 0);
    }

    private static List<Gap> gaps(Member... members) {
        return Gaps.of(Party.EMPLOYMENT_SERVICE, SINCE_2020, List.of(members));
    }

    private static Gap gap(String from, @Nullable String until) {
        return new Gap(Party.EMPLOYMENT_SERVICE, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    @Test
    void aSeatThatNobodyHasHadIsEmptySinceTheGroupsFirstDay() {
        assertThat(gaps()).containsExactly(gap("2020-01-01", null));
    }

    @Test
    void aSeatIsEmptyFromTheDayAfterTheLastDayOfATerm() {
        var gaps = gaps(member(Party.EMPLOYMENT_SERVICE, "2020-01-01", "2025-03-03"));
        assertThat(gaps).containsExactly(gap("2025-03-04", null));
        assertThat(gaps.getFirst().daysBy(TODAY)).as("the example of the look: since 4 March 2025, for 314 days").isEqualTo(314);
    }

    @Test
    void onTheFirstEmptyDayNoDayHasPassed() {
        assertThat(gap("2026-01-12", null).daysBy(TODAY)).isZero();
        assertThat(gap("2026-01-11", null).daysBy(TODAY)).isEqualTo(1);
        assertThat(gap("2026-02-01", null).daysBy(TODAY)).as("not yet empty").isZero();
    }

    @Test
    void everyGapOfEveryPartyIsToldTheFilledOnesToo() {
        var all = Gaps.all(SINCE_2020, List.of(
                member(Party.EMPLOYMENT_SERVICE, "2020-03-01", "2023-12-31"), member(Party.EMPLOYMENT_SERVICE, "2024-02-01", null), member(Party.MUNICIPALITY, "2020-01-01", null),
                member(Party.PRIMARY_CARE, "2020-01-01", null), member(Party.PSYCHIATRY, "2020-01-01", "2026-06-30")));
        assertThat(all).containsExactly(new Gap(Party.PSYCHIATRY, LocalDate.of(2026, 7, 1), null), gap("2020-01-01", "2020-02-29"), gap("2024-01-01", "2024-01-31"), new Gap(Party.SOCIAL_INSURANCE, LocalDate.of(2020, 1, 1), null));
    }

    @Test
    void aGapTouchesAYearWhenOneOfItsDaysIsInIt() {
        var first = LocalDate.of(2025, 1, 1);
        var last = LocalDate.of(2025, 12, 31);
        assertThat(gap("2024-11-01", "2025-01-01").touches(first, last)).isTrue();
        assertThat(gap("2025-12-31", null).touches(first, last)).isTrue();
        assertThat(gap("2024-11-01", "2024-12-31").touches(first, last)).isFalse();
        assertThat(gap("2026-01-01", null).touches(first, last)).isFalse();
    }

    @Test
    void aGapThatHasEndedCountsItsLastDayToo() {
        assertThat(gap("2025-03-01", "2025-03-10").daysBy(TODAY)).isEqualTo(10);
        assertThat(gap("2026-01-10", "2026-03-01").daysBy(TODAY)).as("goes on today").isEqualTo(2);
    }

    @Test
    void whoSitsWithoutAnEndFillsTheSeatForGood() {
        assertThat(gaps(member(Party.EMPLOYMENT_SERVICE, "2020-01-01", null))).isEmpty();
    }

    @Test
    void termsThatFollowDayOnDayOrOverlapLeaveNoGap() {
        assertThat(gaps(member(Party.EMPLOYMENT_SERVICE, "2020-01-01", "2022-06-30"), member(Party.EMPLOYMENT_SERVICE, "2022-07-01", null))).isEmpty();
        assertThat(gaps(member(Party.EMPLOYMENT_SERVICE, "2021-01-01", null), member(Party.EMPLOYMENT_SERVICE, "2019-01-01", "2023-12-31"))).isEmpty();
        assertThat(gaps(member(Party.EMPLOYMENT_SERVICE, "2020-01-01", "2024-12-31"), member(Party.EMPLOYMENT_SERVICE, "2021-01-01", "2021-12-31")))
                .as("a short term within a long one").containsExactly(gap("2025-01-01", null));
    }

    @Test
    void betweenTwoTermsTheSeatIsEmpty() {
        assertThat(gaps(member(Party.EMPLOYMENT_SERVICE, "2020-03-01", "2021-12-31"), member(Party.EMPLOYMENT_SERVICE, "2022-02-01", "2023-12-31")))
                .containsExactly(gap("2020-01-01", "2020-02-29"), gap("2022-01-01", "2022-01-31"), gap("2024-01-01", null));
    }

    @Test
    void aGapEndsTheDayBeforeATermToCome() {
        var gap = gaps(member(Party.EMPLOYMENT_SERVICE, "2020-01-01", "2025-12-31"), member(Party.EMPLOYMENT_SERVICE, "2026-02-01", null)).getFirst();
        assertThat(gap).isEqualTo(gap("2026-01-01", "2026-01-31"));
        assertThat(gap.coversDay(TODAY)).isTrue();
        assertThat(gap.coversDay(LocalDate.of(2026, 2, 1))).isFalse();
    }

    @Test
    void aDeputyFillsNoSeat() {
        var ended = member(Party.EMPLOYMENT_SERVICE, "2020-01-01", "2025-03-03");
        assertThat(gaps(ended, deputy(ended, "2020-01-01"))).containsExactly(gap("2025-03-04", null));
    }

    @Test
    void anotherPartysMemberFillsNoSeat() {
        assertThat(gaps(member(Party.SOCIAL_INSURANCE, "2020-01-01", null))).containsExactly(gap("2020-01-01", null));
    }

    @Test
    void daysBeforeTheGroupAndAfterItAreNoGap() {
        var ended = new SteeringGroup(GROUP, "Gamla gruppen", null, LocalDate.of(2020, 1, 1), LocalDate.of(2022, 12, 31));
        assertThat(Gaps.of(Party.EMPLOYMENT_SERVICE, ended, List.of(member(Party.EMPLOYMENT_SERVICE, "2018-01-01", "2019-06-30")))).containsExactly(gap("2020-01-01", "2022-12-31"));
        assertThat(Gaps.of(Party.EMPLOYMENT_SERVICE, ended, List.of(member(Party.EMPLOYMENT_SERVICE, "2020-01-01", "2024-06-30")))).isEmpty();
        assertThat(Gaps.of(Party.EMPLOYMENT_SERVICE, ended, List.of(member(Party.EMPLOYMENT_SERVICE, "2024-01-01", null)))).as("a term after the group").containsExactly(gap("2020-01-01", "2022-12-31"));
        assertThat(Gaps.on(TODAY, ended, List.of())).isEmpty();
    }

    @Test
    void theEmptySeatsOfADayStandInTheOrderOfTheRegulation() {
        var members = List.of(member(Party.PSYCHIATRY, "2020-01-01", null), member(Party.MUNICIPALITY, "2020-01-01", "2026-01-12"));
        assertThat(Gaps.on(TODAY, SINCE_2020, members)).extracting(Gap::party).containsExactly(Party.PRIMARY_CARE, Party.EMPLOYMENT_SERVICE, Party.SOCIAL_INSURANCE);
        assertThat(Gaps.on(TODAY.plusDays(1), SINCE_2020, members)).extracting(Gap::party).startsWith(Party.MUNICIPALITY);
    }

    @Test
    void organisationsAreOfferedAPlaceAndAreNeverMissing() {
        assertThat(Gaps.of(Party.USER_ORGANISATION, SINCE_2020, List.of())).isEmpty();
        assertThat(Gaps.of(Party.OPERATION, SINCE_2020, List.of())).isEmpty();
    }

    @Test
    void anAreaGroupHasNoSeatsThatMustBeFilled() {
        var area = new SteeringGroup(UUID.randomUUID(), "Norra gruppen", GROUP, LocalDate.of(2020, 1, 1), null);
        assertThat(Gaps.on(TODAY, area, List.of())).isEmpty();
    }
}
