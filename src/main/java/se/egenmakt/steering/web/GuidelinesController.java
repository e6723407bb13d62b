package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.GroupChecking;
import se.egenmakt.steering.Guideline;
import se.egenmakt.steering.GuidelineKind;
import se.egenmakt.steering.Guidelines;
import se.egenmakt.steering.MeetingTime;
import se.egenmakt.steering.MeetingTimes;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.steering.SteeringGroups;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Download;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Papers;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** The group's priority order and guidelines: what is in force, what was, and a new version. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER, Role.STEERING_MEMBER})
class GuidelinesController {
    private static final String PATH = "/steering/{group}/guidelines";
    private static final String KEEP = PATH + "/{guideline}/keep";

    private final SteeringGroups groups;
    private final Guidelines guidelines;
    private final MeetingTimes meetings;
    private final GroupChecking checking;
    private final Papers papers;
    private final Drafts drafts;
    private final Clock clock;

    GuidelinesController(SteeringGroups groups, Guidelines guidelines, MeetingTimes meetings, GroupChecking checking, Papers papers, Drafts drafts, Clock clock) {
        this.groups = groups;
        this.guidelines = guidelines;
        this.meetings = meetings;
        this.checking = checking;
        this.papers = papers;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer list(@PathVariable UUID group) {
        return Page.of("steering/guidelines.jte", new GuidelinesPage(today(), group(group), guidelines.of(group)));
    }

    @Allowed({Role.OMBUD, Role.MANAGER})
    @GetMapping(PATH + "/new")
    Answer fresh(@PathVariable UUID group, @RequestParam(defaultValue = "prioriteringsordning") String kind) {
        var found = group(group);
        var wanted = Coded.of(GuidelineKind.class, kind).orElseThrow(() -> new NotFound("kind"));
        return newPage(found, drafts.open(NewGuidelinePage.path(found, wanted), () -> GuidelineForm.fresh(wanted, guidelines.of(group), today())), MarkedForm.UNSENT);
    }

    @Allowed({Role.OMBUD, Role.MANAGER})
    @PostMapping(PATH + "/new")
    Answer decide(@PathVariable UUID group, HttpServletRequest request) {
        var found = group(group);
        var form = Form.of(request);
        if (GuidelineForm.changesRows(form)) {
            return newPage(found, GuidelineForm.withChangedRows(form), MarkedForm.UNSENT);
        }
        var wanted = GuidelineForm.read(form, found, held(group));
        var marked = GuidelineForm.marked(form, checking.of(group), guidelines.of(group));
        if (form.ok() && guidelines.decide(wanted) instanceof Outcome.Refused<Guideline>(var refusals)) {
            SteeringForm.refuse(form, refusals);
        }
        if (!form.ok()) {
            return newPage(found, form, marked);
        }
        drafts.drop(NewGuidelinePage.path(found, wanted.kind()));
        return Redirect.to(SteeringShell.path(group) + "/guidelines/" + wanted.id()).with(Receipt.of(Texts.t("steering.guideline.decided"), ""));
    }

    @GetMapping(PATH + "/{guideline}")
    Answer show(@PathVariable UUID group, @PathVariable UUID guideline) {
        return Page.of("steering/guideline.jte", page(group, guideline));
    }

    @Allowed({Role.OMBUD, Role.MANAGER})
    @GetMapping(KEEP)
    Answer keep(@PathVariable UUID group, @PathVariable UUID guideline) {
        return keepPage(page(group, guideline), SteeringForm.fresh().with("decidedOn", today()).with("reviewBy", today().plusYears(1)));
    }

    /** The group has looked at it and keeps it: a new version with the same words. */
    @Allowed({Role.OMBUD, Role.MANAGER})
    @PostMapping(KEEP)
    Answer keep(@PathVariable UUID group, @PathVariable UUID guideline, HttpServletRequest request) {
        var page = page(group, guideline);
        var form = Form.of(request);
        var wanted = page.guideline().kept(SteeringForm.key(form), SteeringForm.day(form, "decidedOn"), SteeringForm.day(form, "reviewBy"));
        if (form.ok() && guidelines.decide(wanted) instanceof Outcome.Refused<Guideline>(var refusals)) {
            refusals.forEach(refusal -> form.reject(refusal.field().equals("from") ? "decidedOn" : refusal.field(), refusal.text(), refusal.arguments().toArray()));
        }
        return form.ok() ? Redirect.to(page.back()).with(Receipt.of(Texts.t("steering.guideline.kept"), "")) : keepPage(page, form);
    }

    /** One that has not begun. */
    @Allowed({Role.OMBUD, Role.MANAGER})
    @PostMapping(PATH + "/{guideline}/take-back")
    Answer takeBack(@PathVariable UUID group, @PathVariable UUID guideline) {
        var page = page(group, guideline);
        return guidelines.takeBack(group, guideline) instanceof Outcome.Refused<UUID>(var refusals)
                ? Redirect.to(page.path()).with(Receipt.of(Texts.t("steering.guideline.stays"), Texts.t(refusals.getFirst().text())))
                : Redirect.to(page.back()).with(Receipt.of(Texts.t("steering.guideline.taken-back"), page.title()));
    }

    private static Page keepPage(GuidelinePage page, Form form) {
        return Page.of("steering/keepGuideline.jte", new KeepGuidelinePage(page, form), form);
    }

    @GetMapping(PATH + "/{guideline}/guideline.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID group, @PathVariable UUID guideline) {
        var page = page(group, guideline);
        return Download.file(page.guideline().kind().code() + "-" + page.guideline().number() + ".pdf", "application/pdf", papers.pdf(Page.of("steering/guidelinePaper.jte", page)));
    }

    private GuidelinePage page(UUID group, UUID id) {
        var found = group(group);
        var guideline = guidelines.find(group, id).orElseThrow(() -> new NotFound("guideline"));
        return new GuidelinePage(today(), found, guideline, meetingDay(guideline));
    }

    private @Nullable LocalDate meetingDay(Guideline guideline) {
        return guideline.meeting() == null ? null : meetings.find(guideline.meeting()).map(meeting -> meeting.day()).orElse(null);
    }

    private Page newPage(SteeringGroup group, Form form, MarkedForm marked) {
        return Page.of("steering/newGuideline.jte", new NewGuidelinePage(group, GuidelineForm.kind(form), held(group.id()), form, marked), form);
    }

    /** A decision that is taken already was taken at a meeting that has been. */
    private List<MeetingTime> held(UUID group) {
        return meetings.since(group, today().minusYears(2)).stream().filter(MeetingTime::held).toList();
    }

    private SteeringGroup group(UUID id) {
        return groups.find(id).orElseThrow(() -> new NotFound("group"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
