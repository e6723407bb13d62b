package se.egenmakt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;

/** Mail from the work that queues it, through the outbox, over SMTP to a server that is really there; and who gets none. */
class MailTests extends MailTest {
    // ── What arrives ───────────────────────────────────────────────────────

    @Test
    void aLinkArrivesOverSmtpWithoutContent() throws Exception {
        try (var server = MailServer.start()) {
            queue(ingrid, KIND, "/deficiencies/7?part=reading");
            sendSoon(server);

            var letter = server.letters(ingrid.email()).getFirst();
            assertThat(server.letters()).hasSize(1);
            assertThat(letter.getSubject()).isEqualTo("En text väntar på att någon läser den");
            assertThat(letter.getHeader("Subject")[0]).as("RFC 2047").startsWith("=?UTF-8?").isPrintable();
            assertThat(body(letter))
                    .isEqualTo(
                            """
                            En kollega har skrivit en text som någon annan behöver läsa innan den går vidare. Har någon redan läst den behöver du inte göra något.
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
            var kusten = operation("Kusten");
            var tom = kusten.manager("Tom Chef");
            tom.acting().forInstallation().run(() -> accounts.give(ingrid.account(), Role.MANAGER, kusten.id(), null));
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
    void aLinkToAnOperationWhereThePersonDoesNothingLeavesNotAndTheOthersDo() {
        try (var server = MailServer.start()) {
            var tom = operation("Kusten").manager("Tom Chef");
            inTransaction(tom.acting(), () -> {
                mail.send(ingrid.account(), "meeting-called", "/meetings/8");
                return true;
            });
            clock.forward(Duration.ofSeconds(1));
            queue(ingrid, KIND, "/deficiencies/7");
            sendSoon(server);
            sendSoon(server);
            assertThat(server.letters()).hasSize(1);
            assertThat(body(server.letters().getFirst())).contains("/deficiencies/7").doesNotContain("/meetings/8");
            assertThat(outbox(ingrid)).containsExactly("given-up 1 NoRecipient", "sent 1");
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
}
