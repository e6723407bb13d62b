package se.egenmakt.steering.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.egenmakt.steering.MeetingDecision;
import se.egenmakt.steering.MeetingFacts;
import se.egenmakt.steering.MeetingNotes;
import se.egenmakt.web.Choice;
import se.egenmakt.web.Form;

/** A decision as typed: what, who sees to it, by when. */
final class DecisionForm {
    private DecisionForm() {}

    static Form filled(MeetingDecision decision) {
        return Form.empty()
                .with("version", Integer.toString(decision.version()))
                .with("decision", decision.words())
                .with("owner", decision.ownerId())
                .with("other", decision.ownerId() == null ? decision.owner() : "")
                .with("due", decision.due());
    }

    /** Empty when nothing was typed, or when something is refused, which the form then says. */
    static Optional<MeetingNotes.NewDecision> read(Form form, UUID id) {
        var other = form.text("other", 120).orElse("");
        return form.text("decision").isEmpty() && other.isEmpty() && form.text("due").isEmpty() ? Optional.empty() : readWhole(form, id);
    }

    /** The same of one that must be there. */
    static Optional<MeetingNotes.NewDecision> readWhole(Form form, UUID id) {
        form.required("decision", "meeting.decision.words.missing");
        var words = form.text("decision", MeetingNotes.LONGEST_DECISION);
        var other = form.text("other", 120).orElse("");
        var due = MeetingForm.day(form, "due", "meeting.decision.due.missing");
        var member = MeetingForm.id(form, "owner");
        if (form.text("owner").isEmpty() && other.isEmpty()) {
            form.reject("owner", "meeting.decision.owner.missing");
        }
        return form.ok() ? Optional.of(new MeetingNotes.NewDecision(id, words.orElseThrow(), member.orElse(null), other, due.orElseThrow())) : Optional.empty();
    }

    /** The members who may own it. */
    static List<Choice> owners(MeetingFacts facts) {
        var owners = new ArrayList<Choice>();
        facts.members().forEach(member -> owners.add(Choice.of(member.id().toString(), member.name() + ", " + member.organisation())));
        return owners;
    }
}
