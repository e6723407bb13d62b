package se.egenmakt.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.CountedPeriod;
import se.egenmakt.report.CountedYear;
import se.egenmakt.report.FigureKey;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.report.Listing;
import se.egenmakt.report.Placed;
import se.egenmakt.report.ReportWords;
import se.egenmakt.web.Format;
import se.egenmakt.web.Paging;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** The one figure whose periods are shown, with the rule that put each there. */
public record Opened(Source source, Paging paging, LocalDate today) {
    private static final Pattern QUARTER = Pattern.compile("quarter\\.([1-4])\\.(new|closed)");
    /** The address of the continuity, which is no figure of the form. */
    static final String CONTINUITY = "continuity";

    /**
     * What opens.
     *
     * @param code   as it stands in the address: a {@link FigureKey}, {@code continuity}, or {@code quarter.2.new}
     * @param number as it is shown
     */
    public record Source(String code, String name, String rule, String number, List<Placed> behind) {}

    /** What an address opens; empty when it is no figure of this year. @param municipality SCB's code, or null for the whole operation */
    static Optional<Source> find(CountedYear counted, @Nullable String municipality, String code) {
        var figures = counted.of(municipality);
        if (code.equals(CONTINUITY)) {
            var continuity = counted.continuity(municipality);
            var number = Texts.t("report.continuity.number", continuity.withOneOmbud(), continuity.ended());
            return Optional.of(new Source(code, Texts.t("report.continuity.title"), Texts.t("report.rule.continuity"), number, counted.behindContinuity(municipality)));
        }
        var quarter = QUARTER.matcher(code);
        if (quarter.matches()) {
            var row = quarter.group(2).equals(Row.NEW.code()) ? Row.NEW : Row.CLOSED;
            var behind = figures.behindQuarter(Integer.parseInt(quarter.group(1)), row);
            var name = Texts.t("report.opened.quarter", row(FigureKey.of(row, Column.TOTAL), counted.year().getValue(), figures.provisional()), quarter.group(1));
            return Optional.of(new Source(code, name, Texts.t("report.rule." + row.code()), Integer.toString(behind.size()), behind));
        }
        return FigureKey.parse(code, figures.form())
                .map(key -> new Source(
                        code,
                        name(key, counted.year().getValue(), figures.provisional()),
                        Texts.t("report.rule." + key.row().code()),
                        Integer.toString(figures.number(key)),
                        figures.behind(key)));
    }

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

    public List<Placed> behind() {
        return source.behind();
    }

    public String heading() {
        return Texts.t("report.opened.heading", source.number());
    }

    public String name() {
        return source.name();
    }

    /** "6 räknade perioder, 7 uppdrag." */
    public String amount() {
        long commissions = source.behind().stream().mapToLong(placed -> placed.period().commissions().size()).sum();
        return Texts.t(
                "report.opened.amount",
                Format.sentence(Texts.tn("report.count.periods", source.behind().size())),
                Texts.tn("report.count.commissions", commissions));
    }

    public String rule() {
        return source.rule();
    }

    public List<Placed> shown() {
        return source.behind().stream().skip(paging.offset()).limit(paging.size()).toList();
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
