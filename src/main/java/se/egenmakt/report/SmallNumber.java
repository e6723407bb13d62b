package se.egenmakt.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey.Column;

/**
 * A number of 1–4 somewhere in a report that leaves the operation (rule D8): in its tables or in its sentences, of the whole or of one municipality. Someone may be known by it.
 *
 * @param municipality SCB's code, or null for the whole operation
 * @param figure       of the tables; null when it stands in a sentence
 * @param sentence     which sentence, by the key of its name; null when it stands in a table
 */
public record SmallNumber(@Nullable String municipality, @Nullable FigureKey figure, @Nullable String sentence, int number) {
    /** Of the whole, and of each municipality when there are several: with one its figures are those of the whole. */
    public static List<SmallNumber> in(ReportContent content) {
        var small = new ArrayList<>(in(content, null));
        if (content.municipalities().size() > 1) {
            content.municipalities().keySet().forEach(code -> small.addAll(in(content, code)));
        }
        return List.copyOf(small);
    }

    /** Of one report: the whole operation's, or a municipality's. */
    static List<SmallNumber> in(ReportContent content, @Nullable String municipality) {
        var small = new ArrayList<SmallNumber>();
        SmallCell.in(content.figures(municipality), SmallCell.THRESHOLD)
                .forEach(cell -> small.add(new SmallNumber(municipality, cell.figure(), null, cell.number())));
        content.doesNotFit(municipality).forEach((why, number) -> add(small, municipality, why, number));
        add(small, municipality, "periods", content.periods(municipality));
        var continuity = content.continuity(municipality);
        if (continuity != null) {
            add(small, municipality, "one-ombud", continuity.withOneOmbud());
            add(small, municipality, "ended", continuity.ended());
        }
        var start = content.startCheck(municipality);
        if (start != null && !start.same()) {
            for (var column : Column.values()) {
                if (column != Column.TOTAL) {
                    add(small, municipality, "start-frozen", start.signed().getOrDefault(column.code(), 0));
                }
            }
            start.why().values().forEach(number -> add(small, municipality, "start-why", number));
        }
        return small;
    }

    private static void add(List<SmallNumber> small, @Nullable String municipality, String sentence, int number) {
        if (number > 0 && number < SmallCell.THRESHOLD) {
            small.add(new SmallNumber(municipality, null, sentence, number));
        }
    }
}
