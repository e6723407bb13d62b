package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.steering.Guideline;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Fact;
import se.egenmakt.web.Papers;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * One version, on a page and on paper.
 *
 * @param meetingDay of the meeting that decided it; null when it is not told
 */
public record GuidelinePage(LocalDate today, SteeringGroup group, Guideline guideline, @Nullable LocalDate meetingDay) {
    public Shell shell() {
        return SteeringShell.titled(title());
    }

    public String title() {
        return Texts.t("steering.guideline.title." + guideline.kind().code(), guideline.number());
    }

    public String back() {
        return SteeringShell.path(group.id()) + "/guidelines";
    }

    public String path() {
        return back() + "/" + guideline.id();
    }

    public Status status() {
        return guideline.from().isAfter(today) ? Status.TODO : !guideline.holdsOn(today) ? Status.OFF : isDueForReview() ? Status.NEED : Status.DONE;
    }

    public String state() {
        return guideline.from().isAfter(today)
                ? Texts.t("steering.guideline.begins", guideline.from())
                : !guideline.holdsOn(today) ? Texts.t("steering.guideline.was") : isDueForReview() ? Texts.t("steering.guideline.review.due") : Texts.t("steering.in-force");
    }

    public String days() {
        return guideline.until() == null ? Texts.t(guideline.from().isAfter(today) ? "steering.begins" : "steering.since", guideline.from()) : Texts.t("steering.from-until", guideline.from(), guideline.until());
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Texts.t("steering.guideline.days"), days()));
        facts.add(new Fact(
                Texts.t("steering.guideline.decided-on"),
                meetingDay == null ? SwedishDates.full(guideline.decidedOn()) : Texts.t("steering.guideline.decided-at", guideline.decidedOn(), meetingDay)));
        facts.add(new Fact(Texts.t("steering.guideline.review-by"), SwedishDates.full(guideline.reviewBy())));
        return List.copyOf(facts);
    }

    public String who() {
        return Texts.t("steering.guideline.who", group.name(), Acting.current().operationName());
    }

    /** For the foot of each page on paper. */
    public String foot() {
        return Papers.foot(title() + ". " + who());
    }

    public boolean canBeTakenBack() {
        return SteeringShell.isStaff() && !guideline.hasBegun(today);
    }

    private boolean isDueForReview() {
        return guideline.until() == null && !guideline.reviewBy().isAfter(today);
    }
}
