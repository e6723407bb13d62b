package se.egenmakt.report.web;

import java.time.LocalDate;
import java.util.List;
import se.egenmakt.report.Listing;
import se.egenmakt.report.YearLine;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** The years there is something to report of. */
public record YearsPage(List<YearLine> years, Paging paging, LocalDate today) {
    public Shell shell() {
        return ReportHead.shell(Texts.t("report.years.title"));
    }

    public List<YearLine> shown() {
        return years.stream().skip(paging.offset()).limit(paging.size()).toList();
    }

    public Status status(YearLine line) {
        if (line.submitted()) {
            return Status.DONE;
        }
        return !line.ended() ? Status.TODO : line.latest() != null ? Status.HALF : line.waits() && line.year() == lastEnded() ? Status.NEED : Status.OFF;
    }

    public String state(YearLine line) {
        var latest = line.latest();
        if (latest != null) {
            return latest.submitted() ? Texts.t("report.years.submitted") : Texts.t("report.step.frozen", latest.number());
        }
        return Texts.t(!line.ended() ? "report.years.going-on" : line.year() == lastEnded() && line.waits() ? "report.years.to-do" : "report.years.not-here");
    }

    /** The deadline, or what was done; empty when no source tells. */
    public String says(YearLine line) {
        var latest = line.latest();
        if (latest != null && latest.submittedOn() != null) {
            return Texts.t("report.years.submitted.text", latest.submittedOn(), String.valueOf(latest.registrationNumber()));
        }
        return line.deadline()
                .map(deadline -> line.year() >= lastEnded()
                        ? Texts.t("report.years.deadline", SwedishDates.full(deadline.lastDay()), Listing.say(deadline.wording(today)))
                        : Texts.t("report.years.deadline-was", SwedishDates.full(deadline.lastDay())))
                .orElse("");
    }

    private int lastEnded() {
        return years.stream().filter(YearLine::ended).mapToInt(YearLine::year).max().orElse(0);
    }
}
