package se.egenmakt.exchange;

import java.util.ArrayList;
import java.util.List;

/** Takes rows as a reader finds them and leaves out what is blank. */
final class TableBuilder {
    /** A sheet has no more rows than this; a CSV file of 50 MB that has more holds no commissions. */
    private static final int MAX_ROWS = 2_000_000;

    private final String name;
    private final boolean text;
    private final List<TableRow> rows = new ArrayList<>();
    private List<Cell> header = List.of();
    private int headerWidth;

    TableBuilder(String name, boolean text) {
        this.name = name;
        this.text = text;
    }

    /** @param cells may end with blank ones; the list is copied */
    void add(int number, List<Cell> cells, int width) throws UnreadableFile {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        if (last == 0 && width <= Table.MAX_COLUMNS) {
            return;
        }
        var kept = List.copyOf(cells.subList(0, last));
        if (number == 1) {
            header = kept;
            headerWidth = width;
        } else if (rows.size() == MAX_ROWS) {
            throw new UnreadableFile("tooMuch");
        } else {
            rows.add(new TableRow(number, kept, width));
        }
    }

    Table build() {
        return new Table(name, TableKind.named(name).orElse(null), text, header, headerWidth, List.copyOf(rows));
    }
}
