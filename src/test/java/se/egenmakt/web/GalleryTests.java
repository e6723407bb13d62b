package se.egenmakt.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

/** Every component, rendered to target/gallery to be looked at beside the look's own pictures. */
class GalleryTests {
    private static final Path TARGET = Path.of("target/gallery");
    private static TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @BeforeAll
    static void compileGallery(@TempDir Path classes) throws IOException {
        templates = TemplateEngine.create(new MainThenTest(), classes, ContentType.Html);
        templates.setTrimControlStructures(true);
        Files.createDirectories(TARGET);
        for (var name : List.of("egenmakt.css", "egenmakt.js", "icons.svg", "mark.svg")) {
            var asset = Assets.get(name);
            var file = TARGET.resolve(asset.url().substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, asset.raw());
        }
    }

    @Test
    void refusedFormShowsItsErrorsFirstAtTheFieldAndKeepsWhatWasTyped() throws IOException {
        var form = Gallery.refused();
        var html = render("form", Gallery.shell("Öppna ett uppdrag").asNarrow().form(form), form);

        assertThat(html).contains("<title>Fel: Öppna ett uppdrag – Egenmakt</title>");
        assertThat(html).contains("Tre saker behöver rättas").contains("<a href=\"#ar\">Skriv födelseåret");
        assertThat(html.indexOf("em-errors")).isLessThan(html.indexOf("<form"));
        assertThat(element(html, "ar")).contains("value=\"84\"", "aria-invalid=\"true\"", "aria-describedby=\"ar-hint ar-error\"");
        assertThat(html.indexOf("for=\"ar\"")).isLessThan(html.indexOf("id=\"ar-hint\""));
        assertThat(html.indexOf("id=\"ar-hint\"")).isLessThan(html.indexOf("id=\"ar-error\""));
        assertThat(html.indexOf("id=\"ar-error\"")).isLessThan(html.indexOf("id=\"ar\""));
        assertThat(element(html, "alias")).contains("value=\"Nettan &lt;b>&amp;&#34;&#39;\"").doesNotContain("aria-invalid", "aria-describedby");
        assertThat(element(html, "dag")).contains("type=\"text\"", "value=\"i förrgår\"");
        assertThat(element(html, "dag2")).contains("type=\"date\"");
        assertThat(element(html, "orsak")).contains("checked");
        assertThat(element(html, "orsak-2")).contains("checked");
        assertThat(element(html, "orsak-3")).doesNotContain("checked");
        assertThat(html).contains("<option value=\"1492\" selected>");
        assertThat(html).containsPattern("<textarea[^>]*>\\n\\nförsta raden är tom</textarea>");
        assertThat(html).contains("name=\"_utkast\" value=\"uppdrag/nytt\"").doesNotContain("hemlig");
    }

    @Test
    void formCarriesTheTokenOfTheRequest() throws IOException {
        var request = new CurrentRequest(() -> "k\"ey", Theme.DARK, Gallery.INGRID.demo(true), false);
        var html = ScopedValue.where(CurrentRequest.SCOPE, request).<String, IOException>call(() ->
                render("contact", Shell.titled("Ny kontakt").asNarrow().asTask(), Form.empty().with("hur", "telefon")));

        assertThat(html).contains("<input type=\"hidden\" name=\"_csrf\" value=\"k&#34;ey\">");
        assertThat(html).contains("<html lang=\"sv\" data-bs-theme=\"dark\">").contains("Demo: alla personer är påhittade");
        assertThat(html).doesNotContain("em-tabbar").contains("em-savebar").contains("Ingrid Sandell");
        assertThat(element(html, "hur")).contains("checked");
    }

    @Test
    void pageSaysWhoseItIsAndShowsTheReceiptOnce() throws IOException {
        var shell = Gallery.shell("Idag")
                .current("/idag")
                .owner(Owner.CLIENT, "Samiras egna uppgifter.", "Hon och du kan läsa dem. Varje läsning syns för henne.")
                .receipt(Receipt.of("Kontakten är sparad:", "telefon med Försäkringskassan, i dag.").undo("/kontakt/angra", Map.of("kontakt", "7")));
        var html = render("today", shell, Form.empty());

        assertThat(html).contains("em-owner em-client").containsOnlyOnce("class=\"em-on\"");
        assertThat(html).contains("action=\"/kontakt/angra\"", "name=\"kontakt\" value=\"7\"", "role=\"status\"");
        assertThat(html.split("aria-current=\"page\"", -1)).hasSize(3);
        assertThat(html).contains("href=\"/klienter?q=%C3%85m%C3%A5l+%26+Ed&amp;sida=3\"");
        assertThat(html).contains("färre än 5").doesNotContain("<rect class=\"em-c-outline\" x=\"0");
    }

    @Test
    void emptyAndFailurePages() throws IOException {
        render("empty", Gallery.shell("Mina klienter"), Form.empty());
        var failure = new ErrorPages("031-390 06 20, vardagar 8–16", "stod@egenmakt.example")
                .page(500, new IllegalStateException("hemligt"), new MockHttpServletRequest("GET", "/idag"), "/idag");
        var html = new String(new Pages().render(failure).toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        write("failure", html);

        assertThat(html).contains("Något gick fel hos oss", "Försök igen").containsPattern("[A-Y]\\d[A-Y]\\d · \\d{4}");
        assertThat(html).doesNotContain("hemligt");
    }

    @Test
    void noPageHasStyleOrScriptWrittenIntoIt() {
        for (var html : List.of(
                html("form", Gallery.shell("x").asNarrow(), Gallery.refused()),
                html("today", Gallery.shell("x"), Form.empty()),
                html("contact", Gallery.shell("x"), Form.empty()))) {
            assertThat(html).doesNotContainPattern("\\sstyle=|<style|<script>|\\son\\w+=|href=\"javascript:|src=\"data:");
            assertThat(ids(html)).doesNotHaveDuplicates();
        }
    }

    @Test
    void firstViewIsUnder100KilobytesAndLaterPagesUnder15() {
        var page = html("today", Gallery.shell("Idag"), Form.empty()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int first = page.length;
        for (var name : List.of("egenmakt.css", "egenmakt.js", "icons.svg", "mark.svg")) {
            var asset = Assets.get(name);
            first += asset.gzip().length;
        }
        assertThat(first).as("first view, the page itself not even compressed").isLessThan(100_000);
        assertThat(Assets.gzip(page).length).isLessThan(15_000);
        var script = Assets.get("egenmakt.js");
        assertThat(script.raw().length).isLessThanOrEqualTo(3_000);
    }

    private static String render(String name, Shell shell, Form form) throws IOException {
        var html = html(name, shell, form);
        write(name, html);
        return html;
    }

    private static String html(String name, Shell shell, Form form) {
        var output = new StringOutput();
        templates.render("gallery/" + name + ".jte", Map.of("page", new Gallery(shell, form)), output);
        return output.toString();
    }

    private static void write(String name, String html) throws IOException {
        Files.writeString(TARGET.resolve(name + ".html"), html);
        Files.writeString(TARGET.resolve(name + "-dark.html"), html.replaceFirst("<html lang=\"sv\"[^>]*>", "<html lang=\"sv\" data-bs-theme=\"dark\">"));
    }

    /** The tag with this id. */
    private static String element(String html, String id) {
        var matcher = Pattern.compile("<[^<>]*\\sid=\"" + id + "\"(?:[^\"<]|\"[^\"]*\")*?>").matcher(html);
        assertThat(matcher.find()).as("an element with id " + id).isTrue();
        return matcher.group();
    }

    private static List<String> ids(String html) {
        return Pattern.compile("\\sid=\"([^\"]+)\"").matcher(html).results().map(found -> found.group(1)).toList();
    }

    private static final class MainThenTest implements CodeResolver {
        private final DirectoryCodeResolver main = new DirectoryCodeResolver(Path.of("src/main/jte"));
        private final DirectoryCodeResolver test = new DirectoryCodeResolver(Path.of("src/test/jte"));

        @Override
        public @org.jspecify.annotations.Nullable String resolve(String name) {
            var found = main.resolve(name);
            return found != null ? found : test.resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return 0;
        }
    }
}
