package se.egenmakt.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.LocalPath;

/** Tells a person by mail that something waits, with a link to it and without a word of what it is about. */
@Service
public class Mail {
    /** What comes within this time goes in one mail to the same person. */
    static final Duration GATHERED = Duration.ofMinutes(2);

    private final MailSettings settings;
    private final OutboxRows rows;
    private final Clock clock;

    Mail(MailSettings settings, OutboxRows rows, Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether this installation sends mail: a page promises none where it does not. */
    public boolean isOn() {
        return settings.isOn();
    }

    /**
     * Queues a link for this person, in the transaction of the work that it is about: work that is undone mails nothing. It leaves a few minutes later, with
     * what else has come. The same link that still waits is not queued twice. Whether the person wants mail, and may have it, is asked when it leaves.
     *
     * @param account the recipient: an account, never an address
     * @param kind    what waits, as the texts {@code mail.<kind>.subject} and {@code mail.<kind>.text} say it. They take nothing in, so a mail has no content
     * @param path    the page of ours that it waits on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(UUID account, String kind, String path) {
        if (!Letter.knows(kind)) {
            throw new IllegalArgumentException("No texts say what a mail of the kind " + kind + " says");
        }
        if (!LocalPath.isOne(path)) {
            throw new IllegalArgumentException("Not a path of ours");
        }
        if (settings.isOn()) {
            var now = clock.instant();
            rows.queue(UUID.randomUUID(), account, kind, path, now, now.plus(GATHERED));
        }
    }
}
