package se.egenmakt.deficiency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestClock;
import se.egenmakt.TestOperation;
import se.egenmakt.deficiency.FollowCode;
import se.egenmakt.deficiency.Followed;
import se.egenmakt.deficiency.Observation;
import se.egenmakt.deficiency.ObservationState;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.deficiency.OpenFixture;
import se.egenmakt.deficiency.Seen;
import se.egenmakt.deficiency.Tellings;

/** Reading an observation before it is used: asking for other words, changing those that were sent in, laying it aside with a reason. */
class ReadingPageTests extends PageTest {
    private static final String TOLD = "Kalle fick inget svar från socialtjänsten.";

    @Autowired
    private Observations observations;

    @Autowired
    private Tellings tellings;

    private TestOperation dalsland;
    private Person ingrid;
    private Person samir;
    private Person mona;

    @BeforeEach
    void anOperation() {
        dalsland = operation("Dalsland").serves("1438");
        ingrid = dalsland.ombud("Ingrid Sandell");
        samir = dalsland.ombud("Samir Haddad");
        mona = dalsland.manager("Mona Chef");
    }

    private UUID toRead() {
        return Seen.note(observations, ingrid, Seen.in(Seen.of(ingrid, TestClock.TODAY, "Ansökan avslogs på avdelning tre."), ObservationState.BEING_READ));
    }

    private Observation there(UUID id) {
        return mona.acting().call(() -> observations.find(id).orElseThrow());
    }

    /** @param code by which whoever sent it in follows it */
    private record Told(UUID id, String code) {}

    private Told told() {
        var code = new OpenFixture(dalsland).told("mottagen", "", null);
        dalsland.sql("update observation set what = ?, source = 'närstående', client_told = 'ingen klient' where source = 'klient'", TOLD);
        return new Told(inTransaction(dalsland.whole(), () -> db.sql("select id from observation where source = 'närstående'").query(UUID.class).single()), code);
    }

    private UUID sentIn() {
        return told().id();
    }

    // ── Other words of an ombud ────────────────────────────────────────────

    @Test
    void whoWroteIsAskedForOtherWordsAndNobodyElseIsAskedToReadMeanwhile() {
        var id = toRead();
        var path = "/observations/" + id;
        assertThat(visitor(samir).get("/").text()).contains("En iakttagelse väntar på en läsare");
        assertThat(visitor(samir).get(path).form(path + "/ask").with("asked", "Skriv inte vilken avdelning.").submit().status()).isEqualTo(303);

        assertThat(visitor(ingrid).get("/").text()).contains("Läsaren ber dig ändra");
        assertThat(visitor(ingrid).get("/observations").text()).contains("Läsaren ber dig ändra", "Väntar på att du ändrar");
        var needs = visitor(ingrid).get("/deficiencies");
        assertThat(needs.text()).contains("Läsaren ber dig ändra", "Skriv inte vilken avdelning.");
        assertThat(needs.page().select("a[href=" + path + "/change]")).hasSize(1);
        assertThat(visitor(ingrid).get(path).text()).contains("Läsaren ber dig ändra", "Skriv inte vilken avdelning.");

        for (var other : List.of(samir, mona)) {
            assertThat(visitor(other).get("/").text()).doesNotContain("väntar på en läsare", "Läsaren ber dig ändra");
            assertThat(visitor(other).get("/deficiencies").text()).doesNotContain("väntar på att läsas", "Läsaren ber dig ändra");
            var page = visitor(other).get(path);
            assertThat(page.text()).contains("Väntar på den som skrev", "Skriv inte vilken avdelning.");
            assertThat(page.page().select("form[action$=/read], form[action$=/ask]")).isEmpty();
            assertThat(visitor(other).get("/observations").text()).contains("Väntar på den som skrev");
        }
        samir.acting().run(() -> assertThat(Seen.refused(observations.read(id, there(id).version(), false))).isEqualTo("observation.read.sent-back"));

        assertThat(visitor(ingrid).get(path + "/change").form(path + "/change").with("what", "Ansökan avslogs.").submit().status()).isEqualTo(303);
        assertThat(visitor(ingrid).get("/").text()).doesNotContain("Läsaren ber dig ändra");
        assertThat(visitor(samir).get("/").text()).as("to be read anew").contains("En iakttagelse väntar på en läsare");
        assertThat(visitor(samir).get(path).form(path + "/read").submit().status()).isEqualTo(303);
    }

    // ── Reasons that others read ───────────────────────────────────────────

    @Test
    void aReasonThatOthersReadIsCheckedAndATelephoneGoes() {
        var reading = visitor(samir);
        var own = "/observations/" + toRead();
        var told = "/observations/" + sentIn();
        for (var each : List.of(List.of(own, "/ask", "asked"), List.of(told, "/aside", "aside"))) {
            var action = each.getFirst() + each.get(1);
            var field = each.getLast();
            var asked = reading.get(each.getFirst()).form(action).with(field, "Ring Kalle Berggren på 0531-123 45").submit();
            assertThat(asked.status()).as(action).isEqualTo(422);
            assertThat(asked.page().select(".em-errors a").eachAttr("href")).containsExactly("#" + field);
            assertThat(asked.text()).contains("”0531-123 45” måste du ta bort ur texten.");
            assertThat(asked.form(action).values(field)).as("nothing typed is lost").containsExactly("Ring Kalle Berggren på 0531-123 45");
            for (var direct : List.of("Ring 0531-123 45", "Skriv till kalle@exempel.se", "Det gällde 19811218-9876")) {
                assertThat(reading.get(each.getFirst()).form(action).with(field, direct).submit().status()).as(direct).isEqualTo(422);
            }
            var named = reading.get(each.getFirst()).form(action).with(field, "Fråga Kalle Berggren").submit();
            assertThat(named.form(action).with("keep", "namn Kalle Berggren").submit().status()).as("a person decides").isEqualTo(303);
        }
    }

    // ── Words that were sent in ────────────────────────────────────────────

    @Test
    void theReaderChangesWordsThatWereSentInAndTheSenderIsToldSo() {
        var sent = told();
        var id = sent.id();
        var code = FollowCode.read(sent.code()).orElseThrow();
        assertThat(tellings.followed(code).orElseThrow().reworded()).isFalse();
        var path = "/observations/" + id;
        long before = logged();
        assertThat(visitor(samir).get(path).page().select("a[href=" + path + "/words]")).hasSize(1);
        var form = visitor(samir).get(path + "/words");
        assertThat(form.page().select("mark").eachText()).as("from the beginning").containsExactly("Kalle");
        assertThat(form.form(path + "/words").submit().status()).as("the mark is not answered for").isEqualTo(422);
        var done = form.form(path + "/words").with("what", "Klienten fick inget svar från socialtjänsten.").submit().follow();
        assertThat(done.text()).contains("Orden är utbytta", "Klienten fick inget svar", "Ändrad av den som läste").doesNotContain("Kalle");
        assertThat(logged()).isGreaterThan(before);
        assertThat(inTransaction(dalsland.whole(), () -> db.sql("select count(*) from audit_entry a where a::text like '%Kalle%' or a::text like '%fick inget svar%'").query(Long.class).single())).as("without the words").isZero();
        assertThat(tellings.followed(code).orElseThrow().reworded()).as("the sender is told").isTrue();
        assertThat(visitor(samir).get(path).form(path + "/read").submit().follow().text()).contains("Läst.");
        assertThat(tellings.followed(code).orElseThrow()).returns("noterad", Followed::state).returns(true, Followed::reworded);
    }

    @Test
    void wordsThatAreLeftAsTheyAreAreNotCalledChanged() {
        var id = sentIn();
        var path = "/observations/" + id + "/words";
        assertThat(visitor(mona).get(path).form(path).with("keep", "namn Kalle").submit().status()).isEqualTo(303);
        assertThat(there(id).reworded()).isFalse();
        assertThat(there(id).what()).isEqualTo(TOLD);
    }

    @Test
    void onlyWhatWasSentInHereAndIsNotInUseIsChangedByWhoReads() {
        var id = sentIn();
        var path = "/observations/" + id + "/words";
        var own = toRead();
        for (var way : List.of("/observations/" + own + "/words", "/observations/" + UUID.randomUUID() + "/words")) {
            assertThat(visitor(samir).get(way).status()).as("an ombud's own words are that ombud's").isEqualTo(404);
        }
        var stranger = operation("Kusten").serves("1484").manager("Maj Kust");
        var elsewhere = visitor(stranger);
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.post(path, "_csrf", elsewhere.get("/menu").page().select("input[name=_csrf]").val(), "what", "x").status()).isEqualTo(404);
        assertThat(visitor(samir).post(path, "what", "x").status()).as("without the form's secret").isEqualTo(403);
        var late = visitor(samir).get(path).form(path).with("what", "Klienten fick inget svar.");
        Seen.by(mona, () -> Seen.done(observations.setAside(id, 0, "Hör inte hit.")));
        var refused = late.submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Någon har ändrat det här under tiden");
        assertThat(refused.form(path).values("what")).as("nothing typed is lost").containsExactly("Klienten fick inget svar.");
        assertThat(visitor(samir).get(path).status()).as("it is laid aside").isEqualTo(303);
    }

    @Test
    void whoIsNotNamedSeesWhatOthersSee() {
        var id = toRead();
        assertThat(visitor(ingrid).get("/observations/" + id).text()).contains("Du. Andra ser: ett ombud.").doesNotContain("Sett av Ingrid Sandell");
        assertThat(visitor(samir).get("/observations/" + id).text()).contains("ett ombud").doesNotContain("Andra ser");
        var named = Seen.note(observations, ingrid, Seen.named(Seen.of(ingrid, TestClock.TODAY, "Samma sak.")));
        assertThat(visitor(ingrid).get("/observations/" + named).text()).contains("Sett av Ingrid Sandell").doesNotContain("Andra ser");
    }

    @Test
    void theWholeTextIsTheLabelOfItsBoxAndReadingIsALinkApart() {
        var id = Seen.note(observations, ingrid, Seen.of(ingrid, TestClock.TODAY, "Ansökan avslogs för att ett papper saknades."));
        var page = visitor(mona).get("/observations").page();
        assertThat(page.select("label[for=o-" + id + "]").text()).contains("Försäkringskassan", "Ansökan avslogs för att ett papper saknades.", "ett ombud");
        assertThat(page.select("label[for=o-" + id + "] a")).as("the text leads nowhere").isEmpty();
        assertThat(page.select("li:has(#o-" + id + ") a").eachText()).singleElement().asString().startsWith("Läs");
    }

    private long logged() {
        return inTransaction(dalsland.whole(), () -> db.sql("select count(*) from audit_entry").query(Long.class).single());
    }
}
