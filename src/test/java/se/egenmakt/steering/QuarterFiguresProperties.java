package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.steering.QuarterFiguresTests.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.protection.ProtectedNumber.Few;
import se.egenmakt.protection.ProtectedNumber.Known;
import se.egenmakt.protection.ProtectedNumber.Withheld;
import se.egenmakt.report.Quarter;
import se.egenmakt.report.QuarterCount;
import se.egenmakt.steering.QuarterFigures.Row;

/** Random histories, and a reader who reckons with everything that was told. */
class QuarterFiguresProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);

    /** Quarter after quarter, each protected with what was told before: another history that fits all that was told has another small number, for each small number. */
    @Property(tries = 150)
    void noSmallNumberCanBeReckonedFromAYearOfQuarters(@ForAll long seed) {
        var random = new Random(seed);
        var counts = new ArrayList<QuarterCount>();
        var told = new ArrayList<QuarterFigures>();
        int start = 3 + random.nextInt(12);
        var quarter = new Quarter(2025, 1);
        for (int i = 0; i < 3; i++) {
            var count = count(quarter, start, random.nextInt(8), random.nextInt(Math.min(start, 7) + 1));
            counts.add(count);
            told.add(QuarterFigures.of(quarter, counts, told, List.of(), TODAY));
            start = count.end();
            quarter = quarter.next();
        }
        var possible = histories(told);
        for (int i = 0; i < counts.size(); i++) {
            for (var row : Row.values()) {
                int number = row.in(counts.get(i));
                if (number > 0 && number < 5) {
                    int at = i;
                    var values = new TreeSet<Integer>();
                    possible.forEach(history -> values.add(row.in(history.get(at))));
                    assertThat(values).as(told + " tells " + row + " of " + counts.get(i)).hasSizeGreaterThan(1);
                }
            }
        }
    }

    /** Every history that a reader could think of, from what is told alone. */
    private static List<List<QuarterCount>> histories(List<QuarterFigures> told) {
        var all = new ArrayList<List<QuarterCount>>();
        for (int start = 0; start <= 40; start++) {
            extend(told, List.of(), start, all);
        }
        return all;
    }

    private static void extend(List<QuarterFigures> told, List<QuarterCount> so, int start, List<List<QuarterCount>> all) {
        if (so.size() == told.size()) {
            all.add(so);
            return;
        }
        var figures = told.get(so.size());
        if (!fits(figures.number(Row.START), start)) {
            return;
        }
        for (int began = 0; began <= 12; began++) {
            for (int ended = 0; fits(figures.number(Row.BEGAN), began) && ended <= 12; ended++) {
                if (start + began - ended >= 0 && fits(figures.number(Row.ENDED), ended) && fits(figures.number(Row.END), start + began - ended)) {
                    var longer = new ArrayList<>(so);
                    longer.add(count(figures.quarter(), start, began, ended));
                    extend(told, longer, start + began - ended, all);
                }
            }
        }
    }

    private static boolean fits(ProtectedNumber told, int number) {
        return switch (told) {
            case Known(int known) -> known == number;
            case Few(int threshold) -> number > 0 && number < threshold;
            case Withheld() -> true;
        };
    }
}
