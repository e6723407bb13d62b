package se.egenmakt.protection;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.egenmakt.protection.ProtectedNumber.Few;
import se.egenmakt.protection.ProtectedNumber.Known;
import se.egenmakt.protection.ProtectedNumber.Withheld;

/** Fifteen municipalities, two sexes and three years, with every total: 192 cells and 124 relations. */
class LargeTableTests {
    private static final int[] SIZES = {15, 2, 3};
    private static final BigInteger PRIME = BigInteger.valueOf(1_000_000_007);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<String, Integer>> relations = new ArrayList<>();
    private final Cells<String> cells = new Cells<>();

    private void fill(int smallPercent) {
        var random = new Random(smallPercent);
        for (int municipality = 0; municipality < SIZES[0]; municipality++) {
            for (int sex = 0; sex < SIZES[1]; sex++) {
                for (int year = 0; year < SIZES[2]; year++) {
                    int number = random.nextInt(100) < smallPercent ? random.nextInt(5) : 5 + random.nextInt(25);
                    for (var key : withTotals(municipality, sex, year)) {
                        numbers.merge(key, number, Integer::sum);
                    }
                }
            }
        }
        numbers.keySet().stream().sorted().forEach(key -> cells.cell(key, numbers.get(key)));
        for (int axis = 0; axis < 3; axis++) {
            int along = axis;
            for (var key : numbers.keySet().stream().filter(key -> key.split(" ")[along].equals("" + SIZES[along])).toList()) {
                var parts = IntStream.range(0, SIZES[axis]).mapToObj(part -> replaced(key, along, part)).toList();
                cells.total(key, parts);
                var relation = new HashMap<>(Map.of(key, -1));
                parts.forEach(part -> relation.put(part, 1));
                relations.add(relation);
            }
        }
    }

    private static List<String> withTotals(int municipality, int sex, int year) {
        var keys = new ArrayList<String>();
        for (int one : new int[] {municipality, SIZES[0]}) {
            for (int two : new int[] {sex, SIZES[1]}) {
                for (int three : new int[] {year, SIZES[2]}) {
                    keys.add(one + " " + two + " " + three);
                }
            }
        }
        return keys;
    }

    private static String replaced(String key, int axis, int part) {
        var parts = key.split(" ");
        parts[axis] = "" + part;
        return String.join(" ", parts);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 60, 95})
    void isProtectedInGoodTimeAndNoSmallNumberIsSolvedByElimination(int smallPercent) {
        fill(smallPercent);
        assertThat(numbers).hasSize(192);
        assertThat(relations).hasSize(124);

        var shown = assertTimeout(ofSeconds(20), () -> new Protection(5).protect(cells));

        assertThat(shown.doubtful()).isEmpty();
        var determined = determined(shown);
        numbers.forEach((key, number) -> {
            if (number > 0 && number < 5) {
                assertThat(shown.of(key)).isInstanceOf(Few.class);
                assertThat(determined).doesNotContain(key);
            }
        });
        assertThat(determined).isEmpty();
        assertThat(shown.numbers().values().stream().filter(Known.class::isInstance).count()).as("most of what can be told is told").isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void withoutAnyStepsAllThatHangsTogetherIsWithheld(int smallPercent) {
        fill(smallPercent);

        var shown = new Protection(5).protect(cells, 0);

        assertThat(shown.numbers().values()).hasSize(192).containsOnly(new Withheld());
        assertThat(shown.doubtful()).isEmpty();
    }

    /** The hidden cells that the relations alone determine, by Gaussian elimination modulo a large prime. */
    private List<String> determined(ProtectedCells<String> shown) {
        var hidden = numbers.keySet().stream().filter(key -> !(shown.of(key) instanceof Known)).sorted().toList();
        var rows = new ArrayList<BigInteger[]>();
        for (var relation : relations) {
            rows.add(hidden.stream().map(key -> BigInteger.valueOf(relation.getOrDefault(key, 0)).mod(PRIME)).toArray(BigInteger[]::new));
        }
        var reduced = new ArrayList<BigInteger[]>();
        for (int column = 0; column < hidden.size(); column++) {
            int at = column;
            var pivot = rows.stream().filter(row -> row[at].signum() != 0).findFirst();
            if (pivot.isEmpty()) {
                continue;
            }
            rows.remove(pivot.get());
            var inverse = pivot.get()[at].modInverse(PRIME);
            var row = Arrays.stream(pivot.get()).map(value -> value.multiply(inverse).mod(PRIME)).toArray(BigInteger[]::new);
            rows.forEach(other -> subtract(other, row, at));
            reduced.forEach(other -> subtract(other, row, at));
            reduced.add(row);
        }
        return reduced.stream()
                .filter(row -> Arrays.stream(row).filter(value -> value.signum() != 0).count() == 1)
                .map(row -> hidden.get(IntStream.range(0, row.length).filter(column -> row[column].signum() != 0).findFirst().orElseThrow()))
                .toList();
    }

    private static void subtract(BigInteger[] from, BigInteger[] row, int column) {
        var times = from[column];
        for (int at = 0; at < row.length; at++) {
            from[at] = from[at].subtract(times.multiply(row[at])).mod(PRIME);
        }
    }
}
