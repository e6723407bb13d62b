package se.egenmakt.protection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The cells as others may see them.
 *
 * @param numbers  what is shown, in the order in which the cells were listed; what is untold is not there
 * @param doubtful cells of a small number that a reader may be able to work out from what was told before, though all that can be withheld is. Empty in a table by itself.
 *                 With any of them the new numbers should not be published at all
 */
public record ProtectedCells<K>(Map<K, ProtectedNumber> numbers, Set<K> doubtful) {
    public ProtectedCells {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        doubtful = Collections.unmodifiableSet(new LinkedHashSet<>(doubtful));
    }

    /** What is shown of a cell. Asking for one that is not there is a fault in the program. */
    public ProtectedNumber of(K key) {
        var number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("No cell shown is called " + key);
        }
        return number;
    }
}
