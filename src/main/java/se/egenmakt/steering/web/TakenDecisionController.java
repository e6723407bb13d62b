package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.GroupChecking;
import se.egenmakt.steering.MeetingDecision;
import se.egenmakt.steering.MeetingFacts;
import se.egenmakt.steering.MeetingNotes;
import se.egenmakt.steering.Meetings;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** A decision noted at a meeting is changed, or taken back, until the minutes are sent. */
@Controller
@Allowed({Role.MANAGER, Role.OMBUD})
class TakenDecisionController {
    private static final String PATH = "/meetings/{id}/decisions/{decision}";

    private final MeetingNotes notes;
    private final Meetings meetings;
    private final GroupChecking checking;

    TakenDecisionController(MeetingNotes notes, Meetings meetings, GroupChecking checking) {
        this.notes = notes;
        this.meetings = meetings;
        this.checking = checking;
    }

    @GetMapping(PATH)
    Answer show(@PathVariable UUID id, @PathVariable UUID decision) {
        var facts = found(id);
        var there = taken(facts, decision);
        return page(facts, there, DecisionForm.filled(there), MarkedForm.UNSENT);
    }

    @PostMapping(PATH)
    Answer change(@PathVariable UUID id, @PathVariable UUID decision, HttpServletRequest request) {
        var facts = found(id);
        var there = taken(facts, decision);
        var form = Form.of(request);
        var typed = DecisionForm.readWhole(form, decision);
        var marked = marked(form, facts, there);
        if (form.ok() && notes.change(id, typed.orElseThrow(), MeetingForm.version(form)) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
            form.with("version", Integer.toString(there.version())); // having seen that somebody else has written, one may save again
        }
        return form.ok() ? done(id, "meeting.decision.changed") : page(facts, there, form, marked);
    }

    @PostMapping(PATH + "/back")
    Answer takeBack(@PathVariable UUID id, @PathVariable UUID decision) {
        found(id);
        return notes.takeBack(id, decision) instanceof Outcome.Refused<UUID>(var refusals) ? done(id, refusals.getFirst().text()) : done(id, "meeting.notes.decision.back");
    }

    /** What the decision says already has been answered for. An owner is asked for by name. */
    private MarkedForm marked(Form form, MeetingFacts facts, MeetingDecision there) {
        var marking = checking.among(facts.everybody());
        return MarkedForm.of(form, List.of(MarkedForm.Field.of("decision", marking.after(there.words())), MarkedForm.Field.of("other", marking.besidesNames())));
    }

    private MeetingFacts found(UUID id) {
        return meetings.find(id).orElseThrow(() -> new NotFound("meeting"));
    }

    private static MeetingDecision taken(MeetingFacts facts, UUID decision) {
        return facts.taken().stream().filter(one -> one.id().equals(decision)).findFirst().orElseThrow(() -> new NotFound("decision"));
    }

    private static Redirect done(UUID id, String receipt) {
        return Redirect.to("/meetings/" + id + "/notes").with(Receipt.of(Texts.t(receipt), ""));
    }

    private static Page page(MeetingFacts facts, MeetingDecision decision, Form form, MarkedForm marked) {
        return Page.of("meeting/decision.jte", new TakenDecisionPage(facts, decision, form, marked), form);
    }
}
