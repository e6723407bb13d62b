package se.egenmakt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.egenmakt.commission.AwaitedDecision;
import se.egenmakt.commission.ContactDay;
import se.egenmakt.commission.ContactMadeBy;
import se.egenmakt.commission.Inactivity;
import se.egenmakt.demo.Happening.Opened;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

class DemoHistoryTests {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 21);

    static Stream<DemoOperation> operations() {
        return Fyrbodal.OPERATIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatHappenedThroughADayIsTheBeginningOfWhatHappenedThroughALaterDay(DemoOperation operation) {
        var whole = DemoHistory.through(LocalDate.of(2029, 6, 30), operation);
        for (var day = LocalDate.of(2021, 1, 1); day.getYear() < 2029; day = day.plusDays(97)) {
            var earlier = DemoHistory.through(day, operation);
            assertThat(whole.subList(0, earlier.size())).isEqualTo(earlier);
            assertThat(whole.get(earlier.size()).day()).isAfter(day);
            assertThat(DemoHistory.through(day.plusDays(30), operation).subList(0, earlier.size())).isEqualTo(earlier);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theHistoryIsTheSameEveryTime(DemoOperation operation) {
        assertThat(DemoHistory.through(LAST, operation)).isEqualTo(DemoHistory.through(LAST, operation));
    }

    @Test
    void theHistoryIsTheOneItHasAlwaysBeen() {
        assertThat(DemoHistory.through(LAST, Fyrbodal.OPERATIONS.getFirst()).getFirst())
                .isEqualTo(new Opened(
                        LocalDate.of(2019, 6, 10), 0, 0, "Ingrid Sandell", Sex.WOMAN, 1998, null, "1460", ContactMadeBy.CLIENT,
                        List.of(ContactReason.ECONOMY, ContactReason.TRUSTEE, ContactReason.DIGITAL), List.of(), Knowledge.NO, Knowledge.NO));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothingHappensOutOfOrderOrAfterTheLastDay(DemoOperation operation) {
        var happenings = DemoHistory.through(LAST, operation);
        assertThat(happenings).isSortedAccordingTo(java.util.Comparator.comparing(Happening::day));
        assertThat(happenings.getLast().day()).isBeforeOrEqualTo(LAST);
        assertThat(happenings).allMatch(happening -> Workdays.is(happening.day()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noRuleOfTheExchangeFormatIsBroken(DemoOperation operation) {
        var served = operation.municipalities().stream().map(DemoOperation.Served::code).toList();
        var birthYears = new HashMap<Integer, Integer>();
        var lastClosing = new HashMap<Integer, LocalDate>();
        for (var commission : DemoCommission.of(DemoHistory.through(LAST, operation))) {
            var opened = commission.opened();
            var closedOn = commission.closedOn();
            assertThat(opened.mainReasons()).isNotEmpty().isSorted().noneMatch(opened.otherReasons()::contains);
            assertThat(served).contains(opened.municipality());
            assertThat(operation.number(opened.client())).hasSizeLessThanOrEqualTo(20);
            assertThat(opened.childrenAtHome() == Knowledge.YES && opened.minorChildren() != Knowledge.YES).isFalse();
            assertThat(closedOn == null || !closedOn.isBefore(opened.day())).isTrue();
            var before = lastClosing.put(opened.client(), closedOn == null ? LocalDate.MAX : closedOn);
            assertThat(before == null || !opened.day().isBefore(before)).isTrue();
            if (opened.birthYear() != null) {
                assertThat(birthYears.putIfAbsent(opened.client(), opened.birthYear())).isIn(null, opened.birthYear());
                assertThat(opened.day().getYear() - opened.birthYear()).isBetween(opened.bornOn() == null ? 19 : 18, 81);
            }
            if (opened.bornOn() != null) {
                assertThat(opened.bornOn().getYear()).isEqualTo(opened.birthYear());
                assertThat(opened.bornOn().plusYears(18)).isBeforeOrEqualTo(opened.day());
            }
            var last = closedOn == null ? LAST : closedOn;
            assertThat(commission.contacts()).allMatch(contact -> !contact.day().isBefore(opened.day()) && !contact.day().isAfter(last));
            for (var awaited : commission.awaited()) {
                assertThat(awaited.from()).isBetween(opened.day(), last);
                assertThat(awaited.until() == null ? last : awaited.until()).isBetween(awaited.from(), last);
                assertThat(awaited.until() != null || closedOn == null).isTrue();
            }
            var has = opened.ombud();
            for (var change : commission.changes()) {
                assertThat(change.from()).isEqualTo(has).isNotEqualTo(change.to());
                has = change.to();
            }
            var end = commission.ombud();
            assertThat(operation.ombud()).anyMatch(one -> one.name().equals(end) && one.share(last) > 0);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOmbudHasAsManyActiveCommissionsAsIsUsualForTheShareOfAPost(DemoOperation operation) {
        var commissions = DemoCommission.of(DemoHistory.through(LAST, operation));
        for (var day = LocalDate.of(2021, 6, 30); !day.isAfter(LAST); day = day.plusDays(23)) {
            for (var ombud : operation.ombud()) {
                if (ombud.share(day) > 0 && ombud.share(day.minusMonths(6)) > 0 && !ombud.leavesWithin(90, day)) {
                    var asOf = day;
                    long active = commissions.stream()
                            .filter(one -> one.ombudOn(asOf).equals(ombud.name()) && inactivity(one, asOf).active())
                            .count();
                    assertThat(active / ombud.share(day)).as("%s %s: %d", ombud.name(), day, active).isBetween(11.0, 20.0);
                }
            }
        }
    }

    @Test
    void twoOrThreeInDalslandHaveBeenQuietForHalfAYearOnAnyDay() {
        var commissions = DemoCommission.of(DemoHistory.through(LAST, Fyrbodal.OPERATIONS.getFirst()));
        for (var day = LocalDate.of(2023, 1, 1); !day.isAfter(LAST); day = day.plusDays(1)) {
            var asOf = day;
            assertThat(commissions.stream().filter(one -> inactivity(one, asOf).inactive()).count()).as("%s", day).isBetween(2L, 4L);
        }
    }

    @Test
    void whatIsRareIsThereToo() {
        var all = operations().flatMap(one -> DemoCommission.of(DemoHistory.through(LAST, one)).stream()).toList();
        var opened = all.stream().map(DemoCommission::opened).toList();
        assertThat(opened).anyMatch(one -> one.sex() == Sex.OTHER).anyMatch(one -> one.sex() == Sex.UNKNOWN);
        assertThat(opened).anyMatch(one -> one.birthYear() == null).anyMatch(one -> one.bornOn() != null);
        assertThat(opened.stream().map(Opened::day)).contains(LocalDate.of(2024, 1, 2), LocalDate.of(2025, 1, 2), LocalDate.of(2026, 1, 2));
        assertThat(all.stream().map(DemoCommission::closedOn)).contains(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31));
        assertThat(all).anyMatch(one -> one.closed() != null && one.closed().reason() == ClosingReason.QUIET);
        assertThat(all).anyMatch(one -> !one.changes().isEmpty());
    }

    static Inactivity inactivity(DemoCommission one, LocalDate day) {
        return Inactivity.on(
                day,
                one.opened().day(),
                one.closedOn(),
                one.contacts().stream().map(contact -> new ContactDay(contact.day(), contact.kind())).toList(),
                one.awaited().stream().map(awaited -> new AwaitedDecision(awaited.from(), awaited.until())).toList());
    }
}
