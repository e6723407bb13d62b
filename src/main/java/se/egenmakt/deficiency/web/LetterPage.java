package se.egenmakt.deficiency.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.Awaits;
import se.egenmakt.deficiency.Clocks;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Deficiency.AtBody;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.deficiency.Right;
import se.egenmakt.deficiency.ShownNumber;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.web.Fact;
import se.egenmakt.web.Papers;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * A letter to a responsible body, to hand a deficiency over with, or to remind it by; once it has been carried up, to the county or the nation: the words as the second reader read them, what has been
 * tried, what is asked, and by when.
 *
 * @param shown how many it touches, as others may see it
 */
public record LetterPage(Deficiency deficiency, AtBody at, @Nullable ShownNumber shown, String operation, LocalDate today) {
    /** Whether there is something to write to this body: a group has taken it up, it has been read, and nothing has been called mended. */
    static boolean isFor(Deficiency deficiency, AtBody at) {
        return deficiency.secondReadOn() != null
                && switch (at.referral().state()) {
                    case NOTED, SAID_TO_BE_MENDED, BETTER, RESTING -> false;
                    default -> true;
                };
    }

    /** Whether it has been carried up: then it goes there, and not to the body. */
    public boolean isCarriedUp() {
        return at.referral().state() == ReferralState.WITH_COUNTY_OR_NATION;
    }

    /** Whether whoever gets it has been asked, and the day has passed. */
    public boolean reminds() {
        return at.referral().silentSince().isPresent() && at.referral().isLateOn(today);
    }

    public String title() {
        return Texts.t(reminds() ? "letter.title.reminder" : isCarriedUp() ? "letter.title.carried-up" : "letter.title.handing-over");
    }

    /** What the group has tried before it carried it up. */
    public String tried() {
        return at.referral().steps().reversed().stream().filter(step -> step.kind() == StepKind.CARRIED_UP).map(Step::said).findFirst().orElse("");
    }

    public String from() {
        return Texts.t("letter.from.who", operation);
    }

    public String foot() {
        return Papers.foot(deficiency.title() + ". " + from());
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Texts.t("letter.from"), from()));
        facts.add(new Fact(Texts.t("letter.day"), SwedishDates.full(today)));
        facts.add(new Fact(Texts.t("letter.about"), deficiency.title()));
        facts.add(new Fact(Texts.t("letter.reference"), deficiency.reference()));
        if (isCarriedUp()) {
            facts.add(new Fact(Texts.t("letter.responsible"), name()));
        }
        return facts;
    }

    /** "Till Försäkringskassan, enheten för aktivitetsersättning". */
    public String to() {
        return Texts.t("letter.to", receiver());
    }

    /** Whom it goes to, as the link to it says. */
    public String receiver() {
        return isCarriedUp() ? Texts.t(at.referral().upward() == Step.Upward.COUNTY ? "letter.county" : "letter.nation") : name();
    }

    private String name() {
        return at.unit().isEmpty() ? at.body().name() : at.body().name() + ", " + at.unit();
    }

    /** That it has been handed over, when an answer was to come, and how long there has been silence. */
    public String silence() {
        var asked = at.referral().silentSince().orElse(today);
        var due = at.referral().steps().reversed().stream().map(Step::dueOn).filter(Objects::nonNull).findFirst().orElse(asked);
        return Texts.t("letter.handed", SwedishDates.full(asked), SwedishDates.full(due)) + " " + Texts.tn("letter.silent", ChronoUnit.DAYS.between(asked, today));
    }

    public String right() {
        return deficiency.right() == Right.OTHER ? deficiency.rightWords() : deficiency.right().basis().saying() + " (" + deficiency.right().basis().reference() + ")";
    }

    public String howMany() {
        return shown == null ? Texts.t("letter.how-many.not-counted") : DeficiencyPage.touched(shown);
    }

    /** By when: what was agreed at the handing over while that is to come; otherwise the time that a body is given. */
    public String by() {
        var due = at.referral().awaits().map(Awaits::by).orElse(today);
        return at.referral().silentSince().isPresent() && !due.isBefore(today) ? Texts.t("letter.by", SwedishDates.full(due)) : Texts.t("letter.by.days", Clocks.on(today).answer());
    }
}
