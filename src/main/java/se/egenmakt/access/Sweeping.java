package se.egenmakt.access;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once an hour, in the web program: ended sessions, used and expired invitations, forgotten tries to sign in, and drafts left for 30 days are removed.
 * Several nodes may do it at once; each row is removed once.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class Sweeping {
    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);
    private static final Duration TRIES_FORGOTTEN = Duration.ofDays(1);

    private final SessionRows sessions;
    private final AccountRows accounts;
    private final InvitationRows invitations;
    private final Drafts drafts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sweeping(SessionRows sessions, AccountRows accounts, InvitationRows invitations, Drafts drafts, TransactionTemplate transactions, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.invitations = invitations;
        this.drafts = drafts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What was removed. */
    record Swept(int sessions, int invitations, int tries, int drafts) {}

    @Scheduled(initialDelayString = "${egenmakt.sweeping.first:PT5M}", fixedDelayString = "PT1H")
    void hourly() {
        var swept = sweep();
        log.debug("Swept: {}", swept);
    }

    Swept sweep() {
        var now = clock.instant();
        return Acting.installation("städning").call(() -> transactions.execute(status -> new Swept(
                sessions.sweep(now),
                invitations.sweep(now),
                accounts.sweepThrottle(now, now.minus(TRIES_FORGOTTEN)),
                drafts.sweep())));
    }
}
