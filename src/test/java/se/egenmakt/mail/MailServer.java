package se.egenmakt.mail;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** A real mail server on this machine, on a port of its own, for the length of a test. */
final class MailServer implements AutoCloseable {
    static final String ADDRESS = "https://egenmakt.exempel.se";
    static final String FROM = "egenmakt@exempel.se";

    private final GreenMail server;

    private MailServer(String protocol) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
    }

    static MailServer start() {
        return new MailServer(ServerSetup.PROTOCOL_SMTP);
    }

    /** Encrypted from the beginning, with a certificate that nobody vouches for. */
    static MailServer startWithUnknownCertificate() {
        return new MailServer(ServerSetup.PROTOCOL_SMTPS);
    }

    /** Only whoever signs in gets mail through. */
    MailServer asks(String user, String password) {
        server.getUserManager().setAuthRequired(true);
        try {
            server.getUserManager().createUser(user, user, password);
        } catch (UserException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    int port() {
        return (server.getSmtp() == null ? server.getSmtps() : server.getSmtp()).getPort();
    }

    /** As whoever runs the program would set them. */
    MailSettings settings() {
        return settings(MailSettings.Tls.NONE, "", "");
    }

    MailSettings settings(MailSettings.Tls tls, String user, String password) {
        return new MailSettings("127.0.0.1", port(), tls, user, password, FROM, ADDRESS);
    }

    /** What has come for this address. */
    List<MimeMessage> letters(String email) {
        return Arrays.stream(server.getReceivedMessages()).filter(letter -> isTo(letter, email)).toList();
    }

    List<MimeMessage> letters() {
        return List.of(server.getReceivedMessages());
    }

    private static boolean isTo(MimeMessage letter, String email) {
        try {
            return Arrays.stream(letter.getAllRecipients()).anyMatch(to -> to.toString().equals(email));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
