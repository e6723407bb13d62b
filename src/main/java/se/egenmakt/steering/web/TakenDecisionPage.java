package se.egenmakt.steering.web;

import java.util.List;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.steering.MeetingDecision;
import se.egenmakt.steering.MeetingFacts;
import se.egenmakt.steering.MeetingWords;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** A decision of a meeting whose minutes are not sent, to be changed. */
public record TakenDecisionPage(MeetingFacts facts, MeetingDecision decision, Form form, MarkedForm marked) {
    public Shell shell() {
        return MeetingShell.of(Texts.t("meeting.decision.change.title"), form).asNarrow();
    }

    public MeetingWords words() {
        return new MeetingWords(facts);
    }

    public String back() {
        return "/meetings/" + facts.meeting().id() + "/notes";
    }

    public String path() {
        return "/meetings/" + facts.meeting().id() + "/decisions/" + decision.id();
    }

    public List<Choice> owners() {
        return DecisionForm.owners(facts);
    }
}
