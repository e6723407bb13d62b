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
        var figures = QuarterFigures.of(FIRST, List.of(count(FIRST, 16, 7, 5)), List.of(), TODAY);
        assertThat(figures.numbers().values()).containsExactly(new Known(16), new Known(7), new Known(5), new Known(18));
    }

    @Test
    void aFewAreNotToldAndCanNotBeReckonedFromTheRest() {
        var figures = QuarterFigures.of(FIRST, List.of(count(FIRST, 16, 7, 2)), List.of(), TODAY);
        assertThat(figures.number(Row.ENDED)).isEqualTo(new Few(5));
        assertThat(figures.numbers().values()).as("with only one hidden the sum would tell it").anyMatch(Withheld.class::isInstance);
    }

    @Test
    void whatWasToldOfTheQuarterBeforeIsReckonedIn() {
        var before = QuarterFigures.of(FIRST, List.of(count(FIRST, 16, 7, 5)), List.of(), TODAY);
        var counts = List.of(count(FIRST, 16, 7, 5), count(SECOND, 18, 6, 2));
        var figures = QuarterFigures.of(SECOND, counts, List.of(before), TODAY);
        assertThat(before.number(Row.END)).isEqualTo(new Known(18));
        assertThat(figures.number(Row.ENDED)).isEqualTo(new Few(5));
        assertThat(List.of(figures.number(Row.BEGAN), figures.number(Row.END))).as("the start is known from before: another must be withheld").anyMatch(Withheld.class::isInstance);
    }

    @Test
    void whatHasBeenCorrectedSinceItWasToldDoesNotStandInTheWay() {
        var before = QuarterFigures.of(FIRST, List.of(count(FIRST, 16, 7, 5)), List.of(), TODAY);
        var figures = QuarterFigures.of(SECOND, List.of(count(FIRST, 17, 7, 5), count(SECOND, 19, 6, 6)), List.of(before), TODAY);
        assertThat(figures.numbers().values()).containsExactly(new Known(19), new Known(6), new Known(6), new Known(19));
    }

    @Test
    void whatIsStoredIsReadAsItWasAndHoldsNothingHidden() {
        var figures = QuarterFigures.of(FIRST, List.of(count(FIRST, 16, 7, 2)), List.of(), TODAY);
        var json = FiguresJson.write(figures);
        assertThat(FiguresJson.read(json)).isEqualTo(figures);
        assertThat(json).contains("\"few 5\"", "\"withheld\"").doesNotContain("\"2\"");
    }
}
