package se.egenmakt.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.egenmakt.protection.ProtectedNumber.Few;
import se.egenmakt.protection.ProtectedNumber.Known;
import se.egenmakt.protection.ProtectedNumber.Withheld;
import se.egenmakt.protection.PublishedOverTime.Published;

class PublishedOverTimeTests {
    private static final Protection FIVE = new Protection(5);
    private static final LocalDate FIRST = LocalDate.parse("2026-03-03");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final ProtectedNumber FEW = new Few(5);

    /** What is published today of so many, after these, one a day from the first day on. */
    private static Published next(int number, ProtectedNumber... before) {
        var earlier = new ArrayList<Published>();
        for (var one : before) {
            earlier.add(new Published(one, FIRST.plusDays(earlier.size())));
        }
        return new PublishedOverTime(earlier).next(number, TODAY, FIVE);
    }

    private static Published today(ProtectedNumber number) {
        return new Published(number, TODAY);
    }

    private static Published stands(ProtectedNumber number, int day) {
        return new Published(number, FIRST.plusDays(day - 1));
    }

    @Test
    void theFirstNumberIsPublishedAsItIsByItself() {
        assertThat(next(12)).isEqualTo(today(new Known(12)));
        assertThat(next(3)).isEqualTo(today(FEW));
        assertThat(next(0)).isEqualTo(today(new Known(0)));
    }

    @Test
    void numberThatDiffersByLessThanTheThresholdIsNotPublishedAndTheOldStandsWithItsDay() {
        assertThat(next(16, new Known(12))).isEqualTo(stands(new Known(12), 1));
        assertThat(next(8, new Known(12))).isEqualTo(stands(new Known(12), 1));
    }

    @Test
    void numberThatDiffersByTheThresholdIsPublished() {
        assertThat(next(17, new Known(12))).isEqualTo(today(new Known(17)));
        assertThat(next(7, new Known(12))).isEqualTo(today(new Known(7)));
    }

    @Test
    void numberThatIsTheSameKeepsItsDaySoThatNobodySeesWhetherItChanged() {
        assertThat(next(12, new Known(12))).isEqualTo(next(13, new Known(12)));
    }

    @Test
    void everyEarlierNumberCountsNotOnlyTheLast() {
        // 10, then 20; 13 is far from 20, but three more than 10
        assertThat(next(13, new Known(10), new Known(20))).isEqualTo(stands(new Known(20), 2));
        assertThat(next(10, new Known(10), new Known(20))).isEqualTo(today(new Known(10)));
        assertThat(next(15, new Known(10), new Known(20))).isEqualTo(today(new Known(15)));
    }

    @Test
    void afterFewOnlyANumberFarFromAllThatFewCanBeIsPublished() {
        // with 6 one would know that they had been 1, if the difference to the true number had been looked at
        assertThat(next(6, FEW)).isEqualTo(stands(FEW, 1));
        assertThat(next(8, FEW)).isEqualTo(stands(FEW, 1));
        assertThat(next(9, FEW)).isEqualTo(today(new Known(9)));
    }

    @Test
    void fewIsPublishedOnlyAfterANumberFarFromAllThatFewCanBe() {
        assertThat(next(1, new Known(8))).isEqualTo(stands(new Known(8), 1));
        assertThat(next(4, new Known(9))).isEqualTo(today(FEW));
    }

    @Test
    void noneAndFewMayFollowEachOther() {
        assertThat(next(3, new Known(0))).isEqualTo(today(FEW));
        assertThat(next(0, FEW)).isEqualTo(today(new Known(0)));
        assertThat(next(4, FEW)).isEqualTo(stands(FEW, 1));
    }

    @Test
    void whatWasWithheldTellsNothingAndIsFollowedByWhatTheOthersAllow() {
        assertThat(next(12, new Withheld())).isEqualTo(today(new Known(12)));
        assertThat(next(12, new Known(10), new Withheld())).isEqualTo(stands(new Withheld(), 2));
    }

    @Property
    void noTwoNumbersPublishedAreNearEachOther(@ForAll @Size(min = 2, max = 12) List<@IntRange(max = 40) Integer> numbers) {
        var published = new ArrayList<Published>();
        for (int number : numbers) {
            published.add(new PublishedOverTime(published).next(number, TODAY.plusDays(published.size()), FIVE));
        }
        var told = published.stream().map(Published::number).filter(Known.class::isInstance).map(Known.class::cast).map(Known::number).toList();
        for (int one : told) {
            assertThat(told).allMatch(other -> other == one || Math.abs(other - one) >= 5);
            assertThat(one).isNotIn(1, 2, 3, 4);
        }
        if (published.stream().anyMatch(one -> one.number().equals(FEW))) {
            assertThat(told).allMatch(one -> one == 0 || one >= 9);
        }
    }

    /** One who knows the rule, and tries every row of numbers, is never left with one small number. */
    @Property(tries = 300)
    void whoKnowsTheRuleLearnsNoSmallNumber(@ForAll @Size(3) List<@IntRange(max = 14) Integer> numbers) {
        var possible = List.of(new TreeSet<Integer>(), new TreeSet<Integer>(), new TreeSet<Integer>());
        for (int one = 0; one <= 20; one++) {
            for (int two = 0; two <= 20; two++) {
                for (int three = 0; three <= 20; three++) {
                    var row = List.of(one, two, three);
                    if (published(row).equals(published(numbers))) {
                        for (int at = 0; at < 3; at++) {
                            possible.get(at).add(row.get(at));
                        }
                    }
                }
            }
        }
        for (int at = 0; at < 3; at++) {
            assertThat(possible.get(at)).contains(numbers.get(at));
            if (numbers.get(at) > 0 && numbers.get(at) < 5) {
                assertThat(possible.get(at)).as("of " + numbers).contains(1, 2, 3, 4);
            }
        }
    }

    private static List<Published> published(List<Integer> numbers) {
        var published = new ArrayList<Published>();
        for (int number : numbers) {
            published.add(new PublishedOverTime(published).next(number, TODAY.plusDays(published.size()), FIVE));
        }
        return published;
    }
}
