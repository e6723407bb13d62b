package se.egenmakt.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.egenmakt.shared.ContactKind;

class InactivityTests {
    private static final LocalDate OPENED = LocalDate.parse("2012-01-01");

    private static Inactivity on(String day, ContactDay... contacts) {
        return Inactivity.on(LocalDate.parse(day), OPENED, null, List.of(contacts), List.of());
    }

    private static ContactDay visit(String day) {
        return new ContactDay(LocalDate.parse(day), ContactKind.HOME_VISIT);
    }

    private static Inactivity awaiting(String day, String from, @Nullable String until) {
        return Inactivity.on(
                LocalDate.parse(day),
                OPENED,
                null,
                List.of(),
                List.of(new AwaitedDecision(LocalDate.parse(from), until == null ? null : LocalDate.parse(until))));
    }

    @ParameterizedTest(name = "on {0} a last contact on {1} is recent enough, the day before is not")
    @CsvSource({
        "2013-12-31, 2013-06-30",
        "2013-08-31, 2013-02-28",
        "2012-08-31, 2012-02-29",
        "2012-08-30, 2012-02-29",
        "2012-08-29, 2012-02-29",
        "2012-08-28, 2012-02-28",
        "2014-01-01, 2013-07-01",
        "2013-02-28, 2012-08-28"
    })
    void aContactExactlySixMonthsBeforeIsEnough(String day, LocalDate limit) {
        assertThat(on(day, visit(limit.toString())).active()).isTrue();
        assertThat(on(day, visit(limit.minusDays(1).toString())).inactive()).isTrue();
    }

    @Test
    void anAttemptThatReachedNobodyIsNoContact() {
        assertThat(on(
                                "2013-12-31",
                                visit("2013-01-01"),
                                new ContactDay(LocalDate.parse("2013-12-01"), ContactKind.ATTEMPT))
                        .inactive())
                .isTrue();
    }

    @Test
    void aLaterContactSaysNothingOfTheDay() {
        assertThat(on("2013-12-31", visit("2013-01-01"), visit("2014-01-01")).inactive())
                .isTrue();
    }

    @Test
    void withoutContactTheOpeningIsReckonedFrom() {
        assertThat(on("2012-07-01")).isInstanceOf(Inactivity.Recent.class);
        assertThat(on("2012-07-02").why().key()).isEqualTo("inactivity.quiet-since-opening");
    }

    @Test
    void anAwaitedDecisionKeepsItActiveOnItsFirstAndLastDay() {
        assertThat(awaiting("2013-06-01", "2013-06-01", "2013-06-10").active()).isTrue();
        assertThat(awaiting("2013-06-10", "2013-06-01", "2013-06-10").active()).isTrue();
        assertThat(awaiting("2013-06-11", "2013-06-01", "2013-06-10").inactive())
                .isTrue();
        assertThat(awaiting("2013-05-31", "2013-06-01", "2013-06-10").inactive())
                .isTrue();
        assertThat(awaiting("2019-05-31", "2013-06-01", null).active()).isTrue();
    }

    @Test
    void closedThatDayOrNotYetOpenedIsNotOpen() {
        var day = LocalDate.parse("2013-12-31");
        assertThat(Inactivity.on(day, OPENED, day, List.of(), List.of())).isEqualTo(new Inactivity.NotOpen(day));
        assertThat(Inactivity.on(day, day.plusDays(1), null, List.of(), List.of()))
                .isEqualTo(new Inactivity.NotOpen(day));
        assertThat(Inactivity.on(day, OPENED, day.plusDays(1), List.of(), List.of())
                        .inactive())
                .isTrue();
    }
}
