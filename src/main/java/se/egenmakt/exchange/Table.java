package se.egenmakt.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet or a CSV file, before anybody has judged what it says.
 *
 * @param name        the sheet's name, or the file's without its ending, as the user knows it
 * @param kind        which of the format's tables it is; null for any other sheet or file
 * @param text        true for a CSV file, where an extra field means that the fields have moved
 * @param header      row 1; empty when row 1 is blank
 * @param headerWidth number of cells in row 1
 * @param rows        the rows below that are not blank
 */
public record Table(
        String name, @Nullable TableKind kind, boolean text, List<Cell> header, int headerWidth, List<TableRow> rows) {
    /** Cells further to the right are counted but not kept; the format has 13 columns at most. */
    static final int MAX_COLUMNS = 64;

    /** The letters of a column as a spreadsheet shows them; 0 is A. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
