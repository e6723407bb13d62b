package se.egenmakt.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostsTests {
    private static Employment employment(UUID ombud, BigDecimal rate, Days days) {
        return new Employment(ombud, ombud, rate, BigDecimal.ONE, days.from(), days.until());
    }

    private static Post post(UUID id, BigDecimal share, Days days) {
        return new Post(id, share, days.from(), days.until());
    }

    private static final UUID POST = new UUID(0, 1);
    private static final UUID INGRID = new UUID(0, 2);
    private static final UUID SAMIRA = new UUID(0, 3);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.parse("2013-12-31");

    private static Days days(String from, @Nullable String until) {
        return new Days(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    private static Employment employed(UUID ombud, String rate, String from, @Nullable String until) {
        return employment(ombud, new BigDecimal(rate), days(from, until));
    }

    private static Posts away(Absence... absences) {
        return awayAsOf(NEW_YEARS_EVE.toString(), absences);
    }

    private static Posts awayAsOf(String today, Absence... absences) {
        return Posts.in(
                Year.of(2013),
                NEW_YEARS_EVE,
                LocalDate.parse(today),
                List.of(),
                List.of(employed(INGRID, "1", "2010-01-01", null)),
                List.of(absences),
                28);
    }

    private static Absence ill(String from, @Nullable String until) {
        return new Absence(INGRID, AbsenceKind.SICKNESS, days(from, until));
    }

    @Test
    void establishedStaffedAndVacantOnNewYearsEveAndByDay() {
        var posts = Posts.in(
                Year.of(2013),
                NEW_YEARS_EVE,
                NEW_YEARS_EVE,
                List.of(
                        post(POST, new BigDecimal("2.00"), days("2012-01-01", null)),
                        post(new UUID(0, 9), BigDecimal.ONE, days("2013-12-31", null))),
                List.of(
                        employed(INGRID, "1.00", "2012-01-01", null),
                        employed(SAMIRA, "0.75", "2013-01-01", "2013-06-30")),
                List.of(),
                28);

        assertThat(posts.onLastDay()).isEqualTo(new Posts.Count(new BigDecimal("3.00"), new BigDecimal("1.00")));
        assertThat(posts.onLastDay().vacancy()).isEqualTo("2.00");
        // 2 + 1/365 and 1 + 0.75 * 181/365
        assertThat(posts.average()).isEqualTo(new Posts.Count(new BigDecimal("2.00"), new BigDecimal("1.37")));
        assertThat(posts.personsOnLastDay()).isEqualTo(1);
        assertThat(posts.personsInYear()).isEqualTo(2);
    }

    @Test
    void onePersonOnTwoPostsIsOnePerson() {
        var posts = Posts.in(
                Year.of(2013),
                NEW_YEARS_EVE,
                NEW_YEARS_EVE,
                List.of(),
                List.of(employed(INGRID, "0.5", "2012-01-01", null), employed(INGRID, "0.5", "2012-01-01", null)),
                List.of(),
                28);
        assertThat(posts.personsOnLastDay()).isEqualTo(1);
        assertThat(posts.onLastDay().staffed()).isEqualTo("1.00");
    }

    @Test
    void anAbsenceOfTwentyEightDaysIsNotALongerOne() {
        assertThat(away(ill("2013-02-01", "2013-02-28")).sickness()).isZero();
        assertThat(away(ill("2013-02-01", "2013-03-01")).sickness()).isEqualTo("1.03");
    }

    @Test
    void aWholeYearIsTwelvePostMonths() {
        assertThat(away(ill("2013-01-01", "2013-12-31")).sickness()).isEqualTo("12.00");
        assertThat(away(ill("2012-05-01", null)).sickness()).isEqualTo("12.00");
    }

    @Test
    void daysBeforeTheYearMakeItLongerButAreNotCounted() {
        assertThat(away(ill("2012-12-10", "2013-01-15")).sickness()).isEqualTo("0.48");
    }

    @Test
    void anAbsenceThatGoesOnOverTheTurnOfTheYearIsAsLongAsItIsToday() {
        assertThat(away(ill("2013-12-10", null)).sickness()).as("on New Year's Eve").isZero();
        assertThat(awayAsOf("2014-01-06", ill("2013-12-10", null)).sickness()).as("28 days").isZero();
        assertThat(awayAsOf("2014-01-07", ill("2013-12-10", null)).sickness()).as("29 days, 22 of them in the year").isEqualTo("0.71");
        assertThat(awayAsOf("2014-01-07", ill("2013-12-10", "2014-01-07")).sickness()).as("the same when it has ended").isEqualTo("0.71");
    }

    @Test
    void anAbsenceRegisteredInPiecesIsOne() {
        assertThat(away(ill("2013-04-01", "2013-04-15"), ill("2013-04-16", "2013-04-30"))
                        .sickness())
                .isEqualTo("1.00");
        assertThat(away(ill("2013-04-01", "2013-04-20"), ill("2013-04-10", "2013-04-30"))
                        .sickness())
                .isEqualTo("1.00");
        assertThat(away(ill("2013-04-01", "2013-04-14"), ill("2013-04-16", "2013-04-30"))
                        .sickness())
                .isZero();
    }

    @Test
    void leaveAndSicknessAreKeptApart() {
        var posts = away(new Absence(INGRID, AbsenceKind.LEAVE, days("2013-06-01", "2013-07-31")));
        assertThat(posts.leave()).isEqualTo("2.00");
        assertThat(posts.sickness()).isZero();
    }

    @Test
    void halfTimeAwayIsHalfAPostMonth() {
        var posts = Posts.in(
                Year.of(2013),
                NEW_YEARS_EVE,
                NEW_YEARS_EVE,
                List.of(),
                List.of(employed(INGRID, "0.5", "2010-01-01", "2013-04-15")),
                List.of(ill("2013-04-01", "2013-04-30")),
                28);
        assertThat(posts.sickness()).isEqualTo("0.25");
    }

    @Test
    void aLeapYearIsAveragedOverItsOwnDays() {
        var posts = Posts.in(
                Year.of(2012),
                LocalDate.parse("2012-12-31"),
                LocalDate.parse("2012-12-31"),
                List.of(post(POST, BigDecimal.ONE, days("2012-01-01", "2012-07-01"))),
                List.of(),
                List.of(),
                28);
        assertThat(posts.average().established()).isEqualTo("0.50");
    }
}
