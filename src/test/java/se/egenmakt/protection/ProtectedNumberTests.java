package se.egenmakt.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.egenmakt.protection.ProtectedNumber.Few;
import se.egenmakt.protection.ProtectedNumber.Known;
import se.egenmakt.protection.ProtectedNumber.Withheld;
import se.egenmakt.web.Texts;

class ProtectedNumberTests {
    @Test
    void fromOneToTheThresholdLessOneIsFewAndNoneIsTold() {
        assertThat(Stream.of(0, 1, 4, 5, 12).map(number -> ProtectedNumber.of(number, 5)))
                .containsExactly(new Known(0), new Few(5), new Few(5), new Known(5), new Known(12));
    }

    @Test
    void isWrittenInWordsNeverAsABlankADashOrAZero() {
        assertThat(Stream.of(new Known(1234), new Few(5), new Few(6), new Withheld()).map(number -> Texts.t(number.wording())))
                .containsExactly("1\u00a0234", "färre än 5", "färre än 6", "visas inte");
    }

    @Test
    void whatIsHiddenSaysWhy() {
        assertThat(new Few(5).why().map(Texts::t)).hasValue("Färre än 5 betyder minst en. Hur många det är visas inte, så att ingen ska kännas igen.");
        assertThat(new Withheld().why()).isPresent();
        assertThat(new Known(7).why()).isEmpty();
    }

    @Test
    void sumOfKnownIsKnownAndSumWithAHiddenPartIsHidden() {
        assertThat(new Known(7).plus(new Known(8))).isEqualTo(new Known(15));
        assertThat(new Known(7).plus(new Few(5))).isEqualTo(new Withheld());
        assertThat(new Few(5).plus(new Few(5))).isEqualTo(new Withheld());
        assertThat(new Withheld().plus(new Known(7))).isEqualTo(new Withheld());
    }

    @Test
    void nobodyAddedChangesNothing() {
        assertThat(Stream.of(new Known(7), new Few(5), new Withheld()).allMatch(number -> number.plus(ProtectedNumber.NONE).equals(number) && ProtectedNumber.NONE.plus(number).equals(number)))
                .isTrue();
        assertThat(Stream.<ProtectedNumber>of(new Known(0), new Few(5), new Known(0)).reduce(ProtectedNumber.NONE, ProtectedNumber::plus)).isEqualTo(new Few(5));
    }

    @Test
    void theOrderOfASumDoesNotMatter() {
        var all = Stream.<ProtectedNumber>of(new Known(0), new Known(7), new Few(5), new Few(6), new Withheld()).toList();
        for (var one : all) {
            for (var two : all) {
                assertThat(one.plus(two)).isEqualTo(two.plus(one));
                for (var three : all) {
                    assertThat(one.plus(two).plus(three)).isEqualTo(one.plus(two.plus(three)));
                }
            }
        }
    }

    @Test
    void negativeNumberAndThresholdThatLeavesOneNumberAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Known(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Few(2));
        assertThatIllegalArgumentException().isThrownBy(() -> ProtectedNumber.of(7, 2));
    }
}
