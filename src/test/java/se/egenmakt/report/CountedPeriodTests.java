package se.egenmakt.report;

import se.egenmakt.commission.Recontact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.egenmakt.shared.ContactReason.DEBTS;
import static se.egenmakt.shared.ContactReason.ECONOMY;
import static se.egenmakt.shared.ContactReason.HOUSING;
import static se.egenmakt.shared.ContactReason.LONELINESS;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.egenmakt.shared.Sex;

class CountedPeriodTests {
    @Test
    void returnWithinAQuarterForTheSameReasonIsCountedOnce() {
        var periods = Facts.periods(
                Facts.of("1", "2013-01-10", "2013-05-15", HOUSING, ECONOMY),
                Facts.of("1", "2013-08-15", null, ECONOMY));

        assertThat(periods).hasSize(1);
        assertThat(periods.getFirst().began()).isEqualTo("2013-01-10");
        assertThat(periods.getFirst().ended()).isNull();
        assertThat(periods.getFirst().mainReasons()).containsExactly(ECONOMY, HOUSING);
        assertThat(periods.getFirst().joints())
                .containsExactly(new Recontact.SamePeriod(
                        LocalDate.parse("2013-05-15"),
                        LocalDate.parse("2013-08-15"),
                        LocalDate.parse("2013-08-15"),
                        List.of(ECONOMY)));
    }

    @Test
    void returnADayAfterTheQuarterIsCountedApart() {
        assertThat(Facts.periods(Facts.of("1", "2013-01-10", "2013-05-15"), Facts.of("1", "2013-08-16", null)))
                .hasSize(2);
    }

    @Test
    void returnForAnotherReasonIsCountedApartAlsoInTheSameYear() {
        assertThat(Facts.periods(
                        Facts.of("1", "2013-01-10", "2013-05-15", HOUSING), Facts.of("1", "2013-05-20", null, DEBTS)))
                .hasSize(2);
    }

    @ParameterizedTest(name = "closed {0}: a return on {1} is counted once, the day after apart")
    @CsvSource({
        "2012-11-30, 2013-02-28",
        "2012-11-29, 2013-02-28",
        "2012-11-28, 2013-02-28",
        "2011-11-30, 2012-02-29",
        "2011-11-29, 2012-02-29",
        "2011-11-28, 2012-02-28",
        "2012-02-29, 2012-05-29",
        "2013-01-31, 2013-04-30",
        "2013-03-31, 2013-06-30",
        "2013-05-31, 2013-08-31",
        "2013-12-31, 2014-03-31",
        "2013-10-01, 2014-01-01"
    })
    void theQuarterEndsOnTheSameDayOfTheMonthOrItsLast(LocalDate closed, LocalDate lastDay) {
        assertThat(Recontact.compare(closed, List.of(HOUSING), lastDay, List.of(HOUSING)))
                .isInstanceOf(Recontact.SamePeriod.class);
        assertThat(Recontact.compare(closed, List.of(HOUSING), lastDay.plusDays(1), List.of(HOUSING)))
                .isEqualTo(new Recontact.TooLate(closed, lastDay.plusDays(1), lastDay));
    }

    @Test
    void aThirdCommissionJoinsTheSecondNotTheFirst() {
        var periods = Facts.periods(
                Facts.of("1", "2013-01-01", "2013-02-01", HOUSING),
                Facts.of("1", "2013-04-30", "2013-06-01", HOUSING, DEBTS),
                Facts.of("1", "2013-08-31", "2013-09-09", DEBTS));

        assertThat(periods).hasSize(1);
        assertThat(periods.getFirst().joints())
                .extracting(Recontact.SamePeriod::sharedReasons)
                .containsExactly(List.of(HOUSING), List.of(DEBTS));
        assertThat(periods.getFirst().ended()).isEqualTo("2013-09-09");
    }

    @Test
    void aCommissionBetweenForAnotherReasonBreaksTheChain() {
        assertThat(Facts.periods(
                        Facts.of("1", "2013-01-01", "2013-02-01", HOUSING),
                        Facts.of("1", "2013-02-02", "2013-02-03", LONELINESS),
                        Facts.of("1", "2013-02-04", null, HOUSING)))
                .hasSize(3);
    }

    @Test
    void closedAndOpenedOnTheSameDayIsOnePeriod() {
        assertThat(Facts.periods(Facts.of("1", "2013-01-01", "2013-02-01"), Facts.of("1", "2013-02-01", "2013-02-01")))
                .singleElement()
                .satisfies(period -> assertThat(period.ended()).isEqualTo("2013-02-01"));
    }

    @Test
    void openedAndClosedOnTheSameDayThenOpenedTheNextIsOnePeriod() {
        assertThat(Facts.periods(Facts.of("1", "2013-02-01", "2013-02-01"), Facts.of("1", "2013-02-02", null)))
                .hasSize(1);
    }

    @Test
    void commissionsOfTwoClientsAreNeverJoined() {
        assertThat(Facts.periods(Facts.of("1", "2013-01-01", "2013-02-01"), Facts.of("2", "2013-02-01", null)))
                .hasSize(2);
    }

    @Test
    void theOrderCommissionsComeInDoesNotMatter() {
        var commissions = Facts.commissions(
                Facts.of("1", "2013-01-01", "2013-02-01"),
                Facts.of("2", "2013-01-15", "2013-02-01"),
                Facts.of("1", "2013-03-01", "2013-03-01"),
                Facts.of("2", "2013-03-15", null));
        assertThat(CountedPeriod.join(commissions.reversed())).isEqualTo(CountedPeriod.join(commissions));
    }

    @Test
    void factsAreThoseOfTheLastCommission() {
        var period = Facts.periods(
                        Facts.of("1", "2013-01-01", "2013-02-01")
                                .sex(Sex.UNKNOWN)
                                .in("1290"),
                        Facts.of("1", "2013-02-02", null).sex(Sex.MAN).in("1292"))
                .getFirst();

        assertThat(period.last().sex()).isEqualTo(Sex.MAN);
        assertThat(period.last().municipality()).isEqualTo("1292");
    }

    @Test
    void aClosingOnTheLastDayOfTheYearIsNotAClientThatEvening() {
        var period = Facts.periods(Facts.of("1", "2013-01-01", "2013-12-31")).getFirst();

        assertThat(period.runsAtEndOf(LocalDate.parse("2013-12-30"))).isTrue();
        assertThat(period.runsAtEndOf(LocalDate.parse("2013-12-31"))).isFalse();
        assertThat(period.touches(Year.of(2014))).isFalse();
    }

    @Test
    void lateAndForOtherReasonsIsSaidToBeLate() {
        assertThat(Recontact.compare(
                        LocalDate.parse("2013-01-01"), List.of(HOUSING), LocalDate.parse("2013-06-01"), List.of(DEBTS)))
                .isInstanceOf(Recontact.TooLate.class);
    }

    @Test
    void otherReasonsAreBothToldInListOrder() {
        assertThat(Recontact.compare(
                        LocalDate.parse("2013-01-01"),
                        List.of(LONELINESS, HOUSING),
                        LocalDate.parse("2013-02-01"),
                        List.of(DEBTS, ECONOMY)))
                .isEqualTo(new Recontact.OtherReasons(
                        LocalDate.parse("2013-01-01"),
                        LocalDate.parse("2013-02-01"),
                        LocalDate.parse("2013-04-01"),
                        List.of(HOUSING, LONELINESS),
                        List.of(ECONOMY, DEBTS)));
    }

    @Test
    void overlappingCommissionsAreRefused() {
        assertThatThrownBy(() -> Facts.periods(Facts.of("1", "2013-01-01", null), Facts.of("1", "2013-02-01", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
