package se.egenmakt.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.report.KnownAnswers;
import se.egenmakt.report.Question;
import se.egenmakt.steering.Meetings;
import se.egenmakt.steering.Party;

/** A meeting that was held before anybody planned it here: written in afterwards, and then as any other. */
class HeldMeetingPageTests extends PageTest {
    private TestOperation dalsland;
    private UUID group;
    private Person mona;
    private Person karin;
    private Visitor staff;

    @BeforeEach
    void aGroup() {
        dalsland = operation("Dalsland").serves("1438");
        group = dalsland.group("Ledningsgruppen");
        mona = dalsland.manager("Mona Chef");
        karin = dalsland.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
        staff = visitor(mona);
    }

    private Visitor.Reply writeIn(String day) {
        return staff.get("/meetings/held").form("/meetings/held").with("group", group.toString()).with("day", day).with("starts", "13").with("ends", "15").submit();
    }

    @Test
    void itIsWrittenInWithWhoWasThereWhatWasSaidAndMinutes() {
        assertThat(staff.get("/meetings").text()).contains("Skriv in ett möte som varit");
        var saved = writeIn("2025-05-06");
        var meeting = saved.location();
        var page = saved.follow();
        assertThat(page.text()).contains("Mötet är inskrivet.", "Mötet är inskrivet i efterhand.", "Mötet öppnas", "Gruppen är inte fulltalig").doesNotContain("Siffror för", "Ställ in", "Kalla till mötet");
        assertThat(visitor(karin).get(meeting).text()).doesNotContain("Lägg till punkt");
        assertThat(visitor(karin).get(meeting + "/items/new").form(meeting + "/items/new").with("title", "För sent").submit().status()).isEqualTo(422);

        assertThat(staff.get(meeting + "/items/new").form(meeting + "/items/new").with("title", "Hyresvärdarna").submit().status()).isEqualTo(303);
        var notes = staff.get(meeting + "/notes");
        var owner = notes.page().select("input[name=there]").attr("value");
        notes.form(meeting + "/attendance").with("there", owner).submit();
        var path = notes.page().select("li.em-row:contains(Hyresvärdarna) a[href*=/notes/]").attr("href");
        var noted = staff.get(path).form(path).with("notes", "Tre bolag har svarat.").with("decision", "en kontaktväg").with("owner", owner).with("due", "2025-06-01").submit();
        assertThat(noted.follow().text()).contains("Beslut: en kontaktväg");
        staff.get(meeting + "/minutes").form(meeting + "/minutes/send").with("adjuster", owner).submit();
        assertThat(visitor(karin).get(meeting + "/minutes").form(meeting + "/minutes/approve").submit().follow().text()).contains("av alla som var med.", "Tre bolag har svarat.");
        assertThat(staff.get(meeting).text()).as("its agenda is closed").doesNotContain("Lägg till punkt");
        assertThat(staff.get("/decisions").text()).contains("en kontaktväg");

        var kinds = inTransaction(dalsland.whole(), () -> db.sql("select distinct kind from mail_outbox").query(String.class).list());
        assertThat(kinds).as("nobody is called").doesNotContain("meeting-called").contains("minutes-to-approve");
        assertThat(mona.acting().call(() -> part(Meetings.class).heldIn(Year.of(2025)))).singleElement().satisfies(held -> assertThat(held.there()).isEqualTo(1));
        assertThat(mona.acting().call(() -> inTransaction(mona.acting(), () -> part(KnownAnswers.class).of(Year.of(2025)).of(Question.STEERING_GROUP))).orElseThrow()).contains("Ledningsgruppen hade ett möte 2025.");
    }

    @Test
    void itComesBeforeTheNextMeetingsAgenda() {
        var planned = staff.get("/meetings/new").form("/meetings/new").with("group", group.toString()).with("day", "2026-02-03").with("starts", "13").with("ends", "15").submit().location();
        assertThat(staff.get(planned).text()).contains("Gruppens första möte här.");
        writeIn("2025-11-04");
        assertThat(visitor(karin).get(planned).text()).as("built when it was written in").contains("Protokollet från 4 november 2025 är inte skickat än.");
        assertThat(staff.get("/").text()).as("its minutes may lie elsewhere").doesNotContain("Protokollet från 4 november");
    }

    @Test
    void refusedAreTheDaysThatAreNoMeetings() {
        assertThat(writeIn("2024-12-30").text()).contains("Det går att skriva in möten från 1 januari 2025");
        assertThat(writeIn("2026-02-03").text()).contains("Dagen har inte varit än. Planera mötet i stället.");
        assertThat(writeIn("2025-11-04").status()).isEqualTo(303);
        assertThat(writeIn("2025-11-04").text()).contains("Gruppen har redan ett möte den dagen");
        var young = dalsland.whole().call(() -> se.egenmakt.deficiency.Seen.done(steeringGroups.create(UUID.randomUUID(), "Norra", group, LocalDate.of(2025, 5, 1)))).id();
        var form = staff.get("/meetings/held").form("/meetings/held").with("group", young.toString()).with("starts", "13").with("ends", "15");
        assertThat(form.with("day", "2025-04-29").submit().text()).contains("Gruppen finns inte den dagen");
        var theirs = operation("Kusten").serves("1484");
        var foreign = theirs.group("Kustens grupp");
        var csrf = staff.get("/meetings/held").page().select("input[name=_csrf]").attr("value");
        assertThat(staff.post("/meetings/held", "_csrf", csrf, "group", foreign.toString(), "day", "2025-11-04", "starts", "13", "ends", "15").text()).contains("Välj vilken grupp det gäller");
    }
}
