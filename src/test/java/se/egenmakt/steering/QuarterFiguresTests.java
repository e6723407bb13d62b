package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.egenmakt.protection.ProtectedNumber.Few;
import se.egenmakt.protection.ProtectedNumber.Known;
import se.egenmakt.protection.ProtectedNumber.Withheld;
import se.egenmakt.report.Quarter;
import se.egenmakt.report.QuarterCount;
import se.egenmakt.report.YearTotals;
import se.egenmakt.steering.QuarterFigures.Row;

/** A quarter's figures as a group sees them: nobody is found in them, nor in the difference between two quarters. */
class QuarterFiguresTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
    private static final Quarter FIRST = new Quarter(2026, 1);
    private static final Quarter SECOND = new Quarter(2026, 2);

    static QuarterCount count(Quarter quarter, int start, int began, int ended) {
        return new QuarterCount(quarter, start, began, ended, start + began - ended);
    }

    @Test
    void aQuarterOfTheCalendarEndsWhereTheNextBegins() {
        assertThat(Quarter.endedBefore(LocalDate.of(2026, 2, 3))).isEqualTo(new Quarter(2025, 4));
        assertThat(Quarter.of(LocalDate.of(2026, 12, 31)).next()).isEqualTo(new Quarter(2027, 1));
        assertThat(FIRST.first()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(FIRST.last()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(FIRST.previous().last().plusDays(1)).isEqualTo(FIRST.first());
    }

    @Test
    void numbersThatPointOutNobodyAreTold() {
        var figures = QuarterFigures.of(FIRST, List.of(count(FIRST, 16, 7, 5)), List.of(), List.of(), TODAY);
        assertThat(figures.numbers().values()).containsExactly(new Known(16), new Known(7), new Known(5), new Known(18));
    }

    @Test
    void aFewAreNotToldAndCanNotBeReckonedFromTheRest() {
        var figures = QuarterFigures.of(FIRST, List.of(count(FIRST, 16, 7, 2)), List.of(), List.of(), TODAY);
        assertThat(figures.number(Row.ENDED)).isEqualTo(new Few(5));
        assertThat(figures.numbers().values()).as("with only one hidden the sum would tell it").anyMatch(Withheld.class::isInstance);
    }

    @Test
    void whatWasToldOfTheQuarterBeforeIsReckonedIn() {
        var before = QuarterFigures.of(FIRST, List.of(count(FIRST, 16, 7, 5)), List.of(), List.of(), TODAY);
        var counts = List.of(count(FIRST, 16, 7, 5), count(SECOND, 18, 6, 2));
        var figures = QuarterFigures.of(SECOND, counts, List.of(before), List.of(), TODAY);
        assertThat(before.number(Row.END)).isEqualTo(new Known(18));
        assertThat(figures.number(Row.ENDED)).isEqualTo(new Few(5));
        assertThat(List.of(figures.number(Row.BEGAN), figures.number(Row.END))).as("the start is known from before: another must be withheld").anyMatch(Withheld.class::isInstance);
    }

    @Test
    void whatHasBeenCorrectedSinceItWasToldDoesNotStandInTheWay() {
        var before = QuarterFigures.of(FIRST, List.of(count(FIRST, 16, 7, 5)), List.of(), List.of(), TODAY);
        var figures = QuarterFigures.of(SECOND, List.of(count(FIRST, 17, 7, 5), count(SECOND, 19, 6, 6)), List.of(before), List.of(), TODAY);
        assertThat(figures.numbers().values()).containsExactly(new Known(19), new Known(6), new Known(6), new Known(19));
    }

    // ── The yearly report ──────────────────────────────────────────────────

    private static final LocalDate AFTER = LocalDate.of(2027, 2, 1);
    private static final Quarter THIRD = new Quarter(2026, 3);
    private static final Quarter FOURTH = new Quarter(2026, 4);

    @Test
    void aYearsTotalDoesNotTellTheOneQuarterThatIsHidden() {
        var counts = List.of(count(FIRST, 20, 7, 6), count(SECOND, 21, 6, 8), count(THIRD, 19, 8, 5), count(FOURTH, 22, 2, 6));
        var told = new java.util.ArrayList<QuarterFigures>();
        for (int i = 0; i < 3; i++) {
            told.add(QuarterFigures.of(counts.get(i).quarter(), counts.subList(0, i + 1), told, List.of(), TODAY));
        }
        assertThat(told).extracting(figures -> figures.number(Row.BEGAN)).containsExactly(new Known(7), new Known(6), new Known(8));
        var last = QuarterFigures.of(FOURTH, counts, told, List.of(new YearTotals(2026, 20, 23, 25, 18)), AFTER);
        assertThat(last.numbers().values()).as("23 − 7 − 6 − 8 is two: nothing of the quarter is told, so that it does not say that they are few").containsOnly(new Withheld());
    }

    @Test
    void aHiddenQuarterBesideAnotherThatIsNotToldStaysHidden() {
        var counts = List.of(count(FIRST, 20, 7, 6), count(SECOND, 21, 3, 8), count(THIRD, 16, 8, 5), count(FOURTH, 19, 2, 6));
        var last = QuarterFigures.of(FOURTH, counts, List.of(), List.of(new YearTotals(2026, 20, 20, 25, 15)), AFTER);
        assertThat(last.number(Row.BEGAN)).isEqualTo(new Few(5));
        assertThat(last.number(Row.START)).as("the end is the year's, and known: the start or those who left would tell the few").isNotEqualTo(last.number(Row.ENDED));
        assertThat(List.of(last.number(Row.START), last.number(Row.ENDED))).anyMatch(Withheld.class::isInstance);
    }

    @Test
    void aTotalThatWasFrozenBeforeACorrectionIsReckonedWithWhatWasToldThen() {
        var before = List.of(count(FIRST, 20, 7, 6), count(SECOND, 21, 6, 8), count(THIRD, 19, 8, 5));
        var told = new java.util.ArrayList<QuarterFigures>();
        for (int i = 0; i < 3; i++) {
            told.add(QuarterFigures.of(before.get(i).quarter(), before.subList(0, i + 1), told, List.of(), TODAY));
        }
        var now = List.of(count(FIRST, 20, 7, 6), count(SECOND, 21, 8, 8), count(THIRD, 21, 8, 5), count(FOURTH, 24, 2, 6));
        assertThat(QuarterFigures.of(FOURTH, now, told, List.of(), AFTER).number(Row.BEGAN)).isEqualTo(new Few(5));
        assertThat(QuarterFigures.of(FOURTH, now, told, List.of(new YearTotals(2026, 20, 23, 25, 18)), AFTER).numbers().values()).as("23 − 7 − 6 − 8").containsOnly(new Withheld());
    }

    @Test
    void whatIsStoredIsReadAsItWasAndHoldsNothingHidden() {
        var figures = QuarterFigures.of(FIRST, List.of(count(FIRST, 16, 7, 2)), List.of(), List.of(), TODAY);
        var json = FiguresJson.write(figures);
        assertThat(FiguresJson.read(json)).isEqualTo(figures);
        assertThat(json).contains("\"few 5\"", "\"withheld\"").doesNotContain("\"2\"");
    }
}
