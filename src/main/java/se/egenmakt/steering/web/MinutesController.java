package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.GroupChecking;
import se.egenmakt.steering.MeetingFacts;
import se.egenmakt.steering.Meetings;
import se.egenmakt.steering.MinutesApprovals;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** The minutes of a meeting, and their approval by those who were there. */
@Controller
@Allowed({Role.MANAGER, Role.OMBUD})
class MinutesController {
    private static final String PATH = "/meetings/{id}/minutes";

    private final MinutesApprovals approvals;
    private final Meetings meetings;
    private final GroupChecking checking;
    private final Drafts drafts;
    private final Clock clock;

    MinutesController(MinutesApprovals approvals, Meetings meetings, GroupChecking checking, Drafts drafts, Clock clock) {
        this.approvals = approvals;
        this.meetings = meetings;
        this.checking = checking;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Allowed({Role.MANAGER, Role.OMBUD, Role.STEERING_MEMBER})
    @GetMapping({PATH, PATH + "/object"})
    Answer show(@PathVariable UUID id) {
        var facts = found(id);
        return page(facts, drafts.open(path(id) + "/object", () -> fresh(facts)), MarkedForm.UNSENT);
    }

    @PostMapping(PATH + "/send")
    Answer send(@PathVariable UUID id, HttpServletRequest request) {
        var form = Form.of(request);
        found(id);
        form.required("adjuster", "meeting.minutes.adjuster.missing");
        return after(id, form, () -> approvals.send(id, MeetingForm.id(form, "adjuster").orElse(null), MeetingForm.version(form)), "meeting.minutes.sent", "meeting.minutes.sent.text");
    }

    @PostMapping(PATH + "/reopen")
    Answer reopen(@PathVariable UUID id, HttpServletRequest request) {
        found(id);
        return after(id, Form.of(request), () -> approvals.reopen(id), "meeting.minutes.reopened", "meeting.minutes.reopened.text");
    }

    @Allowed(Role.STEERING_MEMBER)
    @PostMapping(PATH + "/approve")
    Answer approve(@PathVariable UUID id, HttpServletRequest request) {
        found(id);
        return after(id, Form.of(request), () -> approvals.approve(id), "meeting.minutes.approved", "meeting.minutes.approved.text");
    }

    /** For a member who cannot sign in. */
    @PostMapping(PATH + "/approve-for")
    Answer approveFor(@PathVariable UUID id, HttpServletRequest request) {
        var form = Form.of(request);
        var facts = found(id);
        var member = MeetingForm.id(form, "member").flatMap(facts::member).orElseThrow(() -> new NotFound("member"));
        return after(id, form, () -> approvals.approveFor(id, member.id()), "meeting.minutes.approved-for", "meeting.minutes.approved-for.text");
    }

    @Allowed(Role.STEERING_MEMBER)
    @PostMapping(PATH + "/object")
    Answer object(@PathVariable UUID id, HttpServletRequest request) {
        var facts = found(id);
        var form = Form.of(request);
        form.required("objection", "meeting.minutes.objection.missing");
        var words = form.text("objection", MinutesApprovals.LONGEST_OBJECTION);
        var marked = MarkedForm.of(form, checking.among(facts.everybody()), "objection");
        var answer = after(id, form, marked, () -> approvals.object(id, words.orElse("")), "meeting.minutes.objected", "meeting.minutes.objected.text");
        if (form.ok()) {
            drafts.drop(path(id) + "/object");
        }
        return answer;
    }

    private interface Step {
        Outcome<UUID> take();
    }

    private Answer after(UUID id, Form form, Step step, String strong, String text) {
        return after(id, form, MarkedForm.UNSENT, step, strong, text);
    }

    private Answer after(UUID id, Form form, MarkedForm marked, Step step, String strong, String text) {
        if (form.ok() && step.take() instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
        }
        return form.ok() ? Redirect.to(path(id)).with(Receipt.of(Texts.t(strong), Texts.t(text))) : page(found(id), form, marked);
    }

    private static Form fresh(MeetingFacts facts) {
        return Form.empty().with("version", Integer.toString(facts.meeting().version())).with("adjuster", facts.meeting().adjuster());
    }

    private Page page(MeetingFacts facts, Form form, MarkedForm marked) {
        form.with("version", Integer.toString(facts.meeting().version()));
        return Page.of("meeting/minutes.jte", new MinutesPage(facts, Acting.current(), LocalDate.now(clock), form, marked), form);
    }

    private MeetingFacts found(UUID id) {
        return meetings.find(id).orElseThrow(() -> new NotFound("meeting"));
    }

    private static String path(UUID id) {
        return "/meetings/" + id + "/minutes";
    }
}
