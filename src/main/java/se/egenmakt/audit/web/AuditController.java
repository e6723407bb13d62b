package se.egenmakt.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Account;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditChain;
import se.egenmakt.audit.AuditEntry;
import se.egenmakt.audit.AuditReview;
import se.egenmakt.audit.AuditSearch;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Form;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Texts;

/** The log: an administrator's for the installation and each operation, a manager's for the own operation. */
@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER})
class AuditController {
    private static final int LARGEST_NUMBER = 18;
    private final AuditReview review;
    private final Accounts accounts;
    private final Clock clock;

    AuditController(AuditReview review, Accounts accounts, Clock clock) {
        this.review = review;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/audit")
    Answer log(HttpServletRequest request) {
        var form = Form.of(request);
        var choosable = review.choosable();
        var which = which(form.value("operation"), choosable);
        var search = search(form);
        var reading = form.ok() ? review.read(which, search, before(form)) : new AuditReview.Reading(List.of(), null);
        return Page.of("audit/log.jte", new AuditPage(which, choosable, people(which), reading, names(reading.entries()), LocalDate.now(clock), search, form), form);
    }

    @GetMapping("/audit/chain")
    Answer chain(@RequestParam(defaultValue = "") String operation) {
        var which = which(operation, review.choosable());
        return Page.of("audit/chain.jte", new ChainPage(which, review.verify(which), clock.instant(), LocalDate.now(clock)));
    }

    /** The chain asked for: one's own, or for an administrator the installation's, or an operation's. */
    private static AuditReview.Choosable which(String typed, List<AuditReview.Choosable> choosable) {
        var acting = Acting.current();
        if (!acting.is(Role.ADMINISTRATOR)) {
            return new AuditReview.Choosable(acting.operationId(), acting.operationName());
        }
        return typed.isBlank()
                ? new AuditReview.Choosable(AuditChain.INSTALLATION, Texts.t("role.installation"))
                : choosable.stream().filter(chain -> chain.id().toString().equals(typed)).findFirst().orElseThrow(() -> new NotFound("operation"));
    }

    private static AuditSearch search(Form form) {
        var from = form.date("from").orElse(null);
        var until = form.date("until").orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            form.reject("until", "audit.until.before-from");
        }
        return new AuditSearch(form.text("actor").orElse(null), from, until, client(form).orElse(null));
    }

    private static Optional<UUID> client(Form form) {
        try {
            return form.text("client").map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new NotFound("client");
        }
    }

    private static long before(Form form) {
        var typed = form.value("before");
        return typed.matches("\\d{1," + LARGEST_NUMBER + "}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }

    private AuditPeople people(AuditReview.Choosable which) {
        return AuditPeople.of(review.actors(which), who -> accounts.byIds(who.stream().flatMap(id -> id(id).stream()).toList()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The names of the accounts that these entries are about. */
    private HashMap<String, String> names(List<AuditEntry> entries) {
        var names = new HashMap<String, String>();
        for (var entry : entries) {
            if (entry.action().startsWith("account.") && entry.subject().length() >= 36) {
                names.computeIfAbsent(entry.subject().substring(0, 36), id -> name(id).orElse(null));
            }
        }
        return names;
    }

    private Optional<String> name(String id) {
        return id(id).flatMap(accounts::byId).map(Account::name);
    }
}
