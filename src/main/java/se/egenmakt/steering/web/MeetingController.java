package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.CallsOnPaper;
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

/** One meeting: its agenda, who comes, and the steps it takes. */
@Controller
@Allowed({Role.MANAGER, Role.OMBUD})
class MeetingController {
    private static final String PATH = "/meetings/{id}";

    private final Meetings meetings;
    private final Deficiencies deficiencies;
    private final CallsOnPaper calls;
    private final GroupChecking checking;
    private final Clock clock;

    MeetingController(Meetings meetings, CallsOnPaper calls, Deficiencies deficiencies, GroupChecking checking, Clock clock) {
        this.meetings = meetings;
        this.calls = calls;
        this.checking = checking;
        this.deficiencies = deficiencies;
        this.clock = clock;
    }

    @Allowed({Role.MANAGER, Role.OMBUD, Role.STEERING_MEMBER})
    @GetMapping(PATH)
    Answer show(@PathVariable UUID id) {
        return page(id, Form.empty());
    }

    @Allowed(Role.STEERING_MEMBER)
    @PostMapping(PATH + "/answer")
    Answer answer(@PathVariable UUID id, HttpServletRequest request) {
        found(id);
        var form = Form.of(request);
        var comes = form.value("comes").equals("ja");
        if (form.text("comes").isEmpty()) {
            form.reject("", "meeting.answer.missing");
        } else if (meetings.answer(id, comes) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
        }
        return form.ok() ? done(id, comes ? "meeting.answer.comes" : "meeting.answer.comes-not", "meeting.answer.text") : page(id, form);
    }

    /** For a member whom the call does not reach. */
    @PostMapping(PATH + "/answer-for")
    Answer answerFor(@PathVariable UUID id, HttpServletRequest request) {
        var facts = found(id);
        var form = Form.of(request);
        var member = MeetingForm.id(form, "member").flatMap(facts::member).orElseThrow(() -> new NotFound("member"));
        var comes = form.value("comes").equals("ja");
        if (form.text("comes").isEmpty()) {
            form.reject("", "meeting.answer-for.missing");
        } else if (calls.answer(id, member.id(), comes) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
        }
        var receipt = Receipt.of(Texts.t(comes ? "meeting.answer-for.comes" : "meeting.answer-for.comes-not", member.name()), "");
        return form.ok() ? Redirect.to("/meetings/" + id).with(receipt) : page(id, form);
    }

    @PostMapping(PATH + "/call")
    Answer call(@PathVariable UUID id, HttpServletRequest request) {
        found(id);
        return step(id, Form.of(request), meetings.call(id), "meeting.called", "meeting.called.text");
    }

    @PostMapping(PATH + "/held")
    Answer held(@PathVariable UUID id, HttpServletRequest request) {
        found(id);
        var form = Form.of(request);
        if (meetings.hold(id) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
            return page(id, form);
        }
        return Redirect.to("/meetings/" + id + "/minutes").with(Receipt.of(Texts.t("meeting.held"), Texts.t("meeting.held.text")).undo("/meetings/" + id + "/held/undo", Map.of()));
    }

    @PostMapping(PATH + "/held/undo")
    Answer undoHeld(@PathVariable UUID id) {
        found(id);
        return meetings.undoHold(id) instanceof Outcome.Refused<UUID>(var refusals)
                ? Redirect.to("/meetings/" + id).with(Receipt.of(Texts.t("meeting.held"), Texts.t(refusals.getFirst().text())))
                : Redirect.to("/meetings/" + id + "/notes").with(Receipt.of(Texts.t("meeting.hold.undone"), Texts.t("meeting.hold.undone.text")));
    }

    @GetMapping(PATH + "/cancel")
    Answer cancel(@PathVariable UUID id) {
        return cancelPage(found(id), Form.empty(), MarkedForm.UNSENT);
    }

    @PostMapping(PATH + "/cancel")
    Answer cancel(@PathVariable UUID id, HttpServletRequest request) {
        var facts = found(id);
        var form = Form.of(request);
        form.required("why", "meeting.cancel.why.missing");
        var why = form.text("why", 300);
        var marked = MarkedForm.of(form, checking.among(facts.everybody()), "why");
        if (form.ok() && meetings.cancel(id, why.orElseThrow()) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
        }
        return form.ok() ? done(id, "meeting.cancelled", "meeting.cancelled.text") : cancelPage(facts, form, marked);
    }

    @GetMapping(PATH + "/change")
    Answer change(@PathVariable UUID id) {
        var facts = found(id);
        return changePage(facts, MeetingForm.filled(facts.meeting().when()).with("version", Integer.toString(facts.meeting().version())));
    }

    @PostMapping(PATH + "/change")
    Answer change(@PathVariable UUID id, HttpServletRequest request) {
        var facts = found(id);
        var form = Form.of(request);
        var when = MeetingForm.when(form);
        if (form.ok() && meetings.change(id, when.orElseThrow(), MeetingForm.version(form)) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
            form.with("version", Integer.toString(facts.meeting().version())); // having seen what it is now, one may save again
        }
        return form.ok() ? done(id, "meeting.changed", "meeting.changed.text") : changePage(facts, form);
    }

    private Answer step(UUID id, Form form, Outcome<UUID> outcome, String strong, String text) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
            return page(id, form);
        }
        return done(id, strong, text);
    }

    private MeetingFacts found(UUID id) {
        return meetings.find(id).orElseThrow(() -> new NotFound("meeting"));
    }

    /** Of a member: the deficiencies that the group has taken up. What it has not the member does not see. */
    private Set<UUID> seen(MeetingFacts facts) {
        return Acting.current().is(Role.STEERING_MEMBER)
                ? deficiencies.all().stream().map(Deficiency::id).collect(Collectors.toSet())
                : facts.items().stream().map(item -> item.subject()).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
    }

    private Page page(UUID id, Form form) {
        var facts = meetings.open(id).orElseThrow(() -> new NotFound("meeting"));
        return Page.of("meeting/show.jte", new MeetingPage(facts, Acting.current(), LocalDate.now(clock), seen(facts), CallsOnPaper.of(facts), form), form);
    }

    private static Page cancelPage(MeetingFacts facts, Form form, MarkedForm marked) {
        return Page.of("meeting/cancel.jte", new MeetingTaskPage("meeting.cancel", facts, null, form, marked), form);
    }

    private static Page changePage(MeetingFacts facts, Form form) {
        return Page.of("meeting/change.jte", new MeetingTaskPage("meeting.change", facts, null, form, MarkedForm.UNSENT), form);
    }

    static Redirect done(UUID id, String strong, String text) {
        return Redirect.to("/meetings/" + id).with(Receipt.of(Texts.t(strong), Texts.t(text)));
    }
}
