package se.egenmakt.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.egenmakt.access.Account;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.OperationPeople;
import se.egenmakt.access.Role;
import se.egenmakt.access.RolesOfOmbud;
import se.egenmakt.administration.People;
import se.egenmakt.organisation.Operation;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Ombud;

/** Who has an account in the manager's own operation; a manager gives the own ombud theirs. */
@Controller
@Allowed(Role.MANAGER)
class PeopleController {
    private static final String PATH = "/operation/people";
    private final People people;
    private final Accounts accounts;
    private final OperationPeople operationPeople;
    private final RolesOfOmbud roles;
    private final Operations operations;
    private final Links links;

    PeopleController(People people, Accounts accounts, OperationPeople operationPeople, RolesOfOmbud roles, Operations operations, Links links) {
        this.people = people;
        this.accounts = accounts;
        this.operationPeople = operationPeople;
        this.roles = roles;
        this.operations = operations;
        this.links = links;
    }

    @GetMapping(PATH)
    Answer list() {
        var members = operationPeople.of(own().id());
        var mayInvite = members.stream().filter(member -> !member.disabled() && people.mayInviteAgain(member.account())).map(member -> member.account()).toList();
        return Page.of("administration/people.jte", new PeoplePage(members, people.withoutAccount(own()), mayInvite));
    }

    @GetMapping(PATH + "/{ombud}/account")
    Answer fresh(@PathVariable UUID ombud) {
        var found = ombud(ombud);
        return page(found, Form.empty().with("key", UUID.randomUUID()).with("name", found.name()));
    }

    @PostMapping(PATH + "/{ombud}/account")
    Answer open(@PathVariable UUID ombud, HttpServletRequest request) {
        var found = ombud(ombud);
        var form = Form.of(request);
        var person = PersonForm.read(form);
        if (form.ok()) {
            switch (people.open(person.key(), person.email(), person.name(), Role.OMBUD, own(), ombud)) {
                case Outcome.Done<Account>(var account) -> {
                    return links.page(request, account, people.link(account.id()), PATH);
                }
                case Outcome.Refused<Account>(var refusals) -> PersonForm.refuse(form, refusals);
            }
        }
        return page(found, form);
    }

    @PostMapping(PATH + "/{account}/link")
    Answer link(@PathVariable UUID account, HttpServletRequest request) {
        var found = accounts.byId(account).filter(there -> !there.disabled() && people.mayInviteAgain(account)).orElseThrow(() -> new NotFound("account"));
        return links.page(request, found, people.link(account), PATH);
    }

    /** The ombud leaves at once: no role here, no session. */
    @PostMapping(PATH + "/{account}/end")
    Answer end(@PathVariable UUID account) {
        if (!roles.take(account)) {
            throw new NotFound("account");
        }
        return Redirect.to(PATH).with(Receipt.of(Texts.t("people.ended"), ""));
    }

    private Operation own() {
        return operations.byId(Acting.current().operationId()).orElseThrow(() -> new NotFound("operation"));
    }

    private Ombud ombud(UUID id) {
        return people.ombud(own()).stream().filter(ombud -> ombud.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("ombud"));
    }

    private static Page page(Ombud ombud, Form form) {
        return Page.of("administration/ombudAccount.jte", new OmbudAccountPage(ombud, form), form);
    }
}
