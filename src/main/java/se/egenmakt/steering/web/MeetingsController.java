package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Drafts;
import se.egenmakt.access.Role;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.Meeting;
import se.egenmakt.steering.MeetingDecisions;
import se.egenmakt.steering.MeetingPlan;
import se.egenmakt.steering.Meetings;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.steering.SteeringGroups;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** The meetings of one's groups: what needs me, what comes, what has been held; and planning them. */
@Controller
@Allowed({Role.MANAGER, Role.OMBUD})
class MeetingsController {
    private static final String PATH = "/meetings";
    private static final String NEW = PATH + "/new";
    private static final String HELD = PATH + "/held";
    private static final String PLAN = PATH + "/plan";

    private final Meetings meetings;
    private final MeetingDecisions decisions;
    private final SteeringGroups groups;
    private final Drafts drafts;
    private final Clock clock;

    MeetingsController(Meetings meetings, MeetingDecisions decisions, SteeringGroups groups, Drafts drafts, Clock clock) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.groups = groups;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Allowed({Role.MANAGER, Role.OMBUD, Role.STEERING_MEMBER})
    @GetMapping(PATH)
    Answer list(@RequestParam @Nullable UUID group) {
        var all = groups.groups();
        if (group != null && all.stream().noneMatch(one -> one.id().equals(group))) {
            throw new NotFound("group");
        }
        var found = meetings.of(group);
        var acting = Acting.current();
        var own = acting.is(Role.STEERING_MEMBER) ? meetings.own(found) : List.<se.egenmakt.steering.Attendance>of();
        var members = acting.is(Role.STEERING_MEMBER) ? groups.members(acting.groupId()) : List.<se.egenmakt.steering.Member>of();
        return Page.of("meeting/list.jte", new MeetingListPage(acting, today(), all, group, found, own, members, decisions.of(group), meetings.objections()));
    }

    @GetMapping(NEW)
    Answer fresh(@RequestParam @Nullable UUID group) {
        return newPage(drafts.open(NEW, () -> fresh(group, Form.empty())));
    }

    @PostMapping(NEW)
    Answer plan(HttpServletRequest request) {
        var form = Form.of(request);
        var group = group(form);
        var when = MeetingForm.when(form);
        var id = MeetingForm.key(form);
        if (form.ok() && meetings.plan(id, group.orElseThrow().id(), when.orElseThrow()) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
        }
        if (!form.ok()) {
            return newPage(form);
        }
        drafts.drop(NEW);
        return Redirect.to(PATH + "/" + id).with(Receipt.of(Texts.t("meeting.planned"), Texts.t("meeting.planned.text")));
    }

    @GetMapping(HELD)
    Answer held(@RequestParam @Nullable UUID group) {
        return heldPage(drafts.open(HELD, () -> fresh(group, Form.empty())));
    }

    /** One that has been, and was never planned here. */
    @PostMapping(HELD)
    Answer writeIn(HttpServletRequest request) {
        var form = Form.of(request);
        var group = group(form);
        var when = MeetingForm.when(form);
        var id = MeetingForm.key(form);
        if (form.ok() && meetings.writeIn(id, group.orElseThrow().id(), when.orElseThrow()) instanceof Outcome.Refused<UUID>(var refusals)) {
            MeetingForm.refuse(form, refusals);
        }
        if (!form.ok()) {
            return heldPage(form);
        }
        drafts.drop(HELD);
        return Redirect.to(PATH + "/" + id).with(Receipt.of(Texts.t("meeting.written-in"), Texts.t("meeting.written-in.text")));
    }

    @GetMapping(PLAN)
    Answer year(@RequestParam @Nullable UUID group) {
        int year = today().getMonthValue() >= 10 ? today().getYear() + 1 : today().getYear();
        return planPage(fresh(group, Form.empty().with("year", Integer.toString(year)).with("number", "4").with("weekday", "2")), false);
    }

    /** First the proposal, with days that can be changed; nothing is saved before it is confirmed. */
    @PostMapping(PLAN)
    Answer propose(HttpServletRequest request) {
        var form = Form.of(request);
        var group = group(form);
        var times = MeetingForm.times(form);
        return form.ticked("propose") || !form.ticked("count") ? proposed(form) : confirmed(form, group, times);
    }

    private Answer proposed(Form form) {
        form.required("year", "meeting.plan.year.missing");
        var year = form.year("year", "meeting.plan.year.wrong", Integer.toString(today().getYear()), Integer.toString(today().getYear() + 2)).filter(found -> found >= today().getYear() && found <= today().getYear() + 2);
        if (year.isEmpty()) {
            form.reject("year", "meeting.plan.year.wrong", Integer.toString(today().getYear()), Integer.toString(today().getYear() + 2));
        }
        form.required("number", "meeting.plan.number.missing");
        var number = form.whole("number", MeetingPlan.FEWEST, MeetingPlan.MOST);
        form.required("weekday", "meeting.plan.weekday.missing");
        var weekday = form.whole("weekday", 1, 5);
        if (!form.ok()) {
            return planPage(form, false);
        }
        var proposed = MeetingPlan.propose(year.orElseThrow(), today(), number.orElseThrow(), DayOfWeek.of(weekday.orElseThrow()));
        var there = planned(form);
        var days = MeetingPlan.missing(proposed, there);
        if (days.isEmpty() && (proposed.isEmpty() || there.isEmpty())) {
            form.reject("year", "meeting.plan.nothing-left");
        } else if (days.isEmpty()) {
            form.reject("number", there.size() == 1 ? "meeting.plan.all-there.1" : "meeting.plan.all-there.n", Format.sentence(Format.word(there.size())));
        }
        if (days.isEmpty()) {
            return planPage(form, false);
        }
        form.with("count", Integer.toString(days.size()));
        for (int i = 0; i < days.size(); i++) {
            form.with("day-" + i, days.get(i));
        }
        return planPage(form, true);
    }

    private Answer confirmed(Form form, Optional<SteeringGroup> group, Optional<MeetingForm.Times> times) {
        int count = form.whole("count", 1, MeetingPlan.MOST).orElse(0);
        var wanted = new ArrayList<Meeting.When>();
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            if (form.text("day-" + i).isEmpty()) {
                continue; // one fewer
            }
            var day = MeetingForm.day(form, "day-" + i, "meeting.day.missing");
            if (day.isPresent() && times.isPresent()) {
                wanted.add(new Meeting.When(day.get(), times.get().starts(), times.get().ends(), times.get().place()));
                ids.add(UUID.nameUUIDFromBytes((MeetingForm.key(form) + " " + i).getBytes(StandardCharsets.UTF_8)));
            }
        }
        if (form.ok() && wanted.isEmpty()) {
            form.reject("", "meeting.plan.no-days");
        }
        if (form.ok() && meetings.planAll(ids, group.orElseThrow().id(), wanted) instanceof Outcome.Refused<List<UUID>>(var refusals)) {
            MeetingForm.refuse(form, refusals);
        }
        return form.ok()
                ? Redirect.to(PATH + "?group=" + group.orElseThrow().id()).with(Receipt.of(Texts.tn("meeting.plan.done", wanted.size()), Texts.t("meeting.plan.done.text")))
                : planPage(form, count > 0);
    }

    private Form fresh(@Nullable UUID group, Form form) {
        var holding = holding();
        var chosen = group != null ? group : holding.size() == 1 ? holding.getFirst().id() : null;
        return form.with("key", UUID.randomUUID()).with("group", chosen).with("starts", "13.00").with("ends", "15.00").with("place", chosen == null ? "" : lastPlace(chosen));
    }

    /** Where the group last met, or is to meet. */
    private String lastPlace(UUID group) {
        return meetings.of(group).stream().map(Meeting::place).filter(place -> !place.isEmpty()).reduce((one, later) -> later).orElse("");
    }

    /** The days still to come of the wanted year that the chosen group meets on already. */
    private List<LocalDate> planned(Form form) {
        var year = form.text("year").orElse("");
        var group = MeetingForm.id(form, "group");
        return group.isEmpty()
                ? List.of()
                : meetings.of(group.get()).stream().filter(meeting -> meeting.isComing() && !meeting.day().isBefore(today()) && year.equals(Integer.toString(meeting.day().getYear()))).map(Meeting::day).toList();
    }

    private Optional<SteeringGroup> group(Form form) {
        form.required("group", "meeting.group.missing");
        var group = MeetingForm.id(form, "group").flatMap(groups::find);
        if (group.isEmpty()) {
            form.reject("group", "meeting.group.missing");
        }
        return group;
    }

    private List<SteeringGroup> holding() {
        return holdingSince(today());
    }

    private List<SteeringGroup> holdingSince(LocalDate day) {
        return groups.groups().stream().filter(group -> group.until() == null || !group.until().isBefore(day)).toList();
    }

    private Page newPage(Form form) {
        return Page.of("meeting/new.jte", new NewMeetingPage("meeting.new", holding(), form, NEW), form);
    }

    private Page heldPage(Form form) {
        return Page.of("meeting/new.jte", new NewMeetingPage("meeting.write-in", holdingSince(Meeting.earliestAfterwards(today())), form, HELD), form);
    }

    private Page planPage(Form form, boolean proposal) {
        return Page.of("meeting/plan.jte", new PlanPage(holding(), proposal, planned(form), form), form);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
