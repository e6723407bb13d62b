package se.egenmakt.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the web program has started: says where it is, and, while nobody administers it, prints the one-time link by which the first one does. */
@Component
class FirstAdministrator {
    private static final Logger log = LoggerFactory.getLogger("se.egenmakt");

    private final Accounts accounts;
    private final String publicAddress;

    FirstAdministrator(Accounts accounts, @Value("${egenmakt.address:}") String publicAddress) {
        this.accounts = accounts;
        this.publicAddress = publicAddress;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        var address = publicAddress.isBlank() ? "http://localhost:" + event.getWebServer().getPort() : publicAddress;
        log.info("Egenmakt är igång: {}", address);
        accounts.inviteFirstAdministrator()
                .ifPresent(token -> log.info("Ingen sköter konton än. Bli administratör med länken {}/invitations/{} (gäller ett dygn, en gång).", address, token));
    }
}
