package se.egenmakt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is another now than it was frozen (rule C10): pointed out, so that a person can decide whether to correct with a new number.
 *
 * @param municipality SCB's code, or null for the whole operation
 */
public record MovedFigure(@Nullable String municipality, FigureKey figure, int frozen, int now) {
    /** The figures that differ, of the whole and of each municipality. */
    static List<MovedFigure> between(ReportContent frozen, CountedYear now) {
        var moved = new ArrayList<MovedFigure>();
        compare(frozen, now, null, moved);
        var codes = new TreeSet<>(frozen.municipalities().keySet());
        now.municipalities().forEach(known -> codes.add(known.code()));
        if (codes.size() > 1) {
            codes.forEach(code -> compare(frozen, now, code, moved));
        }
        return List.copyOf(moved);
    }

    private static void compare(ReportContent frozen, CountedYear now, @Nullable String municipality, List<MovedFigure> moved) {
        var then = frozen.figures(municipality).numbers();
        now.of(municipality).published().numbers().forEach((figure, number) -> {
            int before = then.getOrDefault(figure, 0);
            if (before != number) {
                moved.add(new MovedFigure(municipality, figure, before, number));
            }
        });
    }
}
