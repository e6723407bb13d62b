package se.egenmakt.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four tables of the format, in its order. */
public enum TableKind {
    COMMISSIONS("uppdrag"),
    CONTACTS("kontakter"),
    AWAITED_DECISIONS("väntar"),
    CHANGES_OF_OMBUD("ombudsbyten");

    private final String sheet;

    TableKind(String sheet) {
        this.sheet = sheet;
    }

    /** The name of its sheet, and of its file without {@code .csv}. */
    public String sheet() {
        return sheet;
    }

    /** Its columns in the order in which they are exported. */
    public List<Column> columns() {
        return Arrays.stream(Column.values())
                .filter(column -> column.table() == this)
                .toList();
    }

    /** The table with this sheet or file name; case, surrounding space and {@code vantar} are forgiven. */
    static Optional<TableKind> named(String name) {
        var wanted = Words.clean(name).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.sheet.equals(wanted) || (kind == AWAITED_DECISIONS && wanted.equals("vantar")))
                .findFirst();
    }
}
