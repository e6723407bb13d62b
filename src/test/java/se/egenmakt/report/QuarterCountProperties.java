package se.egenmakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A quarter counted as the report counts a year. */
class QuarterCountProperties {
    @Property(tries = 300)
    void fourQuartersMakeTheYearAndEachEndsWhereTheNextBegins(@ForAll long seed) {
        var history = History.random(new Random(seed));
        var periods = CountedPeriod.join(history.commissions());
        var counts = new ArrayList<QuarterCount>();
        for (int number = 1; number <= 4; number++) {
            counts.add(QuarterCount.of(new Quarter(history.year(), number), periods));
        }
        assertThat(counts).allMatch(QuarterCount::holds);
        for (int i = 1; i < counts.size(); i++) {
            assertThat(counts.get(i).start()).isEqualTo(counts.get(i - 1).end());
        }
        var year = ReportFigures.count(ReportForm.of("14", java.time.Year.of(history.year())), false, periods, null);
        assertThat(counts.getFirst().start()).isEqualTo(year.number(FigureKey.Row.START, FigureKey.Column.TOTAL));
        assertThat(counts.getLast().end()).isEqualTo(year.number(FigureKey.Row.END, FigureKey.Column.TOTAL));
        assertThat(counts.stream().mapToInt(QuarterCount::began).sum()).isEqualTo(year.number(FigureKey.Row.NEW, FigureKey.Column.TOTAL));
        assertThat(counts.stream().mapToInt(QuarterCount::ended).sum()).isEqualTo(year.number(FigureKey.Row.CLOSED, FigureKey.Column.TOTAL));
    }
}
