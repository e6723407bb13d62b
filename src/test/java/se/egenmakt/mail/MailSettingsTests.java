package se.egenmakt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.egenmakt.access.StartRefused;

/** What whoever runs the program may set, and what is said of what is wrong. */
class MailSettingsTests {
    private static final Map<String, String> ENOUGH =
            Map.of("egenmakt.smtp.host", "mejl.kommun.se", "egenmakt.mail.from", "egenmakt@kommun.se", "egenmakt.address", "https://egenmakt.kommun.se/");

    private static MailSettings read(Map<String, String> settings) {
        return MailSettings.read(name -> settings.getOrDefault(name, ""));
    }

    /** Enough, but for this. */
    private static Map<String, String> with(String... pairs) {
        var settings = new HashMap<>(ENOUGH);
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return settings;
    }

    private static void refused(Map<String, String> settings, String... said) {
        assertThatThrownBy(() -> read(settings)).isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.getMessage() + " " + refused.remedy()).contains(said));
    }

    @Test
    void withoutAServerNoMailIsSent() {
        assertThat(read(Map.of("egenmakt.address", "https://egenmakt.kommun.se")).isOn()).isFalse();
    }

    @Test
    void aServerASenderAndAnAddressAreEnough() {
        assertThat(read(ENOUGH)).isEqualTo(new MailSettings("mejl.kommun.se", 587, MailSettings.Tls.STARTTLS, "", "", "egenmakt@kommun.se", "https://egenmakt.kommun.se"));
    }

    @Test
    void thePortFollowsTheProtectionUnlessItIsSet() {
        assertThat(read(with("egenmakt.smtp.tls", "tls")).port()).isEqualTo(465);
        assertThat(read(with("egenmakt.smtp.tls", "TLS", "egenmakt.smtp.port", "2465")).port()).isEqualTo(2465);
    }

    @Test
    void onTheOwnMachineALinkMayLeadToTheOwnMachine() {
        assertThat(read(Map.of("egenmakt.smtp.host", "localhost", "egenmakt.smtp.tls", "none", "egenmakt.mail.from", "egenmakt@kommun.se", "server.port", "8081")).address()).isEqualTo("http://localhost:8081");
        refused(with("egenmakt.address", ""), "EGENMAKT_ADDRESS är inte satt");
    }

    @Test
    void whatIsMissingIsNamed() {
        refused(Map.of("egenmakt.smtp.user", "egenmakt"), "EGENMAKT_SMTP_USER är satt, men inte EGENMAKT_SMTP_HOST");
        refused(with("egenmakt.smtp.user", "egenmakt"), "EGENMAKT_SMTP_USER är satt, men inte EGENMAKT_SMTP_PASSWORD");
        refused(with("egenmakt.smtp.password", "hemligt"), "EGENMAKT_SMTP_PASSWORD är satt, men inte EGENMAKT_SMTP_USER");
        refused(with("egenmakt.mail.from", ""), "EGENMAKT_MAIL_FROM är inte satt");
    }

    @Test
    void whatIsWrongIsSaidWithoutThePassword() {
        refused(with("egenmakt.smtp.host", "smtp://mejl.kommun.se"), "EGENMAKT_SMTP_HOST är inte namnet på en server: smtp://mejl.kommun.se");
        refused(with("egenmakt.smtp.port", "femhundra"), "EGENMAKT_SMTP_PORT är femhundra");
        refused(with("egenmakt.smtp.port", "65536"), "EGENMAKT_SMTP_PORT är 65536");
        refused(with("egenmakt.smtp.tls", "ssl"), "EGENMAKT_SMTP_TLS är ssl", "starttls");
        refused(with("egenmakt.mail.from", "Egenmakt <egenmakt@kommun.se>"), "EGENMAKT_MAIL_FROM är ingen mejladress");
        refused(with("egenmakt.mail.from", "egenmakt"), "EGENMAKT_MAIL_FROM är ingen mejladress");
        refused(with("egenmakt.address", "egenmakt.kommun.se"), "EGENMAKT_ADDRESS är ingen webbadress");
        assertThat(read(with("egenmakt.smtp.user", "egenmakt", "egenmakt.smtp.password", "hemligt")).toString()).contains("mejl.kommun.se").doesNotContain("hemligt");
    }

    @Test
    void anOpenWayLeadsOnlyToTheOwnMachine() {
        for (var host : new String[] {"mejl.kommun.se", "localhost.kommun.se", "128.0.0.1", "10.0.0.5", "127.0.0.1.kommun.se"}) {
            refused(with("egenmakt.smtp.tls", "none", "egenmakt.smtp.host", host), "EGENMAKT_SMTP_TLS är none");
        }
        for (var host : new String[] {"localhost", "LOCALHOST", "127.0.0.1", "::1", "[::1]"}) {
            assertThat(read(with("egenmakt.smtp.tls", "none", "egenmakt.smtp.host", host)).tls()).isEqualTo(MailSettings.Tls.NONE);
        }
    }

    @Test
    void everyStepTowardTheServerHasATimeLimit() {
        var properties = ((JavaMailSenderImpl) read(ENOUGH).sender()).getJavaMailProperties();
        for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            assertThat(Integer.parseInt(properties.getProperty("mail.smtp." + step))).as(step).isBetween(1_000, 20_000);
        }
    }
}
