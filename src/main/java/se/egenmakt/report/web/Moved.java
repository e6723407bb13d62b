package se.egenmakt.report.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FrozenReport;
import se.egenmakt.report.MovedFigure;
import se.egenmakt.report.ReportState;
import se.egenmakt.report.ReportWords;
import se.egenmakt.web.Texts;

/** The figures that are others now than in the latest frozen number, for a person who decides whether to correct. */
public record Moved(ReportState state, FrozenReport.Head frozen) {
    private static final int ROWS = 60;

    static @Nullable Moved of(ReportState state) {
        return state.latest().map(head -> new Moved(state, head)).orElse(null);
    }

    /** A row of the table. */
    public record Row(String where, String what, int frozen, int now) {}

    public String number() {
        return Integer.toString(frozen.number());
    }

    public boolean none() {
        return state.moved().isEmpty() && state.frozenStart() == null;
    }

    public List<Row> rows() {
        return state.moved().stream().limit(ROWS).map(this::row).toList();
    }

    public int more() {
        return Math.max(0, state.moved().size() - ROWS);
    }

    private Row row(MovedFigure moved) {
        var code = moved.municipality();
        var where = code == null ? Texts.t("report.whole") : state.counted().municipality(code).map(known -> known.name()).orElse(code);
        return new Row(where, Opened.name(moved.figure(), state.year(), state.counted().provisional()), moved.frozen(), moved.now());
    }

    /** That the end of the year before has been frozen anew since; null when the two agree. */
    public @Nullable String start() {
        var check = state.frozenStart();
        return check == null
                ? null
                : Texts.t(
                        "report.moved.start",
                        number(), columns(check.now()), Integer.toString(state.year() - 1), columns(check.signed()), check.number());
    }

    private static String columns(Map<String, Integer> numbers) {
        return ReportWords.columns(numbers);
    }
}
