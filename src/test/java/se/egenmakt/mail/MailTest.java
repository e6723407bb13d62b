package se.egenmakt.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.access.Acting;
import se.egenmakt.access.MailRecipients;

/** A test that queues mail and sends it by hand, to a mail server of its own. Each begins with nothing that waits. */
abstract class MailTest extends DatabaseTest {
    static final String KIND = "second-reading";

    @Autowired
    Mail mail;

    @Autowired
    OutboxRows rows;

    @Autowired
    MailRecipients recipients;

    TestOperation dalsland;
    Person ingrid;
    Person mona;

    @BeforeEach
    void anEmptyOutbox() {
        inTransaction(Acting.sendingMail(), () -> db.sql("update mail_outbox set given_up_at = made_at where sent_at is null and given_up_at is null").update());
        dalsland = operation("Dalsland").serves("1438");
        ingrid = dalsland.ombud("Ingrid Sandell");
        mona = dalsland.manager("Mona Chef");
    }

    void queue(Person to, String kind, String path) {
        inTransaction(mona.acting(), () -> {
            mail.send(to.account(), kind, path);
            return true;
        });
    }

    MailSending sending(MailSettings settings) {
        return new MailSending(settings, rows, recipients, transactions, clock);
    }

    /** Waits until what has been queued may leave, and sends it. */
    void sendSoon(MailServer server) {
        clock.forward(Mail.GATHERED);
        sending(server.settings()).send();
    }

    /** A port that nobody listens at, and that nobody else can have: it is held to the end. */
    private static final Socket HELD = held();

    private static Socket held() {
        try {
            var held = new Socket();
            held.bind(new InetSocketAddress("127.0.0.1", 0));
            return held;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that has gone home. */
    static MailSettings nobody() {
        return new MailSettings("127.0.0.1", HELD.getLocalPort(), MailSettings.Tls.NONE, "", "", MailServer.FROM, MailServer.ADDRESS);
    }

    static String body(MimeMessage letter) {
        try {
            return ((String) letter.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** What the outbox says of mail to this person, oldest first: sent, given-up or waiting, with the last failure. */
    List<String> outbox(Person to) {
        return inTransaction(Acting.sendingMail(), () -> db.sql(
                        """
                        select concat_ws(' ', case when sent_at is not null then 'sent' when given_up_at is not null then 'given-up' else 'waiting' end, attempts, last_failure)
                        from mail_outbox where account_id = ? order by made_at, path
                        """)
                .param(to.account())
                .query(String.class)
                .list());
    }
}
