package se.egenmakt.commission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.commission.ClientPageFacts;
import se.egenmakt.commission.Commissions;
import se.egenmakt.web.Answer;
import se.egenmakt.web.NotFound;
import se.egenmakt.web.Page;
import se.egenmakt.web.Paging;

/** One client's page, by number. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class ClientController {
    private static final int LATEST = 8;
    private static final int SIZE = 50;

    private final Commissions commissions;

    ClientController(Commissions commissions) {
        this.commissions = commissions;
    }

    @GetMapping("/commissions/{id}")
    Answer show(@PathVariable UUID id) {
        var facts = facts(id, LATEST, 0);
        return Page.of("commission/client.jte", new ClientPage(Acting.current(), commissions.today(), facts, commissions.mayUndoClosing(facts.commission())));
    }

    @Allowed(Role.OMBUD)
    @GetMapping("/commissions/{id}/contacts")
    Answer contacts(@PathVariable UUID id, HttpServletRequest request) {
        int page = Paging.of(request, SIZE, 0).page();
        var facts = facts(id, SIZE, (page - 1) * SIZE);
        if (!facts.mayRead()) {
            throw new NotFound("contacts of a colleague's commission");
        }
        return Page.of("commission/contacts.jte", new ContactsPage(commissions.today(), facts, Paging.of(request, SIZE, facts.contactCount())));
    }

    private ClientPageFacts facts(UUID id, int limit, int offset) {
        return commissions.show(id, limit, offset).orElseThrow(() -> new NotFound("commission"));
    }
}
