package se.egenmakt.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an export tells: the rows of its tables, each cell as text by the word at the top of its column.
 *
 * @param sheets the rows by the name of the sheet; of a CSV file, its name without {@code .csv}
 */
public record Exported(Map<String, List<Map<String, String>>> sheets) {
    /** A CSV cell that begins with one of these bears an apostrophe before it, so that no spreadsheet runs it. */
    private static final String GUARDED = "=+-@\t\r'";

    /** The rows of a sheet; none when there is no such sheet. */
    public List<Map<String, String>> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    /** Reads a folder of CSV files. */
    public static Exported read(Path folder) throws IOException {
        var sheets = new LinkedHashMap<String, List<Map<String, String>>>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".csv")) {
                    sheets.put(name.substring(0, name.length() - 4), named(cells(Files.readString(file))));
                }
            }
        }
        return new Exported(sheets);
    }

    /** The rows under the header, each cell by its header. */
    static List<Map<String, String>> named(List<List<String>> table) {
        var rows = new ArrayList<Map<String, String>>();
        var header = table.getFirst();
        for (var cells : table.subList(1, table.size())) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> cells(String csv) {
        var table = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ';' || c == '\r')) {
                row.add(unguarded(cell.toString()));
                cell.setLength(0);
                if (c == '\r') {
                    table.add(List.copyOf(row));
                    row.clear();
                    i++; // the line feed
                }
            } else {
                cell.append(c);
            }
        }
        return table;
    }

    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && GUARDED.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
