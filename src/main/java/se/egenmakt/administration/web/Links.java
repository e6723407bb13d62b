package se.egenmakt.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.egenmakt.access.Account;
import se.egenmakt.access.Accounts;
import se.egenmakt.web.Page;
import se.egenmakt.web.PublicAddress;
import se.egenmakt.web.Texts;

/** The page that shows a password link, once: the link is stored nowhere, so the page is the answer to the form itself. */
@Component
class Links {
    private final PublicAddress address;
    private final Clock clock;

    Links(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    String address(HttpServletRequest request) {
        return address.of(request);
    }

    Page page(HttpServletRequest request, Account account, String token, String next) {
        return page(request, account, token, next, "");
    }

    /** A password that ceased to hold with a new role: why there is a new link to hand over. */
    Page afterNewRole(HttpServletRequest request, Account account, String token, String next) {
        return page(request, account, token, next, Texts.t("link.after-new-role"));
    }

    private Page page(HttpServletRequest request, Account account, String token, String next, String why) {
        var until = LocalDate.now(clock).plusDays(Accounts.INVITATION.toDays());
        return Page.of("administration/link.jte", new LinkPage(account, address(request) + "/invitations/" + token, until, next, why));
    }
}
