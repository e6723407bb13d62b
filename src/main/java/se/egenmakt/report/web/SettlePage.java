package se.egenmakt.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.ToSettle;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.Texts;

/** The first step: what to settle before the figures are frozen, each with where to do it. */
public record SettlePage(ReportHead head) {
    public Shell shell() {
        return head.shell();
    }

    public List<ToSettle> left() {
        return head.state().settle().stream().filter(item -> item.count() > 0).toList();
    }

    public List<ToSettle> done() {
        return head.state().settle().stream().filter(item -> item.count() == 0).toList();
    }

    /** The figures that are others now than they were frozen; null when nothing is frozen. */
    public @Nullable Moved moved() {
        return Moved.of(head.state());
    }

    public Status status(ToSettle item) {
        return item.what().onlyToKnow() ? Status.HALF : Status.NEED;
    }

    public String heading(ToSettle item) {
        return Texts.tn("report.settle." + item.what().code(), item.count());
    }

    public String why(ToSettle item) {
        return Texts.t("report.settle." + item.what().code() + ".why");
    }

    public String act(ToSettle item) {
        return Texts.t("report.settle." + item.what().code() + ".act");
    }

    public String settled(ToSettle item) {
        return Texts.t("report.settle." + item.what().code() + ".done");
    }

    public String href(ToSettle item) {
        return switch (item.what()) {
            case QUIET, QUIET_SETTLED -> head.base() + "/settle/quiet";
            case SEX_UNKNOWN, BIRTH_YEAR_MISSING, CHILDREN_UNKNOWN, AT_HOME_UNKNOWN, OUTSIDE_THE_FORM -> head.base() + "/settle/" + item.what().code();
            case START_DIFFERS -> head.base() + "/figures#borjan";
            case FIGURES_MOVED -> head.base() + "/board#frys";
            case POSTS_MISSING, EMPLOYMENT_MISSING -> "/operation";
            case ECONOMY_MISSING, EXTRA_MISSING -> head.base() + "/economy";
            case ANSWERS_UNCONFIRMED -> head.base() + "/questions";
            case BOARD_MEETING_MISSING -> head.base() + "/board";
        };
    }
}
