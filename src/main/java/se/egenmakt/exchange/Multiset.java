package se.egenmakt.exchange;

import java.util.HashMap;
import java.util.Map;

/** Counts equal things. */
final class Multiset<T> {
    private final Map<T, Integer> counts = new HashMap<>();

    void add(T element) {
        counts.merge(element, 1, Integer::sum);
    }

    /** Takes one out; false when there is none left. */
    boolean take(T element) {
        var count = counts.get(element);
        if (count == null) {
            return false;
        }
        if (count == 1) {
            counts.remove(element);
        } else {
            counts.put(element, count - 1);
        }
        return true;
    }

    Map<T, Integer> left() {
        return counts;
    }
}
