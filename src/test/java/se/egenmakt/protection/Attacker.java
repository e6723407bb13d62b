package se.egenmakt.protection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One who wants to know the hidden numbers: tries every table of whole numbers that agrees with what is shown. Knows nothing of how the program hides, and gets nothing but what
 * a reader gets, and how far to try where nothing says how many there are.
 */
final class Attacker {
    private record Span(int least, int most) {}

    private final List<Map<String, Integer>> relations;
    private final Map<String, Span> spans = new TreeMap<>();
    private long attempts;

    /**
     * @param shown         what the reader sees or has seen; a cell that is not there is one that nothing is shown of
     * @param leastWithheld what a withheld number is at least, as this reader guesses
     * @param most          every cell, with how far to try
     */
    Attacker(List<Map<String, Integer>> relations, Map<String, ProtectedNumber> shown, int leastWithheld, Map<String, Integer> most) {
        this.relations = relations;
        most.forEach((key, upTo) -> spans.put(key, switch (shown.get(key)) {
            case null -> new Span(0, upTo);
            case ProtectedNumber.Known(int known) -> new Span(known, known);
            case ProtectedNumber.Few(int threshold) -> new Span(1, threshold - 1);
            case ProtectedNumber.Withheld() -> new Span(leastWithheld, upTo);
        }));
    }

    /** What the cell could be: the least two numbers, fewer if there are not so many. */
    Set<Integer> solve(String key) {
        var possible = new TreeSet<Integer>();
        for (int number = spans.get(key).least(); number <= spans.get(key).most() && possible.size() < 2; number++) {
            if (agrees(Map.of(key, number))) {
                possible.add(number);
            }
        }
        return possible;
    }

    /** Whether some table agrees that has these numbers. */
    private boolean agrees(Map<String, Integer> begun) {
        if (++attempts > 5_000_000) {
            throw new IllegalStateException("Too large a table for this attacker");
        }
        var numbers = new HashMap<>(begun);
        if (!fillIn(numbers)) {
            return false;
        }
        var open = spans.keySet().stream().filter(key -> !numbers.containsKey(key)).min(Comparator.comparingInt(this::width));
        if (open.isEmpty()) {
            return true;
        }
        var span = spans.get(open.get());
        for (int number = span.least(); number <= span.most(); number++) {
            numbers.put(open.get(), number);
            if (agrees(numbers)) {
                return true;
            }
        }
        return false;
    }

    /** What follows from relations with one number left; false when a relation can not be even any more. */
    private boolean fillIn(Map<String, Integer> numbers) {
        boolean more = true;
        while (more) {
            more = false;
            for (var relation : relations) {
                if (!canBeEven(relation, numbers)) {
                    return false;
                }
                var left = relation.keySet().stream().filter(key -> !numbers.containsKey(key)).toList();
                if (left.size() == 1) {
                    int sum = relation.entrySet().stream().mapToInt(factor -> factor.getValue() * numbers.getOrDefault(factor.getKey(), 0)).sum();
                    int factor = relation.get(left.getFirst());
                    if (sum % factor != 0) {
                        return false;
                    }
                    numbers.put(left.getFirst(), -sum / factor);
                    more = true;
                }
            }
        }
        return true;
    }

    private boolean canBeEven(Map<String, Integer> relation, Map<String, Integer> numbers) {
        int least = 0;
        int most = 0;
        for (var factor : relation.entrySet()) {
            var span = spans.get(factor.getKey());
            var number = numbers.get(factor.getKey());
            if (number != null && (number < span.least() || number > span.most())) {
                return false;
            }
            int one = factor.getValue() * (number == null ? span.least() : number);
            int other = factor.getValue() * (number == null ? span.most() : number);
            least += Math.min(one, other);
            most += Math.max(one, other);
        }
        return least <= 0 && most >= 0;
    }

    private int width(String key) {
        return spans.get(key).most() - spans.get(key).least();
    }
}
