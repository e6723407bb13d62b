package se.egenmakt.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A copy of what was imported, with the faulty cells marked: coloured, with the message as a comment, and with the messages in words in a last
 * column, so that colour is never alone. A first sheet lists all faults. When the copy has been put right it can be imported as it is: that column
 * and that sheet are passed over. Formulas are shown as text, never run.
 */
public final class FaultyCopy {
    /** Header of the column and name of the sheet with the faults. */
    static final String FAULTS = "fel (läses inte)";

    private static final String MARKED = "F8D7A8";
    private static final int LONGEST_CELL = 32_000;
    private static final int LONGEST_COMMENT = 1_000;

    private FaultyCopy() {}

    /** Writes the copy as a workbook, also of CSV files; leaves the stream open. */
    public static void write(ImportedFiles files, ImportFaults faults, OutputStream out) throws IOException {
        try (var stable = new StableWorkbook()) {
            writeList(faults, stable.workbook().newWorksheet(FAULTS));
            Map<Integer, List<Fault>> byOrder = faults.faults().stream().collect(Collectors.groupingBy(Fault::order));
            var next = new HashMap<TableKind, Integer>();
            for (Table table : files.tables()) {
                var kind = table.kind();
                List<Fault> ofTable = List.of();
                if (kind != null) {
                    int order =
                            next.merge(kind, kind.ordinal() * ImportCheck.TABLES_OF_A_KIND, (had, start) -> had + 1);
                    ofTable = byOrder.getOrDefault(order, List.of());
                }
                if (!Words.key(table.name()).equals(FAULTS)) {
                    writeTable(table, ofTable, stable.workbook().newWorksheet(table.name()));
                }
            }
            stable.writeTo(out);
        }
    }

    private static void writeList(ImportFaults faults, Worksheet sheet) throws IOException {
        SheetStyle.header(
                sheet, Arrays.asList(ExchangeTexts.t("exchange.copy.headers").split("\\|")));
        sheet.width(5, 100);
        int row = 0;
        for (Fault fault : faults.faults()) {
            row++;
            sheet.value(row, 0, fault.code().name());
            sheet.value(row, 1, Words.visible(fault.table()));
            if (fault.row() > 0) {
                sheet.value(row, 2, fault.row());
            }
            sheet.value(row, 3, Words.visible(fault.column() == null ? "" : fault.column()));
            sheet.value(row, 4, fault.shownValue());
            sheet.value(row, 5, fault.message());
        }
        if (faults.more() > 0) {
            sheet.value(row + 1, 5, ExchangeTexts.t("exchange.copy.more", Integer.toString(faults.more())));
        }
        sheet.finish();
    }

    private static void writeTable(Table table, List<Fault> faults, Worksheet sheet) throws IOException {
        Map<Integer, List<Fault>> byRow = faults.stream().collect(Collectors.groupingBy(Fault::row));
        int known = table.header().size();
        for (int i = 0; i < table.header().size(); i++) {
            if (Words.key(table.header().get(i).text()).equals(FAULTS)) {
                known = i;
            }
        }
        int last = Math.max(
                known,
                faults.stream()
                        .mapToInt(fault -> fault.cell() == null ? 0 : fault.cell() + 1)
                        .max()
                        .orElse(0));
        sheet.freezePane(0, 1);
        sheet.width(last, 100);
        writeRow(sheet, 0, table.header(), last, atRow(byRow, 1));
        sheet.value(0, last, FAULTS);
        for (TableRow row : table.rows()) {
            writeRow(sheet, row.number() - 1, row.cells(), last, atRow(byRow, row.number()));
            if (row.number() % 500 == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static List<Fault> atRow(Map<Integer, List<Fault>> byRow, int number) {
        return byRow.getOrDefault(number, List.of());
    }

    private static void writeRow(Worksheet sheet, int row, List<Cell> cells, int faultColumn, List<Fault> faults) {
        for (int i = 0; i < Math.min(cells.size(), faultColumn); i++) {
            writeCell(sheet, row, i, cells.get(i));
        }
        Map<Integer, List<Fault>> byCell =
                faults.stream().filter(fault -> fault.cell() != null).collect(Collectors.groupingBy(FaultyCopy::cell));
        byCell.forEach((column, found) -> {
            sheet.style(row, column).fillColor(MARKED).set();
            sheet.comment(row, column, cut(messages(found), LONGEST_COMMENT));
        });
        if (!faults.isEmpty()) {
            var text = messages(faults);
            // row 1 has the header in this cell, so its faults stand in the list and in the comment
            if (row > 0) {
                sheet.value(row, faultColumn, cut(text, LONGEST_CELL));
            } else {
                sheet.comment(row, faultColumn, cut(text, LONGEST_COMMENT));
            }
            sheet.style(row, faultColumn).bold().set();
        }
    }

    private static int cell(Fault fault) {
        return fault.cell() == null ? 0 : fault.cell();
    }

    private static String messages(List<Fault> faults) {
        return faults.stream()
                .map(fault ->
                        fault.code() + (fault.column() == null ? "" : " " + fault.column()) + ": " + fault.message())
                .collect(Collectors.joining("\n"));
    }

    private static void writeCell(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell.type()) {
            case EMPTY -> {}
            case NUMBER -> {
                var number = new BigDecimal(cell.text());
                if (number.precision() <= 15) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, cell.text());
                }
            }
            case DATE -> {
                var date = dateOrNull(cell.text());
                if (date == null) {
                    sheet.value(row, column, cell.text());
                } else {
                    sheet.value(row, column, date);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
            }
            case BOOLEAN -> sheet.value(row, column, cell.text().equals("SANT"));
            case TEXT, FORMULA -> sheet.value(row, column, cut(cell.text(), LONGEST_CELL));
        }
    }

    private static @Nullable LocalDate dateOrNull(String text) {
        try {
            var date = LocalDate.parse(text);
            return date.getYear() < 1900 || date.isBefore(LocalDate.of(1900, 3, 1)) ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(longest, text.codePointCount(0, text.length())) - 1))
                        + "…";
    }
}
