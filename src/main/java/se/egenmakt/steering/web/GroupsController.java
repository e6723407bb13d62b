package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.CalendarFeeds;
import se.egenmakt.steering.Guidelines;
import se.egenmakt.steering.Invitations;
import se.egenmakt.steering.MeetingTimes;
import se.egenmakt.steering.Members;
import se.egenmakt.steering.Offers;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.steering.SteeringGroups;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** The groups of the operation: which there are, who sits in one, and how it is made, renamed and ended. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class GroupsController {
    private final SteeringGroups groups;
    private final Members members;
    private final Offers offers;
    private final Invitations invitations;
    private final MeetingTimes meetings;
    private final Guidelines guidelines;
    private final CalendarFeeds feeds;
    private final Clock clock;

    GroupsController(SteeringGroups groups, Members members, Offers offers, Invitations invitations, MeetingTimes meetings, Guidelines guidelines, CalendarFeeds feeds, Clock clock) {
        this.groups = groups;
        this.members = members;
        this.offers = offers;
        this.invitations = invitations;
        this.meetings = meetings;
        this.guidelines = guidelines;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Allowed({Role.OMBUD, Role.MANAGER, Role.STEERING_MEMBER})
    @GetMapping("/steering")
    Answer list() {
        if (Acting.current().is(Role.STEERING_MEMBER)) {
            return Redirect.to(SteeringShell.path(Acting.current().groupId()));
        }
        return Page.of("steering/groups.jte", new GroupsPage(today(), groups.groups(), groups.membersOfAll()));
    }

    @Allowed({Role.OMBUD, Role.MANAGER, Role.STEERING_MEMBER})
    @GetMapping("/steering/{group}")
    Answer show(@PathVariable UUID group) {
        var all = groups.groups();
        var found = all.stream().filter(one -> one.id().equals(group)).findFirst().orElseThrow(() -> new NotFound("group"));
        return Page.of(
                "steering/group.jte",
                new GroupPage(today(), found, all, groups.members(group), offers.of(group), meetings.held(group), meetings.since(group, today()), guidelines.of(group), SteeringShell.isStaff() ? invitations.of(group) : List.of(), feeds.exists(group)));
    }

    @Allowed({Role.OMBUD, Role.MANAGER, Role.STEERING_MEMBER})
    @GetMapping("/steering/{group}/gaps")
    Answer gaps(@PathVariable UUID group, HttpServletRequest request) {
        var found = group(group);
        var form = Form.of(request);
        var day = form.text("day").isEmpty() ? Optional.of(today()) : SteeringForm.optionalDay(form, "day");
        if (form.text("day").isEmpty()) {
            form.with("day", today());
        }
        return Page.of("steering/gaps.jte", new GapsPage(today(), found, groups.members(group), meetings.held(group), day.orElse(null), form));
    }

    @GetMapping("/steering/new")
    Answer fresh(HttpServletRequest request) {
        return newPage(SteeringForm.fresh().with("parent", request.getParameter("parent")).with("from", today()));
    }

    @PostMapping("/steering/new")
    Answer create(HttpServletRequest request) {
        var form = Form.of(request);
        var name = SteeringForm.text(form, "name", 80, "steering.group.name.missing");
        var from = SteeringForm.day(form, "from");
        if (form.text("parent").isPresent() && SteeringForm.id(form, "parent").isEmpty()) {
            form.reject("parent", "web.form.choice");
        }
        var id = SteeringForm.key(form);
        if (form.ok() && groups.create(id, name, SteeringForm.id(form, "parent").orElse(null), from) instanceof Outcome.Refused<SteeringGroup>(var refusals)) {
            SteeringForm.refuse(form, refusals);
        }
        return form.ok() ? done(id, "steering.group.created") : newPage(form);
    }

    @GetMapping("/steering/{group}/name")
    Answer name(@PathVariable UUID group) {
        return namePage(group(group), Form.empty().with("name", group(group).name()));
    }

    @PostMapping("/steering/{group}/name")
    Answer rename(@PathVariable UUID group, HttpServletRequest request) {
        var found = group(group);
        var form = Form.of(request);
        var name = SteeringForm.text(form, "name", 80, "steering.group.name.missing");
        if (!form.ok()) {
            return namePage(found, form);
        }
        groups.rename(group, name);
        return done(group, "steering.group.renamed");
    }

    @GetMapping("/steering/{group}/end")
    Answer end(@PathVariable UUID group) {
        return endPage(group(group), Form.empty().with("day", today()));
    }

    @PostMapping("/steering/{group}/end")
    Answer end(@PathVariable UUID group, HttpServletRequest request) {
        var found = group(group);
        var form = Form.of(request);
        var day = SteeringForm.day(form, "day");
        if (form.ok() && members.endAll(group, day) instanceof Outcome.Refused<UUID>(var refusals)) {
            SteeringForm.refuse(form, refusals);
        }
        return form.ok() ? done(group, "steering.group.ended") : endPage(found, form);
    }

    private Page newPage(Form form) {
        var parents = groups.groups().stream().filter(group -> group.parent() == null && (group.until() == null || !group.until().isBefore(today()))).toList();
        return Page.of("steering/newGroup.jte", new NewGroupPage(parents, form), form);
    }

    private static Page namePage(SteeringGroup group, Form form) {
        return Page.of("steering/groupName.jte", new GroupTaskPage("steering.group.name.title", group, List.of(), form), form);
    }

    private Page endPage(SteeringGroup group, Form form) {
        var after = form.text("day").flatMap(SwedishDates::read).orElseGet(this::today).plusDays(1);
        var later = meetings.since(group.id(), after).stream().filter(meeting -> !meeting.cancelled()).toList();
        return Page.of("steering/groupEnd.jte", new GroupTaskPage("steering.group.end.title", group, later, form), form);
    }

    private SteeringGroup group(UUID id) {
        return groups.find(id).orElseThrow(() -> new NotFound("group"));
    }

    private static Redirect done(UUID group, String key) {
        return Redirect.to(SteeringShell.path(group)).with(Receipt.of(Texts.t(key), ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
