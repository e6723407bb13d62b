package se.egenmakt.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestClock;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.steering.GuidelineKind;
import se.egenmakt.steering.Party;

/** Whatever is typed about the group's work is read by other authorities and becomes a public document: nothing that points somebody out is kept before it is answered for. */
class MarkedWordsPageTests extends PageTest {
    private static final String HANNA = "Hanna Lindqvist 811218-9876, tel 070-123 45 67";
    private static final List<String> MUST_GO = List.of("811218-9876” måste du ta bort", "070-123 45 67” måste du ta bort");

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
        dalsland.ombud("Ingrid Sandell");
        karin = dalsland.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
        staff = visitor(mona);
    }

    /** A meeting of today that is called. */
    private String live() {
        var saved = staff.get("/meetings/new").form("/meetings/new").with("group", group.toString()).with("day", TestClock.TODAY.toString()).with("starts", "13").with("ends", "15").submit();
        var meeting = saved.location();
        staff.get(meeting).form(meeting + "/call").submit();
        return meeting;
    }

    private String notes(String meeting) {
        return staff.get(meeting + "/notes").page().select("a[href*=/notes/]").first().attr("href");
    }

    private static void marks(Visitor.Reply reply) {
        assertThat(reply.status()).as("nothing is saved").isEqualTo(422);
        assertThat(reply.text()).contains(MUST_GO).contains("”Hanna Lindqvist” pekar inte ut någon");
    }

    private int rows(String sql) {
        return inTransaction(dalsland.whole(), () -> db.sql(sql).query(Integer.class).single());
    }

    @Test
    void notesAndDecisionsAreKeptWhenTheirMarksAreAnsweredFor() {
        var meeting = live();
        var path = notes(meeting);
        var refused = staff.get(path).form(path).with("notes", "Vi talade om " + HANNA + ".").with("decision", "Ring Lena Bergström").with("due", "2026-12-01").with("other", "Bo, 070-123 45 67").submit();
        marks(refused);
        assertThat(refused.text()).contains("”Lena Bergström” pekar inte ut någon", "Ta bort 070-123 45 67 ur namnet.").doesNotContain("Det här har någon annan sparat", "”Bo” pekar");
        assertThat(rows("select count(*) from meeting_item where notes <> ''") + rows("select count(*) from meeting_decision")).isZero();
        var ticked = refused.form(path).with("keep", "namn Hanna Lindqvist", "namn Lena Bergström").with("other", "Bo").submit();
        assertThat(ticked.status()).as("an identity number goes, whatever is ticked").isEqualTo(422);
        var saved = ticked.form(path).with("notes", "Vi talade om Hanna Lindqvist.").with("keep", "namn Hanna Lindqvist", "namn Lena Bergström").submit();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(saved.follow().text()).contains("Vi talade om Hanna Lindqvist.", "Beslut: Ring Lena Bergström");
        var on = staff.get(path).form(path).with("notes", "Vi talade om Hanna Lindqvist. Det är inte klart.").submit();
        assertThat(on.status()).as("what is kept is asked about once").isEqualTo(303);
    }

    @Test
    void membersAndOmbudAreNamedFreelyWhileTheMeetingGoesOn() {
        var path = notes(live());
        var saved = staff.get(path).form(path).with("notes", "Karin Öst berättade, och Ingrid svarade. Karins förslag gäller. Mona Chef skriver.").with("decision", "Karin tar reda på mer").with("other", "Bo Okänd").with("due", "2026-12-01").submit();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    }

    @Test
    void twoWhoWriteAtOnceStillSeeEachOther() {
        var path = notes(live());
        var mine = staff.get(path).form(path);
        staff.get(path).form(path).with("notes", "Deras ord.").submit();
        var marked = mine.with("notes", "Hanna kom.").submit();
        assertThat(marked.text()).contains("”Hanna” pekar inte ut någon").doesNotContain("Det här har någon annan sparat");
        var stale = marked.form(path).with("keep", "namn Hanna").submit();
        assertThat(stale.text()).contains("Någon annan har skrivit här medan du skrev.", "Det här har någon annan sparat", "Deras ord.");
        assertThat(stale.form(path).with("keep", "namn Hanna").with("notes", "Deras ord. Hanna kom.").submit().status()).isEqualTo(303);
    }

    @Test
    void itemsAndTheReasonWhyAMeetingIsCancelled() {
        var meeting = live();
        var items = meeting + "/items/new";
        for (var writer : List.of(staff, visitor(karin))) {
            marks(writer.get(items).form(items).with("title", "Om " + HANNA).submit());
            marks(writer.get(items).form(items).with("title", "Hyror").with("words", "Om " + HANNA).submit());
        }
        assertThat(rows("select count(*) from meeting_item where by_hand")).isZero();
        var marked = visitor(karin).get(items).form(items).with("title", "Karin Öst om Hanna").submit();
        assertThat(marked.form(items).with("keep", "namn Hanna").submit().status()).isEqualTo(303);
        var id = inTransaction(dalsland.whole(), () -> db.sql("select id from meeting_item where by_hand").query(UUID.class).single());
        var item = meeting + "/items/" + id;
        assertThat(staff.get(item).form(item).with("words", "Underlag delas ut.").submit().status()).as("the title is answered for already").isEqualTo(303);
        marks(staff.get(item).form(item).with("words", HANNA).submit());
        marks(staff.get(meeting + "/cancel").form(meeting + "/cancel").with("why", HANNA).submit());
        assertThat(staff.get(meeting + "/cancel").form(meeting + "/cancel").with("why", "Karin Öst är sjuk").submit().status()).isEqualTo(303);
    }

    @Test
    void anObjectionAndHowADecisionWasDone() {
        var meeting = live();
        var path = notes(meeting);
        var there = staff.get(meeting + "/notes");
        var owner = there.page().select("input[name=there]").attr("value");
        there.form(meeting + "/attendance").with("there", owner).submit();
        staff.get(path).form(path).with("decision", "en kontaktväg").with("owner", owner).with("due", "2026-12-01").submit();
        staff.get(meeting).form(meeting + "/held").submit();
        staff.get(meeting + "/minutes").form(meeting + "/minutes/send").with("adjuster", owner).submit();
        var member = visitor(karin);
        marks(member.get(meeting + "/minutes").form(meeting + "/minutes/object").with("objection", HANNA + " var inte där.").submit());
        assertThat(rows("select count(*) from meeting_attendance where objection <> ''")).isZero();
        var done = member.get("/decisions").page().select("a[href$=/done]").attr("href");
        marks(member.get(done).form(done).with("how", HANNA).submit());
        assertThat(rows("select count(*) from meeting_decision where done_on is not null")).isZero();
        assertThat(member.get(done).form(done).with("how", "Karin Öst har ringt.").submit().status()).isEqualTo(303);
    }

    @Test
    void guidelinesAndWhatAnOrganisationAnswered() {
        var given = new GivenGroup(this, dalsland);
        var path = "/steering/" + given.group();
        var page = path + "/guidelines/new";
        var order = staff.get(page + "?kind=prioriteringsordning").form(page).with("criterion-1", "Barn").with("criterion-2", "Som " + HANNA).with("from", "2026-02-01").submit();
        marks(order);
        assertThat(order.text()).contains("Ta bort 811218-9876 och 070-123 45 67 ur kriterium 2.");
        var words = staff.get(page + "?kind=riktlinjer").form(page).with("words", "Som " + HANNA).with("from", "2026-02-01").submit();
        marks(words);
        assertThat(rows("select count(*) from guideline")).isZero();
        given.decide(GuidelineKind.GUIDELINES, TestClock.TODAY.minusDays(300), TestClock.TODAY.plusDays(30), "Enligt förslaget från Lena Bergström.");
        assertThat(staff.get(page + "?kind=riktlinjer").form(page).with("from", "2026-02-01").submit().status()).as("the words of the version before").isEqualTo(303);
        var offer = path + "/offers/" + given.offer("RSMH Dalsland", TestClock.TODAY.minusDays(9), null, null);
        marks(staff.get(offer).form(offer).with("answer", "nej").with("words", HANNA).submit());
        assertThat(rows("select count(*) from steering_offer where words <> ''")).isZero();
    }
}
