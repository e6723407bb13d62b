package se.egenmakt.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.FigureKey;
import se.egenmakt.report.FrozenReport;
import se.egenmakt.report.ReportPaper;
import se.egenmakt.report.ReportWords;
import se.egenmakt.report.FrozenReports;
import se.egenmakt.web.Format;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * A frozen report, to read and to print.
 *
 * @param municipality SCB's code, or null for the whole operation
 */
public record NumberPage(FrozenReport frozen, @Nullable String municipality, @Nullable OpenedRows opened) {
    private static final int ROWS = 200;

    /** The frozen rows behind a figure. */
    public record OpenedRows(FigureKey key, List<FrozenReports.FrozenLine> lines) {
        /** Reasons are kept as numbers only. */
        public boolean keptAsNumber() {
            return key.row() == FigureKey.Row.REASON;
        }

        /** Persons are found by way of the commissions, as far as these are left. */
        public boolean persons() {
            return key.row() == FigureKey.Row.SUPPORTED;
        }

        public List<FrozenReports.FrozenLine> shown() {
            return lines.stream().limit(ROWS).toList();
        }
    }

    public Shell shell() {
        return ReportHead.shell(title());
    }

    public String title() {
        return Texts.t("report.number.title", year(), frozen.head().number());
    }

    public String year() {
        return Integer.toString(frozen.head().year());
    }

    public ReportWords words() {
        return new ReportWords(ReportPaper.Sheet.frozen(frozen, municipality));
    }

    public String path() {
        return "/reports/" + year() + "/numbers/" + frozen.head().number();
    }

    public Map<String, String> municipalities() {
        return frozen.content().municipalities();
    }

    public String href(@Nullable String code) {
        return path() + (code == null ? "" : "?municipality=" + code);
    }

    public String fileHref(String format) {
        return path() + "/report." + format + (municipality == null ? "" : "?municipality=" + municipality);
    }

    public String figureHref(FigureKey key) {
        return path() + "?" + (municipality == null ? "" : "municipality=" + municipality + "&") + "figure="
                + URLEncoder.encode(key.toString(), StandardCharsets.UTF_8) + "#siffran";
    }

    public boolean isOpen(@Nullable FigureKey key) {
        return opened != null && opened.key().equals(key);
    }

    public String name(FigureKey key) {
        return Opened.name(key, frozen.head().year(), frozen.content().provisional());
    }

    public String client(FrozenReports.FrozenLine line) {
        return line.commissions().isEmpty() ? Texts.t("report.number.row.gone") : line.commissions().getLast().clientNumber();
    }

    public String state() {
        return words().state(frozen.head().frozenAt().atZone(SwedishDates.ZONE).toLocalDate());
    }

    public List<FigureKey> supportedKeys() {
        return Arrays.stream(FigureKey.Column.values()).map(column -> FigureKey.of(FigureKey.Row.SUPPORTED, column)).toList();
    }

    /** How many rows are shown, or how many persons can still be found. */
    public String found() {
        return opened == null ? "" : Texts.tn(opened.persons() ? "report.number.person.count" : "report.number.row.count", opened.lines().size());
    }

    public String opens() {
        return opened == null ? "" : Texts.t("report.number.opened", Format.number(words().figures().number(opened.key())));
    }
}
