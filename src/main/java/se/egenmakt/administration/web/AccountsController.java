package se.egenmakt.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Account;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.administration.People;
import se.egenmakt.organisation.Operation;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Paging;
import se.egenmakt.web.Receipt;
import se.egenmakt.web.Redirect;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Ombud;

/** Accounts, and the roles they hold. */
@Controller
@Allowed(Role.ADMINISTRATOR)
class AccountsController {
    private static final int PAGE = 50;
    private static final String PATH = "/accounts";

    private final Accounts accounts;
    private final People people;
    private final Operations operations;
    private final Links links;

    AccountsController(Accounts accounts, People people, Operations operations, Links links) {
        this.accounts = accounts;
        this.people = people;
        this.operations = operations;
        this.links = links;
    }

    @GetMapping(PATH)
    Answer list(@RequestParam(name = "q", defaultValue = "") String words, HttpServletRequest request) {
        var paging = Paging.of(request, PAGE, accounts.count(words));
        return Page.of("administration/accounts.jte", new AccountsPage(words.strip(), accounts.search(words, PAGE, paging.offset()), paging));
    }

    @GetMapping(PATH + "/new")
    Answer fresh(HttpServletRequest request) {
        var form = Form.of(request);
        var chosen = chosen(form);
        return chosen.isEmpty()
                ? choosePage(null, form)
                : newPage(chosen.get(), Form.empty().with("key", UUID.randomUUID()).with("ombud", PersonForm.NEW_OMBUD));
    }

    @PostMapping(PATH)
    Answer create(HttpServletRequest request) {
        var form = Form.of(request);
        var chosen = chosen(form).orElseThrow(() -> new NotFound("operation"));
        var person = PersonForm.read(form);
        if (form.ok()) {
            switch (people.open(person.key(), person.email(), person.name(), chosen.role(), chosen.operation(), person.ombud())) {
                case Outcome.Done<Account>(var account) -> {
                    return links.page(request, account, people.link(account.id()), PATH + "/" + account.id());
                }
                case Outcome.Refused<Account>(var refusals) -> PersonForm.refuse(form, refusals);
            }
        }
        return newPage(chosen, form);
    }

    @GetMapping(PATH + "/{id}")
    Answer show(@PathVariable UUID id) {
        return showPage(account(id));
    }

    @GetMapping(PATH + "/{id}/name")
    Answer name(@PathVariable UUID id) {
        var account = account(id);
        return namePage(account, Form.empty().with("name", account.name()).with("email", account.email()));
    }

    @PostMapping(PATH + "/{id}/name")
    Answer change(@PathVariable UUID id, HttpServletRequest request) {
        var account = account(id);
        var form = Form.of(request);
        var person = PersonForm.read(form);
        if (form.ok() && accounts.change(id, person.email(), person.name()) instanceof Outcome.Refused<UUID>(var refusals)) {
            PersonForm.refuse(form, refusals);
        }
        return form.ok() ? done(id, "account.changed") : namePage(account, form);
    }

    @GetMapping(PATH + "/{id}/roles/new")
    Answer role(@PathVariable UUID id, HttpServletRequest request) {
        var account = account(id);
        var form = Form.of(request);
        var chosen = chosen(form);
        return chosen.isEmpty() ? choosePage(account, form) : givePage(account, chosen.get(), Form.empty().with("ombud", PersonForm.NEW_OMBUD));
    }

    @PostMapping(PATH + "/{id}/roles")
    Answer give(@PathVariable UUID id, HttpServletRequest request) {
        var account = account(id);
        var form = Form.of(request);
        var chosen = chosen(form).orElseThrow(() -> new NotFound("operation"));
        if (people.give(account, chosen.role(), chosen.operation(), PersonForm.id(form.value("ombud")).orElse(null)) instanceof Outcome.Refused<UUID>(var refusals)) {
            PersonForm.refuse(form, refusals);
        }
        if (!form.ok()) {
            return givePage(account, chosen, form);
        }
        boolean voided = account.passwordHash() != null && account(id).passwordHash() == null;
        return voided ? links.afterNewRole(request, account, people.link(id), PATH + "/" + id) : done(id, "account.role.given");
    }

    @PostMapping(PATH + "/{id}/roles/{role}/take")
    Answer take(@PathVariable UUID id, @PathVariable UUID role) {
        account(id);
        return outcome(id, accounts.takeRole(id, role), "account.role.taken");
    }

    @PostMapping(PATH + "/{id}/close")
    Answer close(@PathVariable UUID id) {
        account(id);
        return outcome(id, accounts.close(id, true), "account.closed");
    }

    @PostMapping(PATH + "/{id}/reopen")
    Answer reopen(@PathVariable UUID id) {
        account(id);
        return outcome(id, accounts.close(id, false), "account.reopened");
    }

    @PostMapping(PATH + "/{id}/sessions/end")
    Answer endSessions(@PathVariable UUID id) {
        account(id);
        accounts.endSessions(id);
        return done(id, "account.sessions.ended");
    }

    @PostMapping(PATH + "/{id}/link")
    Answer link(@PathVariable UUID id, HttpServletRequest request) {
        var account = account(id);
        if (account.disabled()) {
            return outcome(id, Outcome.refused(Refusal.of("", "account.link.closed")), "");
        }
        return links.page(request, account, people.link(id), PATH + "/" + id);
    }

    /** The role and operation that a new account or role is for; empty when they are still to be chosen, or were refused. */
    private Optional<ChosenRole> chosen(Form form) {
        var role = Coded.of(Role.class, form.value("role")).filter(one -> one != Role.STEERING_MEMBER);
        if (role.isEmpty() || role.get() == Role.ADMINISTRATOR) {
            return role.map(administrator -> new ChosenRole(administrator, null));
        }
        var operation = PersonForm.id(form.value("operation")).flatMap(operations::byId);
        if (operation.isEmpty() && !form.value("asked").isEmpty()) {
            form.reject("operation", "account.operation.missing");
        }
        return operation.map(found -> new ChosenRole(role.get(), found));
    }

    private Account account(UUID id) {
        return accounts.byId(id).orElseThrow(() -> new NotFound("account"));
    }

    private Answer outcome(UUID id, Outcome<UUID> outcome, String key) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            var form = Form.empty();
            PersonForm.refuse(form, refusals);
            return showPage(account(id), form);
        }
        return done(id, key);
    }

    private static Redirect done(UUID id, String key) {
        return Redirect.to(PATH + "/" + id).with(Receipt.of(Texts.t(key), ""));
    }

    private Page showPage(Account account) {
        return showPage(account, Form.empty());
    }

    private Page showPage(Account account, Form form) {
        boolean self = account.id().equals(Acting.current().account());
        return Page.of("administration/account.jte", new AccountPage(account, accounts.roles(account.id()), accounts.sessions(account.id()), self, form), form);
    }

    private static Page namePage(Account account, Form form) {
        return Page.of("administration/name.jte", new AccountTaskPage(account, form), form);
    }

    private Page choosePage(@Nullable Account account, Form form) {
        if (!form.value("asked").isEmpty() && Coded.of(Role.class, form.value("role")).isEmpty()) {
            form.reject("role", "account.role.missing");
        }
        return Page.of("administration/chooseRole.jte", new ChooseRolePage(account, operations.all(), form), form);
    }

    private Page newPage(ChosenRole chosen, Form form) {
        return Page.of("administration/newAccount.jte", new NewAccountPage(chosen, free(chosen), form), form);
    }

    private Page givePage(Account account, ChosenRole chosen, Form form) {
        return Page.of("administration/giveRole.jte", new GiveRolePage(account, chosen, free(chosen), form), form);
    }

    private List<Ombud> free(ChosenRole chosen) {
        Operation operation = chosen.operation();
        return chosen.role() == Role.OMBUD && operation != null ? people.withoutAccount(operation) : List.of();
    }
}
