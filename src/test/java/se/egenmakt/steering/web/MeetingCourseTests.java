package se.egenmakt.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.steering.Party;

/** Meetings from plan to approved minutes, and on to the next meeting, as people do it. */
class MeetingCourseTests extends PageTest {
    private TestOperation dalsland;
    private UUID group;
    private Person mona;
    private Person karin;
    private Person peter;

    @BeforeEach
    void aGroupOfTwo() {
        dalsland = operation("Dalsland").serves("1438");
        group = dalsland.group("Ledningsgruppen");
        mona = dalsland.manager("Mona Chef");
        karin = dalsland.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
        peter = dalsland.member(group, "Peter Sjö", Party.PSYCHIATRY, "Region Väst");
    }

    /** Plans a meeting and gives its path. */
    private String planned(Visitor staff, String day) {
        var saved = staff.get("/meetings/new").form("/meetings/new").with("group", group.toString()).with("day", day).with("starts", "13").with("ends", "15.00").with("place", "kommunhuset i Mellerud").submit();
        assertThat(saved.status()).as(saved.toString()).isEqualTo(303);
        return saved.location();
    }

    private String called(Visitor staff, String day) {
        var meeting = planned(staff, day);
        assertThat(staff.get(meeting).form(meeting + "/call").submit().status()).isEqualTo(303);
        return meeting;
    }

    private static String item(Visitor.Reply notes, String heading) {
        var row = notes.page().select("li.em-row").stream().filter(li -> li.selectFirst("h3").text().equals(heading)).findFirst().orElseThrow(() -> new AssertionError(heading + " is not in " + notes));
        return row.select("a[href*=/notes/]").attr("href").replaceAll(".*/", "");
    }

    @Test
    void theWholeWayFromPlanToApprovedMinutesAndTheDecisionComesBack() {
        var staff = visitor(mona);
        var member = visitor(karin);
        var meeting = called(staff, "2026-02-03");
        assertThat(staff.get(meeting).text()).contains("Ledningsgruppens möte 3 februari", "Tisdag 13.00–15.00, kommunhuset i Mellerud. Första mötet 2026.", "Mötet öppnas", "Prioriteringsordning saknas", "Nästa möte");

        assertThat(member.get("/meetings").text()).contains("Svara om du kommer");
        assertThat(member.get(meeting).form(meeting + "/answer").with("comes", "ja").submit().follow().text()).contains("Du kommer");
        assertThat(member.get("/meetings").text()).doesNotContain("Svara om du kommer");
        var added = member.get(meeting + "/items/new").form(meeting + "/items/new").with("title", "Kontaktväg för ombud").submit();
        assertThat(added.follow().text()).contains("Kontaktväg för ombud", "Tillagd av Karin Öst");

        assertThat(staff.get(meeting).form(meeting + "/papers").submit().follow().text()).contains("Handlingarna är skickade.");
        assertThat(new String(member.get(meeting + "/papers.pdf").bytes(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        assertThat(staff.get(meeting + "/notes").page().select("textarea")).as("before the day nothing is noted").isEmpty();
        clock.day(LocalDate.of(2026, 2, 3));
        staff = visitor(mona);
        var notes = staff.get(meeting + "/notes");
        var there = notes.form(meeting + "/attendance");
        var ids = notes.page().select("input[name=there]").eachAttr("value").toArray(String[]::new);
        assertThat(ids).hasSize(2);
        assertThat(there.with("there", ids).submit().follow().text()).contains("2 personer är med.");

        var path = meeting + "/notes/" + item(notes, "Kontaktväg för ombud");
        var owner = notes.page().select("input[name=there]").stream().filter(input -> input.parent().text().contains("Karin Öst")).findFirst().orElseThrow().attr("value");
        var saved = staff.get(path).form(path).with("notes", "Karin berättade.").with("decision", "en väg in för ombud hos Försäkringskassan").with("owner", owner).with("due", "2026-03-02").submit();
        assertThat(saved.follow().text()).contains("Karin berättade.", "Beslut: en väg in för ombud hos Försäkringskassan", "Karin Öst, senast 2 mars 2026");

        assertThat(staff.get(meeting).form(meeting + "/held").submit().location()).isEqualTo(meeting + "/minutes");
        clock.day(LocalDate.of(2026, 2, 5));
        staff = visitor(mona);
        member = visitor(karin);
        var sent = staff.get(meeting + "/minutes").form(meeting + "/minutes/send").with("adjuster", owner).submit();
        assertThat(sent.follow().text()).contains("Skickat 5 februari 2026 till dem som var med.", "Karin Öst, justerare");

        assertThat(member.get("/meetings").text()).contains("Godkänn protokollet");
        assertThat(member.get(meeting + "/minutes").form(meeting + "/minutes/approve").submit().follow().text()).contains("Peter Sjö Inte än");
        var other = visitor(peter);
        var objected = other.get(meeting + "/minutes").form(meeting + "/minutes/object").with("objection", "Jag sa att vi redan har en väg in.").submit();
        assertThat(objected.follow().text()).contains("Någon har en invändning", "Jag sa att vi redan har en väg in.");
        assertThat(staff.get(path).form(path).with("notes", "Karin berättade. Peter sa att det redan finns en väg in.").submit().status()).isEqualTo(303);
        assertThat(staff.get(meeting + "/minutes").form(meeting + "/minutes/send").with("adjuster", owner).submit().follow().text()).contains("Karin Öst, justerare Inte än");
        member.get(meeting + "/minutes").form(meeting + "/minutes/approve").submit();
        clock.day(LocalDate.of(2026, 2, 9));
        other = visitor(peter);
        assertThat(other.get(meeting + "/minutes").form(meeting + "/minutes/approve").submit().follow().text()).contains("Godkänt 9 februari 2026 av alla som var med.");
        member = visitor(karin);
        var kept = member.get(meeting + "/minutes.pdf").bytes();
        clock.day(LocalDate.of(2026, 3, 23));
        staff = visitor(mona);
        member = visitor(karin);
        other = visitor(peter);
        assertThat(member.get(meeting + "/minutes.pdf").bytes()).as("approved minutes never change").isEqualTo(kept);
        assertThat(staff.get(path).page().select("textarea")).isEmpty();

        assertThat(member.get("/meetings").text()).contains("Ditt beslut är sent", "21 dagar sent");
        var next = called(staff, "2026-05-05");
        assertThat(staff.get(next).text()).contains("Protokollet från 3 februari 2026 godkändes 9 februari 2026. Justerare var Karin Öst.", "Karin Öst: en väg in för ombud hos Försäkringskassan", "21 dagar sent");
        assertThat(other.get("/decisions").text()).contains("21 dagar sent").doesNotContain("Det är klart");
        var decision = member.get("/decisions").page().select("a[href$=/done]").first().attr("href");
        assertThat(other.get(decision).status()).as("somebody else's decision").isEqualTo(404);
        assertThat(member.get(decision).form(decision).with("how", "Ett nummer finns nu.").submit().follow().text()).contains("Ett nummer finns nu.");
        assertThat(staff.get(next).text()).as("the group hears of it once").contains("en väg in för ombud hos Försäkringskassan klart");
    }

    @Test
    void anotherGroupAndAnotherOperationSeeNothing() {
        var staff = visitor(mona);
        var meeting = called(staff, "2026-02-03");
        var area = dalsland.group("Norra området");
        var outside = visitor(dalsland.member(area, "Nora Norr", Party.MUNICIPALITY, "Bengtsfors"));
        var kusten = operation("Kusten").serves("1484");
        var elsewhere = visitor(kusten.manager("Maj Kust"));
        var item = staff.get(meeting).page().select("a[href*=/items/]").stream().map(link -> link.attr("href")).filter(href -> !href.endsWith("/new")).findFirst().orElseThrow();
        for (var path : new String[] {meeting, meeting + "/minutes", meeting + "/papers.pdf", meeting + "/minutes.pdf", meeting + "/items/new"}) {
            assertThat(outside.get(path).status()).as(path).isEqualTo(404);
            assertThat(elsewhere.get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : new String[] {meeting + "/change", meeting + "/cancel", meeting + "/notes", item}) {
            assertThat(elsewhere.get(path).status()).as(path).isEqualTo(404);
            assertThat(outside.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(outside.get("/meetings").text()).contains("Inga möten än");
        assertThat(outside.get("/meetings?group=" + group).status()).isEqualTo(404);
        assertThat(elsewhere.get("/decisions?group=" + group).status()).isEqualTo(404);
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        var staff = visitor(mona);
        var refused = staff.get("/meetings/new").form("/meetings/new").with("group", group.toString()).with("day", "2026-05-01").with("starts", "15").with("ends", "kvart över").with("place", "Biblioteket").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Skriv tiden med timmar och minuter");
        assertThat(refused.form("/meetings/new").values("place")).containsExactly("Biblioteket");
        var holiday = refused.form("/meetings/new").with("ends", "16.30").submit();
        assertThat(holiday.text()).contains("Dagen är en helg eller helgdag");
        assertThat(holiday.form("/meetings/new").values("ends")).containsExactly("16.30");

        var meeting = called(staff, "2026-02-03");
        var early = staff.get(meeting).page().select("form[action$=/held]");
        assertThat(early).as("not before its day").isEmpty();
        var why = staff.get(meeting + "/cancel").form(meeting + "/cancel").submit();
        assertThat(why.text()).contains("Skriv varför mötet ställs in");
        assertThat(why.form(meeting + "/cancel").with("why", "Snöoväder").submit().follow().text()).contains("Mötet är inställt", "Snöoväder");
        assertThat(staff.get(meeting + "/change").form(meeting + "/change").with("day", "2026-02-10").submit().text()).contains("Mötet är inställt. Planera ett nytt i stället.");
    }

    @Test
    void twoWhoWriteUnderTheSameItemDoNotOverwriteEachOther() {
        var staff = visitor(mona);
        var meeting = called(staff, "2026-02-03");
        clock.day(LocalDate.of(2026, 2, 3));
        staff = visitor(mona);
        var path = meeting + "/notes/" + item(staff.get(meeting + "/notes"), "Nästa möte");
        var colleague = visitor(dalsland.ombud("Ingrid Sandell"));
        var mine = staff.get(path).form(path).with("notes", "Min text.").with("decision", "Boka salen").with("other", "Ingrid").with("due", "2026-03-01");
        assertThat(colleague.get(path).form(path).with("notes", "Kollegans text.").submit().status()).isEqualTo(303);
        var refused = mine.submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Någon annan har skrivit här medan du skrev", "Det här har någon annan sparat", "Kollegans text.");
        assertThat(refused.form(path).values("notes")).containsExactly("Min text.");
        var both = refused.form(path).with("notes", "Kollegans text. Min text.").submit();
        assertThat(both.follow().text()).contains("Kollegans text. Min text.", "Beslut: Boka salen");
        assertThat(mine.submit().status()).as("an old form is refused again").isEqualTo(422);
        assertThat(visitor(karin).get("/decisions").text().split("Boka salen", -1)).as("one decision").hasSize(3);
    }

    @Test
    void theSameFormTwiceDoesOneThing() {
        var staff = visitor(mona);
        var form = staff.get("/meetings/new").form("/meetings/new").with("group", group.toString()).with("day", "2026-02-03").with("starts", "13.00").with("ends", "15.00");
        assertThat(form.submit().location()).isEqualTo(form.submit().location());
        var meeting = form.submit().location();
        var call = staff.get(meeting).form(meeting + "/call");
        assertThat(call.submit().status()).isEqualTo(303);
        assertThat(call.submit().status()).isEqualTo(303);
        var item = staff.get(meeting + "/items/new").form(meeting + "/items/new").with("title", "Hyresvärdarna");
        item.submit();
        item.submit();
        assertThat(staff.get(meeting).page().select("ol h3").eachText()).filteredOn("Hyresvärdarna"::equals).hasSize(1);
        assertThat(staff.get("/meetings").page().select("a[href^=/meetings/]").eachAttr("href")).filteredOn(meeting::equals).hasSize(1);
    }

    @Test
    void aYearIsShownBeforeItIsPlanned() {
        var staff = visitor(mona);
        var proposal = staff.get("/meetings/plan").form("/meetings/plan").with("group", group.toString()).with("number", "4").with("weekday", "2").with("propose", "ja").submit();
        assertThat(proposal.status()).isEqualTo(200);
        assertThat(proposal.text()).contains("Göteborg: tre gånger om året.", "Värmland: fyra gånger om året.", "Möte 4, tisdag", "Fyrbodalsutredningen 2016");
        assertThat(staff.get("/meetings").text()).as("nothing is saved yet").contains("Inga möten än");
        var form = proposal.form("/meetings/plan");
        assertThat(form.values("day-0")).hasSize(1);
        var refused = proposal.form("/meetings/plan").with("day-1", "2026-06-06").submit();
        assertThat(refused.text()).contains("Dagen är en helg eller helgdag");
        assertThat(refused.form("/meetings/plan").values("day-1")).containsExactly("2026-06-06");
        assertThat(form.with("day-3", "").submit().follow().text()).contains("3 möten är planerade.");
        form.submit();
        assertThat(staff.get("/meetings").page().select("#kommande ~ ul > li, section:has(#kommande) li")).hasSize(3);
    }

    @Test
    void anItemIsMovedTakenAwayAndBroughtBack() {
        var staff = visitor(mona);
        var meeting = planned(staff, "2026-02-03");
        var before = staff.get(meeting).page().select("ol h3").eachText();
        var first = staff.get(meeting).page().select("form[action$=/move]").first().attr("action").replace("/move", "");
        assertThat(staff.get(meeting).page().select("ol li").first().select("form[action$=/leave-out]")).as("the opening stays").isEmpty();
        var down = staff.get(meeting).page().select("form[action='" + first + "/move']").last();
        assertThat(down.text()).contains("Flytta ner");
        assertThat(staff.post(first + "/move", "_csrf", down.select("[name=_csrf]").attr("value"), "way", "down").status()).isEqualTo(303);
        assertThat(staff.get(meeting).page().select("ol h3").eachText()).startsWith(before.get(1), before.get(0));
        var out = staff.get(meeting).page().select("form[action$=/leave-out]").first().attr("action");
        assertThat(staff.get(meeting).form(out).submit().follow().text()).contains("Borttaget från det här mötet");
        assertThat(staff.get(meeting).page().select("ol h3").eachText()).hasSize(before.size() - 1);
        assertThat(staff.get(meeting).form(out.replace("leave-out", "bring-back")).submit().follow().page().select("ol h3").eachText()).hasSameSizeAs(before);
    }

    @Test
    void anItemWaitsForTheNextMeetingOnce() {
        var staff = visitor(mona);
        var meeting = planned(staff, "2026-02-03");
        staff.get(meeting + "/items/new").form(meeting + "/items/new").with("title", "Hyresvärdarna").with("words", "Tre bolag har svarat.").submit();
        assertThat(staff.get(meeting).text()).as("no next meeting").doesNotContain("Flytta till nästa möte");
        var next = planned(staff, "2026-05-05");
        var row = staff.get(meeting).page().select("ol li:contains(Hyresvärdarna)").first();
        var move = row.select("form[action$=/next]");
        assertThat(staff.get(meeting).page().select("ol li").first().select("form[action$=/next]")).as("the opening stays").isEmpty();
        for (int times = 0; times < 2; times++) {
            var answer = staff.post(move.attr("action"), "_csrf", move.select("[name=_csrf]").attr("value"));
            assertThat(answer.follow().text()).contains("Punkten är flyttad till nästa möte.");
        }
        assertThat(staff.get(meeting).page().select("ol h3").eachText()).doesNotContain("Hyresvärdarna");
        assertThat(staff.get(next).text()).contains("Tre bolag har svarat.");
        assertThat(staff.get(next).page().select("ol h3").eachText()).filteredOn("Hyresvärdarna"::equals).hasSize(1);
    }

    @Test
    void whatIsPlannedAlreadyIsToldAndOnlyTheRestProposed() {
        var staff = visitor(mona);
        planned(staff, "2026-02-03");
        planned(staff, "2026-05-05");
        var form = staff.get("/meetings/plan?group=" + group);
        assertThat(form.text()).contains("Redan planerade 2026: 3 februari och 5 maj.");
        var proposal = form.form("/meetings/plan").with("propose", "ja").submit();
        assertThat(proposal.page().select("input[name^=day-]").eachAttr("value")).hasSize(2);
        assertThat(proposal.text()).contains("Redan planerade 2026");
        var enough = form.form("/meetings/plan").with("number", "2").with("propose", "ja").submit();
        assertThat(enough.text()).contains("Två möten är redan planerade det året.");
    }

    @Test
    void aMeetingIsReadInTwelveQueries() {
        var staff = visitor(mona);
        var meeting = called(staff, "2026-02-03");
        staff.get(meeting);
        assertThat(queries(() -> staff.get(meeting))).satisfies(asked -> assertThat(asked.count()).as(asked.toString()).isLessThanOrEqualTo(12));
        var member = visitor(karin);
        assertThat(queries(() -> member.get(meeting))).satisfies(asked -> assertThat(asked.count()).as(asked.toString()).isLessThanOrEqualTo(12));
    }
}
