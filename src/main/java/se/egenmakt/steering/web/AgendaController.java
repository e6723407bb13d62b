package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.AgendaItem;
import se.egenmakt.steering.Agendas;
import se.egenmakt.steering.GroupChecking;
import se.egenmakt.steering.MeetingFacts;
import se.egenmakt.steering.Meetings;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** What people change in an agenda. */
@Controller
@Allowed({Role.MANAGER, Role.OMBUD})
class AgendaController {
    private static final String PATH = "/meetings/{id}/items";

    private final Agendas agendas;
    private final Meetings meetings;
    private final GroupChecking checking;
    private final Drafts drafts;

    AgendaController(Agendas agendas, Meetings meetings, GroupChecking checking, Drafts drafts) {
        this.agendas = agendas;
        this.meetings = meetings;
        this.checking = checking;
        this.drafts = drafts;
    }

    @Allowed({Role.MANAGER, Role.OMBUD, Role.STEERING_MEMBER})
    @GetMapping(PATH + "/new")
    Answer add(@PathVariable UUID id) {
        var facts = found(id);
        return addPage(facts, drafts.open(newPath(id), () -> Form.empty().with("key", UUID.randomUUID()).with("minutes", "10")), MarkedForm.UNSENT);
    }

    @Allowed({Role.MANAGER, Role.OMBUD, Role.STEERING_MEMBER})
    @PostMapping(PATH + "/new")
    Answer add(@PathVariable UUID id, HttpServletRequest request) {
        var facts = found(id);
        var form = Form.of(request);
        form.required("title", "meeting.item.title.missing");
        var typed = Typed.of(form);
        var marked = marked(form, facts, null);
        if (form.ok() && agendas.add(id, MeetingForm.key(form), typed.title(), typed.words(), typed.minutes()) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
        }
        if (!form.ok()) {
            return addPage(facts, form, marked);
        }
        drafts.drop(newPath(id));
        return done(id, "meeting.item.added");
    }

    @GetMapping(PATH + "/{item}")
    Answer edit(@PathVariable UUID id, @PathVariable UUID item) {
        var facts = found(id);
        var there = item(facts, item);
        return editPage(
                facts,
                there,
                Form.empty().with("version", Integer.toString(there.version())).with("title", there.title()).with("words", there.words()).with("minutes", Integer.toString(there.minutes())),
                MarkedForm.UNSENT);
    }

    @PostMapping(PATH + "/{item}")
    Answer edit(@PathVariable UUID id, @PathVariable UUID item, HttpServletRequest request) {
        var facts = found(id);
        var there = item(facts, item);
        var form = Form.of(request);
        if (there.byHand()) {
            form.required("title", "meeting.item.title.missing");
        }
        var typed = Typed.of(form);
        var marked = marked(form, facts, there);
        if (form.ok() && agendas.edit(id, item, MeetingForm.version(form), typed.title(), typed.words(), typed.minutes()) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
            form.with("version", Integer.toString(there.version()));
        }
        return form.ok() ? done(id, "meeting.item.saved") : editPage(facts, there, form, marked);
    }

    @PostMapping(PATH + "/{item}/move")
    Answer move(@PathVariable UUID id, @PathVariable UUID item, HttpServletRequest request) {
        item(found(id), item);
        boolean up = Form.of(request).value("way").equals("up");
        return after(id, agendas.move(id, item, up), up ? "meeting.item.moved-up" : "meeting.item.moved-down");
    }

    @PostMapping(PATH + "/{item}/leave-out")
    Answer leaveOut(@PathVariable UUID id, @PathVariable UUID item) {
        item(found(id), item);
        return after(id, agendas.leaveOut(id, item), "meeting.item.left-out");
    }

    @PostMapping(PATH + "/{item}/next")
    Answer moveOn(@PathVariable UUID id, @PathVariable UUID item) {
        item(found(id), item);
        return after(id, agendas.moveOn(id, item), "meeting.item.moved-on");
    }

    @PostMapping(PATH + "/{item}/bring-back")
    Answer bringBack(@PathVariable UUID id, @PathVariable UUID item) {
        item(found(id), item);
        return after(id, agendas.bringBack(id, item), "meeting.item.brought-back");
    }

    /** The forms of one button have no page of their own: a refusal is said on the meeting's page. */
    private static Answer after(UUID id, Outcome<UUID> outcome, String receipt) {
        return outcome instanceof Outcome.Refused<UUID>(var refusals)
                ? Redirect.to("/meetings/" + id).with(Receipt.of(Texts.t("meeting.item.unchanged"), Texts.t(refusals.getFirst().text())))
                : done(id, receipt);
    }

    private record Typed(String title, String words, int minutes) {
        static Typed of(Form form) {
            var title = form.text("title", Agendas.LONGEST_TITLE);
            var words = form.text("words", Agendas.LONGEST_WORDS);
            form.required("minutes", "meeting.item.minutes.missing");
            return new Typed(title.orElse(""), words.orElse(""), form.whole("minutes", 0, 240).orElse(0));
        }
    }

    private MeetingFacts found(UUID id) {
        return meetings.find(id).orElseThrow(() -> new NotFound("meeting"));
    }

    private static AgendaItem item(MeetingFacts facts, UUID item) {
        return facts.item(item).orElseThrow(() -> new NotFound("item"));
    }

    private static String newPath(UUID id) {
        return "/meetings/" + id + "/items/new";
    }

    private static Redirect done(UUID id, String receipt) {
        return Redirect.to("/meetings/" + id).with(Receipt.of(Texts.t(receipt), ""));
    }

    /** What stands in the item already has been answered for. */
    private MarkedForm marked(Form form, MeetingFacts facts, @Nullable AgendaItem there) {
        var marking = checking.among(facts.everybody());
        return MarkedForm.of(
                form,
                List.of(
                        new MarkedForm.Field("title", Texts.t("marked.field.item-title"), there == null ? marking : marking.after(there.title())),
                        new MarkedForm.Field("words", Texts.t("marked.field.item-words"), there == null ? marking : marking.after(there.words()))));
    }

    private static Page addPage(MeetingFacts facts, Form form, MarkedForm marked) {
        return itemPage("meeting.item.new", facts, null, form, marked);
    }

    private static Page editPage(MeetingFacts facts, AgendaItem item, Form form, MarkedForm marked) {
        return itemPage("meeting.item.edit", facts, item, form, marked);
    }

    private static Page itemPage(String key, MeetingFacts facts, @Nullable AgendaItem item, Form form, MarkedForm marked) {
        return Page.of("meeting/item.jte", new MeetingTaskPage(key, facts, item, form, marked), form);
    }
}
