package se.egenmakt.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a mail says. */
class LetterTests {
    private static final String ADDRESS = "https://egenmakt.exempel.se";
    private static final UUID PERSON = new UUID(0, 1);

    private static QueuedLink link(String kind, String path) {
        return new QueuedLink(new UUID(0, 2), UUID.randomUUID(), PERSON, kind, path, Instant.EPOCH, 1);
    }

    @Test
    void aLinkIsASentenceTheLinkAndHowOneIsRidOfMail() {
        assertThat(Letter.of(List.of(link("meeting-called", "/meetings/7")), ADDRESS))
                .isEqualTo(new Letter(
                        "Du är kallad till ett möte",
                        """
                        Du är kallad till ett möte. Tid, plats och dagordning står i Egenmakt.
                        https://egenmakt.exempel.se/meetings/7

                        Vill du inte ha mejl från Egenmakt? Välj det i menyn:
                        https://egenmakt.exempel.se/menu
                        """));
    }

    @Test
    void severalLinksHaveASubjectOfTheirOwnAndTheSameLinkStandsOnce() {
        var letter = Letter.of(List.of(link("minutes-to-approve", "/meetings/7"), link("decision-due", "/decisions/3"), link("minutes-to-approve", "/meetings/7")), ADDRESS);
        assertThat(letter.subject()).isEqualTo("Flera saker väntar på dig i Egenmakt");
        assertThat(letter.body()).containsOnlyOnce(ADDRESS + "/meetings/7").containsOnlyOnce(ADDRESS + "/decisions/3").containsOnlyOnce(ADDRESS + "/menu");
    }

    @Test
    void aKindWithoutTextsIsUnknown() {
        assertThat(Letter.knows("second-reading")).isTrue();
        for (var kind : List.of("", "several", "stop", "no-such-kind", "second-reading.subject", "Second-reading", "second-reading\nBcc: nils@exempel.se")) {
            assertThat(Letter.knows(kind)).as(kind).isFalse();
        }
    }

    @Test
    void theKindsThatTheModulesSendHaveTexts() {
        for (var kind : List.of("meeting-called", "papers-ready", "minutes-to-approve", "decision-due", "second-reading", "better-question", "offer-received")) {
            assertThat(Letter.knows(kind)).as(kind).isTrue();
        }
    }

    // ── No text takes anything in ──────────────────────────────────────────

    @Test
    void noTextOfAMailTakesAnythingIn() throws IOException {
        var texts = texts(Path.of("src/main/resources/texts"));
        assertThat(texts).hasSizeGreaterThan(15);
        assertThat(faults(texts)).isEmpty();
    }

    @Test
    void aTextThatTakesSomethingInIsFound() {
        assertThat(faults(Map.of(
                        "mail.a.text", "Mötet är den {0}.",
                        "mail.b.text", "Mötet är den {day}.",
                        "mail.c.subject", "Möte\nBcc: nils@exempel.se",
                        "mail.d.text", "Se https://exempel.se",
                        "mail.e.text", "Du är kallad.")))
                .containsExactly("mail.a.text", "mail.b.text", "mail.c.subject", "mail.d.text");
    }

    /** A placeholder, a line break or an address of its own. */
    private static TreeSet<String> faults(Map<String, String> texts) {
        var faults = new TreeSet<String>();
        texts.forEach((key, text) -> {
            if (text.isBlank() || text.contains("{") || text.contains("//") || text.chars().anyMatch(Character::isISOControl)) {
                faults.add(key);
            }
        });
        return faults;
    }

    /** In every file and every language. */
    private static Map<String, String> texts(Path folder) throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".properties")).toList()) {
                var all = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
                all.stringPropertyNames().stream().filter(key -> key.startsWith("mail.")).forEach(key -> found.put(file.getFileName() + " " + key, all.getProperty(key)));
            }
        }
        return found;
    }
}
