package se.egenmakt.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.steering.GuidelineKind;
import se.egenmakt.steering.Party;

/** Priority order and guidelines, the introduction, and the calendar link. */
class GuidelinePageTests extends PageTest {
    private TestOperation dalsland;
    private GivenGroup given;
    private Person person;
    private Visitor mona;
    private Visitor karin;
    private String group;

    @BeforeEach
    void aGroup() {
        dalsland = operation("Dalsland").serves("1438");
        person = dalsland.manager("Mona Lund");
        mona = visitor(person);
        given = new GivenGroup(this, dalsland);
        karin = visitor(given.karin());
        group = "/steering/" + given.group();
    }

    private Visitor.Filling fresh(String kind) {
        return mona.get(group + "/guidelines/new?kind=" + kind).form(group + "/guidelines/new");
    }

    @Test
    void criteriaAreAddedMovedAndTakenAwayWithoutAScript() {
        var form = fresh("prioriteringsordning").with("criterion-1", "Barn").with("criterion-2", "Hemlösa").with("criterion-3", "Ensamma");
        var added = form.with("do", "add").submit();
        assertThat(added.status()).as("nothing is refused while rows are changed").isEqualTo(200);
        assertThat(added.page().select("input[name^=criterion-]").eachAttr("value")).containsExactly("Barn", "Hemlösa", "Ensamma", "");
        var moved = added.form(group + "/guidelines/new").with("do", "up-2").submit();
        assertThat(moved.page().select("input[name^=criterion-]").eachAttr("value")).containsExactly("Hemlösa", "Barn", "Ensamma", "");
        var removed = moved.form(group + "/guidelines/new").with("do", "remove-3").submit();
        assertThat(removed.page().select("input[name^=criterion-]").eachAttr("value")).containsExactly("Hemlösa", "Barn", "");
        var saved = removed.form(group + "/guidelines/new").with("from", "2026-02-01").submit().follow();
        assertThat(saved.text()).contains("Versionen är sparad.", "Prioriteringsordning, version 1", "Börjar gälla 1 februari 2026");
        assertThat(saved.page().select("main ol li").eachText()).containsExactly("Hemlösa", "Barn");
    }

    @Test
    void theEnterKeySavesAndTakesNoRowAway() {
        var page = mona.get(group + "/guidelines/new").page();
        assertThat(page.select("form[action=" + group + "/guidelines/new] button").first().hasAttr("name")).as("the first button of the form is a saving one").isFalse();
    }

    @Test
    void whatIsRefusedIsKeptAndSaidAtTheField() {
        var refused = fresh("prioriteringsordning").with("decidedOn", "snart").with("from", "2026-02-01").with("words", "Lika väger lotten.").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Lika väger lotten.", "value=\"snart\"");
        var empty = refused.form(group + "/guidelines/new").with("decidedOn", "2026-01-10").submit();
        assertThat(empty.text()).contains("Skriv vad gruppen har bestämt");
        assertThat(fresh("riktlinjer").with("words", "Alla som vill").with("from", "2026-02-01").with("reviewBy", "2026-01-31").submit().text()).contains("Skriv en dag efter att versionen börjar gälla");
        assertThat(mona.get(group + "/guidelines/new?kind=annat").status()).isEqualTo(404);
    }

    @Test
    void aNewVersionTakesOverAndTheFormerStandsAsItWas() {
        given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 1), "Den som är hemlös");
        var form = fresh("prioriteringsordning");
        assertThat(form.values("criterion-1")).as("begins as the former stands").containsExactly("Den som är hemlös");
        assertThat(form.with("from", "2025-01-01").submit().text()).contains("Det finns en version som gäller från 1 januari 2025");
        var twice = fresh("prioriteringsordning").with("criterion-1", "Den som har barn").with("from", "2026-01-12");
        twice.submit();
        assertThat(twice.submit().status()).as("sent twice").isEqualTo(303);
        var list = mona.get(group + "/guidelines");
        assertThat(list.text()).contains("Prioriteringsordning, version 2", "Den som har barn", "En tidigare version", "Prioriteringsordning, version 1", "1 januari 2025–11 januari 2026");
        var old = list.page().select("a:contains(version 1)").attr("href");
        assertThat(karin.get(old).text()).contains("Gäller inte längre", "Den som är hemlös");
        assertThat(mona.get(group).text()).contains("Version 2, sedan 12 januari 2026");
    }

    @Test
    void theMeetingThatDecidedIsChosenAmongTheGroupsOwn() {
        var meeting = given.meeting(LocalDate.of(2026, 1, 8), "hållet");
        var cancelled = given.meeting(LocalDate.of(2026, 1, 9), "inställt");
        var coming = given.meeting(LocalDate.of(2026, 2, 3), "kallat");
        var foreign = new GivenGroup(this, dalsland).meeting(LocalDate.of(2026, 1, 8), "hållet");
        var form = fresh("riktlinjer").with("words", "Alla som vill").with("from", "2026-02-01").with("decidedOn", "2026-01-08");
        assertThat(mona.get(group + "/guidelines/new?kind=riktlinjer").page().select("option[value]").eachAttr("value")).contains(meeting.toString()).doesNotContain(cancelled.toString(), coming.toString(), foreign.toString());
        assertThat(form.with("meeting", foreign.toString()).submit().status()).isEqualTo(422);
        assertThat(form.with("meeting", meeting.toString()).submit().follow().text()).contains("8 januari 2026, på mötet 8 januari 2026");
    }

    @Test
    void aVersionThatIsKeptBecomesANewOneWithTheSameWords() {
        given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 1), "Den som är hemlös");
        var list = mona.get(group + "/guidelines");
        assertThat(list.text()).contains("Ses över senast 1 februari 2026.", "Behåll som den är");
        var keep = list.page().select("a[href$=/keep]").attr("href");
        assertThat(karin.get(keep).status()).isEqualTo(403);
        assertThat(karin.get(group + "/guidelines").text()).doesNotContain("Behåll som den är");
        assertThat(mona.get(keep).form(keep).with("decidedOn", "2026-03-01").submit().text()).contains("Dagen har inte varit än.");
        assertThat(mona.get(keep).form(keep).with("decidedOn", "2025-01-01").submit().text()).contains("Det finns en version som gäller från 1 januari 2025");
        var form = mona.get(keep).form(keep).with("decidedOn", "2026-01-10").with("reviewBy", "2027-01-31");
        assertThat(form.submit().status()).isEqualTo(303);
        var kept = form.submit().follow();
        assertThat(kept.text()).contains("Texten är kvar som den var", "Prioriteringsordning, version 2", "Den som är hemlös", "Ses över senast 31 januari 2027.").doesNotContain("version 3");
    }

    @Test
    void aVersionThatHasNotBegunIsTakenBackByAButton() {
        given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 1), "Den som är hemlös");
        assertThat(fresh("prioriteringsordning").with("from", "2062-01-01").submit().text()).contains("Skriv en dag som är senast 12 januari 2027");
        var coming = group + "/guidelines/" + given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1), "Den som har barn");
        assertThat(karin.get(coming).text()).contains("Den som har barn").doesNotContain("Ta tillbaka");
        var csrf = karin.get(group).form(group + "/calendar").values("_csrf").getFirst();
        assertThat(karin.post(coming + "/take-back", "_csrf", csrf).status()).isEqualTo(403);
        var form = mona.get(coming).form(coming + "/take-back");
        assertThat(form.submit().follow().text()).contains("Versionen är borttagen.", "Prioriteringsordning, version 1").doesNotContain("Börjar gälla");
        assertThat(karin.get(coming).status()).isEqualTo(404);
        assertThat(form.submit().status()).isEqualTo(404);
        assertThat(mona.get(group + "/guidelines").page().select("a[href$=/keep]")).as("the former goes on, and can be kept").hasSize(1);
    }

    @Test
    void theManagerIsRemindedToLookAtItAgain() {
        given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 26), "Den som är hemlös");
        given.decide(GuidelineKind.GUIDELINES, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 27), "Alla som vill");
        assertThat(mona.get("/").text()).contains("Prioriteringsordningen ska ses över").contains("se över den senast 26 februari 2026").doesNotContain("Riktlinjerna ska ses över");
        clock.day(LocalDate.of(2026, 2, 27));
        assertThat(visitor(person).get("/").text()).contains("Riktlinjerna ska ses över");
    }

    @Test
    void versionsOfAnotherGroupAreNotFoundInThisOne() {
        var other = new GivenGroup(this, dalsland);
        var version = other.decide(GuidelineKind.GUIDELINES, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 1), "Andras");
        assertThat(mona.get(group + "/guidelines/" + version).status()).isEqualTo(404);
        assertThat(karin.get("/steering/" + other.group() + "/guidelines/" + version + "/guideline.pdf").status()).isEqualTo(404);
    }

    // ── On paper ───────────────────────────────────────────────────────────

    @Test
    void thePapersAreAccessibleAndKeepForTheArchive() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var filled = given.filled();
        for (var path : List.of(
                group + "/introduction.pdf",
                "/steering/" + dalsland.group("Tomma <gruppen> & \"co\"") + "/introduction.pdf",
                group + "/guidelines/" + filled.guideline(GuidelineKind.PRIORITY_ORDER) + "/guideline.pdf",
                group + "/guidelines/" + filled.guideline(GuidelineKind.GUIDELINES) + "/guideline.pdf")) {
            var answer = mona.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
            for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
                try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(answer.bytes()), flavour);
                        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    var result = validator.validate(parser);
                    assertThat(result.isCompliant()).as(path + " " + flavour + ": " + result.getFailedChecks().keySet()).isTrue();
                }
            }
        }
    }

    @Test
    void theIntroductionTellsWhoSitsWhatHappensNextAndInWhichOrderPeopleAreHelped() {
        given.filled();
        for (var visitor : List.of(mona, karin)) {
            var text = visitor.get(group + "/introduction").text();
            assertThat(text).contains("på uppdrag av en klient", "Källa: 1–4 §§ SFS 2013:522", "Birgitta Ahlm, ordförande", "inte om pengar", "Från iakttagelse till lagad brist", "Tisdag 3 februari 2026, 13.00–15.00");
            assertThat(text).contains("Den som är hemlös eller riskerar att bli det").doesNotContain("3 mars 2026");
        }
    }

    // ── Calendar ───────────────────────────────────────────────────────────

    @Test
    void aCalendarLinkIsShownOnceAndReadByAProgramThatIsNotSignedIn() {
        given.meeting(LocalDate.of(2026, 2, 3), "kallat");
        var shown = karin.get(group).form(group + "/calendar").submit();
        var link = shown.page().select("#link").val();
        var path = link.substring(link.indexOf("/calendar/"));
        var feed = visitor().get(path);
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).isEqualTo("text/calendar;charset=utf-8");
        assertThat(feed.header("Cache-Control")).contains("private");
        assertThat(feed.body()).contains("DTSTART;TZID=Europe/Stockholm:20260203T130000", "SUMMARY:Ledningsgruppens möte").doesNotContain("Karin", "Dalsland");
        assertThat(karin.get(group).text()).contains("Du har en kalenderlänk").doesNotContain(path);
        assertThat(visitor().get(path.replace(".ics", "x.ics")).status()).isEqualTo(404);
        karin.get(group).form(group + "/calendar").submit();
        assertThat(visitor().get(path).status()).as("a new link ends the former").isEqualTo(404);
        assertThat(karin.get(group).form(group + "/calendar/end").submit().follow().text()).contains("Kalenderlänken är borttagen.");
    }

    @Test
    void theCalendarLinkIsMadeForTheOwnGroupAlone() {
        var other = dalsland.group("Norra gruppen");
        var csrf = karin.get(group).form(group + "/calendar").values("_csrf").getFirst();
        assertThat(karin.post("/steering/" + other + "/calendar", "_csrf", csrf).status()).isEqualTo(404);
        assertThat(karin.post("/steering/" + other + "/calendar/end", "_csrf", csrf).status()).isEqualTo(404);
        assertThat(given.member("Någon", Party.OTHER, null)).isNotNull();
    }
}
