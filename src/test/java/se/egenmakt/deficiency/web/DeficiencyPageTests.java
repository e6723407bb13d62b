package se.egenmakt.deficiency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestClock;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.FaultKind;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.deficiency.Publishing;
import se.egenmakt.deficiency.Seen;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.shared.LifeArea;

/** Writing a deficiency and its way, and having it read before it leaves the operation. */
class DeficiencyPageTests extends PageTest {
    private static final String WHAT = "Den som söker får inte veta vilka papper som behövs.";

    @Autowired
    private Observations observations;

    @Autowired
    private Deficiencies deficiencies;

    @Autowired
    private Publishing publishing;

    private TestOperation dalsland;
    private Person mona;
    private Person ingrid;

    @BeforeEach
    void anOperation() {
        dalsland = operation("Dalsland").serves("1438");
        mona = dalsland.manager("Mona Chef");
        ingrid = dalsland.ombud("Ingrid Sandell");
    }

    private Visitor.Filling filled(Visitor.Reply page) {
        return page.form("/deficiencies/new")
                .with("title", "Ingen får veta vilka papper som behövs")
                .with("what", WHAT)
                .with("body", BodyKind.SOCIAL_INSURANCE.code())
                .with("area", LifeArea.ECONOMY.code())
                .with("fault", FaultKind.ORGANISATION.code())
                .with("right", Seen.TEXT.right().code());
    }

    private int kept() {
        return inTransaction(dalsland.whole(), () -> db.sql("select count(*) from deficiency").query(Integer.class).single());
    }

    private UUID made() {
        return Seen.deficiency(deficiencies, mona, List.of());
    }

    @Test
    void aNameInAnyTextThatLeavesTheOperationIsAskedAboutAndNothingIsKeptBeforeTheAnswer() {
        for (var field : List.of("title", "what", "rightWords", "bodyName")) {
            var asked = filled(visitor(mona).get("/deficiencies/new")).with(field, "Handläggaren Hanna Lindqvist svarade inte").submit();
            assertThat(asked.status()).as(field).isEqualTo(422);
            assertThat(asked.text()).as(field).contains("Hanna Lindqvist", "Läs de markerade orden i");
            assertThat(asked.form("/deficiencies/new").values(field)).as("nothing typed is lost").containsExactly("Handläggaren Hanna Lindqvist svarade inte");
        }
        assertThat(kept()).isZero();
        var asked = filled(visitor(mona).get("/deficiencies/new")).with("what", "Samma fel i Mellerud som på andra håll, och ingen ändrar rutinen vid Storgatan 4.").submit();
        var kept = new ArrayList<String>();
        for (var box : asked.page().select("input[name=keep]")) {
            kept.add(box.val());
        }
        assertThat(asked.form("/deficiencies/new").with("keep", kept.toArray(String[]::new)).submit().follow().text()).contains("Bristen är sparad");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var asked = filled(visitor(mona).get("/deficiencies/new")).with("what", "Handläggaren Hanna Lindqvist svarade inte").with("title", "").submit();
        assertThat(asked.page().select(".em-errors a").eachAttr("href")).containsExactly("#title", "#what");
        var observation = visitor(ingrid).get("/observations/new").form("/observations/new").with("what", "Hanna Lindqvist svarade inte").submit();
        assertThat(observation.page().select(".em-errors a").eachAttr("href")).as("the question that the first answer leads to as well").contains("#what", "#body", "#area", "#told", "#counted");
    }

    @Test
    void anIdentityNumberNeverStays() {
        var asked = filled(visitor(mona).get("/deficiencies/new")).with("what", "Det gällde 19121212-1212.").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("input[name=keep]")).isEmpty();
        var both = filled(visitor(mona).get("/deficiencies/new")).with("what", "Det gällde Hanna Lindqvist, 19121212-1212.").submit();
        assertThat(both.form("/deficiencies/new").with("keep", "namn Hanna Lindqvist", "nummer 19121212-1212").submit().status()).as("said to stay all the same").isEqualTo(422);
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsWrittenAboutAStepAndAboutABodyIsCheckedToo() {
        var id = made();
        var path = "/deficiencies/" + id;
        Seen.by(ingrid, () -> Seen.done(publishing.secondRead(id, 0)));
        Seen.by(mona, () -> Seen.done(deficiencies.raise(id, dalsland.group("Ledningsgruppen"), "Ledningsgruppen", null, TestClock.TODAY)));
        var body = mona.acting().call(() -> deficiencies.find(id).orElseThrow().bodies().getFirst().id());
        var step = path + "/bodies/" + body + "/steps/new?kind=handed_over";
        var asked = visitor(mona).get(step).form(step.substring(0, step.indexOf('?'))).with("who", "Karin Ledamot").with("said", "Vi bad om rutinen.").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Karin Ledamot", "Läs de markerade orden i");
        assertThat(visitor(mona).get(step).form(step.substring(0, step.indexOf('?'))).with("who", "Ledningsgruppen").with("said", "Vi bad om rutinen.").submit().follow().text()).contains("Sparat:");
        var other = path + "/bodies/new";
        assertThat(visitor(mona).get(other).form(other).with("body", BodyKind.PSYCHIATRY.code()).with("bodyName", "Öppenvården").with("unit", "Karin Ledamot").submit().status()).isEqualTo(422);
        assertThat(mona.acting().call(() -> deficiencies.find(id).orElseThrow().bodies())).hasSize(1);
    }

    @Test
    void aStepIsTakenBackByTheButtonInTheReceiptOrOnTheWay() {
        var id = made();
        var path = "/deficiencies/" + id;
        Seen.by(ingrid, () -> Seen.done(publishing.secondRead(id, 0)));
        Seen.by(mona, () -> Seen.done(deficiencies.raise(id, dalsland.group("Ledningsgruppen"), "Ledningsgruppen", null, TestClock.TODAY)));
        var body = mona.acting().call(() -> deficiencies.find(id).orElseThrow().bodies().getFirst().id());
        var step = path + "/bodies/" + body + "/steps/new?kind=handed_over";
        var undo = path + "/bodies/" + body + "/steps/3/undo";
        for (var button : List.of("form.em-undo", "ol.em-thread form")) {
            var page = visitor(mona).get(step).form(step.substring(0, step.indexOf('?'))).with("who", "Ledningsgruppen").with("said", "Vi bad om rutinen.").submit().follow();
            assertThat(page.page().select(button)).singleElement().returns(undo, form -> form.attr("action"));
            var back = page.form(undo).submit().follow();
            assertThat(back.text()).contains("Steget är borttaget").doesNotContain("Vi bad om rutinen.");
            assertThat(page.form(undo).submit().follow().text()).as("sent twice").contains("Steget är borttaget");
            assertThat(back.page().select("ol.em-thread form")).as("one, not the whole way").isEmpty();
        }
        var nabo = operation("Kusten").serves("1484").manager("Maj Kust");
        var elsewhere = visitor(nabo);
        assertThat(elsewhere.post(undo, "_csrf", elsewhere.get("/menu").page().select("input[name=_csrf]").val()).status()).isEqualTo(404);
    }

    @Test
    void thereIsALetterToHandOverWithAndToRemindBy() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var id = made();
        var path = "/deficiencies/" + id;
        var body = mona.acting().call(() -> deficiencies.find(id).orElseThrow().bodies().getFirst().id());
        var letter = path + "/bodies/" + body + "/letter.pdf";
        assertThat(visitor(mona).get(letter).status()).as("nobody else has read it, no group has taken it up").isEqualTo(404);
        Seen.by(ingrid, () -> Seen.done(publishing.secondRead(id, 0)));
        Seen.by(mona, () -> Seen.done(deficiencies.raise(id, dalsland.group("Ledningsgruppen"), "Ledningsgruppen", null, TestClock.TODAY)));
        assertThat(visitor(mona).get(path).page().select("a[href='" + letter + "']")).hasSize(1);
        var answer = visitor(mona).get(letter);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.paper()).contains("Till Försäkringskassan", "Vi lämnar över en systembrist", Seen.TEXT.what(), "Svara inom 31 dagar.", "Brevet nämner ingen klient").doesNotContain("Ingrid", "Vi har inte fått");
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(answer.bytes()), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).isCompliant()).as(flavour.toString()).isTrue();
            }
        }
        Seen.take(deficiencies, mona, id, Step.of(StepKind.HANDED_OVER, TestClock.TODAY, "Ledningsgruppen", "").by(TestClock.TODAY.plusDays(31)));
        assertThat(visitor(mona).get(letter).paper()).contains("Svara senast 12 februari 2026.");
        clock.day(TestClock.TODAY.plusDays(60));
        assertThat(visitor(mona).get(letter).paper()).contains("Vi väntar på ert svar", "Vi lämnade över bristen till er 12 januari 2026. Svaret skulle ha kommit 12 februari 2026. Vi har inte fått något svar på 60 dagar.");
        Seen.take(deficiencies, mona, id, Step.of(StepKind.CARRIED_UP, clock.today(), "Ledningsgruppen", "Två brev och ett möte.").to(Step.Upward.COUNTY).by(clock.today().plusDays(60)));
        assertThat(visitor(mona).get(letter).paper()).contains("Till dem som kan ta upp det i länet", "Vi för en systembrist vidare till er", "Försäkringskassan", "Två brev och ett möte.", "Svara senast 12 maj 2026.");
        assertThat(visitor(operation("Kusten").serves("1484").manager("Maj Kust")).get(letter).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsSecondSeesWhatHasHappenedAndMaySaveThen() {
        var id = made();
        var path = "/deficiencies/" + id;
        Seen.by(ingrid, () -> Seen.done(publishing.secondRead(id, 0)));
        Seen.by(mona, () -> Seen.done(deficiencies.raise(id, dalsland.group("Ledningsgruppen"), "Ledningsgruppen", null, TestClock.TODAY)));
        Seen.take(deficiencies, mona, id, Step.of(StepKind.HANDED_OVER, TestClock.TODAY, "Ledningsgruppen", "").by(TestClock.TODAY.plusDays(31)));
        var body = mona.acting().call(() -> deficiencies.find(id).orElseThrow().bodies().getFirst().id());
        var step = path + "/bodies/" + body + "/steps/new?kind=reminded";
        var action = step.substring(0, step.indexOf('?'));
        var stale = visitor(ingrid).get(step).form(action);
        visitor(mona).get(step).form(action).with("who", "Ledningsgruppen").submit();
        var refused = stale.with("who", "Ombuden").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Någon annan har lagt till ett steg under tiden");
        assertThat(refused.form(action).submit().status()).as("having seen it").isEqualTo(303);

        var words = visitor(mona).get(path + "/change").form(path + "/change");
        visitor(ingrid).get(path + "/change").form(path + "/change").with("title", "Avslag utan besked").submit();
        var again = words.with("title", "Avslag utan förklaring").submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.form(path + "/change").submit().status()).isEqualTo(303);
        assertThat(mona.acting().call(() -> deficiencies.find(id).orElseThrow().title())).isEqualTo("Avslag utan förklaring");
    }

    @Test
    void aSignThatTheDatabaseCannotKeepIsLeftOut() {
        assertThat(visitor(mona).get("/deficiencies?q=%00avslag").status()).isEqualTo(200);
        var saved = filled(visitor(mona).get("/deficiencies/new")).with("title", "Ansökan\0 avslås").submit();
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.follow().text()).contains("Ansökan avslås");
    }

    @Test
    void aBodyWhereNothingHasHappenedIsTakenAway() {
        var id = made();
        assertThat(visitor(mona).get("/deficiencies/" + id).page().select("form[action$=/remove]")).as("the only one").isEmpty();
        Seen.by(mona, () -> Seen.done(deficiencies.addBody(id, UUID.randomUUID(), new Body(BodyKind.PSYCHIATRY, "Öppenvården"), "")));
        var page = visitor(mona).get("/deficiencies/" + id);
        var action = page.page().select("form[action$=/remove]").last().attr("action");
        assertThat(page.form(action).submit().follow().text()).contains("Den ansvariga är borttagen").doesNotContain("Öppenvården");
        assertThat(page.form(action).submit().follow().text()).as("sent twice").contains("Den ansvariga är borttagen");
        var nabo = operation("Kusten").serves("1484").manager("Maj Kust");
        assertThat(visitor(nabo).get("/deficiencies/" + id).status()).isEqualTo(404);
    }

    @Test
    void whoeverDidNotWriteItIsAskedToReadItAndTheWriterWaits() {
        var id = made();
        assertThat(visitor(mona).get("/deficiencies/" + id).text()).contains("Väntar på en läsare");
        assertThat(visitor(mona).get("/").text()).doesNotContain("En brist väntar på en läsare");
        assertThat(visitor(ingrid).get("/").text()).contains("En brist väntar på en läsare");
        assertThat(visitor(ingrid).get("/deficiencies").page().select("a[href$=/publish]")).hasSize(1);
        Seen.by(mona, () -> Seen.done(deficiencies.addBody(id, UUID.randomUUID(), new Body(BodyKind.PSYCHIATRY, "Öppenvården hos Hanna Lindqvist"), "Enhetschefen")));
        var reading = visitor(ingrid).get("/deficiencies/" + id + "/publish");
        assertThat(reading.text()).as("every word that leaves the operation").contains("Öppenvården hos Hanna Lindqvist, Enhetschefen", "Försäkringskassan");
        assertThat(reading.page().select("mark").eachText()).contains("Hanna Lindqvist");
        var read = "/deficiencies/" + id + "/second-read";
        assertThat(visitor(ingrid).get("/deficiencies/" + id + "/publish").form(read).with("nobody", "ja").submit().follow().text()).contains("Läst. Nu kan gruppen ta upp den.");
        assertThat(visitor(ingrid).get("/").text()).doesNotContain("En brist väntar på en läsare");
        assertThat(visitor(mona).get("/deficiencies/" + id).text()).doesNotContain("Väntar på en läsare");
    }

    @Test
    void everyBodyThatTheObservationsAreAboutGetsAWayOfItsOwn() {
        var month = TestClock.TODAY.withDayOfMonth(1);
        var first = Seen.note(observations, ingrid, Seen.of(ingrid, month, "Ingen svarade på ansökan."));
        var second = Seen.note(observations, ingrid, Seen.about(Seen.of(ingrid, month, "Samma sak hos psykiatrin."), new Body(BodyKind.PSYCHIATRY, "Öppenvården")));
        var page = visitor(mona).get("/deficiencies/new?observation=" + first + "&observation=" + second);
        assertThat(page.text()).contains("Iakttagelserna handlar om flera", "Öppenvården");
        assertThat(filled(page).submit().follow().text()).contains("Bristen är sparad", "Försäkringskassan", "Öppenvården");
    }

    @Test
    void theQuestionOnTheStartPageLeadsStraightToTheAnswer() {
        var seen = Seen.note(observations, ingrid, Seen.of(ingrid, TestClock.TODAY.withDayOfMonth(1), "Ingen svarade på ansökan."));
        var id = Seen.deficiency(deficiencies, mona, List.of(seen));
        Seen.by(ingrid, () -> Seen.done(publishing.secondRead(id, 0)));
        Seen.by(mona, () -> Seen.done(deficiencies.raise(id, dalsland.group("Ledningsgruppen"), "Ledningsgruppen", null, TestClock.TODAY)));
        Seen.take(deficiencies, mona, id, Step.of(StepKind.HANDED_OVER, TestClock.TODAY, "Ledningsgruppen", "").by(TestClock.TODAY.plusDays(30)));
        Seen.take(deficiencies, mona, id, Step.of(StepKind.MENDED, TestClock.TODAY, "Försäkringskassan", "Nytt brev."));
        onDay(TestClock.TODAY.plusDays(100), () -> assertThat(visitor(ingrid).get("/").page().select("a[href=/deficiencies/" + id + "/better]")).hasSize(1));
    }
}
