package se.egenmakt.report.web;

import java.util.List;
import se.egenmakt.report.CountedPeriod;
import se.egenmakt.report.ToSettle;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** The clients, by number, whose facts are to be settled. */
public record SettleListPage(ReportHead head, ToSettle item, Paging paging) {
    public Shell shell() {
        return ReportHead.shell(heading());
    }

    public String heading() {
        return Texts.tn("report.settle." + item.what().code(), item.count());
    }

    public String why() {
        return Texts.t("report.settle." + item.what().code() + ".why");
    }

    public List<CountedPeriod> shown() {
        return item.periods().stream().skip(paging.offset()).limit(paging.size()).toList();
    }

    public String from(CountedPeriod period) {
        return SwedishDates.shortFull(period.began());
    }

    public String until(CountedPeriod period) {
        var ended = period.ended();
        return ended == null ? Texts.t("report.goes-on") : SwedishDates.shortFull(ended);
    }
}
