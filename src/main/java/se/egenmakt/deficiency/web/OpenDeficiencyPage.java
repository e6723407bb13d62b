package se.egenmakt.deficiency.web;

import java.util.ArrayList;
import java.util.List;
import se.egenmakt.deficiency.OpenWords;
import se.egenmakt.deficiency.PublishedDeficiency;
import se.egenmakt.deficiency.PublishedReferral;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.web.Fact;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** One deficiency as everybody may see it. */
public record OpenDeficiencyPage(PublishedDeficiency deficiency, OpenWords words) {
    public Shell shell() {
        return OpenFrame.shell(deficiency.title(), OpenFrame.LIST, deficiency.demo());
    }

    /** "Brist 2025-07 · ekonomi · Dalsland". */
    public String line() {
        var place = deficiency.place().isEmpty() ? deficiency.operation() : deficiency.place();
        return Texts.t("open.one.line", deficiency.reference(), deficiency.lifeArea().code(), place);
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Texts.t("open.one.how-many"), howMany()));
        facts.add(new Fact(Texts.t("open.one.right"), deficiency.rightSays()));
        facts.add(new Fact(Texts.t("open.one.fault"), Choices.fault(deficiency.fault())));
        facts.add(new Fact(Texts.t("open.one.seen-by"), deficiency.county() == null ? deficiency.operation() : Texts.t("open.one.in-county", deficiency.operation(), deficiency.county())));
        facts.add(new Fact(Texts.t("open.one.noted"), SwedishDates.full(deficiency.notedOn())));
        facts.add(new Fact(Texts.t("open.one.published"), SwedishDates.full(deficiency.publishedOn())));
        return facts;
    }

    private String howMany() {
        var counted = deficiency.countedOn();
        return counted == null
                ? Texts.t("open.one.not-counted")
                : String.join(" ", List.of(OpenWords.persons(deficiency), Texts.t("open.one.counted", SwedishDates.full(counted))));
    }

    /** The way at a body: what has been, dated, and what is to come. */
    public List<Stop> way(PublishedReferral referral) {
        var way = new ArrayList<Stop>();
        var answered = referral.answeredOn();
        boolean answer = false;
        for (var step : referral.way().steps()) {
            var day = SwedishDates.full(step.onDay());
            boolean first = !answer && step.kind().isAnswer() && step.onDay().equals(answered);
            answer |= first;
            way.add(new Stop(first ? referral.daysToAnswer().map(days -> Texts.tn("open.way.after", days, day)).orElse(day) : day, what(referral, step), ""));
        }
        var due = referral.dueOn();
        if (due != null && (referral.state() == ReferralState.HANDED || referral.state() == ReferralState.PROMISED_BY_A_DATE || referral.state() == ReferralState.WITH_COUNTY_OR_NATION)) {
            boolean late = referral.isLate(words.today());
            way.add(new Stop(Texts.t(late ? "open.way.overdue" : "open.way.due", SwedishDates.full(due)), Texts.t(referral.silentSince().isPresent() ? "open.way.answer" : "open.way.done"), late ? "em-overdue" : "em-todo"));
        }
        return way;
    }

    private static String what(PublishedReferral referral, Step step) {
        boolean back = step.kind() == StepKind.REOPENED && referral.way().comebacks().contains(step.onDay());
        return Texts.t(back ? "open.way.back" : "open.way.step." + Choices.key(step.kind()));
    }

    /** @param cssClass empty for what has been */
    public record Stop(String when, String what, String cssClass) {}
}
