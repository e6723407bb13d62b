package se.egenmakt.exchange;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/**
 * The workbook to start from: a header and an example row in each sheet, and a sheet that explains. An example row that nobody has
 * changed is not imported.
 */
public final class ImportTemplate {
    /** The sheet that explains; the import passes over it. */
    static final String EXPLANATIONS = "förklaringar";

    private static final Map<Column, String> EXAMPLE = new EnumMap<>(Map.ofEntries(
            entry(Column.CLIENT_NUMBER, "exempel"),
            entry(Column.SEX, Sex.WOMAN.code()),
            entry(Column.BIRTH_YEAR, "1984"),
            entry(Column.MUNICIPALITY, "Göteborg"),
            entry(Column.OMBUD, "Förnamn Efternamn"),
            entry(Column.OPENED, "2013-02-11"),
            entry(Column.CLOSED, "2013-11-29"),
            entry(Column.MAIN_REASONS, "ekonomi, boende"),
            entry(Column.OTHER_REASONS, "tandvård"),
            entry(Column.MINOR_CHILDREN, Knowledge.YES.code()),
            entry(Column.CHILDREN_AT_HOME, Knowledge.NO.code()),
            entry(Column.CLOSING_REASON, ClosingReason.GOAL_REACHED.code()),
            entry(Column.CLOSING_RESULT, ClosingResult.BETTER.code()),
            entry(Column.CONTACT_CLIENT, "exempel"),
            entry(Column.CONTACT_DAY, "2013-02-18"),
            entry(Column.CONTACT_KIND, ContactKind.HOME_VISIT.code()),
            entry(Column.CONTACT_WITH, "klient"),
            entry(Column.AWAITED_CLIENT, "exempel"),
            entry(Column.AWAITED_FROM, "2013-03-01"),
            entry(Column.AWAITED_UNTIL, "2013-05-02"),
            entry(Column.AWAITED_WHAT, "Sjukersättning, Försäkringskassan"),
            entry(Column.CHANGE_CLIENT, "exempel"),
            entry(Column.CHANGE_DAY, "2013-06-03"),
            entry(Column.CHANGE_FROM, "Annat Ombud"),
            entry(Column.CHANGE_TO, "Förnamn Efternamn")));

    private ImportTemplate() {}

    /** Writes the template; leaves the stream open. */
    public static void write(OutputStream out) throws IOException {
        try (var stable = new StableWorkbook()) {
            for (TableKind kind : TableKind.values()) {
                writeExample(kind, stable.workbook().newWorksheet(kind.sheet()));
            }
            writeExplanations(stable.workbook().newWorksheet(EXPLANATIONS));
            stable.writeTo(out);
        }
    }

    static String example(Column column) {
        return EXAMPLE.getOrDefault(column, "");
    }

    private static void writeExample(TableKind kind, Worksheet sheet) {
        var columns = kind.columns();
        SheetStyle.header(sheet, columns.stream().map(Column::header).toList());
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(1, i, example(columns.get(i)));
        }
    }

    private static void writeExplanations(Worksheet sheet) {
        var headers = Arrays.asList(ExchangeTexts.t("exchange.template.headers").split("\\|"));
        SheetStyle.header(sheet, headers);
        sheet.width(3, 70);
        sheet.width(4, 70);
        int row = 1;
        for (Column column : Column.values()) {
            sheet.value(row, 0, column.table().sheet());
            sheet.value(row, 1, column.header());
            sheet.value(row, 2, ExchangeTexts.t(need(column)));
            sheet.value(row, 3, ExchangeTexts.t("exchange.column." + column.name()));
            sheet.value(row, 4, codes(column));
            sheet.style(row, 3).wrapText(true).set();
            sheet.style(row, 4).wrapText(true).set();
            row++;
        }
    }

    private static String need(Column column) {
        if (!column.columnRequired()) {
            return "exchange.template.mayBeLeftOut";
        }
        return column.valueRequired() ? "exchange.template.required" : "exchange.template.mayBeEmpty";
    }

    private static String codes(Column column) {
        return switch (column) {
            case SEX -> codes(Sex.values());
            case MAIN_REASONS, OTHER_REASONS -> codes(ContactReason.values());
            case MINOR_CHILDREN, CHILDREN_AT_HOME -> codes(Knowledge.values());
            case CLOSING_REASON -> codes(ClosingReason.values());
            case CLOSING_RESULT -> codes(ClosingResult.values());
            case CONTACT_KIND -> codes(ContactKind.values());
            default -> "";
        };
    }

    private static String codes(Coded[] list) {
        return List.of(list).stream().map(Coded::code).collect(Collectors.joining(", "));
    }
}
