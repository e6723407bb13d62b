package se.egenmakt.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.QuietCommission;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.Texts;

/**
 * The commissions that were quiet on the counting day, each with what can be done, or what has been done since.
 *
 * @param ombud who reads, when it is an ombud: one's own commissions have the ways out
 */
public record SettleQuietPage(ReportHead head, List<QuietCommission> quiet, @Nullable UUID ombud, Paging paging) {
    public Shell shell() {
        return ReportHead.shell(heading());
    }

    public String heading() {
        return Texts.t(ended() ? "report.quiet.title" : "report.quiet.title-now", day());
    }

    private boolean ended() {
        return !head.state().counted().provisional();
    }

    private LocalDate day() {
        return head.state().counted().countingDay();
    }

    public List<QuietCommission> shown() {
        return quiet.stream().skip(paging.offset()).limit(paging.size()).toList();
    }

    public boolean settled(QuietCommission line) {
        return line.settledAfter(day());
    }

    public Status status(QuietCommission line) {
        return settled(line) ? Status.HALF : Status.NEED;
    }

    /** Until then: "Senaste kontakten var 3 maj 2025." */
    public String then(QuietCommission line) {
        var contact = line.lastContactThen();
        return contact == null ? Texts.t("report.quiet.no-contact", line.openedOn()) : Texts.t("report.quiet.last-contact", contact);
    }

    /** What has happened since, or who chooses what to do. */
    public String since(QuietCommission line) {
        var closed = line.closedOn();
        if (closed != null) {
            return Texts.t("report.quiet.closed-since", closed);
        }
        var contact = line.lastContactNow();
        if (settled(line) && contact != null) {
            return Texts.t("report.quiet.contacted-since", contact);
        }
        return own(line) ? Texts.t("report.quiet.choose") : Texts.t("report.quiet.ombud-chooses", line.ombudName());
    }

    public boolean own(QuietCommission line) {
        return line.ombud().equals(ombud);
    }
}
