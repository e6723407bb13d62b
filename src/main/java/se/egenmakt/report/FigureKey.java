package se.egenmakt.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.ContactReason;

/**
 * One figure of the annual report: a row and a column. Its {@link #toString() string} is stable and stands in addresses, such as {@code closed.women},
 * {@code closed-by-age.30-39.men}, {@code closed-by-age.none.women}, {@code new.other}, {@code supported.total}, {@code reason.psykiatrisk-vård} and
 * {@code children-unknown}.
 *
 * @param detail the age bracket, or {@link #NO_BRACKET}, of a row by age; the code of a reason with hyphens for spaces; otherwise null
 */
public record FigureKey(Row row, @Nullable String detail, Column column) {
    /** The age row that the form lacks: birth year missing, or in no bracket. */
    public static final String NO_BRACKET = "none";

    /** What is counted. */
    public enum Row {
        /** Clients on 31 December of the year before. */
        START("start"),
        NEW("new"),
        CLOSED("closed"),
        /** Clients on 31 December of the year. */
        END("end"),
        CLOSED_BY_AGE("closed-by-age"),
        /** Closed, with minor children known to the ombud. */
        MINOR_CHILDREN("minor-children"),
        /** Of these, with children living at home. */
        CHILDREN_AT_HOME("children-at-home"),
        /** Closed, not known whether there are minor children; of any sex. */
        CHILDREN_UNKNOWN("children-unknown"),
        /** Persons, not periods (rule C7). */
        SUPPORTED("supported"),
        /** Counted periods with this main reason (rule C9). */
        REASON("reason");

        private final String code;

        Row(String code) {
            this.code = code;
        }

        /** As written in addresses. */
        public String code() {
            return code;
        }

        private List<Column> columns() {
            return switch (this) {
                case START, NEW, CLOSED, END, MINOR_CHILDREN, CHILDREN_AT_HOME, SUPPORTED -> List.of(Column.values());
                case CLOSED_BY_AGE -> List.of(Column.MEN, Column.WOMEN, Column.TOTAL);
                case CHILDREN_UNKNOWN, REASON -> List.of(Column.TOTAL);
            };
        }

        private boolean undivided() {
            return columns().size() == 1;
        }
    }

    /** Whom. The form has the first two; {@code OTHER} (sex annat or okänt) does not fit it; {@code TOTAL} is all three, and shown on screen only. */
    public enum Column {
        MEN("men"),
        WOMEN("women"),
        OTHER("other"),
        TOTAL("total");

        private final String code;

        Column(String code) {
            this.code = code;
        }

        /** As written in addresses. */
        public String code() {
            return code;
        }
    }

    /** A figure without a detail, such as closed women. */
    public static FigureKey of(Row row, Column column) {
        return new FigureKey(row, null, column);
    }

    /** Closed men, women or all in an age bracket; null for those in none. */
    public static FigureKey age(@Nullable String bracket, Column column) {
        return new FigureKey(Row.CLOSED_BY_AGE, bracket == null ? NO_BRACKET : bracket, column);
    }

    /** Counted periods with a main reason. */
    public static FigureKey reason(ContactReason reason) {
        return new FigureKey(Row.REASON, reason.code().replace(' ', '-'), Column.TOTAL);
    }

    /** Every figure of a report on this form, in the order of the form; those that do not fit it stand by their row. */
    public static List<FigureKey> all(ReportForm form) {
        var keys = new ArrayList<FigureKey>();
        for (var row : Row.values()) {
            for (var detail : details(row, form)) {
                row.columns().forEach(column -> keys.add(new FigureKey(row, detail.orElse(null), column)));
            }
        }
        return List.copyOf(keys);
    }

    /** The figure of this form that an address names; empty when there is none. */
    public static Optional<FigureKey> parse(String text, ReportForm form) {
        return all(form).stream().filter(key -> key.toString().equals(text)).findFirst();
    }

    /** Whether the figure is a member of the JSON of the annual report, and so leaves the operation. */
    public boolean published() {
        return column != Column.TOTAL || row.undivided();
    }

    /** Whether it counts those whom the form has no place for: other sex, no bracket, children unknown (rule C2). */
    public boolean outsideTheForm() {
        return (column == Column.OTHER && row != Row.SUPPORTED)
                || NO_BRACKET.equals(detail)
                || row == Row.CHILDREN_UNKNOWN;
    }

    @Override
    public String toString() {
        return row.code() + (detail == null ? "" : "." + detail) + (row.undivided() ? "" : "." + column.code());
    }

    private static List<Optional<String>> details(Row row, ReportForm form) {
        return switch (row) {
            case CLOSED_BY_AGE -> {
                var brackets = new ArrayList<Optional<String>>();
                form.brackets().forEach(bracket -> brackets.add(Optional.of(bracket.code())));
                brackets.add(Optional.of(NO_BRACKET));
                yield brackets;
            }
            case REASON ->
                Arrays.stream(ContactReason.values())
                        .map(reason -> Optional.ofNullable(reason(reason).detail()))
                        .toList();
            default -> List.of(Optional.empty());
        };
    }
}
