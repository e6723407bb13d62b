package se.egenmakt.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/**
 * What one counted period is in one year's report: all that its figures, but for persons and reasons, are made of (rules C1, C2). A signed report stores this and
 * nothing finer.
 *
 * @param bracket  code of the age row, or null when the birth year is missing or in no row
 * @param atStart  client on 31 December of the year before
 * @param opened   new in the year
 * @param closed   closed in the year
 * @param atEnd    client on 31 December of the year
 */
public record Standing(
        Sex sex,
        @Nullable String bracket,
        boolean atStart,
        boolean opened,
        boolean closed,
        boolean atEnd,
        Knowledge minorChildren,
        Knowledge childrenAtHome) {

    /** The standing of a period in the year of the form. */
    public static Standing of(CountedPeriod period, ReportForm form) {
        var year = form.year();
        var last = period.last();
        return new Standing(
                last.sex(),
                form.bracket(last.birthYear()).map(AgeBracket::code).orElse(null),
                period.runsAtEndOf(year.minusYears(1).atMonth(12).atEndOfMonth()),
                period.beganIn(year),
                period.endedIn(year),
                period.runsAtEndOf(year.atMonth(12).atEndOfMonth()),
                last.minorChildren(),
                last.childrenAtHome());
    }

    /** The column of this sex. */
    static Column column(Sex sex) {
        return switch (sex) {
            case MAN -> Column.MEN;
            case WOMAN -> Column.WOMEN;
            case OTHER, UNKNOWN -> Column.OTHER;
        };
    }

    /** Every figure that counts this period once, totals included. */
    public List<FigureKey> figures() {
        var column = column(sex);
        var rows = new ArrayList<Row>();
        if (atStart) {
            rows.add(Row.START);
        }
        if (opened) {
            rows.add(Row.NEW);
        }
        if (closed) {
            rows.add(Row.CLOSED);
        }
        if (atEnd) {
            rows.add(Row.END);
        }
        if (closed && minorChildren == Knowledge.YES) {
            rows.add(Row.MINOR_CHILDREN);
            if (childrenAtHome == Knowledge.YES) {
                rows.add(Row.CHILDREN_AT_HOME);
            }
        }
        var figures = new ArrayList<FigureKey>();
        for (var row : rows) {
            figures.add(FigureKey.of(row, column));
            figures.add(FigureKey.of(row, Column.TOTAL));
        }
        if (closed && column != Column.OTHER) {
            figures.add(FigureKey.age(bracket, column));
            figures.add(FigureKey.age(bracket, Column.TOTAL));
        }
        if (closed && minorChildren == Knowledge.UNKNOWN) {
            figures.add(FigureKey.of(Row.CHILDREN_UNKNOWN, Column.TOTAL));
        }
        return figures;
    }
}
