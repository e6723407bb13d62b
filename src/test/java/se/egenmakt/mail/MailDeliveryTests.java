package se.egenmakt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.egenmakt.Person;
import se.egenmakt.access.Acting;

/** Mail that does not get away at once: servers that fail, are slow or cannot be trusted, and several senders at once. */
class MailDeliveryTests extends MailTest {
    // ── When the server does not take it ───────────────────────────────────

    @Test
    void whatDidNotGetAwayIsTriedAgainAfterAWhile() {
        queue(ingrid, KIND, "/deficiencies/7");
        clock.forward(Mail.GATHERED);
        assertThat(sending(nobody()).send()).isEqualTo(new MailSending.Sent(0, 1, 0, "ConnectException"));
        assertThat(outbox(ingrid)).containsExactly("waiting 1 ConnectException");
        try (var server = MailServer.start()) {
            clock.forward(Duration.ofSeconds(59));
            sending(server.settings()).send();
            assertThat(server.letters()).as("before a minute has gone").isEmpty();
            clock.forward(Duration.ofSeconds(1));
            sending(server.settings()).send();
            assertThat(server.letters(ingrid.email())).hasSize(1);
            assertThat(outbox(ingrid)).containsExactly("sent 2 ConnectException");
        }
    }

    @Test
    void afterThreeDaysItIsGivenUp() {
        queue(ingrid, KIND, "/deficiencies/7");
        var nobody = nobody();
        clock.forward(Mail.GATHERED);
        int tries = 0;
        for (int minute = 0; minute < 3 * 24 * 60; minute += 15) {
            tries += sending(nobody).send().failed();
            clock.forward(Duration.ofMinutes(15));
        }
        assertThat(outbox(ingrid)).containsExactly("given-up " + tries + " ConnectException");
        assertThat(tries).as("1, 5, 30 minutes, 2 hours, then every 12").isEqualTo(10);
        try (var server = MailServer.start()) {
            clock.forward(Duration.ofDays(1));
            sending(server.settings()).send();
            assertThat(server.letters()).isEmpty();
        }
    }

    @Test
    void whatLayThereWhileNobodySentIsNotSentLate() {
        queue(ingrid, KIND, "/deficiencies/7");
        clock.forward(Duration.ofDays(3).plusSeconds(1));
        try (var server = MailServer.start()) {
            sending(server.settings()).send();
            assertThat(server.letters()).isEmpty();
        }
        assertThat(outbox(ingrid)).containsExactly("given-up 0 TooLate");
    }

    @Test
    void aServerThatFailsThriceIsLeftInPeace() {
        for (int i = 0; i < 5; i++) {
            queue(dalsland.ombud("Ombud " + (char) ('A' + i)), KIND, "/deficiencies/7");
        }
        clock.forward(Mail.GATHERED);
        assertThat(sending(nobody()).send().failed()).isEqualTo(3);
        assertThat(sending(nobody()).send().failed()).as("the rest, the next time").isEqualTo(2);
    }

    @Test
    void whatIsOldIsRemovedAndWhatWaitsIsNot() {
        queue(ingrid, KIND, "/deficiencies/7");
        try (var server = MailServer.start()) {
            sendSoon(server);
            clock.forward(Duration.ofDays(30));
            queue(ingrid, KIND, "/deficiencies/8");
            sending(server.settings()).send();
            assertThat(outbox(ingrid)).as("thirty days later").hasSize(2);
            clock.forward(Duration.ofDays(1));
            sending(server.settings()).send();
            assertThat(outbox(ingrid)).as("the day after").containsExactly("sent 1");
        }
    }

    // ── The way there ──────────────────────────────────────────────────────

    @Test
    void thePasswordIsGivenToAServerThatAsksForIt() {
        try (var server = MailServer.start().asks("egenmakt", "hemligt")) {
            queue(ingrid, KIND, "/deficiencies/7");
            clock.forward(Mail.GATHERED);
            assertThat(sending(server.settings(MailSettings.Tls.NONE, "egenmakt", "fel")).send().failure()).isEqualTo("AuthenticationFailedException");
            clock.forward(Duration.ofMinutes(1));
            sending(server.settings(MailSettings.Tls.NONE, "egenmakt", "hemligt")).send();
            assertThat(server.letters(ingrid.email())).hasSize(1);
        }
    }

    @Test
    void aServerThatCannotEncryptIsNotUsed() {
        try (var server = MailServer.start().asks("egenmakt", "hemligt")) {
            queue(ingrid, KIND, "/deficiencies/7");
            clock.forward(Mail.GATHERED);
            assertThat(sending(server.settings(MailSettings.Tls.STARTTLS, "egenmakt", "hemligt")).send().failed()).isEqualTo(1);
            assertThat(server.letters()).isEmpty();
        }
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForIsNotUsed() {
        try (var server = MailServer.startWithUnknownCertificate()) {
            queue(ingrid, KIND, "/deficiencies/7");
            clock.forward(Mail.GATHERED);
            assertThat(sending(server.settings(MailSettings.Tls.TLS, "", "")).send().failure()).isIn("SunCertPathBuilderException", "ValidatorException", "SSLHandshakeException");
            assertThat(server.letters()).isEmpty();
        }
    }

    // ── Several at once, and slow ones ─────────────────────────────────────

    @Test
    void twoSendersAtOnceSendOnce() throws Exception {
        var people = new ArrayList<Person>();
        for (int i = 0; i < 12; i++) {
            var person = dalsland.ombud("Ombud " + (char) ('A' + i));
            people.add(person);
            queue(person, KIND, "/deficiencies/7");
            queue(person, "better-question", "/deficiencies/7");
        }
        clock.forward(Mail.GATHERED);
        try (var server = MailServer.start();
                var threads = Executors.newFixedThreadPool(4)) {
            var start = new CyclicBarrier(4);
            Callable<Integer> sender = () -> {
                start.await();
                return sending(server.settings()).send().sent();
            };
            int sent = 0;
            for (var done : threads.invokeAll(Collections.nCopies(4, sender))) {
                sent += done.get();
            }
            assertThat(sent).isEqualTo(12);
            assertThat(server.letters()).hasSize(12);
            for (var person : people) {
                assertThat(server.letters(person.email())).as("both links in one").hasSize(1);
                assertThat(outbox(person)).containsExactly("sent 1", "sent 1");
            }
        }
    }

    /** While the server is spoken to, somebody else can change the row, and no transaction is open. */
    @Test
    void aSlowServerHoldsNoTransaction() {
        queue(ingrid, KIND, "/deficiencies/7");
        clock.forward(Mail.GATHERED);
        var asked = new AtomicInteger();
        try (var server = MailServer.start()) {
            var slow = new JavaMailSenderImpl() {
                @Override
                protected void doSend(MimeMessage[] messages, Object[] original) {
                    assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
                    asked.set(inTransaction(Acting.sendingMail(), () -> db.sql("select id from mail_outbox where account_id = ? for update nowait").param(ingrid.account()).query(UUID.class).list().size()));
                    super.doSend(messages, original);
                }
            };
            slow.setHost("127.0.0.1");
            slow.setPort(server.port());
            new MailSending(server.settings(), slow, rows, recipients, transactions, clock).send();
            assertThat(asked).hasValue(1);
            assertThat(server.letters(ingrid.email())).hasSize(1);
        }
    }

    @Test
    void whatASenderDiedWithIsSentLaterUnderTheSameName() throws Exception {
        queue(ingrid, KIND, "/deficiencies/7");
        clock.forward(Mail.GATHERED);
        try (var server = MailServer.start()) {
            var dying = new JavaMailSenderImpl() {
                @Override
                protected void doSend(MimeMessage[] messages, Object[] original) {
                    super.doSend(messages, original);
                    throw new IllegalStateException("the program dies before it has noted the server's yes");
                }
            };
            dying.setHost("127.0.0.1");
            dying.setPort(server.port());
            assertThatThrownBy(() -> new MailSending(server.settings(), dying, rows, recipients, transactions, clock).send()).isInstanceOf(IllegalStateException.class);
            sending(server.settings()).send();
            assertThat(server.letters()).as("claimed").hasSize(1);

            clock.forward(MailSending.CLAIMED);
            sending(server.settings()).send();
            assertThat(server.letters(ingrid.email())).hasSize(2);
            assertThat(server.letters().getLast().getMessageID()).isEqualTo(server.letters().getFirst().getMessageID());
        }
    }
}
