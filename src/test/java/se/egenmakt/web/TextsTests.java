package se.egenmakt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTests {
    /** Beginnings of keys that are put together in a way the search below does not see. */
    private static final List<String> COMPUTED = List.of(
            "web.missing.", "web.forbidden.", "web.too-large.", "web.malformed.", "web.busy.", "web.failed.", // ErrorPages.Kind
            "about.", "accessibility.", "protection.", "help.", // AboutController
            "figure.start-", "figure.end-", // Placed
            "ombud.absence.", "ombud.back.", "ombud.employment.", "ombud.end.", "ombud.name.", // OmbudTaskPage
            "operation.form.end.", "operation.municipality.stop.", "operation.posts.end.", // OperationTaskPage
            "meeting.cancel.", "meeting.need.", "meeting.new.", "meeting.write-in.", // MeetingTaskPage, MeetingListPage, NewMeetingPage
            "gallery.");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9åäöÅÄÖ_-]+)+)\"");
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*\\.)\"\\s*\\+");
    private static final Pattern ONE = Pattern.compile("(?<![\\w.])(?:Texts\\.)?t\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern MANY = Pattern.compile("(?<![\\w.])(?:Texts\\.)?tn\\(\\s*\"([^\"]+)\"\\s*,");
    private static final Pattern REFUSED = Pattern.compile("\\.?\\b(?:reject|required)\\(\\s*\"[^\"]*\"\\s*,\\s*\"([^\"]+)\"");

    @Test
    void everyTextAskedForExists() throws IOException {
        var missing = new TreeSet<String>();
        var keys = Texts.keys(Language.SWEDISH);
        for (var source : sources()) {
            var text = Files.readString(source);
            for (var pattern : List.of(ONE, REFUSED)) {
                pattern.matcher(text).results().map(found -> found.group(1)).filter(key -> !keys.contains(key)).forEach(key -> missing.add(source.getFileName() + ": " + key));
            }
            MANY.matcher(text).results().map(found -> found.group(1)).filter(key -> !keys.contains(key + ".1") || !keys.contains(key + ".n")).forEach(key -> missing.add(source.getFileName() + ": " + key));
        }
        assertThat(missing).as("texts that no file has").isEmpty();
    }

    @Test
    void everyTextIsAskedFor() throws IOException {
        var named = new HashSet<String>();
        var beginnings = new HashSet<>(COMPUTED);
        for (var source : sources()) {
            var text = Files.readString(source);
            LITERAL.matcher(text).results().forEach(found -> named.add(found.group(1)));
            BEGINNING.matcher(text).results().forEach(found -> beginnings.add(found.group(1)));
        }
        assertThat(unused(Texts.keys(Language.SWEDISH), named, beginnings)).as("texts that nothing shows").isEmpty();
    }

    private static final Pattern LIMITED = Pattern.compile("\\b(?:form\\.text\\(|text\\(form, |plain\\(form, )\"(\\w+)\", ");

    @Test
    void everyFieldWithALongestTextHasAName() throws IOException {
        var limited = new TreeSet<String>();
        for (var source : sources()) {
            LIMITED.matcher(Files.readString(source)).results().map(found -> found.group(1)).forEach(limited::add);
        }
        assertThat(limited).contains("what", "organisation", "name").hasSizeGreaterThan(20);
        assertThat(limited).as("told when it is too long").allMatch(field -> Texts.keys(Language.SWEDISH).contains("web.field." + field));
        assertThat(Form.empty().with("name", "a".repeat(81)).text("name", 80)).isEmpty();
    }

    @Test
    void textThatNothingShowsIsFound() {
        assertThat(unused(Set.of("a.b", "a.c.1", "a.c.n", "d.e.f", "x.y"), Set.of("a.b", "a.c"), Set.of("d.e."))).containsExactly("x.y");
    }

    @Test
    void sameKeyTwiceInAFileIsRefused() {
        assertThatThrownBy(() -> new Texts.OnceEach().load(new StringReader("a.b=1\na.b=2\n"))).hasMessageContaining("a.b");
    }

    @Test
    void missingTextIsNamed() {
        assertThatThrownBy(() -> Texts.t("no." + "such")).isInstanceOf(IllegalStateException.class).hasMessageContaining("no.such");
    }

    @Test
    void placeholdersAreFilledAndEverythingElseStandsAsWritten() {
        var text = Texts.Text.of("Det är Annas' {1}: {0} {x} {");
        assertThat(text.with(1234, "bok")).isEqualTo("Det är Annas' bok: 1\u00a0234 {x} {");
        assertThat(Texts.Text.of("{0} {1}").with(LocalDate.of(2026, 1, 12), Year.of(2026))).isEqualTo("12 januari 2026 2026");
        assertThatThrownBy(() -> Texts.Text.of("{1}").with("en")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherLanguageFallsBackOnSwedish() {
        assertThat(ScopedValue.where(Texts.LANGUAGE, Language.ENGLISH).call(() -> Texts.t("web.undo"))).isEqualTo("Ångra");
    }

    @Test
    void oneAndManyAreToldApart() {
        assertThat(Texts.tn("web.form.errors", 1, "En")).isEqualTo("En sak behöver rättas");
        assertThat(Texts.tn("web.form.errors", 4, "Fyra")).isEqualTo("Fyra saker behöver rättas");
    }

    private static Set<String> unused(Set<String> keys, Set<String> named, Set<String> beginnings) {
        var unused = new TreeSet<>(keys);
        unused.removeIf(key -> named.contains(key)
                || (key.matches(".*\\.[01n]") && named.contains(key.substring(0, key.length() - 2)))
                || beginnings.stream().anyMatch(key::startsWith));
        return unused;
    }

    private static List<Path> sources() throws IOException {
        try (var code = Files.walk(Path.of("src/main/java")); var templates = Files.walk(Path.of("src/main/jte"))) {
            return Stream.concat(code, templates).filter(Files::isRegularFile).toList();
        }
    }
}
