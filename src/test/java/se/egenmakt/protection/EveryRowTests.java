package se.egenmakt.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of a few parts with its total: one who has the program, and runs it on every row, is left with at least two numbers for each small one. */
class EveryRowTests {
    @ParameterizedTest
    @CsvSource({"5, 2, 14", "5, 3, 12", "5, 4, 8", "5, 5, 5", "4, 2, 12", "4, 3, 9", "4, 4, 7"})
    void noSmallNumberIsTheOnlyOneThatLooksSo(int threshold, int parts, int largest) {
        var alike = new HashMap<List<ProtectedNumber>, List<List<Integer>>>();
        every(parts, largest, List.of(), row -> alike.computeIfAbsent(shown(threshold, row), key -> new ArrayList<>()).add(row));
        var alone = new ArrayList<List<Integer>>();
        alike.values().forEach(rows -> rows.stream()
                // the largest may have their likes beyond the edge
                .filter(row -> row.stream().mapToInt(Integer::intValue).sum() <= largest)
                .filter(row -> IntStream.range(0, parts).anyMatch(part -> row.get(part) > 0 && row.get(part) < threshold && rows.stream().map(other -> other.get(part)).distinct().count() == 1))
                .forEach(alone::add));
        assertThat(alone).isEmpty();
    }

    private interface Then {
        void accept(List<Integer> row);
    }

    private static void every(int parts, int largest, List<Integer> begun, Then then) {
        if (begun.size() == parts) {
            then.accept(begun);
            return;
        }
        for (int number = 0; number <= largest; number++) {
            var longer = new ArrayList<>(begun);
            longer.add(number);
            every(parts, largest, List.copyOf(longer), then);
        }
    }

    private static List<ProtectedNumber> shown(int threshold, List<Integer> row) {
        var cells = new Cells<Integer>();
        var parts = IntStream.range(0, row.size()).boxed().toList();
        parts.forEach(part -> cells.cell(part, row.get(part)));
        cells.cell(-1, row.stream().mapToInt(Integer::intValue).sum()).total(-1, parts);
        var shown = new Protection(threshold).protect(cells);
        return IntStream.rangeClosed(-1, row.size() - 1).mapToObj(shown::of).toList();
    }
}
