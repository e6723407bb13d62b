package se.egenmakt.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.egenmakt.protection.ProtectedNumber.Few;
import se.egenmakt.protection.ProtectedNumber.Known;
import se.egenmakt.protection.ProtectedNumber.Withheld;

/** Tables worked by hand; the threshold is five. */
class ProtectionTests {
    private static final Protection FIVE = new Protection(5);
    private static final ProtectedNumber FEW = new Few(5);
    private static final ProtectedNumber WITHHELD = new Withheld();

    private static ProtectedNumber known(int number) {
        return new Known(number);
    }

    /** How a row of numbers is shown, and last its total. */
    private static List<ProtectedNumber> row(int... numbers) {
        var cells = new Cells<Integer>();
        var parts = new ArrayList<Integer>();
        int total = 0;
        for (int number : numbers) {
            cells.cell(parts.size(), number);
            parts.add(parts.size());
            total += number;
        }
        return List.copyOf(FIVE.protect(cells.cell(-1, total).total(-1, parts)).numbers().values());
    }

    @Test
    void theThresholdIsFiveUnlessSet() {
        assertThat(Protection.on(LocalDate.parse("2026-11-26"))).isEqualTo(FIVE);
        assertThat(new Protection(8).alone(7)).isEqualTo(new Few(8));
        assertThat(FIVE.alone(7)).isEqualTo(known(7));
    }

    @Test
    void withoutASmallNumberNothingIsHidden() {
        assertThat(row(12, 0, 5)).containsExactly(known(12), known(0), known(5), known(17));
    }

    @Test
    void oneSmallNumberWhoseTotalIsShownTakesAnotherWithIt() {
        assertThat(row(3, 8, 9)).containsExactly(FEW, WITHHELD, known(9), known(20));
    }

    @Test
    void zeroIsToldAndHidesNothing() {
        assertThat(row(3, 0, 9)).containsExactly(FEW, known(0), WITHHELD, known(12));
        assertThat(row(3, 0, 0)).containsExactly(FEW, known(0), known(0), FEW);
    }

    @Test
    void fiveThatCouldOnlyBeFiveIsNotEnoughToHideOne() {
        // 1 + 5 = 6: the other is not few, so it is at least 5, and the few is 1. The total goes too.
        assertThat(row(1, 5)).containsExactly(FEW, WITHHELD, WITHHELD);
    }

    @Test
    void twoSmallThatSumToTwoAreBothKnownToBeOneSoAThirdGoes() {
        assertThat(row(1, 1, 9)).containsExactly(FEW, FEW, WITHHELD, known(11));
    }

    @Test
    void twoSmallThatCouldOnlyBeFourAreHiddenByTheTotal() {
        assertThat(row(4, 4, 0)).containsExactly(FEW, FEW, known(0), WITHHELD);
    }

    @Test
    void sumOfHiddenNumbersThatIsSmallItselfIsNotToldEither() {
        // 1 + 2: each could be one or two, but together they would be told to be three
        assertThat(row(1, 2, 9)).containsExactly(FEW, FEW, WITHHELD, known(12));
        assertThat(row(2, 3, 9)).containsExactly(FEW, FEW, known(9), known(14));
    }

    @Test
    void whereBeingFewTellsTheNumberNotEvenThatIsTold() {
        // four parts of at least one in a total of at most four: each is one
        assertThat(row(1, 1, 1, 1)).containsOnly(WITHHELD);
        assertThat(row(1, 1, 1)).containsOnly(FEW);
    }

    /** Dalsland, men and women. Bengtsfors' 3 men could be 1 to 4: then the women are 10 to 7, and Åmål's men 14 to 11 and women 7 to 10, and every total holds. */
    @Test
    void smallNumberOfATableTakesThreeMoreSoThatRowsAndColumnsHold() {
        var cells = new Cells<String>();
        cells.cell("Åmål män", 12).cell("Åmål kvinnor", 9).cell("Åmål", 21);
        cells.cell("Bengtsfors män", 3).cell("Bengtsfors kvinnor", 8).cell("Bengtsfors", 11);
        cells.cell("Mellerud män", 7).cell("Mellerud kvinnor", 6).cell("Mellerud", 13);
        cells.cell("män", 22).cell("kvinnor", 23).cell("alla", 45);
        for (var municipality : List.of("Åmål", "Bengtsfors", "Mellerud")) {
            cells.total(municipality, List.of(municipality + " män", municipality + " kvinnor"));
        }
        for (var sex : List.of("män", "kvinnor")) {
            cells.total(sex, List.of("Åmål " + sex, "Bengtsfors " + sex, "Mellerud " + sex));
        }
        cells.total("alla", List.of("Åmål", "Bengtsfors", "Mellerud")).total("alla", List.of("män", "kvinnor"));

        var shown = FIVE.protect(cells);

        assertThat(shown.of("Bengtsfors män")).isEqualTo(FEW);
        assertThat(List.of("Bengtsfors kvinnor", "Åmål män", "Åmål kvinnor")).allMatch(key -> shown.of(key).equals(WITHHELD));
        assertThat(shown.numbers().values().stream().filter(Known.class::isInstance)).hasSize(8);
        assertThat(shown.of("Bengtsfors")).isEqualTo(known(11));
        assertThat(shown.doubtful()).isEmpty();
    }

    /** Two quarters in a row: the start of the first was told before. */
    private static Cells<String> quarters(int start, int came, int left, int cameThen, int leftThen) {
        int end = start + came - left;
        return new Cells<String>()
                .told("start", start, known(start))
                .cell("nya", came)
                .cell("avslutade", left)
                .cell("slut", end)
                .cell("start sedan", end)
                .cell("nya sedan", cameThen)
                .cell("avslutade sedan", leftThen)
                .cell("slut sedan", end + cameThen - leftThen)
                .change("start", "nya", "avslutade", "slut")
                .same("slut", "start sedan")
                .change("start sedan", "nya sedan", "avslutade sedan", "slut sedan");
    }

    @Test
    void fewNewClientsInAQuarterTakeThoseWhoLeftWithThem() {
        // 18 + new − closed = 15: 2 and 5, 3 and 6, 4 and 7
        assertThat(FIVE.protect(quarters(18, 3, 6, 7, 5)).numbers())
                .containsExactly(
                        Map.entry("start", known(18)),
                        Map.entry("nya", FEW),
                        Map.entry("avslutade", WITHHELD),
                        Map.entry("slut", known(15)),
                        Map.entry("start sedan", known(15)),
                        Map.entry("nya sedan", known(7)),
                        Map.entry("avslutade sedan", known(5)),
                        Map.entry("slut sedan", known(17)));
    }

    @Test
    void fewNewClientsWhenNobodyLeftTakeTheEndAndWhatTheNextQuarterTellsOfIt() {
        var shown = FIVE.protect(quarters(18, 3, 0, 7, 5));

        assertThat(List.of("slut", "start sedan", "nya sedan")).allMatch(key -> shown.of(key).equals(WITHHELD));
        assertThat(shown.of("nya")).isEqualTo(FEW);
        assertThat(List.of("start", "avslutade", "avslutade sedan", "slut sedan")).allMatch(key -> shown.of(key) instanceof Known);
    }

    @Test
    void whatIsLeftOfALargerAreaIsProtectedThoughNobodyShowsIt() {
        var cells = new Cells<String>().cell("Fyrbodal utom Dals-Ed", 97).cell("Fyrbodal", 100).untold("Dals-Ed", 3).total("Fyrbodal", List.of("Fyrbodal utom Dals-Ed", "Dals-Ed"));

        assertThat(FIVE.protect(cells).numbers()).containsExactly(Map.entry("Fyrbodal utom Dals-Ed", WITHHELD), Map.entry("Fyrbodal", known(100)));
    }

    @Test
    void areasThatOverlapTellNothingOfThePieceBetweenThem() {
        // north and middle share b; north + c − middle would be a
        var cells = new Cells<String>()
                .untold("a", 3)
                .untold("b", 20)
                .cell("c", 11)
                .cell("norr", 23)
                .cell("mitten", 31)
                .total("norr", List.of("a", "b"))
                .total("mitten", List.of("b", "c"));

        var shown = FIVE.protect(cells);

        assertThat(shown.numbers()).containsOnlyKeys("c", "norr", "mitten");
        assertThat(shown.numbers().values()).contains(WITHHELD);
        assertThat(shown.numbers().values().stream().filter(WITHHELD::equals)).hasSize(1);
    }

    @Test
    void whatWasToldBeforeIsNotTakenBack() {
        var cells = new Cells<String>().cell("män", 3).told("kvinnor", 8, known(8)).cell("alla", 11).total("alla", List.of("män", "kvinnor"));

        assertThat(FIVE.protect(cells).numbers()).containsExactly(Map.entry("män", FEW), Map.entry("kvinnor", known(8)), Map.entry("alla", WITHHELD));
    }

    @Test
    void numberThatWhatWasToldBeforeGivesAwayIsPointedOut() {
        var cells = new Cells<String>().cell("män", 3).told("kvinnor", 8, known(8)).told("alla", 11, known(11)).total("alla", List.of("män", "kvinnor"));

        var shown = FIVE.protect(cells);

        assertThat(shown.of("män")).isEqualTo(WITHHELD);
        assertThat(shown.doubtful()).containsExactly("män");
    }

    @Test
    void smallNumberToldBeforeIsNotToldOnceMore() {
        var cells = new Cells<String>().told("frusen", 3, known(3)).told("förra", 2, FEW).told("dold", 7, WITHHELD);

        assertThat(FIVE.protect(cells).numbers().values()).containsExactly(FEW, FEW, WITHHELD);
        assertThat(FIVE.protect(cells).doubtful()).isEmpty();
    }

    @Test
    void fewOfAnEarlierThresholdStaysAsItWasTold() {
        assertThat(FIVE.protect(new Cells<String>().told("förra", 2, new Few(4))).of("förra")).isEqualTo(new Few(4));
    }

    @Test
    void numbersThatDoNotAddUpAreAFault() {
        var cells = new Cells<String>().cell("män", 3).cell("alla", 4);

        assertThatIllegalArgumentException().isThrownBy(() -> cells.same("män", "alla")).withMessageContaining("do not add up");
        assertThatIllegalArgumentException().isThrownBy(() -> cells.same("män", "kvinnor")).withMessageContaining("kvinnor");
        assertThatIllegalArgumentException().isThrownBy(() -> cells.cell("män", 3));
        assertThatIllegalArgumentException().isThrownBy(() -> cells.cell("kvinnor", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> cells.told("kvinnor", 7, FEW));
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE.protect(cells).of("kvinnor"));
    }
}
