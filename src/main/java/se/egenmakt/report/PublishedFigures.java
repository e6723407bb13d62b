package se.egenmakt.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;

/**
 * The numbers of an annual report, without the periods behind them: what is shown, signed, submitted. The same whether counted from commissions or read from
 * signed rows.
 *
 * @param municipality SCB's code when the report is one municipality's, null for the whole operation
 * @param provisional  true for a year that has not ended
 * @param numbers      every figure of {@link FigureKey#all}, in that order
 */
public record PublishedFigures(
        ReportForm form, @Nullable String municipality, boolean provisional, Map<FigureKey, Integer> numbers) {
    public PublishedFigures {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** Each figure of the form with its number. */
    static PublishedFigures of(
            ReportForm form, @Nullable String municipality, boolean provisional, ToIntFunction<FigureKey> number) {
        var numbers = new LinkedHashMap<FigureKey, Integer>();
        FigureKey.all(form).forEach(key -> numbers.put(key, number.applyAsInt(key)));
        return new PublishedFigures(form, municipality, provisional, numbers);
    }

    /** The number of a figure. A figure that the form does not have is a fault in the program. */
    public int number(FigureKey figure) {
        var number = numbers.get(figure);
        if (number == null) {
            throw new IllegalArgumentException("No figure " + figure + " on form " + form.id());
        }
        return number;
    }

    /** The number of a figure without a detail. */
    public int number(Row row, Column column) {
        return number(FigureKey.of(row, column));
    }

    /**
     * Whether start + new − closed = end, for men, for women and for others (rule C1). Always true of what the program counted; false means a fault in the
     * program.
     */
    public boolean balanceHolds() {
        for (var column : Column.values()) {
            if (number(Row.START, column) + number(Row.NEW, column) - number(Row.CLOSED, column)
                    != number(Row.END, column)) {
                return false;
            }
        }
        return true;
    }
}
