package se.egenmakt.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.IdentityNumber;

/** Reads the values of one table's rows and reports what is wrong with each cell. A column is bad in a row once a fault names it there. */
final class RowReader {
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(?:[.,]0+)?");

    private final Table table;
    private final int order;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Faults faults;
    private final LocalDate today;
    private final Set<Column> bad = EnumSet.noneOf(Column.class);
    private TableRow row = new TableRow(1, List.of(), 0);

    RowReader(Table table, int order, Faults faults, LocalDate today) {
        this.table = table;
        this.order = order;
        this.faults = faults;
        this.today = today;
    }

    Table table() {
        return table;
    }

    /** Reads row 1; false when it is no header at all, so that the rows cannot be read. */
    boolean readHeader(TableKind kind) {
        Map<String, Column> known = kind.columns().stream().collect(Collectors.toMap(Column::header, column -> column));
        List<Fault> found = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            var cell = table.header().get(i);
            var name = Words.key(cell.text());
            if (cell.isBlank() || name.equals(FaultyCopy.FAULTS)) {
                continue;
            }
            var column = known.get(name);
            if (cell.type() == CellType.FORMULA) {
                found.add(headerFault(FaultCode.F21, "exchange.F21", Table.letters(i), i, cell.text()));
            } else if (column == null) {
                found.add(headerFault(FaultCode.F03, "exchange.F03", cell.text(), i, cell.text(), headers(kind)));
            } else if (places.putIfAbsent(column, i) != null) {
                found.add(headerFault(FaultCode.F03, "exchange.F03.twice", cell.text(), i, cell.text()));
            }
        }
        if (places.isEmpty()) {
            if (kind == TableKind.COMMISSIONS
                    || !table.header().isEmpty()
                    || !table.rows().isEmpty()) {
                faults.add(new Fault(
                        FaultCode.F02,
                        table.name(),
                        0,
                        null,
                        null,
                        "",
                        "exchange.F02.header",
                        List.of(headers(kind)),
                        order));
            }
            return false;
        }
        found.forEach(faults::add);
        for (Column column : kind.columns()) {
            if (column.columnRequired() && !places.containsKey(column)) {
                faults.add(new Fault(
                        FaultCode.F04,
                        table.name(),
                        1,
                        column.header(),
                        null,
                        "",
                        "exchange.F04",
                        List.of(column.header()),
                        order));
            }
        }
        return true;
    }

    private Fault headerFault(FaultCode code, String key, String column, int place, String value, String... args) {
        return new Fault(code, table.name(), 1, column, place, value, key, List.of(args), order);
    }

    private static String headers(TableKind kind) {
        return kind.columns().stream().map(Column::header).collect(Collectors.joining(", "));
    }

    /** Whether the row is the template's example, untouched. */
    boolean isExample(TableRow candidate) {
        return !places.isEmpty()
                && places.keySet()
                        .containsAll(places.keySet().iterator().next().table().columns())
                && places.entrySet().stream()
                        .allMatch(place ->
                                candidate.cell(place.getValue()).text().equals(ImportTemplate.example(place.getKey())));
    }

    boolean hasColumn(Column column) {
        return places.containsKey(column);
    }

    /** Turns to a row; false when its cells do not fit under the header, so that none of them can be trusted. */
    boolean turnTo(TableRow next) {
        row = next;
        bad.clear();
        int extra = firstExtra();
        if (extra >= 0) {
            var value = row.cell(extra).text();
            faults.add(new Fault(
                    FaultCode.F05,
                    table.name(),
                    row.number(),
                    Table.letters(extra),
                    extra,
                    value,
                    table.text() ? "exchange.F05.text" : "exchange.F05",
                    List.of(),
                    order));
            return !table.text();
        }
        return true;
    }

    private int firstExtra() {
        if (table.text()
                ? row.width() > table.headerWidth()
                : row.width() > table.header().size()) {
            return table.text()
                    ? table.headerWidth()
                    : firstFilledFrom(table.header().size());
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()
                    && (i >= table.header().size() || table.header().get(i).isBlank())) {
                return i;
            }
        }
        return -1;
    }

    private int firstFilledFrom(int column) {
        for (int i = column; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()) {
                return i;
            }
        }
        return row.width() - 1;
    }

    int rowNumber() {
        return row.number();
    }

    boolean isBad(Column column) {
        return bad.contains(column);
    }

    boolean hasFault() {
        return !bad.isEmpty();
    }

    void fault(FaultCode code, Column column, String key, String... args) {
        bad.add(column);
        faults.add(faultAt(row, code, column, key, args));
    }

    Fault faultAt(TableRow at, FaultCode code, Column column, String key, String... args) {
        var place = places.get(column);
        var value = place == null ? "" : at.cell(place).text();
        return new Fault(code, table.name(), at.number(), column.header(), place, value, key, List.of(args), order);
    }

    /** What stands there, or null when nothing does, or nothing that may. */
    private @Nullable Cell value(Column column) {
        var place = places.get(column);
        if (place == null) {
            if (column.columnRequired()) {
                bad.add(column);
            }
            return null;
        }
        var cell = row.cell(place);
        if (cell.type() == CellType.FORMULA) {
            fault(FaultCode.F21, column, "exchange.F21");
            return null;
        }
        if (cell.isBlank()) {
            if (column.valueRequired()) {
                fault(FaultCode.F06, column, "exchange.F06", column.header());
            }
            return null;
        }
        return cell;
    }

    /** The client number exactly as written. */
    @Nullable
    String clientNumber(Column column) {
        var cell = value(column);
        if (cell == null) {
            return null;
        }
        var number = oneLineBreak(cell.text());
        if (number.codePointCount(0, number.length()) > 20 && !IdentityNumber.looksLike(number)) {
            fault(FaultCode.F15, column, "exchange.F15.long");
            return null;
        }
        if (IdentityNumber.looksLike(number)) {
            fault(FaultCode.F15, column, "exchange.F15");
            return null;
        }
        return number;
    }

    /** The client number of a row that is not read further, as far as one can tell. */
    @Nullable
    String clientNumberAsFarAsOneCanTell(Column column) {
        var place = places.get(column);
        return place == null || row.cell(place).isBlank()
                ? null
                : oneLineBreak(row.cell(place).text());
    }

    /** A text of at most so many characters, without personal numbers. */
    @Nullable
    String text(Column column, int longest) {
        var cell = value(column);
        if (cell == null) {
            return null;
        }
        var text = oneLineBreak(cell.text()).strip();
        if (text.codePointCount(0, text.length()) > longest) {
            fault(FaultCode.F10, column, "exchange.F10.long", Integer.toString(longest));
            return null;
        }
        if (IdentityNumber.isWithin(text)) {
            fault(FaultCode.F15, column, "exchange.F15.text");
            return null;
        }
        return text;
    }

    /** A text as it stands. */
    @Nullable
    Cell any(Column column) {
        return value(column);
    }

    /** A day that exists and has come. */
    @Nullable
    LocalDate date(Column column) {
        var cell = value(column);
        if (cell == null) {
            return null;
        }
        var text = Words.clean(cell.text());
        if (!isWrittenAsDate(text)) {
            fault(FaultCode.F07, column, "exchange.F07");
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.isAfter(today)) {
                fault(FaultCode.F08, column, "exchange.F08", today.toString());
                return null;
            }
            return date;
        } catch (DateTimeException e) {
            fault(FaultCode.F07, column, "exchange.F07.noSuchDay");
            return null;
        }
    }

    private static boolean isWrittenAsDate(String text) {
        if (text.length() != 10 || text.startsWith("0000")) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** A year between 1900 and this year; a spreadsheet may write it as a number. */
    @Nullable
    Integer birthYear(Column column) {
        var cell = value(column);
        if (cell == null) {
            return null;
        }
        var matcher = YEAR.matcher(Words.clean(cell.text()));
        if (cell.type() == CellType.DATE || !matcher.matches()) {
            fault(FaultCode.F11, column, "exchange.F11", Integer.toString(today.getYear()));
            return null;
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year < 1900 || year > today.getYear()) {
            fault(FaultCode.F11, column, "exchange.F11", Integer.toString(today.getYear()));
            return null;
        }
        return year;
    }

    /** A value of a code list. */
    <E extends Enum<E> & Coded> @Nullable E coded(Column column, Class<E> list) {
        var cell = value(column);
        if (cell == null) {
            return null;
        }
        var found = Coded.of(list, Words.clean(cell.text()));
        if (found.isEmpty()) {
            fault(FaultCode.F10, column, "exchange.F10", list(list));
        }
        return found.orElse(null);
    }

    /** Values of the list of contact reasons, comma separated; in the order of the list, each once. */
    @Nullable
    List<ContactReason> reasons(Column column) {
        var cell = value(column);
        if (cell == null) {
            return isBad(column) ? null : List.of();
        }
        Set<ContactReason> reasons = EnumSet.noneOf(ContactReason.class);
        List<String> unknown = new ArrayList<>();
        for (String part : cell.text().split(",", -1)) {
            var word = Words.clean(part);
            if (!word.isEmpty()) {
                Coded.of(ContactReason.class, word).ifPresentOrElse(reasons::add, () -> unknown.add(word));
            }
        }
        if (!unknown.isEmpty()) {
            fault(
                    FaultCode.F10,
                    column,
                    "exchange.F10.reason",
                    Words.visible(String.join(", ", unknown)),
                    list(ContactReason.class));
            return null;
        }
        if (reasons.isEmpty() && column.valueRequired()) {
            fault(FaultCode.F06, column, "exchange.F06", column.header());
            return null;
        }
        return List.copyOf(reasons);
    }

    private static <E extends Enum<E> & Coded> String list(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }

    private static String oneLineBreak(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
