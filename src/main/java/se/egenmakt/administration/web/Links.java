package se.egenmakt.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.egenmakt.access.Account;
import se.egenmakt.access.Accounts;
import se.egenmakt.web.Page;

/** The page that shows a password link, once: the link is stored nowhere, so the page is the answer to the form itself. */
@Component
class Links {
    private final String publicAddress;
    private final Clock clock;

    Links(@Value("${egenmakt.address:}") String publicAddress, Clock clock) {
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    String address(HttpServletRequest request) {
        return publicAddress.isBlank() ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() : publicAddress;
    }

    Page page(HttpServletRequest request, Account account, String token, String next) {
        var address = address(request);
        var until = LocalDate.now(clock).plusDays(Accounts.INVITATION.toDays());
        return Page.of("administration/link.jte", new LinkPage(account, address + "/invitations/" + token, until, next));
    }
}
