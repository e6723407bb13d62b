package se.egenmakt.protection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import se.egenmakt.shared.InForce;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Term;

/**
 * How small numbers are kept from others (rule D8; ADR 0012).
 *
 * <p>The reader is taken to know the rule, every relation between the cells that is given, that few is from 1 to the threshold less one, and that what is withheld for the sake
 * of another is at least the threshold. Even so every small number could be at least two numbers, three where they can be had, and no sum of hidden cells that one relation gives
 * is small.
 *
 * @param threshold the least number of clients that is not small; at least 3, since fewer than two could only be one
 */
@Term("röjandeskydd")
public record Protection(int threshold) {
    /** The threshold, unless another has been decided. */
    public static final List<InForce<Integer>> THRESHOLD = List.of(InForce.always(5, LegalBasis.SMALL_NUMBERS));

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
            throw new IllegalArgumentException("With a threshold of " + threshold + " few could only be one");
        }
    }

    /** A number that stands by itself, and that the reader can reckon with nothing else. */
    public ProtectedNumber alone(int number) {
        return ProtectedNumber.of(number, threshold);
    }

    /** The cells as others may see them. Totals that are told are true; without a small number nothing is hidden. */
    public <K> ProtectedCells<K> protect(Cells<K> cells) {
        return protect(cells, Search.ALL_STEPS);
    }

    /** As {@link #protect(Cells)}, in at most so many steps: with fewer, more is withheld. */
    <K> ProtectedCells<K> protect(Cells<K> cells, int steps) {
        var hiding = Hiding.of(cells, threshold, steps);
        var keys = cells.keys();
        var numbers = new LinkedHashMap<K, ProtectedNumber>();
        for (int at = 0; at < keys.size(); at++) {
            if (cells.cells().get(at).shown()) {
                numbers.put(keys.get(at), hiding.shown(at));
            }
        }
        var doubtful = new LinkedHashSet<K>();
        hiding.doubtful().forEach(at -> doubtful.add(keys.get(at)));
        return new ProtectedCells<>(numbers, doubtful);
    }
}
