package se.egenmakt.report;

import java.time.LocalDate;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Wording;

/**
 * A counted period behind a figure, with the rule that put it there (rule C6). How its commissions were joined stands in the period's own joints.
 */
public record Placed(CountedPeriod period, Wording why) {
    /** By the rule of the figure's row. */
    static Placed in(FigureKey figure, CountedPeriod period, ReportForm form) {
        var year = form.year();
        return new Placed(
                period,
                switch (figure.row()) {
                    case START ->
                        running(
                                period,
                                "figure.start",
                                year.minusYears(1).atMonth(12).atEndOfMonth());
                    case END -> running(period, "figure.end", year.atMonth(12).atEndOfMonth());
                    case NEW -> Wording.of("figure.new", period.began());
                    case CLOSED ->
                        Wording.of(
                                ended(period).equals(year.atMonth(12).atEndOfMonth())
                                        ? "figure.closed-on-last-day"
                                        : "figure.closed",
                                ended(period));
                    case CLOSED_BY_AGE -> byAge(period, form);
                    case MINOR_CHILDREN -> Wording.of("figure.minor-children", ended(period));
                    case CHILDREN_AT_HOME -> Wording.of("figure.children-at-home", ended(period));
                    case CHILDREN_UNKNOWN -> Wording.of("figure.children-unknown", ended(period));
                    case SUPPORTED, REASON -> throw new IllegalArgumentException("Not placed by standing: " + figure);
                });
    }

    /** As one who was supported in the year (rule C7), by this commission of the period. */
    static Placed supported(CountedPeriod period, CommissionFacts commission) {
        var closed = commission.closedOn();
        return new Placed(
                period,
                closed == null
                        ? Wording.of("figure.supported-still", commission.openedOn())
                        : Wording.of("figure.supported", commission.openedOn(), closed));
    }

    /** As one with this main reason (rule C9). */
    static Placed forReason(CountedPeriod period, ContactReason reason) {
        return new Placed(period, Wording.of("figure.reason", reason));
    }

    /** A period runs also on a day between two of its commissions; then it says so. */
    private static Wording running(CountedPeriod period, String key, LocalDate day) {
        return period.joints().stream()
                .filter(joint -> !joint.closed().isAfter(day) && joint.opened().isAfter(day))
                .findFirst()
                .map(gap -> Wording.of(key + "-between", day, gap.closed(), gap.opened(), gap.sharedReasons()))
                .orElseGet(() -> {
                    var ended = period.ended();
                    return ended == null
                            ? Wording.of(key + "-still", day, period.began())
                            : Wording.of(key, day, period.began(), ended);
                });
    }

    private static Wording byAge(CountedPeriod period, ReportForm form) {
        var birthYear = period.last().birthYear();
        if (birthYear == null) {
            return Wording.of("figure.birth-year-missing", ended(period));
        }
        return form.bracket(birthYear)
                .map(bracket -> Wording.of("figure.closed-by-age", ended(period), birthYear, bracket.code()))
                .orElse(Wording.of("figure.birth-year-outside", ended(period), birthYear, form.id()));
    }

    private static LocalDate ended(CountedPeriod period) {
        var ended = period.ended();
        if (ended == null) {
            throw new IllegalStateException(
                    "Counted as closed without a closing: " + period.last().commission());
        }
        return ended;
    }
}
