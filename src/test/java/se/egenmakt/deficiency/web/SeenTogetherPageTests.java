package se.egenmakt.deficiency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestClock;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Observations;
import se.egenmakt.deficiency.Offers;
import se.egenmakt.deficiency.Publishing;
import se.egenmakt.deficiency.Seen;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;

/** Making a deficiency of what several have seen, here and in another operation. */
class SeenTogetherPageTests extends PageTest {
    private static final LocalDate MONTH = TestClock.TODAY.withDayOfMonth(1);
    private static final Body AMAL = new Body(BodyKind.MUNICIPALITY, "Socialnämnden i Åmål");

    @Autowired
    private Observations observations;

    @Autowired
    private Deficiencies deficiencies;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Offers offers;

    private TestOperation dalsland;
    private Person mona;
    private Person ingrid;

    @BeforeEach
    void anOperation() {
        dalsland = operation("Dalsland").serves("1438");
        mona = dalsland.manager("Mona Chef");
        ingrid = dalsland.ombud("Ingrid Sandell");
    }

    private UUID note(Body body) {
        return Seen.note(observations, ingrid, Seen.about(Seen.of(ingrid, MONTH, "Ingen svarade på ansökan."), body));
    }

    private static String making(List<UUID> seen) {
        return "/deficiencies/new?" + seen.stream().map(id -> "observation=" + id).collect(Collectors.joining("&"));
    }

    private static Visitor.Filling filled(Visitor.Reply page) {
        return page.form("/deficiencies/new")
                .with("title", "Ingen får veta vilka papper som behövs")
                .with("what", "Den som söker får inte veta vilka papper som behövs.")
                .with("right", Seen.TEXT.right().code());
    }

    @Test
    void whoeverIsSecondIsToldKeepsTheFormAndMakesItOfWhatIsLeft() {
        var seen = List.of(note(AMAL), note(AMAL), note(AMAL));
        var monas = filled(visitor(mona).get(making(seen.subList(0, 2))));
        var ingrids = filled(visitor(ingrid).get(making(seen)));
        assertThat(monas.submit().follow().text()).contains("Bristen är sparad", "Sett 2 gånger");
        var second = ingrids.submit();
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("Någon annan hann före", "Görs av en iakttagelse");
        assertThat(second.form("/deficiencies/new").values("title")).as("nothing typed is lost").containsExactly("Ingen får veta vilka papper som behövs");
        assertThat(second.form("/deficiencies/new").values("observation")).containsExactly(seen.getLast().toString());
        mona.acting().run(() -> assertThat(deficiencies.all()).as("nothing empty is made").hasSize(1));
        assertThat(second.form("/deficiencies/new").submit().follow().text()).contains("Bristen är sparad", "Sett en gång");
    }

    @Test
    void oneBodyGetsOneWayHoweverItsNameWasWritten() {
        var page = visitor(mona).get(making(List.of(note(AMAL), note(new Body(BodyKind.MUNICIPALITY, "Åmåls socialtjänst")))));
        assertThat(page.text()).doesNotContain("Iakttagelserna handlar om flera");
        assertThat(filled(page).with("bodyName", AMAL.name()).submit().status()).isEqualTo(303);
        mona.acting().run(() -> assertThat(deficiencies.all().getFirst().bodies()).singleElement().returns(AMAL, at -> at.body()));
        var twice = UUID.randomUUID();
        mona.acting().run(() -> {
            Seen.done(deficiencies.make(twice, Seen.TEXT, List.of(AMAL, new Body(BodyKind.MUNICIPALITY, "socialnämnden i Åmål")), List.of(), null));
            assertThat(deficiencies.find(twice).orElseThrow().bodies()).hasSize(1);
            assertThat(Seen.refused(deficiencies.make(UUID.randomUUID(), Seen.TEXT, List.of(new Body(BodyKind.PSYCHIATRY, "")), List.of(), null))).isEqualTo("observation.body.name.missing");
        });
    }

    @Test
    void namesAreSuggestedSoThatOneBodyIsWrittenInOneWay() {
        note(new Body(BodyKind.LANDLORD, "Åmåls Kommunfastigheter"));
        var id = Seen.deficiency(deficiencies, mona, List.of());
        for (var page : List.of(visitor(ingrid).get("/observations/new"), visitor(mona).get("/deficiencies/new"), visitor(mona).get("/deficiencies/" + id + "/bodies/new"))) {
            assertThat(page.page().select("datalist#ansvariga option").eachAttr("value")).contains("Socialnämnden i Dals-Ed", "Överförmyndaren i Dals-Ed", "Åmåls Kommunfastigheter").doesNotContain("Försäkringskassan");
            assertThat(page.page().select("input[name=bodyName]").attr("list")).isEqualTo("ansvariga");
        }
        var fresh = visitor(ingrid).get("/observations/new?with=Socialtj%C3%A4nsten").form("/observations/new");
        assertThat(fresh.values("bodyName")).as("of the one municipality").containsExactly("Socialnämnden i Dals-Ed");
        var two = operation("Två kommuner").serves("1438", "1460").ombud("Tove Två");
        var unsaid = visitor(two).get("/observations/new?with=Socialtj%C3%A4nsten").form("/observations/new");
        assertThat(unsaid.values("bodyName")).as("nobody knows which").allMatch(String::isEmpty);
        assertThat(unsaid.values("body")).containsExactly("kommun");
        var landlord = visitor(two).get("/observations/new?with=Hyresv%C3%A4rden").form("/observations/new");
        assertThat(landlord.values("bodyName")).containsExactly("Hyresvärden");
    }

    @Test
    void aPageAsksAsMuchForManyAsForFew() {
        var seen = IntStream.range(0, 40).mapToObj(i -> note(AMAL)).toList();
        var manager = visitor(mona);
        var few = queries(() -> manager.get(making(seen.subList(0, 1))));
        assertThat(few.sql()).as(few.toString()).filteredOn(sql -> sql.contains("from observation x")).as("the observations are asked for once").hasSize(1);
        assertThat(queries(() -> manager.get(making(seen))).count()).isEqualTo(few.count());
        var form = filled(manager.get(making(seen))).with("title", "");
        assertThat(queries(form::submit).sql()).filteredOn(sql -> sql.contains("from observation x")).as("sent and shown again").hasSize(1);

        for (int i = 0; i < 12; i++) {
            Seen.deficiency(deficiencies, mona, List.of());
        }
        var one = "/observations/" + seen.getFirst();
        assertThat(queries(() -> manager.get(one))).satisfies(asked -> {
            assertThat(asked.count()).as(asked.toString()).isLessThanOrEqualTo(4);
            assertThat(asked.sql()).filteredOn(sql -> sql.contains("from referral r join referral_step")).as("nothing is alike: no way is read").isEmpty();
        });
        assertThat(queries(() -> manager.get("/deficiencies")).sql()).filteredOn(sql -> sql.contains("from referral r join referral_step")).as("those shown, those to read, none that is mended").hasSizeLessThanOrEqualTo(2);
    }

    // ── Another operation's question ───────────────────────────────────────

    private record Asked(Person karin, UUID deficiency, String path, List<UUID> seen) {}

    private Asked asked() {
        var id = Seen.deficiency(deficiencies, mona, List.of(note(Seen.INSURANCE)));
        Seen.by(ingrid, () -> Seen.done(publishing.secondRead(id, 0)));
        var kusten = operation("Kusten").serves("1484");
        var karin = kusten.ombud("Karin Strand");
        Seen.by(mona, () -> Seen.done(offers.ask(id, List.of(kusten.id()))));
        var seen = IntStream.range(0, 3).mapToObj(i -> Seen.note(observations, karin, Seen.of(karin, MONTH, "Samma sak här, gång " + i + "."))).toList();
        return new Asked(karin, id, "/offers/" + karin.acting().call(() -> offers.received().getFirst().id()), seen);
    }

    @Test
    void aYesIsAddedToAndTakenBackOnThePageOfTheQuestion() {
        var asked = asked();
        var karin = visitor(asked.karin());
        karin.get(asked.path()).form(asked.path()).with("observation", asked.seen().getFirst().toString()).submit();
        assertThat(karin.get("/offers").page().select("a[href=" + asked.path() + "]")).hasSize(1);
        var yes = karin.get(asked.path());
        assertThat(yes.text()).contains("Ni har sagt ja", "färre än 5", "gång 0", "Har ni sett det igen?");
        var none = yes.form(asked.path() + "/observations").submit();
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Kryssa i minst en iakttagelse");
        var more = yes.form(asked.path() + "/observations").with("observation", asked.seen().get(1).toString(), asked.seen().get(2).toString());
        assertThat(more.submit().follow().text()).contains("Iakttagelserna är tillagda").doesNotContain("Har ni sett det igen?");
        for (int i = 0; i < 2; i++) {
            Seen.note(observations, asked.karin(), Seen.of(asked.karin(), MONTH, "En till."));
        }
        var five = karin.get(asked.path());
        var rest = five.page().select("#fler input[name=observation], input[name=observation]").eachAttr("value");
        assertThat(five.form(asked.path() + "/observations").with("observation", rest.toArray(String[]::new)).submit().follow().text())
                .as("what they see stands, and the page says so")
                .contains("ser bara hur många klienter det är hos er: färre än 5", "Hos er är antalet nu 5");
        assertThat(karin.get(asked.path()).form(asked.path() + "/back").submit().follow().text()).contains("Ert ja är tillbakataget", "Ni sa nej");
        assertThat(karin.get("/deficiencies/" + asked.deficiency()).status()).isEqualTo(404);
        assertThat(karin.get(asked.path()).text()).contains("Ser ni samma sak nu kan ni säga ja");
    }

    @Test
    void whatOneHasSaidYesToStandsOnTheListForOmbudAndManager() {
        var asked = asked();
        var kustens = asked.karin();
        assertThat(visitor(kustens).get("/deficiencies").text()).contains("Ingen brist än").doesNotContain("Brister vi följer");
        Seen.by(kustens, () -> Seen.done(offers.accept(UUID.fromString(asked.path().substring(8)), asked.seen())));
        var list = visitor(kustens).get("/deficiencies");
        assertThat(list.text()).contains("Brister vi följer", dalsland.name(), "Försäkringskassan", "Ska tas upp i ledningsgruppen", "Ingen egen brist än");
        assertThat(list.page().select("a[href=/deficiencies/" + asked.deficiency() + "]").text()).isEqualTo(Seen.TEXT.title());
        assertThat(visitor(mona).get("/deficiencies").text()).as("whose it is").doesNotContain("Brister vi följer");
        Seen.by(kustens, () -> Seen.done(offers.takeBack(UUID.fromString(asked.path().substring(8)))));
        assertThat(visitor(kustens).get("/deficiencies").text()).doesNotContain("Brister vi följer", Seen.TEXT.title());
    }

    @Test
    void whoAskedIsToldOfTheAnswersForTwoWeeks() {
        var asked = asked();
        var nord = operation("Nord").serves("1484");
        Seen.by(mona, () -> Seen.done(offers.ask(asked.deficiency(), List.of(nord.id()))));
        assertThat(visitor(mona).get("/").text()).doesNotContain("har svarat");
        var nils = nord.manager("Nils Nord");
        Seen.by(asked.karin(), () -> Seen.done(offers.accept(UUID.fromString(asked.path().substring(8)), asked.seen())));
        Seen.by(nils, () -> Seen.done(offers.decline(offers.received().getFirst().id())));
        assertThat(visitor(mona).get("/").text()).contains("Två verksamheter har svarat");
        assertThat(visitor(mona).get("/").page().select("a[href=/deficiencies/" + asked.deficiency() + "]")).hasSize(1);
        assertThat(visitor(mona).get("/deficiencies").text()).contains("Två verksamheter har svarat");
        assertThat(visitor(ingrid).get("/").text()).as("the manager asked").doesNotContain("har svarat");
        assertThat(visitor(nils).get("/").text()).as("who answered").doesNotContain("har svarat");
        onDay(TestClock.TODAY.plusDays(13), () -> assertThat(visitor(mona).get("/").text()).contains("Två verksamheter har svarat"));
        onDay(TestClock.TODAY.plusDays(14), () -> assertThat(visitor(mona).get("/").text()).doesNotContain("har svarat"));
    }

    @Test
    void theQuestionSaysWhoIsToMendItAndWhoCanWriteWhatIsMissing() {
        var asked = asked();
        Seen.by(asked.karin(), () -> asked.seen().forEach(id -> Seen.done(observations.setAside(id, 0, "Något annat."))));
        var karin = visitor(asked.karin()).get(asked.path());
        assertThat(karin.text()).contains("Ska laga det: Försäkringskassan.", "Skriv en först, så kan ni svara ja.");
        assertThat(karin.page().select("main a[href=/observations/new]")).hasSize(1);
        var chef = operation("Nord").serves("1484").manager("Nils Nord");
        Seen.by(mona, () -> Seen.done(offers.ask(asked.deficiency(), List.of(java.util.Objects.requireNonNull(chef.operation())))));
        var page = visitor(chef).get("/offers/" + chef.acting().call(() -> offers.received().getFirst().id()));
        assertThat(page.text()).contains("Be ett ombud skriva en först").doesNotContain("Skriv en först");
        assertThat(page.page().select("main a[href=/observations/new]")).as("a manager writes none").isEmpty();
    }

    @Test
    void oneThatComesBackBeginsWithWhatWasWrittenTheLastTime() {
        var old = UUID.randomUUID();
        var text = new se.egenmakt.deficiency.DeficiencyText("Brevet går inte att förstå", "Ingen vet vad som behövs.", Seen.TEXT.area(), Seen.TEXT.fault(), Seen.TEXT.right(), "", "1438");
        Seen.by(mona, () -> Seen.done(deficiencies.make(old, text, List.of(AMAL, new Body(BodyKind.PSYCHIATRY, "Öppenvården")), List.of(), null)));
        var page = visitor(mona).get("/deficiencies/new?recurs=" + old);
        assertThat(page.text()).contains("Den här kommer tillbaka", "Flera ansvarar: Socialnämnden i Åmål, Öppenvården.");
        var form = page.form("/deficiencies/new");
        assertThat(form.values("title")).containsExactly(text.title());
        assertThat(form.values("what").getFirst().strip()).isEqualTo(text.what());
        assertThat(form.values("area")).containsExactly(text.area().code());
        assertThat(form.values("fault")).containsExactly(text.fault().code());
        assertThat(form.values("right")).containsExactly(text.right().code());
        assertThat(form.values("municipality")).containsExactly("1438");
        assertThat(form.values("bodyName")).containsExactly(AMAL.name());
        assertThat(form.submit().follow().text()).contains("Bristen är sparad", "Socialnämnden i Åmål", "Öppenvården", "Samma sak har varit lagad en gång");
        assertThat(visitor(operation("Kusten").serves("1484").manager("Maj Kust")).get("/deficiencies/new?recurs=" + old).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseAddsToAYesOrTakesItBack() {
        var asked = asked();
        for (var stranger : List.of(mona, operation("Nord").serves("1484").manager("Nils Nord"))) {
            var elsewhere = visitor(stranger);
            var csrf = elsewhere.get("/menu").page().select("input[name=_csrf]").val();
            assertThat(elsewhere.get(asked.path()).status()).isEqualTo(404);
            for (var path : List.of(asked.path() + "/observations", asked.path() + "/back")) {
                assertThat(elsewhere.post(path, "_csrf", csrf).status()).as(path).isEqualTo(404);
            }
        }
        assertThat(visitor(asked.karin()).post(asked.path() + "/back").status()).as("without the form's secret").isEqualTo(403);
    }

    @Test
    void theOmbudThereIsAskedOnTheStartPageAndAnswersWithoutWords() {
        var asked = asked();
        Seen.by(asked.karin(), () -> Seen.done(offers.accept(UUID.fromString(asked.path().substring(8)), asked.seen())));
        Seen.by(mona, () -> Seen.done(deficiencies.raise(asked.deficiency(), dalsland.group("Ledningsgruppen"), "Ledningsgruppen", null, TestClock.TODAY)));
        Seen.take(deficiencies, mona, asked.deficiency(), Step.of(StepKind.HANDED_OVER, TestClock.TODAY, "Ledningsgruppen", "").by(TestClock.TODAY.plusDays(30)));
        Seen.take(deficiencies, mona, asked.deficiency(), Step.of(StepKind.MENDED, TestClock.TODAY, "Försäkringskassan", "Nytt brev."));
        onDay(TestClock.TODAY.plusDays(100), () -> {
            var path = "/deficiencies/" + asked.deficiency() + "/better";
            assertThat(visitor(asked.karin()).get("/").page().select("a[href=" + path + "]")).hasSize(1);
            var page = visitor(asked.karin()).get(path);
            assertThat(page.text()).contains("En annan verksamhet i länet frågar", "De får inte veta vem du är");
            assertThat(page.page().select("textarea")).as("no words go over").isEmpty();
            assertThat(page.form(path).with("answer", "inte bättre").submit().follow().text()).contains("Tack.");
            assertThat(visitor(mona).get("/deficiencies/" + asked.deficiency()).text()).contains("Ett ombud i en annan verksamhet svarade: inte bättre").doesNotContain("Karin");
        });
    }
}
