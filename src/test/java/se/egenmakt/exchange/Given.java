package se.egenmakt.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Files and an operation to test with. Rows are written with | between the cells. */
final class Given {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    static final List<Municipality> REGISTER = List.of(
            new Municipality("0180", "Stockholm"),
            new Municipality("1438", "Dals-Ed"),
            new Municipality("1460", "Bengtsfors"),
            new Municipality("1480", "Göteborg"));
    static final String UPPDRAG =
            "klientnr|kön|födelseår|kommun|ombud|öppnat|avslutat|huvudorsak|övriga orsaker|minderåriga barn|hemmaboende barn";
    static final String KONTAKTER = "klientnr|datum|sätt|med";
    static final String VANTAR = "klientnr|från|till|på";
    static final String OMBUDSBYTEN = "klientnr|datum|från|till";
    static final ImportOptions PLAIN = new ImportOptions(false, false, TODAY);
    static final ImportOptions UPDATE = new ImportOptions(false, true, TODAY);
    static final ImportOptions CREATE = new ImportOptions(true, false, TODAY);

    private final Map<String, List<String>> sheets = new LinkedHashMap<>();

    private Given() {}

    static Given sheet(String name, String... rows) {
        return new Given().and(name, rows);
    }

    static Given uppdrag(String... rows) {
        return new Given().andUnder("uppdrag", UPPDRAG, rows);
    }

    Given kontakter(String... rows) {
        return andUnder("kontakter", KONTAKTER, rows);
    }

    Given vantar(String... rows) {
        return andUnder("väntar", VANTAR, rows);
    }

    Given ombudsbyten(String... rows) {
        return andUnder("ombudsbyten", OMBUDSBYTEN, rows);
    }

    Given and(String name, String... rows) {
        sheets.put(name, List.of(rows));
        return this;
    }

    private Given andUnder(String name, String header, String... rows) {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(Arrays.asList(rows));
        sheets.put(name, all);
        return this;
    }

    static OperationState operation() {
        return new OperationState(
                REGISTER, Set.of("1438", "1460"), List.of("Anna Ek", "Bo Åkesson"), List.of(), Set.of());
    }

    /** A whole commission row from its client, opening and closing. */
    static String commission(String client, String opened, String closed) {
        return client + "|kvinna|1984|Bengtsfors|Anna Ek|" + opened + "|" + closed + "|ekonomi||nej|nej";
    }

    ImportedFiles asCsv() {
        return ImportFiles.readBytes(csv());
    }

    Map<String, byte[]> csv() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        sheets.forEach((name, rows) -> {
            var text = new StringBuilder();
            for (String row : rows) {
                text.append(String.join(
                                ";",
                                Arrays.stream(row.split("\\|", -1))
                                        .map(Given::quoted)
                                        .toList()))
                        .append("\r\n");
            }
            files.put(name + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
        });
        return files;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[;\"\n\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    ImportedFiles asWorkbook() {
        return ImportFiles.readBytes(Map.of("bok.xlsx", workbook()));
    }

    byte[] workbook() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "prov", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = book.newWorksheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    var cells = rows.get(r).split("\\|", -1);
                    for (int c = 0; c < cells.length; c++) {
                        if (!cells[c].isEmpty()) {
                            sheet.value(r, c, cells[c]);
                        }
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static ImportPlan plan(ImportedFiles files, OperationState state, ImportOptions options) {
        return switch (ImportCheck.check(files, state, options)) {
            case ImportPlan plan -> plan;
            case ImportFaults faults -> throw new AssertionError(String.join("\n", faults.lines()));
        };
    }

    static List<String> lines(ImportedFiles files, OperationState state, ImportOptions options) {
        return switch (ImportCheck.check(files, state, options)) {
            case ImportPlan plan -> List.of();
            case ImportFaults faults -> faults.lines();
        };
    }

    /** The faults without their messages, the same for CSV files and a workbook. */
    List<String> faults() {
        return faults(operation(), PLAIN);
    }

    List<String> faults(OperationState state, ImportOptions options) {
        var csv = places(lines(asCsv(), state, options));
        var workbook = places(lines(asWorkbook(), state, options));
        if (!csv.equals(workbook)) {
            throw new AssertionError("CSV " + csv + "\nworkbook " + workbook);
        }
        return csv;
    }

    static List<String> places(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("(?<=[^:]): .*$", ""))
                .toList();
    }

    OperationState imported(OperationState before) {
        return plan(asCsv(), before, PLAIN).appliedTo(before);
    }

    /** A zip file with these entries, each so many bytes of zeros. */
    static byte[] zipOfZeros(Map<String, Long> sizes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            var zeros = new byte[1 << 20];
            for (var entry : sizes.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                for (long left = entry.getValue(); left > 0; left -= zeros.length) {
                    zip.write(zeros, 0, (int) Math.min(left, zeros.length));
                }
            }
        }
        return out.toByteArray();
    }

    /** A small workbook from its parts, for what no library would write. */
    static byte[] rawWorkbook(String workbookProperties, String styles, String sheetXml) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + workbookProperties
                            + "<sheets><sheet name=\"uppdrag\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"rId2\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>");
            part(zip, "xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
            part(zip, "xl/worksheets/sheet1.xml", sheetXml);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
