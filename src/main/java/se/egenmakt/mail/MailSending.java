package se.egenmakt.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Acting;
import se.egenmakt.access.MailRecipients;

/**
 * Twice a minute, in the web program: brings the mail that waits to the mail server, one mail to each person with all links that are due.
 *
 * <p>A claim is committed before the mail server is spoken to, and what became of it is written afterwards, so a slow server holds neither a transaction nor
 * anybody's page. Several nodes may do it at once: what one has claimed the others leave for {@link #CLAIMED}. Where the server's yes is lost, or the program
 * dies before it has noted it, the same links are mailed once more later, under the same Message-ID.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class MailSending {
    private static final Logger log = LoggerFactory.getLogger(MailSending.class);

    /** Longer than one mail takes with every time limit reached: a dozen answers of 20 seconds. */
    static final Duration CLAIMED = Duration.ofMinutes(10);

    /** After so many failures in a row the server is left in peace until the next time. */
    private static final int FAILURES_IN_A_ROW = 3;

    private final MailSettings settings;
    private final JavaMailSender server;
    private final OutboxRows rows;
    private final MailRecipients recipients;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    @Autowired
    MailSending(MailSettings settings, OutboxRows rows, MailRecipients recipients, TransactionTemplate transactions, Clock clock) {
        this(settings, settings.sender(), rows, recipients, transactions, clock);
    }

    MailSending(MailSettings settings, JavaMailSender server, OutboxRows rows, MailRecipients recipients, TransactionTemplate transactions, Clock clock) {
        this.settings = settings;
        this.server = server;
        this.rows = rows;
        this.recipients = recipients;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param sent    mails
     * @param failed  mails that the server did not take
     * @param givenUp links that are not tried again
     * @param failure the last kind of failure; null when there was none
     */
    record Sent(int sent, int failed, int givenUp, @Nullable String failure) {}

    /** At a fixed rate, in a thread of its own: a slow server delays nothing else that is done by the clock. */
    @Scheduled(initialDelayString = "${egenmakt.mail.first:PT30S}", fixedRateString = "PT30S")
    void often() {
        if (!settings.isOn() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            var sent = send();
            if (sent.failure() != null) {
                log.warn("{} mejl kom inte iväg ({}). {} länkar skickas inte mer.", sent.failed(), sent.failure(), sent.givenUp());
            }
            log.debug("{}", sent);
        } finally {
            busy.set(false);
        }
    }

    Sent send() {
        return Acting.sendingMail().call(this::sendAll);
    }

    private Sent sendAll() {
        int sent = 0;
        int failed = 0;
        int inARow = 0;
        String failure = null;
        int givenUp = inTransaction(() -> {
            rows.sweep();
            return rows.giveUp(clock.instant().minus(Patience.LONGEST), "TooLate", clock.instant());
        });
        while (inARow < FAILURES_IN_A_ROW) {
            var links = inTransaction(() -> rows.claim(clock.instant(), clock.instant().plus(CLAIMED)));
            if (links.isEmpty()) {
                break;
            }
            var to = recipients.find(links.getFirst().account());
            var parts = links.stream().collect(Collectors.partitioningBy(link -> to.filter(one -> one.operations().contains(link.operation())).isPresent()));
            var open = Objects.requireNonNull(parts.get(true));
            givenUp += giveUp(Objects.requireNonNull(parts.get(false)), "NoRecipient");
            if (to.isEmpty() || open.isEmpty()) {
                continue;
            }
            var wrong = bring(to.get().address(), open);
            if (wrong.isPresent()) {
                failure = wrong.get();
                failed++;
                inARow++;
                givenUp += failed(open, failure);
            } else {
                sent++;
                inARow = 0;
                done(open);
            }
        }
        return new Sent(sent, failed, givenUp, failure);
    }

    /** @return the kind of failure, if it failed */
    private Optional<String> bring(String to, List<QueuedLink> links) {
        try {
            server.send(message(to, links));
            return Optional.empty();
        } catch (MailException | MessagingException e) {
            return Optional.of(kind(e));
        }
    }

    private MimeMessage message(String to, List<QueuedLink> links) throws MessagingException {
        var letter = Letter.of(links, settings.address());
        var from = MailAddress.of(settings.from());
        var message = server.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, MailAddress.of(to));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<" + name(links) + from.getAddress().substring(from.getAddress().lastIndexOf('@')) + ">");
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    /** The same for the same links. */
    private static UUID name(List<QueuedLink> links) {
        return UUID.nameUUIDFromBytes(links.stream().map(link -> link.id().toString()).collect(Collectors.joining(" ")).getBytes(StandardCharsets.US_ASCII));
    }

    /** The innermost failure's class, without its words: a server's words may hold an address. */
    private static String kind(Exception failure) {
        var first = failure instanceof MailSendException several && several.getMessageExceptions().length > 0 ? several.getMessageExceptions()[0] : failure;
        return NestedExceptionUtils.getMostSpecificCause(first).getClass().getSimpleName();
    }

    private void done(List<QueuedLink> links) {
        transactions.executeWithoutResult(status -> links.forEach(link -> rows.sent(link, clock.instant())));
    }

    private int giveUp(List<QueuedLink> links, String why) {
        transactions.executeWithoutResult(status -> links.forEach(link -> rows.failed(link, why, null, clock.instant())));
        return links.size();
    }

    /** @return how many are given up */
    private int failed(List<QueuedLink> links, String failure) {
        return inTransaction(() -> {
            int givenUp = 0;
            for (var link : links) {
                var now = clock.instant();
                var next = Patience.next(link.attempts(), link.madeAt(), now);
                rows.failed(link, failure, next.orElse(null), now);
                givenUp += next.isEmpty() ? 1 : 0;
            }
            return givenUp;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
