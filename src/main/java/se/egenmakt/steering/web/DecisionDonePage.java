package se.egenmakt.steering.web;

import se.egenmakt.identity.MarkedForm;
import se.egenmakt.steering.MeetingDecision;
import se.egenmakt.web.Form;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

public record DecisionDonePage(MeetingDecision decision, Form form, MarkedForm marked) {
    public Shell shell() {
        return MeetingShell.of(Texts.t("meeting.decision.done.title"), form).asNarrow();
    }

    public String path() {
        return "/decisions/" + decision.id() + "/done";
    }

    public String about() {
        return Texts.t("meeting.decision.about", SwedishDates.full(decision.takenOn()), decision.owner(), SwedishDates.full(decision.due()));
    }
}
