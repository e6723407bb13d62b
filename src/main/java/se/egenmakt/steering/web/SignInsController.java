package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Memberships;
import se.egenmakt.access.Role;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.SignIns;
import se.egenmakt.steering.SteeringGroups;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.PublicAddress;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;

/** A manager gives a member sign-in for the group, and takes it. A link is shown once: it is stored nowhere, so the page is the answer to the form itself. */
@Controller
@Allowed(Role.MANAGER)
class SignInsController {
    private static final String PATH = "/steering/{group}/members/{member}/sign-in";

    private final SteeringGroups groups;
    private final SignIns signIns;
    private final PublicAddress address;
    private final Clock clock;

    SignInsController(SteeringGroups groups, SignIns signIns, PublicAddress address, Clock clock) {
        this.groups = groups;
        this.signIns = signIns;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer show(@PathVariable UUID group, @PathVariable UUID member) {
        return page(member(group, member), Form.empty());
    }

    @PostMapping(PATH)
    Answer give(@PathVariable UUID group, @PathVariable UUID member, HttpServletRequest request) {
        var found = member(group, member);
        var form = Form.of(request);
        var email = email(form);
        if (form.ok()) {
            switch (signIns.prepare(found, email)) {
                case Outcome.Done<Memberships.Prepared>(var prepared) -> {
                    return prepared(request, found, prepared);
                }
                case Outcome.Refused<Memberships.Prepared>(var refusals) -> SteeringForm.refuse(form, refusals);
            }
        }
        return page(found, form);
    }

    @PostMapping(PATH + "/link")
    Answer link(@PathVariable UUID group, @PathVariable UUID member, HttpServletRequest request) {
        var found = member(group, member);
        var signIn = signIns.of(found);
        if (signIn == null || !signIn.waits()) {
            throw new NotFound("link");
        }
        return switch (signIns.prepare(found, signIn.account().email())) {
            case Outcome.Done<Memberships.Prepared>(var prepared) -> prepared(request, found, prepared);
            case Outcome.Refused<Memberships.Prepared>(var refusals) -> {
                var form = Form.empty();
                SteeringForm.refuse(form, refusals);
                yield page(found, form);
            }
        };
    }

    @PostMapping(PATH + "/take")
    Answer take(@PathVariable UUID group, @PathVariable UUID member) {
        var found = member(group, member);
        signIns.take(found);
        return Redirect.to(SteeringShell.path(group)).with(Receipt.of(Texts.t("steering.sign-in.taken-away", found.name()), ""));
    }

    /** The same answer whether or not the address had an account elsewhere; only one of the operation's own people, with a password, needs no link. */
    private Answer prepared(HttpServletRequest request, Member member, Memberships.Prepared prepared) {
        var account = prepared.account();
        if (prepared.link() == null) {
            return Redirect.to(SteeringShell.path(member.group())).with(Receipt.of(Texts.t("steering.sign-in.given", member.name()), Texts.t("steering.sign-in.own-password", account.email())));
        }
        var link = address.of(request) + "/invitations/" + prepared.link();
        return Page.of("steering/signInLink.jte", new SignInLinkPage(member, account.email(), link, LocalDate.now(clock).plusDays(Accounts.INVITATION.toDays())));
    }

    private Page page(Member member, Form form) {
        return Page.of("steering/signIn.jte", new SignInPage(member, signIns.of(member), member.sitsOn(LocalDate.now(clock)), form), form);
    }

    private static String email(Form form) {
        form.required("email", "account.email.missing");
        var email = form.text("email").orElse("");
        if (!email.isEmpty() && (!email.matches("[^@\\s]+@[^@\\s]+") || email.length() > Accounts.LONGEST_EMAIL)) {
            form.reject("email", "account.email.wrong");
        }
        return email;
    }

    private Member member(UUID group, UUID id) {
        return groups.member(id).filter(member -> member.group().equals(group)).orElseThrow(() -> new NotFound("member"));
    }
}
