package se.egenmakt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.access.Acting;
import se.egenmakt.access.MailRecipients;
import se.egenmakt.access.Role;

/** Mail on its way: from the work that queues it, through the outbox, over SMTP to a server that is really there. */
class MailTests extends DatabaseTest {
    private static final String KIND = "second-reading";

    @Autowired
    private Mail mail;

    @Autowired
    private OutboxRows rows;

    @Autowired
    private MailRecipients recipients;

    private TestOperation dalsland;
    private Person ingrid;
    private Person mona;

    @BeforeEach
    void anEmptyOutbox() {
        inTransaction(Acting.sendingMail(), () -> db.sql("update mail_outbox set given_up_at = made_at where sent_at is null and given_up_at is null").update());
        dalsland = operation("Dalsland").serves("1438");
        ingrid = dalsland.ombud("Ingrid Sandell");
        mona = dalsland.manager("Mona Chef");
    }

    private void queue(Person to, String kind, String path) {
        inTransaction(mona.acting(), () -> {
            mail.send(to.account(), kind, path);
            return true;
        });
    }

    private MailSending sending(MailSettings settings) {
        return new MailSending(settings, rows, recipients, transactions, clock);
    }

    /** Waits until what has been queued may leave, and sends it. */
    private void sendSoon(MailServer server) {
        clock.forward(Mail.GATHERED);
        sending(server.settings()).send();
    }

    /** A server that has gone home. */
    private static MailSettings nobody() {
        var server = MailServer.start();
        var settings = server.settings();
        server.close();
        return settings;
    }

    private static String body(MimeMessage letter) {
        try {
            return ((String) letter.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** What the outbox says of mail to this person, oldest first: sent, given-up or waiting, with the last failure. */
    private List<String> outbox(Person to) {
        return inTransaction(Acting.sendingMail(), () -> db.sql(
                        """
                        select concat_ws(' ', case when sent_at is not null then 'sent' when given_up_at is not null then 'given-up' else 'waiting' end, attempts, last_failure)
                        from mail_outbox where account_id = ? order by made_at, path
                        """)
                .param(to.account())
                .query(String.class)
                .list());
    }

    // ── What arrives ───────────────────────────────────────────────────────

    @Test
    void aLinkArrivesOverSmtpWithoutContent() throws Exception {
        try (var server = MailServer.start()) {
            queue(ingrid, KIND, "/deficiencies/7?part=reading");
            sendSoon(server);

            var letter = server.letters(ingrid.email()).getFirst();
            assertThat(server.letters()).hasSize(1);
            assertThat(letter.getSubject()).isEqualTo("En text väntar på att du läser den");
            assertThat(letter.getHeader("Subject")[0]).as("RFC 2047").startsWith("=?UTF-8?").isPrintable();
            assertThat(body(letter))
                    .isEqualTo(
                            """
                            En kollega har skrivit en text som du behöver läsa innan den går vidare.
                            https://egenmakt.exempel.se/deficiencies/7?part=reading

                            Vill du inte ha mejl från Egenmakt? Välj det i menyn:
                            https://egenmakt.exempel.se/menu""");
            assertThat(letter.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getFrom()).extracting(Object::toString).containsExactly(MailServer.FROM);
            assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(ingrid.email());
            assertThat(letter.getMessageID()).endsWith("@exempel.se>");
            assertThat(letter.getSentDate()).isEqualTo(clock.instant());
            assertThat(Collections.list(letter.getAllHeaders()).stream().map(header -> header.getName()).filter(name -> !name.equals("Received") && !name.equals("Return-Path")))
                    .containsExactlyInAnyOrder("Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Auto-Submitted");
            assertThat(outbox(ingrid)).containsExactly("sent 1");
        }
    }

    @Test
    void whatComesWithinTwoMinutesIsOneMailAndThePersonsOwn() {
        try (var server = MailServer.start()) {
            queue(ingrid, "meeting-called", "/meetings/7");
            clock.forward(Duration.ofSeconds(90));
            queue(ingrid, "papers-ready", "/meetings/7");
            queue(mona, "decision-due", "/decisions/3");
            sending(server.settings()).send();
            assertThat(server.letters()).as("before two minutes have gone").isEmpty();

            clock.forward(Duration.ofSeconds(30));
            sending(server.settings()).send();
            assertThat(server.letters()).hasSize(1);
            assertThat(body(server.letters(ingrid.email()).getFirst())).contains("kallad till ett möte", "Underlaget till ett möte").doesNotContain("/decisions/3");

            clock.forward(Duration.ofSeconds(90));
            sending(server.settings()).send();
            assertThat(body(server.letters(mona.email()).getFirst())).contains("/decisions/3").doesNotContain("/meetings/7");
            assertThat(server.letters()).hasSize(2);
        }
    }

    @Test
    void theSameLinkIsNotMailedTwiceWhileItWaits() {
        try (var server = MailServer.start()) {
            queue(ingrid, KIND, "/deficiencies/7");
            queue(ingrid, KIND, "/deficiencies/7");
            assertThat(outbox(ingrid)).hasSize(1);
            sendSoon(server);
            sendSoon(server);
            assertThat(server.letters()).hasSize(1);

            queue(ingrid, KIND, "/deficiencies/7");
            sendSoon(server);
            assertThat(server.letters(ingrid.email())).as("it waits anew").hasSize(2);
        }
    }

    @Test
    void linksOfTwoOperationsToOnePersonAreOneMail() {
        try (var server = MailServer.start()) {
            var tom = operation("Kusten").manager("Tom Chef");
            queue(ingrid, KIND, "/deficiencies/7");
            inTransaction(tom.acting(), () -> {
                mail.send(ingrid.account(), "offer-received", "/deficiencies/8");
                return true;
            });
            sendSoon(server);
            assertThat(server.letters()).hasSize(1);
            assertThat(body(server.letters().getFirst())).contains("/deficiencies/7", "/deficiencies/8");
        }
    }

    // ── What is queued ─────────────────────────────────────────────────────

    @Test
    void workThatIsUndoneMailsNothing() {
        mona.acting().run(() -> transactions.executeWithoutResult(status -> {
            mail.send(ingrid.account(), KIND, "/deficiencies/7");
            assertThat(db.sql("select count(*) from mail_outbox where account_id = ?").param(ingrid.account()).query(Integer.class).single()).isEqualTo(1);
            status.setRollbackOnly();
        }));
        assertThat(outbox(ingrid)).isEmpty();
        try (var server = MailServer.start()) {
            sendSoon(server);
            assertThat(server.letters()).isEmpty();
        }
    }

    @Test
    void mailIsQueuedOnlyInTheTransactionOfTheWork() {
        assertThatThrownBy(() -> mona.acting().run(() -> mail.send(ingrid.account(), KIND, "/deficiencies/7"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void onlyAKnownKindAndAPathOfOursAreQueued() {
        for (var path : List.of("https://exempel.se/", "//exempel.se", "deficiencies", "/a\r\nBcc: nils@exempel.se", "/a b", "")) {
            assertThatThrownBy(() -> queue(ingrid, KIND, path)).as(path).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> queue(ingrid, "no-such-kind", "/deficiencies/7")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no-such-kind");
        assertThat(outbox(ingrid)).isEmpty();
    }

    @Test
    void withoutAMailServerNothingIsQueued() {
        var off = new Mail(MailSettings.OFF, rows, clock);
        assertThat(off.isOn()).isFalse();
        assertThat(mail.isOn()).isTrue();
        inTransaction(mona.acting(), () -> {
            off.send(ingrid.account(), KIND, "/deficiencies/7");
            return true;
        });
        assertThat(outbox(ingrid)).isEmpty();
    }

    // ── Who gets none ──────────────────────────────────────────────────────

    @Test
    void whoWantsNoMailGetsNone() {
        try (var server = MailServer.start()) {
            recipients.choose(ingrid.account(), false);
            queue(ingrid, KIND, "/deficiencies/7");
            queue(mona, KIND, "/deficiencies/7");
            recipients.choose(mona.account(), false); // after it was queued
            sendSoon(server);
            assertThat(server.letters()).isEmpty();
            assertThat(outbox(ingrid)).containsExactly("given-up 1 NoRecipient");

            recipients.choose(ingrid.account(), true);
            queue(ingrid, KIND, "/deficiencies/8");
            sendSoon(server);
            assertThat(body(server.letters(ingrid.email()).getFirst())).contains("/deficiencies/8").doesNotContain("/deficiencies/7");
        }
    }

    @Test
    void aClosedAccountGetsNone() {
        try (var server = MailServer.start()) {
            queue(ingrid, KIND, "/deficiencies/7");
            administrator("Asta Administratör").acting().run(() -> accounts.disable(ingrid.account(), true));
            sendSoon(server);
            assertThat(server.letters()).isEmpty();
            assertThat(outbox(ingrid)).containsExactly("given-up 1 NoRecipient");
        }
    }

    @Test
    void whoHasNoRoleAnyMoreGetsNone() {
        try (var server = MailServer.start()) {
            queue(ingrid, KIND, "/deficiencies/7");
            var role = accounts.roles(ingrid.account()).getFirst().id();
            administrator("Asta Administratör").acting().run(() -> accounts.take(ingrid.account(), role));
            sendSoon(server);
            assertThat(server.letters()).isEmpty();
        }
    }

    @Test
    void anInventedPersonOfTheDemoGetsNone() {
        try (var server = MailServer.start()) {
            var demo = Acting.installation("test").call(() -> operations.create("Demo " + UUID.randomUUID(), true));
            var invented = Acting.installation("test").call(() -> transactions.execute(status -> {
                var account = accounts.create(UUID.randomUUID() + "@exempel.se", "Demo Demosson", true);
                accounts.give(account.id(), Role.MANAGER, demo.id(), null);
                return account;
            }));
            inTransaction(Acting.wholeOperation("test", demo.id(), demo.name()), () -> {
                mail.send(invented.id(), KIND, "/deficiencies/7");
                return true;
            });
            sendSoon(server);
            assertThat(server.letters()).isEmpty();
            assertThat(recipients.choice(invented.id())).isEmpty();
            assertThat(recipients.choice(ingrid.account())).contains(true);
        }
    }

    @Test
    void anAddressThatIsMoreThanAnAddressIsInNoHeader() {
        try (var server = MailServer.start()) {
            for (var address : List.of("a@exempel.se\r\nbcc: nils@exempel.se", "a@exempel.se, nils@exempel.se", "nils <nils@exempel.se>", "a@exempel.se\n\nhej", "åsa@exempel.se", "nils")) {
                inTransaction(Acting.installation("test"), () -> db.sql("update account set email = ? where id = ?").params(address, ingrid.account()).update());
                queue(ingrid, KIND, "/deficiencies/" + UUID.randomUUID());
                sendSoon(server);
                assertThat(server.letters()).as(address).isEmpty();
            }
            assertThat(outbox(ingrid)).isNotEmpty().allMatch(line -> line.matches("waiting \\d AddressException"), "waits for a better address");
        }
    }

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
