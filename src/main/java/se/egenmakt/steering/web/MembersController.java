package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.identity.MarkedForm;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.GroupChecking;
import se.egenmakt.steering.Invitations;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.Members;
import se.egenmakt.steering.Party;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.steering.SteeringGroups;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** Who sits in a group: somebody comes, is changed, leaves. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class MembersController {
    private static final String NEW = "/steering/{group}/members/new";
    private static final String ONE = "/steering/{group}/members/{member}";

    private final SteeringGroups groups;
    private final Members members;
    private final Invitations invitations;
    private final GroupChecking checking;
    private final Clock clock;

    MembersController(SteeringGroups groups, Members members, Invitations invitations, GroupChecking checking, Clock clock) {
        this.groups = groups;
        this.members = members;
        this.invitations = invitations;
        this.checking = checking;
        this.clock = clock;
    }

    @GetMapping(NEW)
    Answer fresh(@PathVariable UUID group, HttpServletRequest request) {
        var form = SteeringForm.fresh().with("party", request.getParameter("party")).with("deputyOf", request.getParameter("deputyOf")).with("organisation", request.getParameter("organisation")).with("from", LocalDate.now(clock)).with("duty", "ledamot");
        return newPage(group(group), form, MarkedForm.UNSENT);
    }

    /** The letter to a party that is missing has been sent. */
    @PostMapping("/steering/{group}/invitations")
    Answer invited(@PathVariable UUID group, HttpServletRequest request) {
        var found = group(group);
        var party = Coded.of(Party.class, Form.of(request).value("party")).filter(one -> MemberPage.mustBeIn(found, one)).orElseThrow(() -> new NotFound("party"));
        invitations.sent(group, party);
        return Redirect.to(SteeringShell.path(group)).with(Receipt.of(Texts.t("steering.member.invite.sent"), Texts.t("steering.member.invite.sent.text")));
    }

    @PostMapping(NEW)
    Answer add(@PathVariable UUID group, HttpServletRequest request) {
        var found = group(group);
        var form = Form.of(request);
        var member = MemberForm.read(form, found, SteeringForm.id(form, "deputyOf").flatMap(of -> of(group, of)).orElse(null));
        var marked = MarkedForm.of(form, checking.of(group), "mandate");
        if (form.ok() && members.add(member) instanceof Outcome.Refused<Member>(var refusals)) {
            SteeringForm.refuse(form, refusals);
        }
        return form.ok() ? done(group, Texts.t("steering.member.added", member.name())) : newPage(found, form, marked);
    }

    @GetMapping(ONE)
    Answer show(@PathVariable UUID group, @PathVariable UUID member) {
        var found = member(group, member);
        return changePage(group(group), found, MemberForm.filled(found), MarkedForm.UNSENT);
    }

    @PostMapping(ONE)
    Answer change(@PathVariable UUID group, @PathVariable UUID member, HttpServletRequest request) {
        var found = member(group, member);
        var form = Form.of(request);
        var changed = MemberForm.readChange(form, found);
        var marked = MarkedForm.of(form, List.of(MarkedForm.Field.of("mandate", checking.of(group).after(found.mandate()))));
        if (form.ok() && members.change(changed) instanceof Outcome.Refused<Member>(var refusals)) {
            SteeringForm.refuse(form.with("version", found.version()), refusals);
        }
        return form.ok() ? done(group, Texts.t("steering.member.changed", changed.name())) : changePage(group(group), found, form, marked);
    }

    @GetMapping(ONE + "/end")
    Answer end(@PathVariable UUID group, @PathVariable UUID member) {
        return endPage(group(group), member(group, member), Form.empty().with("day", LocalDate.now(clock)));
    }

    @PostMapping(ONE + "/end")
    Answer end(@PathVariable UUID group, @PathVariable UUID member, HttpServletRequest request) {
        var found = member(group, member);
        var form = Form.of(request);
        var day = SteeringForm.day(form, "day");
        if (form.ok() && members.end(member, day) instanceof Outcome.Refused<UUID>(var refusals)) {
            SteeringForm.refuse(form, refusals);
        }
        return form.ok() ? done(group, Texts.t("steering.member.ended", found.name())) : endPage(group(group), found, form);
    }

    private SteeringGroup group(UUID id) {
        return groups.find(id).orElseThrow(() -> new NotFound("group"));
    }

    private Member member(UUID group, UUID id) {
        return of(group, id).orElseThrow(() -> new NotFound("member"));
    }

    private java.util.Optional<Member> of(UUID group, UUID id) {
        return groups.member(id).filter(member -> member.group().equals(group));
    }

    private Page newPage(SteeringGroup group, Form form, MarkedForm marked) {
        var deputyOf = SteeringForm.id(form, "deputyOf").flatMap(of -> of(group.id(), of)).orElse(null);
        return Page.of("steering/newMember.jte", new MemberPage(group, null, deputyOf, invitations.of(group.id()), form, marked), form);
    }

    private static Page changePage(SteeringGroup group, Member member, Form form, MarkedForm marked) {
        return Page.of("steering/member.jte", new MemberPage(group, member, null, List.of(), form, marked), form);
    }

    private static Page endPage(SteeringGroup group, Member member, Form form) {
        return Page.of("steering/memberEnd.jte", new MemberPage(group, member, null, List.of(), form, MarkedForm.UNSENT), form);
    }

    private static Redirect done(UUID group, String receipt) {
        return Redirect.to(SteeringShell.path(group)).with(Receipt.of(receipt, ""));
    }
}
