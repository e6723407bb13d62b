package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.TreeMap;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.report.Quarter;
import tools.jackson.databind.json.JsonMapper;

/** A quarter's protected figures as they are stored: a number, that it is few, or that it is withheld; never what is hidden. */
final class FiguresJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WITHHELD = "withheld";
    private static final String FEW = "few ";

    private FiguresJson() {}

    static String write(QuarterFigures figures) {
        var fields = new TreeMap<String, String>();
        fields.put("year", Integer.toString(figures.quarter().year()));
        fields.put("quarter", Integer.toString(figures.quarter().number()));
        fields.put("made", figures.madeOn().toString());
        figures.numbers().forEach((row, number) -> fields.put(
                row.code(),
                switch (number) {
                    case ProtectedNumber.Known(int known) -> Integer.toString(known);
                    case ProtectedNumber.Few(int threshold) -> FEW + threshold;
                    case ProtectedNumber.Withheld() -> WITHHELD;
                }));
        return JSON.writeValueAsString(fields);
    }

    static QuarterFigures read(String json) {
        var fields = JSON.readTree(json);
        var numbers = new EnumMap<QuarterFigures.Row, ProtectedNumber>(QuarterFigures.Row.class);
        for (var row : QuarterFigures.Row.values()) {
            numbers.put(row, number(fields.path(row.code()).asString()));
        }
        return new QuarterFigures(
                new Quarter(Integer.parseInt(fields.path("year").asString()), Integer.parseInt(fields.path("quarter").asString())), LocalDate.parse(fields.path("made").asString()), numbers);
    }

    private static ProtectedNumber number(String text) {
        return text.equals(WITHHELD)
                ? new ProtectedNumber.Withheld()
                : text.startsWith(FEW) ? new ProtectedNumber.Few(Integer.parseInt(text.substring(FEW.length()))) : new ProtectedNumber.Known(Integer.parseInt(text));
    }
}
