package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestClock;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.deficiency.Seen;

/** A draft comes back where it was left and nowhere else; the form says that it is one, and lets it go. */
class DraftPageTests extends PageTest {
    private static final String NEW = "/observations/new";

    @Autowired
    private Observations observations;

    private TestOperation dalsland;
    private Person ingrid;
    private Person mona;

    @BeforeEach
    void anOmbud() {
        dalsland = operation("Dalsland").serves("1438");
        ingrid = dalsland.ombud("Ingrid Sandell");
        mona = dalsland.manager("Mona Chef");
    }

    /** What the page's script does a second after the last key. */
    private static void typed(Visitor browser, Visitor.Filling form, String field, String words) {
        var secret = form.values("_csrf").getFirst();
        var about = form.values("about").isEmpty() ? "" : form.values("about").getFirst();
        assertThat(browser.post("/drafts", "_csrf", secret, "_utkast", form.values("_utkast").getFirst(), "about", about, "with", form.values("with").stream().findFirst().orElse(""), "told", "ja", field, words).status()).isEqualTo(204);
    }

    private Visitor.Reply logged(Visitor browser, UUID client) {
        var path = "/commissions/" + client + "/contacts/new";
        return browser.get(path).form(path).with("kind", "telefon").with("with", "_annan").with("other", "Försäkringskassan").with("observe", "ja").submit();
    }

    @Test
    void aDraftSaysThatItIsOneAndFromWhen() {
        var browser = visitor(ingrid);
        var fresh = browser.get(NEW);
        assertThat(fresh.text()).doesNotContain("utkast");
        typed(browser, fresh.form(NEW), "what", "Ingen svarar i telefon.");
        clock.forward(Duration.ofDays(1));
        var later = visitor(ingrid).get(NEW);
        assertThat(later.text()).contains("Det här är ditt utkast från i går 10.00.");
        assertThat(later.form(NEW).values("what")).containsExactly("Ingen svarar i telefon.");
        assertThat(later.form(NEW).submit().text()).as("once sent it is what was sent").doesNotContain("Det här är ditt utkast");
    }

    @Test
    void beginningAnewDropsIt() {
        var browser = visitor(ingrid);
        typed(browser, browser.get(NEW).form(NEW), "what", "Ingen svarar i telefon.");
        var anew = browser.get(NEW).form("/drafts/drop").submit();
        assertThat(anew.location()).isEqualTo(NEW);
        var page = anew.follow();
        assertThat(page.text()).contains("Utkastet är borttaget").doesNotContain("Det här är ditt utkast");
        assertThat(page.form(NEW).values("what")).containsExactly("");
    }

    @Test
    void leavingByTheFormsOwnButtonDropsIt() {
        var browser = visitor(ingrid);
        var path = "/commissions/new";
        var page = browser.get(path);
        typed(browser, page.form(path), "number", "D-9");
        var cancel = page.page().select("button[formaction=/drafts/drop]").first();
        var form = page.form(path);
        var left = browser.post(
                cancel.attr("formaction"), "_csrf", form.values("_csrf").getFirst(), "_utkast", form.values("_utkast").getFirst(), cancel.attr("name"), cancel.attr("value"), "number", "D-9");
        assertThat(left.location()).isEqualTo("/commissions");
        assertThat(left.follow().text()).contains("Utkastet är borttaget");
        assertThat(browser.get(path).form(path).values("number")).containsExactly("");
        assertThat(browser.post("/drafts/drop", "_csrf", form.values("_csrf").getFirst(), "_utkast", path, "_vidare", "//elsewhere.example").location()).as("only to pages of ours").isEqualTo("/");
    }

    @Test
    void whatIsGivenUpInASessionThatHasEndedIsNotKeptAnew() {
        var browser = visitor(ingrid);
        var form = browser.get(NEW).form(NEW);
        typed(browser, form, "what", "Ingen svarar i telefon.");
        clock.forward(Duration.ofMinutes(61));
        var left = browser.post("/drafts/drop", "_csrf", form.values("_csrf").getFirst(), "_utkast", NEW, "_vidare", "/observations");
        assertThat(left.location()).isEqualTo("/sign-in");
        assertThat(visitor(ingrid).get(NEW).form(NEW).values("what")).as("nor is the one that was there lost").containsExactly("Ingen svarar i telefon.");
    }

    @Test
    void whatWasBegunAfterOneClientsContactDoesNotComeAfterAnothers() {
        var browser = visitor(ingrid);
        var first = logged(browser, dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 10, 1)));
        typed(browser, first.follow().form(NEW), "what", "Avslag för att ett papper saknades.");
        var second = logged(browser, dalsland.commission(ingrid, "D-2", LocalDate.of(2025, 10, 1)));

        var page = second.follow();
        assertThat(page.text()).doesNotContain("Det här är ditt utkast");
        assertThat(page.form(NEW).values("what")).containsExactly("");
        assertThat(page.form(NEW).values("told")).isEmpty();
        assertThat(page.form(NEW).values("bodyName")).containsExactly("");
        assertThat(page.form(NEW).values("body")).containsExactly("försäkringskassan");

        var again = first.follow();
        assertThat(again.text()).as("the page of the first, loaded again after a lost net").contains("Det här är ditt utkast");
        assertThat(again.form(NEW).values("what")).containsExactly("Avslag för att ett papper saknades.");
        var anew = again.form("/drafts/drop").submit().follow();
        assertThat(anew.form(NEW).values("what")).containsExactly("");
        assertThat(anew.form(NEW).values("body")).as("with the body that was named").containsExactly("försäkringskassan");
    }

    @Test
    void aDraftAboutSomethingIsFoundFromTheStartPageAndGoneWhenSaved() {
        var browser = visitor(ingrid);
        var page = logged(browser, dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 10, 1))).follow();
        typed(browser, page.form(NEW), "what", "Avslag för att ett papper saknades.");
        assertThat(browser.get(NEW).form(NEW).values("what")).as("the bare form is about nothing").containsExactly("");
        var start = browser.get("/");
        assertThat(start.text()).contains("En iakttagelse är inte sparad");
        var draft = browser.get(start.page().select("a[href^=" + NEW + "]").attr("href"));
        assertThat(draft.form(NEW).values("what")).containsExactly("Avslag för att ett papper saknades.");
        assertThat(draft.form(NEW).with("body", "försäkringskassan").with("area", "ekonomi").with("month", "2026-01").with("counted", "nej").submit().status()).isEqualTo(303);
        assertThat(browser.get("/").text()).doesNotContain("inte sparad");
    }

    @Test
    void aDeficiencyBegunOfOtherObservationsDoesNotComeBack() {
        var path = "/deficiencies/new";
        var one = Seen.note(observations, ingrid, Seen.of(ingrid, TestClock.TODAY, "Svaret dröjde."));
        var other = Seen.note(observations, ingrid, Seen.of(ingrid, TestClock.TODAY, "Ingen svarade."));
        var browser = visitor(mona);
        var of = path + "?observation=" + one;
        browser.get(of).form(path).with("title", "Svaren dröjer").submit();

        assertThat(browser.get(path).form(path).values("observation")).as("nothing ticked").isEmpty();
        assertThat(browser.get(path + "?observation=" + other).form(path).values("title")).containsExactly("");
        assertThat(browser.get(path + "?observation=" + other + "&observation=" + one).form(path).values("title")).containsExactly("");
        var again = browser.get(of);
        assertThat(again.text()).contains("Det här är ditt utkast");
        assertThat(again.form(path).values("title")).containsExactly("Svaren dröjer");
        var anew = again.form("/drafts/drop").submit();
        assertThat(anew.location()).isEqualTo(of);
        assertThat(anew.follow().form(path).values("title")).containsExactly("");
        assertThat(anew.follow().form(path).values("observation")).containsExactly(one.toString());
    }

    private static final Pattern KEPT = Pattern.compile("ui\\.form\\([^`]*draft = [^`]*`");

    @Test
    void everyFormThatKeepsADraftSaysSoWhenOneIsLaidIn() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            var forms = files.filter(Files::isRegularFile).flatMap(file -> KEPT.matcher(read(file)).results().map(found -> file + ": " + found.group())).toList();
            assertThat(forms).hasSizeGreaterThan(14).allMatch(DraftPageTests::saysSo);
        }
        assertThat(saysSo("ui.form(action = page.path(), draft = page.path(), content = @`")).isFalse();
    }

    private static boolean saysSo(String form) {
        return form.contains(", form = page.form(),");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
