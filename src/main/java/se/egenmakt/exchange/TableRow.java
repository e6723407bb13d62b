package se.egenmakt.exchange;

import java.util.List;

/**
 * One row that is not blank.
 *
 * @param number as a spreadsheet numbers it; the header is row 1
 * @param cells  at most {@link Table#MAX_COLUMNS}, without the blank ones at the end
 * @param width  how many cells the row has: in a CSV file every field, in a sheet up to the last that is not blank
 */
public record TableRow(int number, List<Cell> cells, int width) {
    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
