package se.egenmakt.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Publishing;
import se.egenmakt.deficiency.Seen;
import se.egenmakt.steering.Duty;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.Members;
import se.egenmakt.steering.Party;

/** From the call to the minutes: those who cannot sign in, the day itself, a slip of the hand, a deficiency taken up, an objection. */
class MeetingDayPageTests extends PageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    @Autowired
    private Deficiencies deficiencies;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Members members;

    private TestOperation dalsland;
    private UUID group;
    private Person mona;
    private Person karin;
    private UUID samuel;
    private String meeting;

    @BeforeEach
    void aMeetingThatIsCalled() {
        dalsland = operation("Dalsland").serves("1438");
        group = dalsland.group("Ledningsgruppen");
        mona = dalsland.manager("Mona Chef");
        karin = dalsland.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
        samuel = sits("Samuel Berg", Party.PRIMARY_CARE, LocalDate.of(2020, 1, 1));
        var staff = visitor(mona);
        meeting = staff.get("/meetings/new").form("/meetings/new").with("group", group.toString()).with("day", DAY.toString()).with("starts", "13").with("ends", "15").with("place", "Kommunhuset").submit().location();
        staff.get(meeting).form(meeting + "/call").submit();
    }

    private UUID sits(String name, Party party, LocalDate from) {
        var member = new Member(UUID.randomUUID(), group, party, "Region Väst", name, Duty.MEMBER, "", null, null, from, null, 0);
        mona.acting().run(() -> Seen.done(members.add(member)));
        return member.id();
    }

    private Visitor onTheDay() {
        clock.day(DAY);
        return visitor(mona);
    }

    private void everybodyIsThere(Visitor staff) {
        var notes = staff.get(meeting + "/notes");
        notes.form(meeting + "/attendance").with("there", notes.page().select("input[name=there]").eachAttr("value").toArray(String[]::new)).submit();
    }

    @Test
    void thoseWhoCannotSignInGetALetterAndTheirAnswerIsNoted() {
        var staff = visitor(mona);
        var page = staff.get(meeting);
        assertThat(page.page().select("section:has(#brev) h3, #brev ~ ul h3").eachText()).containsExactly("Samuel Berg");
        assertThat(page.page().select("#letter").val().replace('\u00a0', ' ')).contains("Välkommen till möte i Ledningsgruppen:", "tisdag 3 februari 2026 13.00–15.00", "Kommunhuset", "Mona Chef").doesNotContain("Prioriteringsordning");
        var noted = staff.get(meeting).form(meeting + "/answer-for").with("comes", "ja").submit();
        assertThat(noted.follow().text()).contains("Samuel Berg kommer.", "Kommer");
        assertThat(staff.get(meeting).form(meeting + "/answer-for").with("comes", "nej").submit().follow().text()).contains("Samuel Berg kommer inte.");
        var karins = mona.acting().call(() -> part(se.egenmakt.steering.Meetings.class).find(UUID.fromString(meeting.substring(10)))).orElseThrow().memberOf(karin.account()).orElseThrow().id();
        assertThat(staff.get(meeting).form(meeting + "/answer-for").with("member", karins.toString()).with("comes", "ja").submit().text()).contains("Den som kan logga in svarar själv");
        assertThat(visitor(karin).get(meeting).text()).doesNotContain("De som inte får kallelsen");
        var elsewhere = visitor(operation("Kusten").manager("Maj Kust"));
        assertThat(elsewhere.post(meeting + "/answer-for", "_csrf", elsewhere.get("/steering/new").page().select("[name=_csrf]").attr("value"), "member", samuel.toString(), "comes", "ja").status()).isEqualTo(404);
    }

    @Test
    void whoBeginsBeforeTheMeetingIsNotMissedAtIt() {
        sits("Rut Ask", Party.EMPLOYMENT_SERVICE, DAY);
        var staff = visitor(mona);
        assertThat(staff.get(meeting).text()).contains("Rut Ask").doesNotContain("Arbetsförmedlingen saknas");
        assertThat(onTheDay().get(meeting).text()).contains("Kommunen saknas").doesNotContain("Arbetsförmedlingen saknas");
    }

    @Test
    void onTheDayNotesStandFirst() {
        assertThat(visitor(mona).get(meeting).page().select("a[href=" + meeting + "/notes]")).isEmpty();
        var page = onTheDay().get(meeting).page();
        assertThat(page.select("a[href=" + meeting + "/notes]")).singleElement().satisfies(link -> assertThat(link.text()).isEqualTo("Anteckna"));
        assertThat(page.body().html().indexOf(meeting + "/notes\"")).isLessThan(page.body().html().indexOf("id=\"dag\""));
    }

    @Test
    void aMeetingThatWasCalledOverByASlipGoesOn() {
        var staff = onTheDay();
        everybodyIsThere(staff);
        var over = staff.get(meeting).form(meeting + "/held").submit().follow();
        assertThat(over.text()).contains("Mötet är hållet.", "Ångra");
        assertThat(over.form(meeting + "/held/undo").submit().follow().text()).contains("Mötet pågår igen.");
        assertThat(staff.get(meeting).text()).contains("Lägg till punkt", "Mötet är slut");
        staff.get(meeting).form(meeting + "/held").submit();
        var minutes = staff.get(meeting + "/minutes");
        minutes.form(meeting + "/minutes/send").with("adjuster", samuel.toString()).submit();
        assertThat(over.form(meeting + "/held/undo").submit().follow().text()).as("the minutes are sent").contains("Det går att ångra samma dag, tills protokollet är skickat.");
    }

    @Test
    void anotherDayItIsTooLateToUndo() {
        var staff = onTheDay();
        staff.get(meeting).form(meeting + "/held").submit();
        clock.day(DAY.plusDays(1));
        var later = visitor(mona);
        var undone = later.post(meeting + "/held/undo", "_csrf", later.get("/meetings/new").page().select("[name=_csrf]").attr("value"));
        assertThat(undone.follow().text()).contains("Det går att ångra samma dag");
        assertThat(later.get("/meetings").text()).contains("Protokoll skrivs");
    }

    @Test
    void anObjectionIsShownWhereverTheMinutesWait() {
        var staff = onTheDay();
        everybodyIsThere(staff);
        staff.get(meeting).form(meeting + "/held").submit();
        staff.get(meeting + "/minutes").form(meeting + "/minutes/send").with("adjuster", samuel.toString()).submit();
        assertThat(staff.get("/").text()).doesNotContain("invändning");
        visitor(karin).get(meeting + "/minutes").form(meeting + "/minutes/object").with("objection", "Beslutet var ett annat.").submit();
        var said = "Karin Öst har en invändning mot protokollet";
        assertThat(staff.get("/meetings").text()).contains(said, "Protokollet väntar på att ni rättar det.", "Invändning mot protokollet").doesNotContain("Protokollet är inte skickat");
        assertThat(staff.get(meeting).text()).contains(said, "Protokollet väntar på att det rättas och skickas igen.");
        assertThat(staff.get("/").text()).contains(said, "Protokollet från 3 februari väntar på att ni rättar det och skickar det igen.");
        staff.get(meeting + "/minutes").form(meeting + "/minutes/send").with("adjuster", samuel.toString()).submit();
        assertThat(staff.get("/").text() + staff.get("/meetings").text() + staff.get(meeting).text()).as("sent anew").doesNotContain("invändning mot");
    }

    @Test
    void theMinutesSayThatADeficiencyWasTakenUp() {
        var told = Seen.deficiency(deficiencies, mona, java.util.List.of());
        var officer = Seen.deficiency(deficiencies, mona, java.util.List.of());
        inTransaction(dalsland.whole(), () -> db.sql("update deficiency set fault = 'bemötande', title = 'Kerstin svarar inte' where id = ?").param(officer).update());
        var reader = dalsland.ombud("Ingrid Sandell");
        for (var id : new UUID[] {told, officer}) {
            reader.acting().run(() -> Seen.done(publishing.secondRead(id, 0)));
        }
        var staff = onTheDay();
        staff.get(meeting);
        var items = staff.get(meeting + "/notes").page().select("a[href*=/notes/]").eachAttr("href").stream().distinct().filter(path -> staff.get(path).text().contains("Ta upp bristen")).toList();
        assertThat(items).hasSize(2);
        for (var path : items) {
            var raised = staff.get(path).form(path).with("raise", "ja").submit();
            assertThat(raised.location()).as("on to the next item").startsWith(meeting + "/notes/").isNotEqualTo(path);
        }
        everybodyIsThere(staff);
        staff.get(meeting).form(meeting + "/held").submit();
        var title = mona.acting().call(() -> deficiencies.find(told)).orElseThrow().title();
        for (var person : new Person[] {mona, karin}) {
            assertThat(visitor(person).get(meeting + "/minutes").text()).as(person.name()).containsSubsequence(title, "Gruppen tog upp bristen.", "brist 2026-02", "Gruppen tog upp bristen.").doesNotContain("Kerstin");
        }
    }

    @Test
    void aDecisionIsChangedUntilTheMinutesAreSent() {
        var staff = onTheDay();
        var path = staff.get(meeting + "/notes").page().select("a[href*=/notes/]").first().attr("href");
        staff.get(path).form(path).with("decision", "Boka salen").with("other", "Ingrid").with("due", "2026-03-01").submit();
        var change = staff.get(meeting + "/notes").page().select("a[href*=/decisions/]").first().attr("href");
        var form = staff.get(change).form(change);
        assertThat(form.values("decision")).containsExactly("Boka salen");
        var marked = staff.get(change).form(change).with("decision", "Boka salen åt Hanna Lindqvist").submit();
        assertThat(marked.status()).isEqualTo(422);
        assertThat(marked.text()).contains("Hanna Lindqvist");
        var early = staff.get(change).form(change).with("due", "2026-01-01").submit();
        assertThat(early.text()).contains("Dagen är före mötet");
        var changed = staff.get(change).form(change).with("decision", "Boka stora salen").with("owner", samuel.toString()).with("other", "").with("due", "2026-03-02").submit();
        assertThat(changed.follow().text().replace('\u00a0', ' ')).contains("Beslutet är ändrat.", "Beslut: Boka stora salen", "Samuel Berg, senast 2 mars 2026").doesNotContain("Ingrid");
        var stale = form.with("decision", "Boka lilla salen").submit();
        assertThat(stale.text()).contains("Någon annan har ändrat eller tagit bort beslutet");
        assertThat(stale.form(change).submit().follow().text()).as("having seen it").contains("Boka lilla salen");
        everybodyIsThere(staff);
        staff.get(meeting).form(meeting + "/held").submit();
        var open = staff.get(change).form(change).with("decision", "Boka ingenting");
        staff.get(meeting + "/minutes").form(meeting + "/minutes/send").with("adjuster", samuel.toString()).submit();
        assertThat(open.submit().status()).as("the minutes are sent").isEqualTo(422);
        assertThat(visitor(karin).get(change).status()).isEqualTo(403);
        assertThat(visitor(operation("Kusten").manager("Maj Kust")).get(change).status()).isEqualTo(404);
    }
}
