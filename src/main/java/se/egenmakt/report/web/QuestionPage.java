package se.egenmakt.report.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.Listing;
import se.egenmakt.report.Question;
import se.egenmakt.report.ReportAnswer;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * One question.
 *
 * @param lastYear the answer of the year before, to look at; null when there is none
 */
public record QuestionPage(ReportHead head, Question asked, Form form, @Nullable String lastYear) {
    public Shell shell() {
        return ReportHead.shell(place()).form(form);
    }

    /** "Fråga 5 av 17". */
    public String place() {
        return Texts.t("report.question.title", asked.ordinal() + 1, Question.values().length);
    }

    public String question() {
        return Listing.say(asked.wording(head.state().counted().year()));
    }

    public String heading() {
        return Listing.say(asked.heading().wording());
    }

    public ReportAnswer answer() {
        return head.state().answer(asked);
    }

    public String path() {
        return head.base() + "/questions/" + asked.code();
    }

    /** Marked until a person has confirmed it. */
    public boolean marked() {
        return answer().proposed();
    }

    public String hint() {
        var answer = answer();
        var at = answer.confirmedAt();
        var origin = at != null
                ? Texts.t("report.question.confirmed-by", String.valueOf(answer.confirmedBy()), SwedishDates.relative(at, head.state().today()))
                : Texts.t("report.question.origin." + answer.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return origin + " " + Texts.t("report.question.public");
    }

    /** What somebody else saved since, when that is why this was refused. */
    public @Nullable String nowStands() {
        return form.error("") != null ? answer().text() : null;
    }

    public boolean planned() {
        return asked == Question.PLANNED_POSTS;
    }

    public String nextYear() {
        return Integer.toString(head.state().year() + 1);
    }

    public boolean showsLastYear() {
        return lastYear != null && answer().origin() != ReportAnswer.Origin.LAST_YEAR;
    }

    public @Nullable String previousHref() {
        return asked.ordinal() == 0 ? null : head.base() + "/questions/" + Question.values()[asked.ordinal() - 1].code();
    }
}
