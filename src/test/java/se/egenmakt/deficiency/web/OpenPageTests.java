package se.egenmakt.deficiency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.egenmakt.PageTest;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.OpenFixture;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.shared.LifeArea;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is open for everybody, as somebody sees it who has not signed in. Other tests publish too: each of these looks for a word of its own. */
class OpenPageTests extends PageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate NOTED = LocalDate.of(2025, 5, 12);

    private final String word = "ord" + UUID.randomUUID().toString().replace("-", "");
    private TestOperation dalsland;
    private OpenFixture publishing;

    @BeforeEach
    void anOperation() {
        dalsland = operation("Dalsland").serves("1438");
        publishing = new OpenFixture(dalsland);
    }

    private UUID published(String title, LifeArea area, Integer clients) {
        return publishing.published(title + " " + word, area, NOTED, clients);
    }

    private Visitor.Reply list(String query) {
        return visitor().get("/open/deficiencies?q=" + word + query);
    }

    private List<String> titles(String query) {
        return list(query).page().select("li.em-row h3").eachText().stream().map(title -> title.replace(" " + word, "")).toList();
    }

    // ── The list ───────────────────────────────────────────────────────────

    @Test
    void whatHasWaitedLongestStandsFirstAndWhatIsDoneLast() {
        publishing.at(published("Lagad", LifeArea.HOUSING, 12), 1, BodyKind.MUNICIPALITY, "Nämnden", ReferralState.BETTER, NOTED.minusYears(1), null, NOTED.minusYears(2), null);
        publishing.at(published("Lovad", LifeArea.HOUSING, 12), 1, BodyKind.MUNICIPALITY, "Nämnden", ReferralState.PROMISED_BY_A_DATE, NOTED, LocalDate.of(2026, 4, 1), NOTED, NOTED);
        publishing.at(published("Kort", LifeArea.HOUSING, 12), 1, BodyKind.PSYCHIATRY, "Psykiatrin", ReferralState.HANDED, TODAY.minusDays(3), TODAY.plusDays(28), TODAY.minusDays(3), null);
        publishing.at(published("Lång", LifeArea.HOUSING, 3), 1, BodyKind.PSYCHIATRY, "Psykiatrin", ReferralState.UNANSWERED, TODAY.minusDays(1), null, TODAY.minusDays(204), null);
        assertThat(titles("")).containsExactly("Lång", "Kort", "Lovad", "Lagad");
        var text = list("").text();
        assertThat(text).contains("4 brister", "Inget svar på 204 dagar", "Rör 12 personer", "Rör färre än 5 personer. Det exakta talet visas inte.", "Lovat till 1 april", "Psykiatrin · Bengtsfors");
        assertThat(text).doesNotContain("Rör 3 personer", "interna texten");
    }

    @Test
    void oneLooksByStateLifeAreaCountyAndWords() {
        var back = publishing.published("Tillbaka " + word, LifeArea.ECONOMY, NOTED, 9, published("Lagad", LifeArea.HOUSING, 12), "17");
        publishing.at(back, 1, BodyKind.LANDLORD, "Bostads AB Väggen", ReferralState.DECLINED, NOTED, null, NOTED, NOTED).at(back, 2, BodyKind.MUNICIPALITY, "Nämnden", ReferralState.WITH_COUNTY_OR_NATION, NOTED, TODAY, NOTED, null);
        assertThat(titles("")).hasSize(2);
        assertThat(titles("&state=kom tillbaka".replace(" ", "+"))).containsExactly("Tillbaka");
        assertThat(titles("&state=sa+nej")).containsExactly("Tillbaka");
        assertThat(list("&state=sa+nej").text()).contains("Sa nej, med skäl");
        assertThat(titles("&state=f%C3%B6rd+upp%C3%A5t")).containsExactly("Tillbaka");
        assertThat(titles("&state=lagat")).isEmpty();
        assertThat(titles("&area=boende")).containsExactly("Lagad");
        assertThat(titles("&county=17")).containsExactly("Tillbaka");
        assertThat(titles("+V%C3%84GGEN")).as("a body's name, in capitals").containsExactly("Tillbaka");
        assertThat(titles("+v%C3%A4ggen+lagad")).as("every word must be there").isEmpty();
        assertThat(titles("+%25")).as("a sign that SQL has a use for").isEmpty();
        assertThat(list("&state=lagat").text()).contains("Ingen brist passar in på det du sökte");
        assertThat(titles("&state=p%C3%A5hittat&area=x&county=%27%3B--")).as("what no list has looks for everything").hasSize(2);
    }

    @Test
    void oneCanTurnThePages() {
        for (int i = 0; i < 45; i++) {
            published("Brist " + i, LifeArea.HOUSING, 12);
        }
        assertThat(titles("")).hasSize(20);
        assertThat(titles("&sida=3")).hasSize(5);
        assertThat(list("&sida=3").text()).contains("Sida 3 av 3");
        assertThat(list("&sida=99999").text()).as("after the last").contains("Sida 1 av 3");
        assertThat(list("&sida=-1").status()).isEqualTo(200);
    }

    @Test
    void theListAsksTheDatabaseThreeThings() {
        for (int i = 0; i < 30; i++) {
            publishing.at(published("Brist " + i, LifeArea.HOUSING, 12), 1, BodyKind.MUNICIPALITY, "Nämnden", ReferralState.HANDED, NOTED, TODAY, NOTED, null);
        }
        var visitor = visitor();
        assertThat(queries(() -> visitor.get("/open/deficiencies")).count()).isLessThanOrEqualTo(3);
        assertThat(queries(() -> list("&state=lagat&area=boende&county=14")).count()).isLessThanOrEqualTo(3);
        assertThat(queries(() -> visitor.get("/tell")).count()).isEqualTo(1);
    }

    @Test
    void hostileQuestionsAreOnlyWords() {
        for (var hostile : List.of("%3Cscript%3Ealert(1)%3C/script%3E", "%00", "%27%22;--", "%F0%9F%98%80", "a".repeat(5000), "%5C%25_")) {
            var answer = visitor().get("/open/deficiencies?q=" + hostile);
            assertThat(answer.status()).as(hostile).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        assertThat(visitor().get("/open/deficiencies?q=%ff").status()).as("signs that are none").isEqualTo(400);
    }

    @Test
    void everyPageLeadsThereAndSoDoesSignIn() {
        assertThat(visitor().get("/sign-in").page().select("main a[href=/open/deficiencies]").text()).isEqualTo("Det som visas för alla");
        assertThat(visitor().get("/about").page().select("footer a[href=/open/deficiencies]")).hasSize(1);
        assertThat(visitor(dalsland.ombud("Ingrid Sandell")).get("/open/deficiencies").page().select("nav.em-nav a").eachText()).as("whoever has signed in keeps the menu").contains("Idag");
    }

    // ── One ────────────────────────────────────────────────────────────────

    @Test
    void oneTellsEachBodysWay() {
        var first = published("Lagad först", LifeArea.HOUSING, 12);
        var again = publishing.published("Boende saknas " + word, LifeArea.HOUSING, NOTED, 4, first, "14");
        publishing.at(again, 1, BodyKind.SOCIAL_INSURANCE, "Försäkringskassan", ReferralState.PROMISED_BY_A_DATE, LocalDate.of(2025, 10, 2), LocalDate.of(2026, 3, 1), LocalDate.of(2025, 6, 10), LocalDate.of(2025, 10, 2))
                .at(again, 2, BodyKind.MUNICIPALITY, "Socialnämnden i Åmål", ReferralState.HANDED, TODAY.minusDays(91), TODAY.minusDays(60), TODAY.minusDays(91), null);
        var text = visitor().get("/open/deficiencies/" + again).text();
        assertThat(text)
                .contains("Lovat till 1 mars", "2 oktober 2025, efter 114 dagar", "Inget svar på 91 dagar", "Skulle ha kommit", "Tillgång på jämlika villkor", "Rör färre än 5 personer", "Räknat 19 maj 2025")
                .contains("Det här har varit lagat en gång, och kom tillbaka.")
                .doesNotContain("interna texten", "Rör 4", "Sett 14")
                .contains("För lite resurser (");
        assertThat(visitor().get("/open/deficiencies/" + first).page().select(".em-note a").attr("href")).isEqualTo("/open/deficiencies/" + again);
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        var hidden = publishing.noted("Hemlig " + word, LifeArea.HOUSING, NOTED, null);
        assertThat(visitor().get("/open/deficiencies/" + hidden).status()).isEqualTo(404);
        assertThat(visitor(dalsland.manager("Mona Chef")).get("/open/deficiencies/" + hidden).status()).as("not by this way, for its own people either").isEqualTo(404);
        assertThat(visitor().get("/open/deficiencies/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(visitor().get("/open/deficiencies/1").status()).isIn(400, 404);
        assertThat(list("").text()).doesNotContain("Hemlig");
    }

    // ── Files ──────────────────────────────────────────────────────────────

    private HttpResponse<byte[]> fetch(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void jsonHasTheFormatThatIsWrittenDown() throws Exception {
        var id = published("=Formel & <b>", LifeArea.HOUSING, 3);
        publishing.at(id, 1, BodyKind.MUNICIPALITY, "Nämnden", ReferralState.HANDED, NOTED, TODAY, NOTED, null);
        var json = JsonMapper.shared().readTree(fetch("GET", "open/deficiencies.json").body());
        assertThat(json.path("format").asString()).isEqualTo("systembrister 1");
        JsonNode one = null;
        for (var each : json.path("deficiencies")) {
            one = each.path("id").asString().equals(id.toString()) ? each : one;
        }
        assertThat(one).isNotNull();
        assertThat(one.propertyNames())
                .containsExactly(
                        "id", "reference", "operation", "county", "place", "title", "what", "lifeArea", "fault", "right", "notedOn", "publishedOn", "countedOn", "clients", "clientsProtected", "recursOf", "bodies");
        assertThat(one.path("clients").isNull()).isTrue();
        assertThat(one.path("clientsProtected").asBoolean()).isTrue();
        assertThat(one.path("bodies").get(0).propertyNames()).containsExactly("kind", "name", "state", "since", "dueOn", "handedOverOn", "answeredOn", "mendedOn", "cameBackOn", "steps");
        assertThat(one.path("bodies").get(0).path("steps").get(1).path("kind").asString()).isEqualTo("överlämnad");
        assertThat(one.path("bodies").get(0).path("steps").get(1).path("on").asString()).isEqualTo(NOTED.toString());
        assertThat(one.path("bodies").get(0).path("state").asString()).isEqualTo("överlämnad");
    }

    @Test
    void csvRunsNoFormulaAndHasARowForEachBody() throws Exception {
        var id = published("=1+1", LifeArea.HOUSING, 12);
        publishing.at(id, 1, BodyKind.MUNICIPALITY, "@Nämnden; \"den\"", ReferralState.HANDED, NOTED, TODAY, NOTED, null).at(id, 2, BodyKind.PSYCHIATRY, "Psykiatrin", ReferralState.NOTED, NOTED, null, null, null);
        var bare = published("Utan ansvarig", LifeArea.HOUSING, 2);
        var answer = fetch("GET", "open/deficiencies.csv");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        List<NamedCsvRecord> rows;
        try (var csv = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(new StringReader(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)))) {
            rows = csv.stream().filter(row -> List.of(id.toString(), bare.toString()).contains(row.getField("id"))).toList();
        }
        assertThat(rows).hasSize(3);
        var first = rows.stream().filter(row -> row.getField("läge").equals("överlämnad")).findFirst().orElseThrow();
        assertThat(first.getField("rubrik")).isEqualTo("'=1+1 " + word);
        assertThat(first.getField("ansvarig")).isEqualTo("'@Nämnden; \"den\"");
        assertThat(first.getField("personer")).isEqualTo("12");
        assertThat(first.getField("personer skyddade")).isEqualTo("nej");
        var protectedRow = rows.stream().filter(row -> row.getField("id").equals(bare.toString())).findFirst().orElseThrow();
        assertThat(protectedRow.getField("personer")).isEmpty();
        assertThat(protectedRow.getField("personer skyddade")).isEqualTo("ja");
        assertThat(protectedRow.getField("ansvarig")).isEmpty();
    }

    @Test
    void whoHasTheSameAlreadyGetsItNotAgain() throws Exception {
        published("Brist", LifeArea.HOUSING, 12);
        for (var path : List.of("open/deficiencies.json", "open/deficiencies.csv")) {
            var first = fetch("GET", path);
            var tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
            assertThat(first.headers().allValues("Cache-Control")).containsExactly("max-age=300, public");
            assertThat(first.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            var second = fetch("GET", path, "If-None-Match", tag);
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(second.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
            var head = fetch("HEAD", path);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("ETag")).contains(tag);
            assertThat(head.body()).isEmpty();
        }
        var tag = fetch("HEAD", "open/deficiencies.json").headers().firstValue("ETag").orElseThrow();
        published("En till", LifeArea.HOUSING, 12);
        assertThat(fetch("GET", "open/deficiencies.json", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(fetch("GET", "open/deficiencies", "Origin", "https://exempel.se").headers().firstValue("Access-Control-Allow-Origin")).as("only the files").isEmpty();
    }

    @Test
    void headAndSecurityHeadersOnThePages() throws Exception {
        for (var path : List.of("open/deficiencies", "tell", "tell/follow")) {
            var head = fetch("HEAD", path);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
            assertThat(head.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(head.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void theYearlyCompilationIsAnAccessiblePaper() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var first = published("Lagad <först> & \"nu\"", LifeArea.HOUSING, 12);
        publishing.at(first, 1, BodyKind.MUNICIPALITY, "Nämnden", ReferralState.BETTER, LocalDate.of(2025, 9, 1), null, NOTED, LocalDate.of(2025, 6, 1));
        var again = publishing.published("Kom tillbaka " + word, LifeArea.ECONOMY, NOTED, 4, first, "14");
        for (int i = 1; i <= 6; i++) {
            publishing.at(again, i, BodyKind.MUNICIPALITY, "Nämnd " + i, ReferralState.AGREED, LocalDate.of(2025, 7, 1), null, NOTED, LocalDate.of(2025, 7, 1));
        }
        conforms(fetch("GET", "open/deficiencies/2025.pdf").body());
        conforms(fetch("GET", "open/deficiencies/2013.pdf?county=01").body());
        var answer = fetch("GET", "open/deficiencies/2025.pdf?county=14");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        for (var missing : List.of("2012.pdf", "2027.pdf", "2025.pdf?county=99")) {
            assertThat(fetch("GET", "open/deficiencies/" + missing).statusCode()).as(missing).isEqualTo(404);
        }
        assertThat(fetch("GET", "open/deficiencies/x.pdf").statusCode()).isIn(400, 404);
    }

    private static void conforms(byte[] pdf) throws Exception {
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.isCompliant()).as(flavour + ": " + result.getFailedChecks().keySet()).isTrue();
            }
        }
    }
}
