package se.egenmakt.exchange;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** How our sheets look: a bold header that stays in sight. */
final class SheetStyle {
    private SheetStyle() {}

    static void header(Worksheet sheet, List<String> headers) {
        sheet.freezePane(0, 1);
        for (int i = 0; i < headers.size(); i++) {
            sheet.width(i, Math.max(14, headers.get(i).length() + 3));
            sheet.value(0, i, headers.get(i));
            sheet.style(0, i).bold().set();
        }
    }
}
