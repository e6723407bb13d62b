package se.egenmakt.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Reads an exported workbook by POI, a library that Egenmakt does not use. */
public final class ExportedWorkbook {
    private ExportedWorkbook() {}

    public static Exported read(Path file) throws IOException {
        var sheets = new LinkedHashMap<String, List<Map<String, String>>>();
        var formatter = new DataFormatter();
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (var sheet : workbook) {
                int columns = sheet.getRow(0).getLastCellNum();
                var table = new ArrayList<List<String>>();
                for (var row : sheet) {
                    var cells = new ArrayList<String>();
                    for (int i = 0; i < columns; i++) {
                        cells.add(formatter.formatCellValue(row.getCell(i)));
                    }
                    table.add(cells);
                }
                sheets.put(sheet.getSheetName(), Exported.named(table));
            }
        }
        return new Exported(sheets);
    }
}
