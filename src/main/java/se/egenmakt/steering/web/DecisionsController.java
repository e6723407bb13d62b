package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.GroupChecking;
import se.egenmakt.steering.MeetingDecision;
import se.egenmakt.steering.MeetingDecisions;
import se.egenmakt.steering.SteeringGroups;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Decisions taken at meetings, until they are done. */
@Controller
@Allowed({Role.MANAGER, Role.OMBUD, Role.STEERING_MEMBER})
class DecisionsController {
    private static final String PATH = "/decisions";

    private final MeetingDecisions decisions;
    private final SteeringGroups groups;
    private final GroupChecking checking;
    private final Drafts drafts;
    private final Clock clock;

    DecisionsController(MeetingDecisions decisions, SteeringGroups groups, GroupChecking checking, Drafts drafts, Clock clock) {
        this.decisions = decisions;
        this.groups = groups;
        this.checking = checking;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer list(@RequestParam @Nullable UUID group) {
        var all = groups.groups();
        if (group != null && all.stream().noneMatch(one -> one.id().equals(group))) {
            throw new NotFound("group");
        }
        var acting = Acting.current();
        var members = acting.is(Role.STEERING_MEMBER) ? groups.members(acting.groupId()) : java.util.List.<se.egenmakt.steering.Member>of();
        return Page.of("meeting/decisions.jte", new DecisionsPage(acting, LocalDate.now(clock), all, group, members, decisions.of(group)));
    }

    @GetMapping(PATH + "/{id}/done")
    Answer done(@PathVariable UUID id) {
        return donePage(own(id), drafts.open(path(id), () -> Form.empty().with("on", LocalDate.now(clock))), MarkedForm.UNSENT);
    }

    @PostMapping(PATH + "/{id}/done")
    Answer done(@PathVariable UUID id, HttpServletRequest request) {
        var decision = own(id);
        var form = Form.of(request);
        form.required("how", "meeting.decision.how.missing");
        var how = form.text("how", MeetingDecisions.LONGEST_HOW);
        var on = MeetingForm.day(form, "on", "meeting.decision.on.missing");
        var marked = MarkedForm.of(form, checking.of(decision.group()), "how");
        if (form.ok() && decisions.done(id, on.orElseThrow(), how.orElseThrow()) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
        }
        if (!form.ok()) {
            return donePage(decision, form, marked);
        }
        drafts.drop(path(id));
        return Redirect.to(PATH).with(Receipt.of(Texts.t("meeting.decision.finished"), Texts.t("meeting.decision.finished.text")));
    }

    /** One that the acting person may finish; any other is not found. */
    private MeetingDecision own(UUID id) {
        return decisions.find(id).filter(decisions::mayFinish).orElseThrow(() -> new NotFound("decision"));
    }

    private static String path(UUID id) {
        return PATH + "/" + id + "/done";
    }

    private static Page donePage(MeetingDecision decision, Form form, MarkedForm marked) {
        return Page.of("meeting/decisionDone.jte", new DecisionDonePage(decision, form, marked), form);
    }
}
