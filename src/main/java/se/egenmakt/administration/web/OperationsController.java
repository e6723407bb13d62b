package se.egenmakt.administration.web;

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
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.OperationPeople;
import se.egenmakt.access.Role;
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

/** The operations of the installation: an administrator sets them up, and sees nothing of their clients. */
@Controller
@Allowed(Role.ADMINISTRATOR)
class OperationsController {
    private static final String PATH = "/operations";
    private final Operations operations;
    private final Accounts accounts;
    private final OperationPeople operationPeople;
    private final People people;
    private final Links links;
    private final Clock clock;

    OperationsController(Operations operations, Accounts accounts, OperationPeople operationPeople, People people, Links links, Clock clock) {
        this.operations = operations;
        this.accounts = accounts;
        this.operationPeople = operationPeople;
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer list() {
        return Page.of("administration/operations.jte", new OperationsPage(operations.lines()));
    }

    @GetMapping(PATH + "/new")
    Answer fresh() {
        return newPage(Form.empty().with("key", UUID.randomUUID()).with("from", LocalDate.now(clock)));
    }

    @PostMapping(PATH)
    Answer create(HttpServletRequest request) {
        var form = Form.of(request);
        var wanted = OperationForm.read(form, operations);
        if (form.ok() && accounts.byEmail(wanted.email()).filter(there -> !there.id().equals(wanted.managerKey())).isPresent()) {
            form.reject("email", "operations.manager.exists");
        }
        if (form.ok() && setUp(wanted) instanceof Outcome.Refused<Operation>(var refusals)) {
            PersonForm.refuse(form, refusals);
        }
        if (!form.ok()) {
            return newPage(form);
        }
        if (Acting.current().demo()) {
            return leaveDemo(wanted, request);
        }
        return wanted.email().isEmpty() ? done(wanted.key(), "operations.created") : inviteManager(wanted, request);
    }

    private Outcome<Operation> setUp(OperationForm wanted) {
        return Acting.current()
                .settingUp(wanted.key(), wanted.name())
                .call(() -> operations.setUp(wanted.name(), wanted.municipalities(), wanted.form(), wanted.performer(), wanted.from()));
    }

    private Answer inviteManager(OperationForm wanted, HttpServletRequest request) {
        var operation = operation(wanted.key());
        return switch (people.open(wanted.managerKey(), wanted.email(), wanted.manager(), Role.MANAGER, operation, null)) {
            case Outcome.Done<Account>(var account) -> links.page(request, account, people.link(account.id()), PATH + "/" + operation.id());
            case Outcome.Refused<Account> refused -> done(operation.id(), "operations.created"); // somebody took the address meanwhile
        };
    }

    /** The first operation of one's own ends the demo's administrator: whoever made it becomes a real one, here and now. */
    private Answer leaveDemo(OperationForm wanted, HttpServletRequest request) {
        var manager = wanted.email().isEmpty() ? null : inviteManager(wanted, request);
        var first = accounts.inviteFirstAdministrator().map(token -> links.address(request) + "/invitations/" + token).orElse(null);
        return DemoEndsPage.answer(manager instanceof Page page && page.page() instanceof LinkPage link ? link : null, first);
    }

    @GetMapping(PATH + "/{id}")
    Answer show(@PathVariable UUID id) {
        return showPage(operation(id), Form.empty().with("name", operation(id).name()));
    }

    @PostMapping(PATH + "/{id}/name")
    Answer rename(@PathVariable UUID id, HttpServletRequest request) {
        var operation = operation(id);
        var form = Form.of(request);
        form.required("name", "operations.name.missing");
        var name = form.text("name", 80);
        if (form.ok() && operations.rename(id, name.orElseThrow()) instanceof Outcome.Refused<UUID>(var refusals)) {
            PersonForm.refuse(form, refusals);
        }
        return form.ok() ? done(id, "operations.renamed") : showPage(operation, form);
    }

    private Operation operation(UUID id) {
        return operations.byId(id).orElseThrow(() -> new NotFound("operation"));
    }

    private static Redirect done(UUID id, String key) {
        return Redirect.to(PATH + "/" + id).with(Receipt.of(Texts.t(key), ""));
    }

    private Page newPage(Form form) {
        return Page.of("administration/newOperation.jte", new NewOperationPage(form), form);
    }

    private Page showPage(Operation operation, Form form) {
        var page = Acting.current().settingUp(operation.id(), operation.name()).call(() -> new ShowOperationPage(
                operation, LocalDate.now(clock), operations.served(), operations.forms(), operationPeople.of(operation.id()), people.ombud(operation), form));
        return Page.of("administration/operation.jte", page, form);
    }
}
