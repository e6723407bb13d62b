package se.egenmakt.report.web;

import java.time.LocalDate;
import java.util.List;
import se.egenmakt.report.CountedPeriod;
import se.egenmakt.report.FigureKey;
import se.egenmakt.report.Listing;
import se.egenmakt.report.Placed;
import se.egenmakt.report.ReportFigures;
import se.egenmakt.report.ReportWords;
import se.egenmakt.web.Format;
import se.egenmakt.web.Paging;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** The one figure whose periods are shown, with the rule that put each there. */
public record Opened(FigureKey key, ReportFigures figures, List<Placed> behind, Paging paging, LocalDate today) {
    /** "Avslutade klienter 2025, kvinnor". */
    public static String name(FigureKey key, int year, boolean provisional) {
        var row = row(key, year, provisional);
        return key.row() == FigureKey.Row.REASON || key.row() == FigureKey.Row.CHILDREN_UNKNOWN
                ? row
                : Texts.t("report.opened.name", row, Texts.t("report.column." + key.column().code()).toLowerCase(java.util.Locale.ROOT));
    }

    private static String row(FigureKey key, int year, boolean provisional) {
        var detail = key.detail();
        return switch (key.row()) {
            case START -> Texts.t("report.row.start", Integer.toString(year - 1));
            case END -> provisional ? Texts.t("report.opened.end-now") : Texts.t("report.row.end", Integer.toString(year));
            case NEW -> Texts.t("report.row.new", Integer.toString(year));
            case CLOSED -> Texts.t("report.row.closed", Integer.toString(year));
            case CLOSED_BY_AGE ->
                detail == null || detail.equals(FigureKey.NO_BRACKET)
                        ? Texts.t("report.opened.no-bracket", Integer.toString(year))
                        : Texts.t("report.opened.age", Integer.toString(year), ReportWords.ageLabel(detail));
            case MINOR_CHILDREN -> Texts.t("report.opened.minor-children", Integer.toString(year));
            case CHILDREN_AT_HOME -> Texts.t("report.opened.children-at-home", Integer.toString(year));
            case CHILDREN_UNKNOWN -> Texts.t("report.opened.children-unknown", Integer.toString(year));
            case SUPPORTED -> Texts.t("report.opened.supported", Integer.toString(year));
            case REASON -> Texts.t("report.opened.reason", String.valueOf(detail).replace('-', ' '));
        };
    }

    public String heading() {
        return Texts.t("report.opened.heading", behind.size());
    }

    public String name() {
        return name(key, figures.year().getValue(), figures.provisional());
    }

    /** "6 räknade perioder, 7 uppdrag." */
    public String amount() {
        long commissions = behind.stream().mapToLong(placed -> placed.period().commissions().size()).sum();
        return Texts.t(
                "report.opened.amount",
                Format.sentence(Texts.tn("report.count.periods", behind.size())),
                Texts.tn("report.count.commissions", commissions));
    }

    public String rule() {
        return Texts.t("report.rule." + key.row().code());
    }

    public List<Placed> shown() {
        return behind.stream().skip(paging.offset()).limit(paging.size()).toList();
    }

    public String from(CountedPeriod period) {
        return SwedishDates.shortFull(period.began());
    }

    public String until(CountedPeriod period) {
        var ended = period.ended();
        return ended == null ? Texts.t("report.goes-on") : SwedishDates.shortFull(ended);
    }

    public String why(Placed placed) {
        return Listing.say(placed.why());
    }

    /** Why the period's commissions are one, when it has several. */
    public List<String> joints(Placed placed) {
        return placed.period().joints().stream().map(joint -> Listing.say(joint.why())).toList();
    }
}
