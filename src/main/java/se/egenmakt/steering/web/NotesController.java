package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.AgendaItem;
import se.egenmakt.steering.GroupChecking;
import se.egenmakt.steering.ItemKind;
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

/** Notes while the meeting goes on: one item open at a time, so that it works on a phone. */
@Controller
@Allowed({Role.MANAGER, Role.OMBUD})
class NotesController {
    private static final String PATH = "/meetings/{id}/notes";

    private final MeetingNotes notes;
    private final Meetings meetings;
    private final Deficiencies deficiencies;
    private final GroupChecking checking;
    private final Drafts drafts;
    private final Clock clock;

    NotesController(MeetingNotes notes, Meetings meetings, Deficiencies deficiencies, GroupChecking checking, Drafts drafts, Clock clock) {
        this.notes = notes;
        this.meetings = meetings;
        this.deficiencies = deficiencies;
        this.checking = checking;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer all(@PathVariable UUID id) {
        return page(found(id), null, Form.empty());
    }

    @GetMapping(PATH + "/{item}")
    Answer one(@PathVariable UUID id, @PathVariable UUID item) {
        var facts = found(id);
        var there = item(facts, item);
        return page(facts, there, drafts.open(path(id, item), () -> fresh(there)));
    }

    @PostMapping(PATH + "/{item}")
    Answer save(@PathVariable UUID id, @PathVariable UUID item, HttpServletRequest request) {
        var facts = found(id);
        var form = Form.of(request);
        var text = form.text("notes", MeetingNotes.LONGEST_NOTES);
        var decision = DecisionForm.read(form, MeetingForm.key(form));
        var marked = marked(form, facts, item(facts, item));
        boolean stale = false;
        if (form.ok()
                && notes.save(id, item, MeetingForm.version(form), text.orElse(""), decision.orElse(null), form.ticked("raise"))
                        instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
            stale = refusals.stream().anyMatch(refusal -> refusal.field().equals("notes"));
        }
        if (!form.ok()) {
            return refused(found(id), item, form, marked, stale);
        }
        drafts.drop(path(id, item));
        var next = form.ticked("next") || form.ticked("raise") ? after(facts, item) : Optional.<AgendaItem>empty();
        var receipt = Receipt.of(Texts.t(form.ticked("raise") ? "meeting.notes.raised" : "meeting.notes.saved"), "");
        return Redirect.to(next.map(to -> path(id, to.id())).orElse("/meetings/" + id + "/notes")).with(receipt);
    }

    /** What another wrote meanwhile stands beside what was typed; having seen it, one may save again. */
    private Answer refused(MeetingFacts facts, UUID item, Form form, MarkedForm marked, boolean stale) {
        var there = item(facts, item);
        if (stale) {
            form.with("version", Integer.toString(there.version()));
        }
        return Page.of("meeting/notes.jte", notesPage(facts, there, stale ? there.notes() : null, form, marked), form);
    }

    /** What stands under the item already has been answered for. An owner is asked for by name. */
    private MarkedForm marked(Form form, MeetingFacts facts, AgendaItem there) {
        var marking = checking.among(facts.everybody());
        return MarkedForm.of(
                form,
                List.of(MarkedForm.Field.of("notes", marking.after(there.notes())), MarkedForm.Field.of("decision", marking), MarkedForm.Field.of("other", marking.besidesNames())));
    }

    @PostMapping("/meetings/{id}/attendance")
    Answer attendance(@PathVariable UUID id, HttpServletRequest request) {
        var facts = found(id);
        var form = Form.of(request);
        var there = form.values("there").stream().flatMap(value -> facts.members().stream().map(member -> member.id()).filter(member -> member.toString().equals(value))).collect(Collectors.toSet());
        if (notes.attendance(id, there) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
            return page(facts, null, form);
        }
        return Redirect.to("/meetings/" + id + "/notes").with(Receipt.of(Texts.tn("meeting.notes.attendance.saved", there.size()), ""));
    }

    private static Form fresh(AgendaItem item) {
        return Form.empty().with("key", UUID.randomUUID()).with("version", Integer.toString(item.version())).with("notes", item.notes());
    }

    private static Optional<AgendaItem> after(MeetingFacts facts, UUID item) {
        return facts.agenda().stream().dropWhile(other -> !other.id().equals(item)).skip(1).findFirst();
    }

    private MeetingFacts found(UUID id) {
        return meetings.find(id).orElseThrow(() -> new NotFound("meeting"));
    }

    private static AgendaItem item(MeetingFacts facts, UUID item) {
        return facts.item(item).filter(there -> !there.leftOut()).orElseThrow(() -> new NotFound("item"));
    }

    private static String path(UUID id, UUID item) {
        return "/meetings/" + id + "/notes/" + item;
    }

    private Page page(MeetingFacts facts, @Nullable AgendaItem open, Form form) {
        return Page.of("meeting/notes.jte", notesPage(facts, open, null, form, MarkedForm.UNSENT), form);
    }

    private NotesPage notesPage(MeetingFacts facts, @Nullable AgendaItem open, @Nullable String theirs, Form form, MarkedForm marked) {
        var subject = open == null || open.kind() != ItemKind.DEFICIENCY ? null : open.subject();
        boolean raised = subject != null && !deficiencies.waitsForGroup(subject, facts.meeting().group());
        return new NotesPage(facts, LocalDate.now(clock), open, theirs, raised, form, marked);
    }
}
