package se.egenmakt.mail;

import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.egenmakt.access.StartRefused;
import se.egenmakt.shared.Coded;

/**
 * The mail server, and what every mail has in common, as whoever runs the program has set them.
 *
 * @param host    empty when no mail is sent
 * @param user    empty when the server asks for no sign-in
 * @param from    the sender's address
 * @param address what the links begin with, without a slash at its end
 */
record MailSettings(String host, int port, Tls tls, String user, String password, String from, String address) {
    static final MailSettings OFF = new MailSettings("", 0, Tls.STARTTLS, "", "", "", "");

    private static final String HOST = "egenmakt.smtp.host";
    private static final String PORT = "egenmakt.smtp.port";
    private static final String USER = "egenmakt.smtp.user";
    private static final String PASSWORD = "egenmakt.smtp.password";
    private static final String TLS = "egenmakt.smtp.tls";
    private static final String FROM = "egenmakt.mail.from";
    private static final String ADDRESS = "egenmakt.address";

    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.-]+|\\[?[0-9A-Fa-f:.]+]?");
    private static final Pattern OWN_MACHINE = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[?::1]?");
    private static final String CONNECT_WITHIN = String.valueOf(Duration.ofSeconds(10).toMillis());
    private static final String ANSWER_WITHIN = String.valueOf(Duration.ofSeconds(20).toMillis());

    /** How the way to the mail server is protected. */
    enum Tls implements Coded {
        /** Encrypted from the first command on, or not at all: a server that cannot is not used. */
        STARTTLS("starttls", 587),
        /** Encrypted from the beginning. */
        TLS("tls", 465),
        /** In the open: only to a server on the same machine. */
        NONE("none", 587);

        private final String code;
        private final int port;

        Tls(String code, int port) {
            this.code = code;
            this.port = port;
        }

        @Override
        public String code() {
            return code;
        }
    }

    boolean isOn() {
        return !host.isEmpty();
    }

    /**
     * Reads and checks them.
     *
     * @param settings gives the setting of a name; empty when it is not set
     * @throws StartRefused when one is missing or wrong
     */
    static MailSettings read(UnaryOperator<String> settings) {
        var host = settings.apply(HOST).strip();
        if (host.isEmpty()) {
            List.of(PORT, USER, PASSWORD, TLS, FROM).stream().filter(one -> !settings.apply(one).isBlank()).findFirst().ifPresent(one -> {
                throw new StartRefused(
                        said(one) + " är satt, men inte " + said(HOST) + ", så inga mejl skickas.", "Sätt " + said(HOST) + " till mejlserverns namn, eller ta bort " + said(one) + ".");
            });
            return OFF;
        }
        if (!HOST_NAME.matcher(host).matches()) {
            throw new StartRefused(said(HOST) + " är inte namnet på en server: " + host + ".", "Skriv bara namnet, till exempel mejl.kommun.se.");
        }
        boolean ownMachine = OWN_MACHINE.matcher(host.toLowerCase(Locale.ROOT)).matches();
        var tls = tls(settings.apply(TLS).strip(), ownMachine);
        var user = settings.apply(USER).strip();
        var password = settings.apply(PASSWORD);
        if (user.isEmpty() != password.isEmpty()) {
            throw new StartRefused(
                    said(user.isEmpty() ? PASSWORD : USER) + " är satt, men inte " + said(user.isEmpty() ? USER : PASSWORD) + ".",
                    "Sätt båda, eller ingen av dem om mejlservern inte kräver inloggning.");
        }
        return new MailSettings(host, port(settings.apply(PORT).strip(), tls), tls, user, password, from(settings.apply(FROM).strip()), address(settings, ownMachine));
    }

    private static Tls tls(String written, boolean ownMachine) {
        if (written.isEmpty()) {
            return Tls.STARTTLS;
        }
        var tls = Coded.of(Tls.class, written)
                .orElseThrow(() -> new StartRefused(said(TLS) + " är " + written + ".", "Välj starttls (det vanliga), tls eller, för en server på samma dator, none."));
        if (tls == Tls.NONE && !ownMachine) {
            throw new StartRefused(
                    said(TLS) + " är none, men mejlservern finns på en annan dator. Då går lösenord och adresser oskyddade över nätet.", "Välj starttls eller tls.");
        }
        return tls;
    }

    private static int port(String written, Tls tls) {
        if (written.isEmpty()) {
            return tls.port;
        }
        if (!written.matches("[0-9]{1,5}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > 65_535) {
            throw new StartRefused(said(PORT) + " är " + written + ".", "Skriv ett tal mellan 1 och 65535, oftast 587.");
        }
        return Integer.parseInt(written);
    }

    private static String from(String written) {
        try {
            return MailAddress.of(written).getAddress();
        } catch (AddressException e) {
            throw (StartRefused) new StartRefused(
                            written.isEmpty() ? said(FROM) + " är inte satt." : said(FROM) + " är ingen mejladress: " + written + ".",
                            "Skriv adressen som mejlen kommer från, till exempel egenmakt@kommun.se.")
                    .initCause(e);
        }
    }

    private static String address(UnaryOperator<String> settings, boolean ownMachine) {
        var written = settings.apply(ADDRESS).strip().replaceFirst("/+$", "");
        if (written.isEmpty()) {
            if (ownMachine) {
                var port = settings.apply("server.port").strip();
                return "http://localhost:" + (port.isEmpty() ? "8080" : port);
            }
            throw new StartRefused(said(ADDRESS) + " är inte satt. Länkarna i mejlen skulle inte leda någonstans.", "Sätt den till adressen som användarna når Egenmakt på, till exempel https://egenmakt.kommun.se.");
        }
        if (!isWebAddress(written)) {
            throw new StartRefused(said(ADDRESS) + " är ingen webbadress: " + written + ".", "Skriv den så här: https://egenmakt.kommun.se.");
        }
        return written;
    }

    private static boolean isWebAddress(String written) {
        try {
            var uri = URI.create(written);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The setting's name as the README has it. */
    private static String said(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Somebody who brings mail to the server. Each step of it has a time limit. */
    JavaMailSender sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        sender.setJavaMailProperties(properties());
        return sender;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == Tls.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_WITHIN);
        properties.setProperty("mail.smtp.timeout", ANSWER_WITHIN);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_WITHIN);
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return isOn() ? host + ":" + port + " " + tls.code() + " from " + from : "off";
    }
}
