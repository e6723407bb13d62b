package se.egenmakt.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Account;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Allowed;
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
            switch (signIns.give(found, email)) {
                case Outcome.Done<Account>(var account) -> {
                    return given(request, member(group, member), account);
                }
                case Outcome.Refused<Account>(var refusals) -> SteeringForm.refuse(form, refusals);
            }
        }
        return page(found, form);
    }

    @PostMapping(PATH + "/link")
    Answer link(@PathVariable UUID group, @PathVariable UUID member, HttpServletRequest request) {
        var found = member(group, member);
        var signIn = signIns.of(found);
        if (signIn == null || !signIn.mayInvite()) {
            throw new NotFound("link");
        }
        return linkPage(request, found, signIn.account());
    }

    @PostMapping(PATH + "/take")
    Answer take(@PathVariable UUID group, @PathVariable UUID member) {
        var found = member(group, member);
        signIns.take(found);
        return Redirect.to(SteeringShell.path(group)).with(Receipt.of(Texts.t("steering.sign-in.taken-away", found.name()), ""));
    }

    /** Whoever has a password keeps it; only somebody who has none, and only sits in groups here, gets a link. */
    private Answer given(HttpServletRequest request, Member member, Account account) {
        var signIn = signIns.of(member);
        return signIn != null && signIn.mayInvite()
                ? linkPage(request, member, account)
                : Redirect.to(SteeringShell.path(member.group())).with(Receipt.of(Texts.t("steering.sign-in.given", member.name()), Texts.t("steering.sign-in.own-password", account.email())));
    }

    private Page linkPage(HttpServletRequest request, Member member, Account account) {
        var link = address.of(request) + "/invitations/" + signIns.link(account);
        return Page.of("steering/signInLink.jte", new SignInLinkPage(member, account, link, LocalDate.now(clock).plusDays(Accounts.INVITATION.toDays())));
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
