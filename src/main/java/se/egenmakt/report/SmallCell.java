package se.egenmakt.report;

import java.util.List;
import se.egenmakt.shared.Wording;

/**
 * A submitted figure so small that someone may be known by it (rule D8): pointed out before submitting, never hidden by the program. What is submitted becomes a public
 * document at the receiver. A zero is no small cell.
 */
public record SmallCell(FigureKey figure, int number) {
    /** The least number that is not small, unless the operation has set another. */
    public static final int THRESHOLD = 5;

    /**
     * The small cells among the figures that leave the operation, in the order of the form.
     *
     * @param threshold the least number that is not small; {@link #THRESHOLD} unless set
     */
    public static List<SmallCell> in(PublishedFigures figures, int threshold) {
        return figures.numbers().entrySet().stream()
                .filter(entry -> entry.getKey().published())
                .filter(entry -> entry.getValue() > 0 && entry.getValue() < threshold)
                .map(entry -> new SmallCell(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What to say of it. */
    public Wording why() {
        return Wording.of("small-cells.point-out", number);
    }
}
