package se.egenmakt.protection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import se.egenmakt.shared.InForce;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Term;

/**
 * How small numbers are kept from others (rule D8 and the specification's disclosure; ADR 0012).
 */
@Term("röjandeskydd")
public record Protection(int threshold) {
    /** The least number of clients that is not small, unless another has been decided. */
    public static final List<InForce<Integer>> THRESHOLD = List.of(InForce.always(5, LegalBasis.SMALL_NUMBERS));

    /** Fewer than two could only be one. */
    private static final int LEAST_THRESHOLD = 3;

    public Protection {
        checked(threshold);
    }

    /** The protection in force on a day. */
    public static Protection on(LocalDate day) {
        return new Protection(InForce.on(day, THRESHOLD).value());
    }

    static void checked(int threshold) {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException("With a threshold of " + threshold + " few would be one");
        }
    }

    public ProtectedNumber number(int number) {
        return ProtectedNumber.of(number, threshold);
    }

    public <K> ProtectedCells<K> protect(Cells<K> cells) {
        var hiding = new Hiding(cells, threshold);
        var keys = cells.keys();
        var shown = new LinkedHashMap<K, ProtectedNumber>();
        for (int at = 0; at < keys.size(); at++) {
            var cell = cells.cells().get(at);
            if (cell.shown()) {
                shown.put(keys.get(at), hiding.shown(at));
            }
        }
        var doubtful = new LinkedHashSet<K>();
        hiding.doubtful().forEach(at -> doubtful.add(keys.get(at)));
        return new ProtectedCells<>(shown, doubtful);
    }
}
