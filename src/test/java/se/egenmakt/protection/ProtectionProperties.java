package se.egenmakt.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Random small tables, protected by the program, and attacked by one who tries every table that agrees with what is shown. */
class ProtectionProperties {
    @Provide
    Arbitrary<Example> examples() {
        return Arbitraries.randomValue(Example::random);
    }

    @Provide
    Arbitrary<Example> partlyTold() {
        return Arbitraries.randomValue(random -> Example.random(random).partlyTold(random));
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everySmallNumberCouldBeAnother(@ForAll("examples") Example example) {
        var shown = new Protection(example.threshold()).protect(example.cells());

        assertThat(shown.doubtful()).isEmpty();
        assertThat(solved(example, shown, example.small())).isEmpty();
        var withheld = keys(shown, ProtectedNumber.Withheld.class);
        seen("something is few", 50, !keys(shown, ProtectedNumber.Few.class).isEmpty());
        seen("something is withheld for the sake of another", 35, withheld.stream().anyMatch(key -> !example.isSmall(key)));
        seen("not even that it is few is told", 0.3, withheld.stream().anyMatch(example::isSmall));
        seen("nothing is hidden", 5, example.small().isEmpty());
    }

    @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsWithheldForTheSakeOfAnotherCouldBeAnotherToo(@ForAll("examples") Example example) {
        var shown = new Protection(example.threshold()).protect(example.cells());
        var withheld = keys(shown, ProtectedNumber.Withheld.class);
        if (withheld.stream().allMatch(key -> example.numbers().get(key) >= example.threshold())) {
            assertThat(solved(example, shown, withheld)).isEmpty();
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsToldIsTrueAndNoneIsAlwaysToldUnlessAllAroundIsWithheld(@ForAll("examples") Example example) {
        var shown = new Protection(example.threshold()).protect(example.cells());
        boolean fewAreCalledSo = keys(shown, ProtectedNumber.Withheld.class).stream().noneMatch(example::isSmall);

        shown.numbers().forEach((key, number) -> {
            int truly = example.numbers().get(key);
            switch (number) {
                case ProtectedNumber.Known(int told) -> assertThat(told).isEqualTo(truly).satisfies(any -> assertThat(example.isSmall(key)).isFalse());
                case ProtectedNumber.Few(int threshold) -> assertThat(truly).isBetween(1, threshold - 1);
                case ProtectedNumber.Withheld() -> assertThat(truly == 0 && fewAreCalledSo).isFalse();
            }
        });
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nothingIsHiddenWhenNothingIsSmall(@ForAll("examples") Example example) {
        var large = new Example(example.threshold(), Map.copyOf(timesTheThreshold(example)), example.relations(), Map.of(), example.untold());

        var shown = new Protection(large.threshold()).protect(large.cells());

        assertThat(keys(shown, ProtectedNumber.Known.class)).isEqualTo(shown.numbers().keySet());
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void noSumOfHiddenNumbersThatOneRelationGivesIsSmall(@ForAll("examples") Example example) {
        var shown = new Protection(example.threshold()).protect(example.cells());

        for (var relation : example.relations()) {
            var hidden = relation.keySet().stream().filter(key -> !(shown.numbers().get(key) instanceof ProtectedNumber.Known)).toList();
            boolean oneSide = hidden.stream().map(key -> relation.get(key) > 0).distinct().count() == 1;
            int sum = hidden.stream().mapToInt(example.numbers()::get).sum();
            assertThat(oneSide && sum > 0 && sum < example.threshold()).as("%s in %s", hidden, shown).isFalse();
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatWasToldBeforeDoesNotSolveWhatIsNew(@ForAll("partlyTold") Example example) {
        var shown = new Protection(example.threshold()).protect(example.cells());
        var wanted = new HashSet<>(example.small());
        wanted.removeAll(shown.doubtful());

        assertThat(solved(example, shown, wanted)).isEmpty();
        example.told().forEach((key, number) -> assertThat(shown.of(key)).isEqualTo(number));
        seen("something told before can not be mended", 0.5, !shown.doubtful().isEmpty());
        seen("something is safe beside what was told before", 35, !example.told().isEmpty() && !wanted.isEmpty());
    }

    /** The other half: what is called doubtful is not called so for nothing, in most tables. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsDoubtfulIsMostlySolved(@ForAll("partlyTold") Example example) {
        var shown = new Protection(example.threshold()).protect(example.cells());
        shown.doubtful().forEach(key -> seen("doubtful and solved", 40, example.attacker(shown, 0).solve(key).size() == 1));
        seen("doubtful", 0.5, !shown.doubtful().isEmpty());
    }

    @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void withFewerStepsMoreIsWithheldAndNothingIsSolved(@ForAll("examples") Example example, @ForAll Random random) {
        int steps = random.nextInt(30);
        var shown = new Protection(example.threshold()).protect(example.cells(), steps);

        assertThat(shown.doubtful()).isEmpty();
        assertThat(solved(example, shown, example.small())).isEmpty();
        seen("the steps were too few", 10, !shown.equals(new Protection(example.threshold()).protect(example.cells())));
    }

    /** In a row with its total even one who has the program, and runs it on every row that agrees, is left with at least two numbers. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whoKnowsHowTheProgramChoosesLearnsNoNumberOfARow(@ForAll Random random) {
        int parts = 2 + random.nextInt(3);
        var row = random.ints(parts, 0, 16).map(number -> number > 9 ? random.nextInt(6) : number).boxed().toList();
        var shown = protectedRow(row);
        var same = new ArrayList<List<Integer>>();
        rowsThatAgree(row, shown, new ArrayList<>(), same);
        same.removeIf(other -> !protectedRow(other).equals(shown));

        assertThat(same).contains(row);
        for (int part = 0; part < parts; part++) {
            int at = part;
            if (row.get(part) > 0 && row.get(part) < 5) {
                assertThat(same.stream().map(other -> other.get(at)).distinct().count()).as("%s of %s shown as %s", part, row, shown).isGreaterThan(1);
            }
        }
    }

    private static ProtectedCells<Integer> protectedRow(List<Integer> row) {
        var cells = new Cells<Integer>();
        var parts = new ArrayList<Integer>();
        for (int number : row) {
            cells.cell(parts.size(), number);
            parts.add(parts.size());
        }
        return new Protection(5).protect(cells.cell(-1, row.stream().mapToInt(Integer::intValue).sum()).total(-1, parts));
    }

    private static void rowsThatAgree(List<Integer> row, ProtectedCells<Integer> shown, List<Integer> begun, List<List<Integer>> found) {
        if (begun.size() == row.size()) {
            int total = begun.stream().mapToInt(Integer::intValue).sum();
            if (agrees(shown.of(-1), total)) {
                found.add(List.copyOf(begun));
            }
            return;
        }
        for (int number = 0; number <= row.get(begun.size()) + 8; number++) {
            if (agrees(shown.of(begun.size()), number)) {
                begun.add(number);
                rowsThatAgree(row, shown, begun, found);
                begun.removeLast();
            }
        }
    }

    private static boolean agrees(ProtectedNumber shown, int number) {
        return switch (shown) {
            case ProtectedNumber.Known(int known) -> known == number;
            case ProtectedNumber.Few(int threshold) -> number > 0 && number < threshold;
            case ProtectedNumber.Withheld() -> true;
        };
    }

    private static Map<String, Integer> timesTheThreshold(Example example) {
        return example.numbers().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() * example.threshold()));
    }

    /** Those of the cells that a reader solves: one who takes nothing for given, and one who takes withheld numbers to be large, where they are. */
    private static Set<String> solved(Example example, ProtectedCells<String> shown, Set<String> wanted) {
        var solved = new TreeSet<String>();
        boolean allAreLarge = keys(shown, ProtectedNumber.Withheld.class).stream().allMatch(key -> example.numbers().get(key) >= example.threshold());
        for (int leastWithheld : allAreLarge ? List.of(0, example.threshold()) : List.of(0)) {
            var attacker = example.attacker(shown, leastWithheld);
            wanted.stream().filter(key -> attacker.solve(key).size() < 2).forEach(solved::add);
        }
        return solved;
    }

    private static Set<String> keys(ProtectedCells<String> shown, Class<? extends ProtectedNumber> kind) {
        return shown.numbers().entrySet().stream().filter(entry -> kind.isInstance(entry.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static void seen(String what, double leastPercent, boolean seen) {
        Statistics.label(what).collect(seen).coverage(coverage -> coverage.check(true).percentage(share -> share >= leastPercent));
    }
}
