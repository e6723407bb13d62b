package se.egenmakt.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * True numbers of clients, before they are protected, and how a reader can reckon between them. Everything that one reader sees belongs in it together: rows, columns, years,
 * areas that overlap, and what was told before. A relation that is left out is not guarded.
 *
 * @param <K> what names a cell
 */
public final class Cells<K> {
    /**
     * One number.
     *
     * @param shown whether the reader will see it, if it may be seen
     * @param told  how it has been told before, so that it can not be taken back; null when it has not
     */
    record Cell(int number, boolean shown, @Nullable ProtectedNumber told) {}

    private final Map<K, Cell> cells = new LinkedHashMap<>();
    private final List<Map<K, Integer>> relations = new ArrayList<>();

    /** A number to be shown. Of cells that serve as well, the one that is listed first is the first to be withheld. */
    public Cells<K> cell(K key, int number) {
        return add(key, new Cell(number, true, null));
    }

    /** A number that stands nowhere, but that a reader could work out: what is left of an area when a smaller one within it is taken away. */
    public Cells<K> untold(K key, int number) {
        return add(key, new Cell(number, false, null));
    }

    /** A number that the reader has been told already, and how. What was known, few or withheld then stays so now; it can help to solve what is new. */
    public Cells<K> told(K key, int number, ProtectedNumber as) {
        boolean fits = switch (as) {
            case ProtectedNumber.Known(int known) -> known == number;
            case ProtectedNumber.Few(int threshold) -> number > 0 && number < threshold;
            case ProtectedNumber.Withheld() -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException(key + " can not have been told as " + as);
        }
        return add(key, new Cell(number, true, as));
    }

    /** The total is the sum of its parts. */
    public Cells<K> total(K total, Collection<? extends K> parts) {
        var factors = new HashMap<K, Integer>();
        factors.put(total, -1);
        parts.forEach(part -> factors.merge(part, 1, Integer::sum));
        return relation(factors);
    }

    /** The two are the same number: the end of a quarter and the start of the next. */
    public Cells<K> same(K one, K other) {
        return relation(Map.of(one, 1, other, -1));
    }

    /** The end is the start with those who came and without those who left. */
    public Cells<K> change(K start, K came, K left, K end) {
        return relation(Map.of(start, 1, came, 1, left, -1, end, -1));
    }

    /** The cells, each times its factor, make zero. The true numbers do. */
    public Cells<K> relation(Map<K, Integer> factors) {
        long sum = 0;
        for (var factor : factors.entrySet()) {
            var cell = cells.get(factor.getKey());
            if (cell == null) {
                throw new IllegalArgumentException("No cell is called " + factor.getKey());
            }
            sum += (long) factor.getValue() * cell.number();
        }
        if (sum != 0) {
            throw new IllegalArgumentException("The numbers do not add up: " + factors + " makes " + sum);
        }
        relations.add(Map.copyOf(factors));
        return this;
    }

    private Cells<K> add(K key, Cell cell) {
        if (cell.number() < 0) {
            throw new IllegalArgumentException("A number of clients is not negative: " + key + " " + cell.number());
        }
        if (cells.putIfAbsent(key, cell) != null) {
            throw new IllegalArgumentException("There are two cells called " + key);
        }
        return this;
    }

    List<K> keys() {
        return List.copyOf(cells.keySet());
    }

    List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    List<Map<K, Integer>> relations() {
        return List.copyOf(relations);
    }
}
