package se.egenmakt.report.web;

import java.util.Arrays;
import java.util.List;
import se.egenmakt.report.Listing;
import se.egenmakt.report.Question;
import se.egenmakt.report.ReportAnswer;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.Texts;

/** Every question, with whether it has been answered. */
public record QuestionsPage(ReportHead head) {
    public Shell shell() {
        return head.shell();
    }

    public List<Question.Heading> headings() {
        return Arrays.asList(Question.Heading.values());
    }

    public String heading(Question.Heading heading) {
        return Listing.say(heading.wording());
    }

    public List<ReportAnswer> under(Question.Heading heading) {
        return head.state().answers().stream().filter(answer -> answer.question().heading() == heading).toList();
    }

    public String question(ReportAnswer answer) {
        return Listing.say(answer.question().wording(head.state().counted().year()));
    }

    public String href(ReportAnswer answer) {
        return head.base() + "/questions/" + answer.question().code();
    }

    public Status status(ReportAnswer answer) {
        return answer.confirmed() ? Status.DONE : answer.text().isEmpty() ? Status.TODO : Status.NEED;
    }

    public String state(ReportAnswer answer) {
        if (answer.confirmed()) {
            return Texts.t(answer.text().isEmpty() ? "report.questions.left-empty" : "report.questions.confirmed");
        }
        return Texts.t(
                answer.text().isEmpty()
                        ? "report.questions.empty"
                        : answer.origin() == ReportAnswer.Origin.SAVED ? "report.questions.saved" : "report.questions.proposed");
    }

    public Status economyStatus() {
        var economy = head.state().draft().economy();
        return economy.complete() ? Status.DONE : economy.begun() ? Status.HALF : Status.TODO;
    }

    public String economyState() {
        var economy = head.state().draft().economy();
        return Texts.t("report.questions.economy." + (economy.complete() ? "done" : economy.begun() ? "begun" : "missing"));
    }
}
