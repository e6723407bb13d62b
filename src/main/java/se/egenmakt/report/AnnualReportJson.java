package se.egenmakt.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.shared.ContactReason;

/**
 * The annual report as JSON, format 1: the public format by which another program can check the figures. Its members and their order are fixed; a change is a new
 * format. Nothing in it is about a person, unless the two internal members are asked for.
 *
 * @param operation    name of the operation
 * @param municipality name of the municipality whose report it is, or null for the whole operation
 */
public record AnnualReportJson(String operation, @Nullable String municipality, PublishedFigures figures) {
    private static final int FORMAT = 1;

    /** The report that may be submitted. */
    public String write() {
        return write("");
    }

    /**
     * The report with the two internal members, {@code doesNotFitClients} and {@code inactiveAtYearEnd}: never submitted.
     *
     * @param inactive numbers of clients with a commission that is inactive (B5) on the counting day; in any order, doubles count once
     */
    public String writeInternal(List<DoesNotFit> doesNotFit, Collection<String> inactive) {
        return write(",\n  \"doesNotFitClients\": "
                + array(doesNotFit.stream()
                        .map(entry -> "{\"klientnr\": " + text(entry.clientNumber()) + ", \"why\": "
                                + text(entry.why().code()) + "}")
                        .toList())
                + ",\n  \"inactiveAtYearEnd\": "
                + inactive.stream()
                        .distinct()
                        .sorted(ClientNumbers.BY_CODE_POINT)
                        .map(AnnualReportJson::text)
                        .collect(Collectors.joining(", ", "[", "]")));
    }

    private String write(String internal) {
        return String.format(
                Locale.ROOT,
                """
                { "format": %d, "operation": %s, "municipality": %s, "year": %d, "form": %s, "provisional": %b,
                  "balance": { "start":  %s, "new": %s,
                               "closed": %s, "end": %s, "holds": %b },
                  "closedByAge": %s,
                  "closedWithMinorChildren": %s,
                  "closedWithChildrenAtHome": %s,
                  "personsSupported": {"men": %d, "women": %d, "other": %d},
                  "mainReasons": %s,
                  "doesNotFit": { "balance": {"start": %d, "new": %d, "closed": %d, "end": %d},
                                  "closedByAge": {"men": %d, "women": %d},
                                  "closedWithMinorChildren": %d, "closedWithChildrenAtHome": %d, "childrenUnknown": %d }%s }
                """,
                FORMAT,
                text(operation),
                municipality == null ? "null" : text(municipality),
                figures.form().year().getValue(),
                text(figures.form().id()),
                figures.provisional(),
                menAndWomen(Row.START),
                menAndWomen(Row.NEW),
                menAndWomen(Row.CLOSED),
                menAndWomen(Row.END),
                figures.balanceHolds(),
                array(figures.form().brackets().stream().map(this::bracket).toList()),
                menAndWomen(Row.MINOR_CHILDREN),
                menAndWomen(Row.CHILDREN_AT_HOME),
                figures.number(Row.SUPPORTED, Column.MEN),
                figures.number(Row.SUPPORTED, Column.WOMEN),
                figures.number(Row.SUPPORTED, Column.OTHER),
                array(Arrays.stream(ContactReason.values()).map(this::reason).toList()),
                figures.number(Row.START, Column.OTHER),
                figures.number(Row.NEW, Column.OTHER),
                figures.number(Row.CLOSED, Column.OTHER),
                figures.number(Row.END, Column.OTHER),
                figures.number(FigureKey.age(null, Column.MEN)),
                figures.number(FigureKey.age(null, Column.WOMEN)),
                figures.number(Row.MINOR_CHILDREN, Column.OTHER),
                figures.number(Row.CHILDREN_AT_HOME, Column.OTHER),
                figures.number(Row.CHILDREN_UNKNOWN, Column.TOTAL),
                internal);
    }

    private String menAndWomen(Row row) {
        return "{\"men\": " + figures.number(row, Column.MEN) + ", \"women\": " + figures.number(row, Column.WOMEN)
                + "}";
    }

    private String bracket(AgeBracket bracket) {
        return "{\"bracket\": " + text(bracket.code()) + ", \"birthYears\": [" + bracket.firstYear() + ", "
                + bracket.lastYear() + "], \"men\": " + figures.number(FigureKey.age(bracket.code(), Column.MEN))
                + ", \"women\": " + figures.number(FigureKey.age(bracket.code(), Column.WOMEN)) + "}";
    }

    private String reason(ContactReason reason) {
        return "{\"reason\": " + text(reason.code()) + ", \"periods\": " + figures.number(FigureKey.reason(reason))
                + "}";
    }

    /** One element a line. */
    private static String array(List<String> elements) {
        return elements.isEmpty() ? "[]" : elements.stream().collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    /** A JSON string (RFC 8259): quotation mark, backslash, control characters and lone surrogates escaped. */
    static String text(String value) {
        var json = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (point < ' ' || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                        json.append("\\u").append(HexFormat.of().toHexDigits((char) point));
                    } else {
                        json.appendCodePoint(point);
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
