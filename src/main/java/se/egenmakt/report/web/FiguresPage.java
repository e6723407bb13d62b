package se.egenmakt.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.report.CountedPeriod;
import se.egenmakt.report.DoesNotFit;
import se.egenmakt.report.FigureKey;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.report.Listing;
import se.egenmakt.report.ReportFigures;
import se.egenmakt.report.ReportWords;
import se.egenmakt.report.StartDifference;
import se.egenmakt.web.Choice;
import se.egenmakt.web.ColumnChart;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/**
 * The second step: the figures by the form, each of which opens.
 *
 * @param municipality SCB's code, or null for the whole operation
 * @param opened       the figure whose periods are shown, or null
 */
public record FiguresPage(
        ReportHead head, ReportWords words, @Nullable String municipality, @Nullable Opened opened, List<DoesNotFit> outside) {
    private static final int FEW = 6;
    private static final int ROWS = 20;

    public Shell shell() {
        return head.shell();
    }

    public ReportFigures figures() {
        return head.state().counted().of(municipality);
    }

    public List<Municipality> municipalities() {
        return head.state().counted().municipalities();
    }

    public boolean fewMunicipalities() {
        return municipalities().size() <= FEW;
    }

    public Form municipalityForm() {
        return Form.empty().with("municipality", municipality);
    }

    public List<Choice> municipalityChoices() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Choice.of("", Texts.t("report.whole"))),
                        municipalities().stream().map(known -> Choice.of(known.code(), known.name())))
                .toList();
    }

    public String municipalityHref(@Nullable String code) {
        return head.base() + "/figures" + (code == null ? "" : "?municipality=" + code);
    }

    public String href(FigureKey key) {
        return href(key.toString());
    }

    /** Where the continuity opens. */
    public String continuityHref() {
        return href(Opened.CONTINUITY);
    }

    public boolean continuityOpen() {
        return isOpen(Opened.CONTINUITY);
    }

    public boolean anyEnded() {
        return head.state().counted().continuity(municipality).ended() > 0;
    }

    /** A quarter's new or closed, with where it opens. */
    public record QuarterLink(String href, String text, boolean open) {}

    /** Those of a quarter that are not zero. */
    public List<QuarterLink> quarterLinks(int quarter) {
        return java.util.stream.Stream.of(Row.NEW, Row.CLOSED)
                .filter(row -> figures().inQuarter(quarter, row) > 0)
                .map(row -> {
                    var code = "quarter." + quarter + "." + row.code();
                    return new QuarterLink(href(code), Texts.tn("report.quarters." + row.code() + ".link", figures().inQuarter(quarter, row)), isOpen(code));
                })
                .toList();
    }

    private String href(String code) {
        return head.base() + "/figures?" + (municipality == null ? "" : "municipality=" + municipality + "&") + "figure="
                + URLEncoder.encode(code, StandardCharsets.UTF_8) + "#siffran";
    }

    public String fileHref(String format) {
        return head.base() + "/report." + format + (municipality == null ? "" : "?municipality=" + municipality);
    }

    public boolean isOpen(@Nullable FigureKey key) {
        return key != null && isOpen(key.toString());
    }

    public boolean isOpen(String code) {
        return opened != null && opened.source().code().equals(code);
    }

    /** The spoken name of a figure's link: "6, Avslutade klienter 2025, kvinnor". */
    public String name(FigureKey key) {
        return Opened.name(key, head.state().year(), figures().provisional());
    }

    public List<DoesNotFit> outsideShown() {
        return outside.stream().limit(ROWS).toList();
    }

    public boolean moreOutside() {
        return outside.size() > ROWS;
    }

    public CountedPeriod lastOf(DoesNotFit entry) {
        return entry.periods().getLast();
    }

    public List<StartDifference> startDifferences() {
        return head.state().counted().startDifferences(municipality);
    }

    public String why(StartDifference difference) {
        return Listing.say(difference.why());
    }

    public List<FigureKey> supportedKeys() {
        return java.util.Arrays.stream(Column.values()).map(column -> FigureKey.of(Row.SUPPORTED, column)).toList();
    }

    /** New and closed by quarter. */
    public ColumnChart quarters() {
        var figures = figures();
        var columns = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> new ColumnChart.Column(
                        Texts.t("report.quarter", quarter), figures.inQuarter(quarter, Row.NEW), figures.inQuarter(quarter, Row.CLOSED)))
                .toList();
        return new ColumnChart(
                Texts.t(
                        "report.quarters.finding",
                        head.year(),
                        figures.number(Row.NEW, Column.TOTAL),
                        figures.number(Row.CLOSED, Column.TOTAL)),
                Texts.t("report.quarters.quarter"),
                Texts.t("report.quarters.new"),
                Texts.t("report.quarters.closed"),
                columns);
    }
}
