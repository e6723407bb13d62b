package se.egenmakt.report.web;

import java.util.List;
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
            case QUIET -> "/quiet";
            case SEX_UNKNOWN, BIRTH_YEAR_MISSING, CHILDREN_UNKNOWN, OUTSIDE_THE_FORM -> head.base() + "/settle/" + item.what().code();
            case START_DIFFERS -> head.base() + "/figures#borjan";
            case POSTS_MISSING -> "/operation";
            case ECONOMY_MISSING -> head.base() + "/economy";
            case ANSWERS_UNCONFIRMED -> head.base() + "/questions";
            case BOARD_MEETING_MISSING -> head.base() + "/board";
        };
    }
}
