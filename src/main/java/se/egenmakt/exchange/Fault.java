package se.egenmakt.exchange;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that stops the import, and what to do about it.
 *
 * @param table  sheet or file as the user knows it
 * @param row    as a spreadsheet numbers it, the header is row 1; 0 when the fault is in the whole sheet or file
 * @param column the column's name, or its letters when it has none; null when the fault is in the whole sheet or file
 * @param cell   zero-based place of the faulty cell in the row, or null
 * @param value  what stands in the cell
 * @param key    of a text in {@code texts/exchange.sv.properties}
 * @param order  where its sheet or file comes among the others
 */
public record Fault(
        FaultCode code,
        String table,
        int row,
        @Nullable String column,
        @Nullable Integer cell,
        String value,
        String key,
        List<String> args,
        int order) {
    /** The order of files, rows and columns. */
    static final Comparator<Fault> FILE_ORDER = Comparator.comparingInt(Fault::order)
            .thenComparingInt(Fault::row)
            .thenComparingInt(fault -> fault.cell() == null ? Integer.MAX_VALUE : fault.cell())
            .thenComparing(Fault::code)
            .thenComparing(fault -> fault.column() == null ? "" : fault.column())
            .thenComparing(Fault::key);

    /** What is wrong and what to do, in Swedish. */
    public String message() {
        return ExchangeTexts.t(key, args);
    }

    /** The value on one line, with what cannot be seen written out and what is long cut. */
    public String shownValue() {
        return Words.visible(value);
    }

    /** The sheet or file, on one line. */
    public String shownTable() {
        return Words.visible(table);
    }

    /** The column, on one line; empty when the fault is in the whole row. */
    public String shownColumn() {
        return column == null ? "" : Words.visible(column);
    }

    /** One line: {@code F07 uppdrag rad 3 öppnat "2013-02-30": …}. */
    public String line() {
        var line = new StringBuilder(code.name()).append(' ').append(Words.visible(table));
        if (row > 0) {
            line.append(" rad ").append(row);
        }
        if (column != null) {
            line.append(' ')
                    .append(Words.visible(column))
                    .append(" \"")
                    .append(shownValue())
                    .append('"');
        }
        return line.append(": ").append(message()).toString();
    }
}
