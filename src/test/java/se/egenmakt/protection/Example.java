package se.egenmakt.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small table of true numbers, with how a reader can reckon in it, what was told before, and what is never shown. */
record Example(int threshold, Map<String, Integer> numbers, List<Map<String, Integer>> relations, Map<String, ProtectedNumber> told, Set<String> untold) {
    Cells<String> cells() {
        var cells = new Cells<String>();
        numbers.forEach((key, number) -> {
            if (told.containsKey(key)) {
                cells.told(key, number, told.get(key));
            } else if (untold.contains(key)) {
                cells.untold(key, number);
            } else {
                cells.cell(key, number);
            }
        });
        relations.forEach(cells::relation);
        return cells;
    }

    boolean isSmall(String key) {
        return numbers.get(key) > 0 && numbers.get(key) < threshold;
    }

    Set<String> small() {
        return numbers.keySet().stream().filter(this::isSmall).collect(Collectors.toSet());
    }

    /** What a reader has seen in the end: what is shown now, and the numbers that were told before. */
    private Map<String, ProtectedNumber> seen(ProtectedCells<String> shown) {
        var seen = new HashMap<>(shown.numbers());
        seen.putAll(told);
        return seen;
    }

    /** One who tries to solve what is hidden, and takes a withheld number to be at least so many. */
    Attacker attacker(ProtectedCells<String> shown, int leastWithheld) {
        var most = new HashMap<String, Integer>();
        numbers.forEach((key, number) -> most.put(key, number + 2 * threshold));
        return new Attacker(relations, seen(shown), leastWithheld, most);
    }

    static Example random(Random random) {
        int threshold = 3 + random.nextInt(4);
        int few = 10 + random.nextInt(80);
        var making = new Making(random, threshold, few, new LinkedHashMap<>(), new ArrayList<>());
        return switch (random.nextInt(3)) {
            case 0 -> making.grid(1 + random.nextInt(3), 1 + random.nextInt(3));
            case 1 -> making.quarters(1 + random.nextInt(3));
            default -> making.areas();
        };
    }

    /** The same with some cells told before, as they would have been by themselves. */
    Example partlyTold(Random random) {
        var before = new HashMap<String, ProtectedNumber>();
        numbers.forEach((key, number) -> {
            if (!untold.contains(key) && random.nextInt(4) == 0) {
                before.put(key, random.nextInt(5) == 0 ? new ProtectedNumber.Withheld() : ProtectedNumber.of(number, threshold));
            }
        });
        return new Example(threshold, numbers, relations, before, untold);
    }

    private record Making(Random random, int threshold, int fewPercent, Map<String, Integer> numbers, List<Map<String, Integer>> relations) {
        private int number() {
            return random.nextInt(100) < fewPercent ? random.nextInt(threshold) : threshold + random.nextInt(2 * threshold);
        }

        private void total(String total, List<String> parts) {
            var factors = new HashMap<String, Integer>();
            parts.forEach(part -> factors.put(part, 1));
            numbers.putIfAbsent(total, parts.stream().mapToInt(numbers::get).sum());
            factors.put(total, -1);
            relations.add(factors);
        }

        private Example made(Set<String> untold) {
            return new Example(threshold, numbers, relations, Map.of(), untold);
        }

        Example grid(int rows, int columns) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    numbers.put(row + "," + column, number());
                }
            }
            for (int row = 0; row < rows; row++) {
                int at = row;
                total(row + ",all", IntStream.range(0, columns).mapToObj(column -> at + "," + column).toList());
            }
            for (int column = 0; column < columns; column++) {
                int at = column;
                total("all," + column, IntStream.range(0, rows).mapToObj(row -> row + "," + at).toList());
            }
            total("all", IntStream.range(0, rows).mapToObj(row -> row + ",all").toList());
            total("all", IntStream.range(0, columns).mapToObj(column -> "all," + column).toList());
            return made(Set.of());
        }

        Example quarters(int quarters) {
            int start = number();
            for (int quarter = 0; quarter < quarters; quarter++) {
                int came = number();
                int left = Math.min(number(), start + came);
                numbers.put(quarter + " start", start);
                numbers.put(quarter + " came", came);
                numbers.put(quarter + " left", left);
                start = start + came - left;
                numbers.put(quarter + " end", start);
                relations.add(Map.of(quarter + " start", 1, quarter + " came", 1, quarter + " left", -1, quarter + " end", -1));
                if (quarter > 0) {
                    relations.add(Map.of((quarter - 1) + " end", 1, quarter + " start", -1));
                }
            }
            return made(Set.of());
        }

        /** Three areas of which two overlap, and the whole; the pieces are sometimes shown and sometimes not. */
        Example areas() {
            for (var piece : List.of("a", "b", "c", "d")) {
                numbers.put(piece, number());
            }
            total("north", List.of("a", "b"));
            total("middle", List.of("b", "c"));
            total("south", List.of("c", "d"));
            total("whole", List.of("a", "b", "c", "d"));
            total("whole", List.of("north", "south"));
            return made(random.nextBoolean() ? Set.of() : Set.of("a", "b", "c", "d"));
        }
    }
}
