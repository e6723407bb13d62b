package se.egenmakt.deficiency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.deficiency.FaultKind;
import se.egenmakt.deficiency.Seen;

/** Telling without an account what does not work, and following what became of it. */
class TellPageTests extends PageTest {
    private static final String PLAIN = "Ingen svarade i telefonen på hela veckan. Det blev för sent att överklaga.";

    private static final AtomicInteger TESTS = new AtomicInteger();

    private TestOperation dalsland;
    private Visitor visitor;

    @BeforeEach
    void anOperation() {
        dalsland = operation("Dalsland").serves("1438");
        visitor = visitor();
        clock.forward(Duration.ofHours(2L * TESTS.incrementAndGet())); // another hour than the tests before: they share an address
    }

    private Visitor.Filling filled(String what) {
        return visitor.get("/tell")
                .form("/tell")
                .with("place", "1438:" + dalsland.id())
                .with("what", what)
                .with("body", "psykiatri")
                .with("bodyName", "Öppenvården")
                .with("area", "hälsa och vård")
                .with("month", "2025-12")
                .with("teller", "närstående");
    }

    private int told() {
        return inTransaction(dalsland.whole(), () -> db.sql("select count(*) from observation").query(Integer.class).single());
    }

    private String stored(String column) {
        return inTransaction(dalsland.whole(), () -> db.sql("select " + column + "::text from observation").query(String.class).single());
    }

    private static String code(Visitor.Reply thanks) {
        return thanks.page().select("input.em-ref").val();
    }

    // ── Sending ────────────────────────────────────────────────────────────

    @Test
    void somebodyTellsAndFollowsWhatBecomesOfIt() {
        var thanks = filled(PLAIN).submit();
        assertThat(thanks.status()).as(thanks.toString()).isEqualTo(200);
        assertThat(thanks.text()).contains("Tack, det har kommit fram", dalsland.name());
        assertThat(stored("what")).isEqualTo(PLAIN);
        assertThat(stored("month")).isEqualTo("2025-12-01");
        assertThat(stored("state")).isEqualTo("mottagen");
        assertThat(stored("source")).isEqualTo("närstående");
        assertThat(stored("body_name")).isEqualTo("Öppenvården");

        assertThat(thanks.page().select("input.em-ref").hasAttr("readonly")).isTrue();
        var carried = thanks.form("/tell/follow").submit();
        assertThat(carried.text()).as("nothing to retype, and no code in an address").contains("Det har kommit fram", "december 2025");
        assertThat(thanks.page().select("a[href*=code]")).isEmpty();

        var follow = visitor().get("/tell/follow").form("/tell/follow").with("code", code(thanks).toLowerCase(java.util.Locale.ROOT)).submit();
        assertThat(follow.text()).contains("Det har kommit fram", "december 2025", dalsland.name()).doesNotContain(PLAIN);
        dalsland.sql("update observation set state = 'lagd åt sidan', state_why = 'Det gäller <inget> som ombuden möter.'");
        assertThat(visitor().get("/tell/follow").form("/tell/follow").with("code", code(thanks)).submit().text()).contains("Det är lagt åt sidan", "Det gäller <inget> som ombuden möter.");
    }

    @Test
    void whoToldIsToldThatWordsWereChanged() {
        var code = code(filled(PLAIN).submit());
        dalsland.sql("update observation set reworded = true");
        assertThat(visitor().get("/tell/follow").form("/tell/follow").with("code", code).submit().text()).contains(dalsland.name() + " läser det just nu", dalsland.name() + " har bytt ut några ord i det du berättade, så att ingen kan kännas igen.");
    }

    /** Not everybody knows which body it was: whoever makes a deficiency of it says so. */
    @Test
    void whatAClientTellsOfABodyWithoutANameBecomesADeficiencyAgainstOneThatHas() {
        for (int i = 0; i < 3; i++) {
            assertThat(filled(PLAIN + " Gång " + i + ".").with("bodyName", "").with("teller", "klient").submit().status()).isEqualTo(200);
        }
        var mona = visitor(dalsland.manager("Mona Chef"));
        var list = mona.get("/observations");
        assertThat(list.page().select("h3 a").eachText()).as("its kind stands for the name").isNotEmpty().allMatch("Psykiatrin: hälsa och vård"::equals);
        var paths = list.page().select("h3 a").eachAttr("href").stream().distinct().toList();
        assertThat(paths).hasSize(3);
        var make = new StringBuilder("/deficiencies/new?");
        boolean first = true;
        for (var path : paths) {
            var reading = mona.get(path);
            assertThat(reading.page().title()).contains("Psykiatrin");
            assertThat(reading.page().select("input[name=counted]")).as("nothing is chosen beforehand").hasSize(2).noneMatch(box -> box.hasAttr("checked"));
            var unsaid = reading.form(path + "/read").submit();
            assertThat(unsaid.status()).isEqualTo(422);
            assertThat(unsaid.page().select(".em-errors a").eachText()).containsExactly("Välj om klienten är räknad förut");
            assertThat(reading.form(path + "/read").with("counted", first ? "ja" : "nej").submit().follow().text()).contains("Läst. Nu kan det läggas till en brist.");
            first = false;
            make.append("&observation=").append(path.substring(path.lastIndexOf('/') + 1));
        }
        var page = mona.get(make.toString());
        var form = page.form("/deficiencies/new").with("title", "Ingen svarar i telefonen").with("what", "Den som ringer får inget svar.").with("fault", FaultKind.ORGANISATION.code()).with("right", Seen.TEXT.right().code());
        assertThat(page.text()).contains("Någon har inte skrivit vilken ansvarig det gäller (Psykiatrin)");
        assertThat(form.values("body")).containsExactly("psykiatri");
        var asked = form.submit();
        assertThat(asked.status()).as(asked.toString()).isEqualTo(422);
        assertThat(asked.page().select(".em-errors a").eachText()).containsExactly("Skriv vilken det är, till exempel Socialnämnden i Åmål");
        var made = asked.form("/deficiencies/new").with("bodyName", "Öppenvården").submit().follow();
        assertThat(made.text()).contains("Bristen är sparad", "Öppenvården", "Sett 3 gånger. 2 klienter");
    }

    @Test
    void theSameFormSentTwiceIsOneObservationWithOneCode() {
        var form = filled(PLAIN);
        var first = code(form.submit());
        assertThat(code(form.submit())).isEqualTo(first).matches("([0-9A-Z]{4}-){5}[0-9A-Z]{4}");
        assertThat(told()).isEqualTo(1);
        var second = code(form.with("what", "Nästa vecka var det likadant.").submit());
        assertThat(second).as("the same form with other words, as after the back button").isNotEqualTo(first);
        assertThat(told()).isEqualTo(2);
        assertThat(visitor().get("/tell/follow").form("/tell/follow").with("code", second).submit().text()).contains("Det har kommit fram");
        assertThat(code(filled(PLAIN).submit())).as("another form").isNotEqualTo(first);
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        var refused = filled(PLAIN).with("place", "").with("month", "1999-01").without("area").without("teller").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Fyra saker behöver rättas", "Välj kommun", "Välj vad det handlar om", "Välj månad", "Välj vem du är");
        assertThat(refused.form("/tell").values("what")).containsExactly(PLAIN);
        assertThat(refused.form("/tell").values("body")).containsExactly("psykiatri");
        assertThat(told()).isZero();
        var together = filled("").with("teller", "brukarorganisation").without("area").submit();
        assertThat(together.page().select(".em-errors a").eachText()).as("all at once, in the order of the page").containsExactly("Berätta vad som hände", "Välj vad det handlar om", "Skriv vilken organisation du skriver för");
        assertThat(together.page().select("label[for=organisation]").text()).isEqualTo("Vilken organisation?");
        assertThat(filled(PLAIN).with("teller", "brukarorganisation").with("organisation", "RSMH Dalsland").submit().status()).isEqualTo(200);
        assertThat(stored("organisation")).isEqualTo("RSMH Dalsland");
    }

    @Test
    void anotherTellersOrganisationIsNotKept() {
        filled(PLAIN).with("organisation", "Min förening").submit();
        assertThat(stored("organisation")).isEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndStays() {
        var long_ = "Ingen svarar. ".repeat(300);
        var refused = filled(long_).submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("högst 4 000 tecken");
        assertThat(refused.form("/tell").values("what").getFirst().strip()).isEqualTo(long_.strip());
    }

    // ── Words that may point somebody out ──────────────────────────────────

    @Test
    void whatMayPointSomebodyOutIsReadOnceMore() {
        var text = PLAIN + " Handläggaren Anna Lindqvist ringde inte.";
        var asked = filled(text).submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("mark").eachText()).anyMatch(marked -> marked.contains("Lindqvist"));
        assertThat(asked.form("/tell").values("what")).containsExactly(text);
        assertThat(told()).isZero();

        assertThat(asked.form("/tell").submit().status()).as("nothing said of it").isEqualTo(422);
        var rewritten = asked.form("/tell").with("what", PLAIN + " Handläggaren ringde inte.").submit();
        assertThat(rewritten.status()).as(rewritten.toString()).isEqualTo(200);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void orItIsSaidThatItPointsNobodyOut() {
        var asked = filled(PLAIN + " Det hände på Anna Lindqvists torg.").submit();
        var keys = asked.page().select("input[name=keep]").eachAttr("value");
        assertThat(keys).isNotEmpty();
        var sent = asked.form("/tell").with("keep", keys.toArray(String[]::new)).submit();
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void theTextIsRewrittenRightUnderWhatIsMarkedAndEachKindIsExplainedOnce() {
        var asked = filled(PLAIN + " Anna Lindqvist svarade inte. Hon bytte med Karin Berggren och ringde 070-123 45 67 eller anna.lindqvist@exempel.se.").with("bodyName", "Erik Johanssons mottagning").submit();
        var page = asked.page();
        assertThat(page.select("textarea[name=what], input[name=bodyName]")).as("each box once").hasSize(2);
        assertThat(page.select("p.em-marked").first().nextElementSibling().select("textarea[name=what]")).hasSize(1);
        assertThat(page.select("p.em-marked").last().nextElementSibling().select("input[name=bodyName]")).hasSize(1);
        assertThat(page.select("fieldset:has(input[name=keep]) legend, fieldset:has(p:contains(måste du ta bort)) legend").eachText()).containsExactly("Namn", "Nummer", "Namn");
        assertThat(page.select("input[name=keep]").eachAttr("value")).containsExactly("namn Anna Lindqvist", "namn Karin Berggren", "namn Erik Johanssons");
        assertThat(asked.text()).contains("Fem saker i texten kan visa vem det gäller.", "”070-123 45 67” måste du ta bort ur texten.", "”anna.lindqvist@exempel.se” måste du ta bort ur texten.");
        assertThat(page.select(".em-errors a").eachAttr("href")).containsExactlyInAnyOrder("#what", "#bodyName");
        var kept = asked.form("/tell").with("keep", "namn Anna Lindqvist", "namn Karin Berggren", "namn Erik Johanssons", "nummer 070-123 45 67", "nummer anna.lindqvist@exempel.se").submit();
        assertThat(kept.status()).as("no tick keeps a telephone or an address").isEqualTo(422);
        assertThat(told()).isZero();
    }

    @Test
    void anIdentityNumberMustGo() {
        var asked = filled(PLAIN + " Det gällde 19811218-9876.").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("”19811218-9876” måste du ta bort ur texten.");
        assertThat(asked.page().select("input[name=keep]")).isEmpty();
        assertThat(visitorSays(asked, "nummer 19811218-9876").status()).as("a ticked box of one's own making").isEqualTo(422);
        assertThat(told()).isZero();
    }

    @Test
    void aNumberWithAWrongDigitMustGoAndTheErrorSaysWhatMust() {
        var asked = filled(PLAIN + " Det gällde 811218-9870.").submit();
        assertThat(asked.page().select("input[name=keep]")).isEmpty();
        assertThat(asked.page().select(".em-errors a").eachText()).containsExactly("Ta bort 811218-9870 ur texten.");
        var telephone = filled(PLAIN + " Ring 070-123 45 67.").submit();
        assertThat(telephone.page().select(".em-errors a").eachText()).containsExactly("Ta bort 070-123 45 67 ur texten.");
        var both = filled(PLAIN + " Ring Anna Lindqvist, 070-123 45 67.").submit();
        assertThat(both.page().select(".em-errors a").eachText())
                .containsExactly("Ta bort 070-123 45 67 ur texten. Läs också de andra markerade orden: skriv om, eller kryssa i att de inte pekar ut någon.");
        assertThat(both.form("/tell").with("keep", "namn Anna Lindqvist").submit().page().select(".em-errors a").eachText()).containsExactly("Ta bort 070-123 45 67 ur texten.");
    }

    @Test
    void whatIsMarkedIsSaidTogetherWithEverythingElse() {
        var asked = filled(PLAIN + " Handläggaren Anna Lindqvist ringde inte.").with("place", "").without("area").submit();
        assertThat(asked.page().select(".em-errors a").eachAttr("href")).as("in the order of the page").containsExactly("#what", "#place", "#area");
        var kept = asked.page().select("input[name=keep]").eachAttr("value").toArray(String[]::new);
        assertThat(asked.form("/tell").with("place", "1438:" + dalsland.id()).with("area", "boende").with("keep", kept).submit().status()).as("one round").isEqualTo(200);
    }

    private Visitor.Reply visitorSays(Visitor.Reply page, String stays) {
        var form = page.form("/tell");
        var pairs = new java.util.ArrayList<String>();
        for (var name : List.of("_csrf", "key", "place", "what", "body", "bodyName", "area", "month", "teller")) {
            pairs.add(name);
            pairs.add(form.values(name).getFirst());
        }
        pairs.add("keep");
        pairs.add(stays);
        return visitor.post("/tell", pairs.toArray(String[]::new));
    }

    // ── Hostile and unlucky ────────────────────────────────────────────────

    @Test
    void anythingThatCanBeTypedIsShownAsTyped() {
        var odd = "<script>alert(1)</script> \"&' 😀 ÅÄÖ åäö \u202e → ; drop table observation; --";
        var answer = filled(odd).submit();
        if (answer.status() == 422) {
            assertThat(answer.form("/tell").values("what")).containsExactly(odd);
            answer = answer.form("/tell").with("keep", answer.page().select("input[name=keep]").eachAttr("value").toArray(String[]::new)).submit();
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert");
        assertThat(stored("what")).isEqualTo(odd);
    }

    @Test
    void signsThatNoDatabaseStoresAreLeftOut() {
        assertThat(filled("Ingen\u0000 svarade på hela veckan.").submit().status()).isEqualTo(200);
        assertThat(stored("what")).isEqualTo("Ingen svarade på hela veckan.");
    }

    @Test
    void whoFillsInWhatNobodySeesIsToldSo() {
        var refused = filled(PLAIN).with("website", "https://köp.nu").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ta bort det som står i fältet som ska vara tomt");
        assertThat(refused.form("/tell").with("website", "").submit().status()).isEqualTo(200);
    }

    @Test
    void aFormThatHasLainTooLongComesBackWithWhatWasTyped() {
        var sent = visitor().post("/tell", "_csrf", "gammal", "what", PLAIN, "place", "1438:" + dalsland.id());
        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.text()).contains("Det du skrev finns kvar, så tryck på Skicka en gång till.");
        assertThat(sent.page().select("textarea[name=what]").text()).isEqualTo(PLAIN);
        assertThat(told()).isZero();
    }

    @Test
    void andIsSentWithTheNextPress() {
        var form = filled(PLAIN);
        visitor = visitor(); // the cookie is gone
        var lost = visitor.post("/tell", "what", PLAIN, "place", "1438:" + dalsland.id(), "body", "psykiatri", "area", "boende", "month", "2025-12", "teller", "klient");
        assertThat(lost.form("/tell").submit().status()).isEqualTo(200);
        assertThat(stored("client_told")).isEqualTo("ja");
        assertThat(form.values("what")).containsExactly(PLAIN);
    }

    @Test
    void whatIsTooLargeIsRefusedAndReadNoFurther() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
                var request = HttpRequest.newBuilder(URI.create(server() + "tell")).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(("what=" + "a".repeat(10_000_000)).getBytes(java.nio.charset.StandardCharsets.UTF_8))).build();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(type).isIn(303, 413);
                assertThat(answer.body()).doesNotContain("Exception", "aaaaaaaa");
            }
        }
        assertThat(told()).isZero();
    }

    @Test
    void aKeySomebodyChangedIsMadeAnew() {
        var refused = filled(PLAIN).with("key", "1; drop").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.form("/tell").submit().status()).isEqualTo(200);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void anOperationThatIsNotThereIsNoPlace() {
        assertThat(filled(PLAIN).with("place", "1438:" + UUID.randomUUID()).submit().text()).contains("Välj kommun");
        var elsewhere = operation("Kusten").serves("1484");
        assertThat(filled(PLAIN).with("place", "1438:" + elsewhere.id()).submit().text()).contains("Välj kommun");
    }

    @Test
    void twentyAnHourFromOneAddressAndThenOneWaits() {
        int sent = 0;
        Visitor.Reply answer;
        do {
            answer = filled(PLAIN).submit();
        } while (answer.status() == 200 && ++sent < 50);
        assertThat(sent).isBetween(1, 20);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("Just nu kommer det många berättelser från samma nät. Försök igen om en stund. Det du skrev finns kvar.").doesNotContain("behöver rättas");
        assertThat(answer.page().select(".em-errors, .is-invalid")).as("it is nobody's fault").isEmpty();
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 3601L);
        assertThat(answer.form("/tell").values("what")).containsExactly(PLAIN);
        clock.forward(Duration.ofMinutes(61));
        assertThat(answer.form("/tell").submit().status()).isEqualTo(200);
    }

    @Test
    void codesAreNotGuessedWithoutEnd() {
        int tried = 0;
        Visitor.Reply answer;
        do {
            answer = visitor.get("/tell/follow").form("/tell/follow").with("code", "0".repeat(24)).submit();
            assertThat(answer.status()).isIn(422, 429);
        } while (answer.status() == 422 && ++tried < 100);
        assertThat(tried).isBetween(1, 60);
        assertThat(answer.text()).contains("Försök igen om en stund").doesNotContain("Ingenting har den koden");
        assertThat(answer.page().select(".em-errors")).isEmpty();
        assertThat(answer.form("/tell/follow").values("code")).containsExactly("0".repeat(24));
    }

    @Test
    void aCodeThatNothingHasIsSaidSo() {
        for (var wrong : List.of("", "kort", "<script>alert(1)</script>", "0000-0000-0000-0000-0000-0000")) {
            var answer = visitor.get("/tell/follow").form("/tell/follow").with("code", wrong).submit();
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }

    @Test
    void whoHasSignedInMayTellTooAndIsNotNamed() {
        visitor = visitor(dalsland.ombud("Ingrid Sandell"));
        assertThat(filled(PLAIN).submit().status()).isEqualTo(200);
        assertThat(stored("ombud_id is null")).isEqualTo("true");
    }
}
