package se.egenmakt.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.steering.Party;

/**
 * The whole way, as people walk it: three ombud see the same refusal; it becomes one deficiency against one body; the steering group, in which one party is missing, meets on an agenda that wrote
 * itself and hands it over; a late answer, mended, seen again, carried to the county; told in the yearly report, and shown to everybody without anyone being found.
 */
class FromRefusalToCountyTests extends PageTest {
    private static final String TITLE = "Ansökan avslås när ett papper saknas";

    private TestOperation dalsland;
    private Person mona;

    @Test
    void fromThreeRefusalsToTheCountyAndTheYearlyReport() {
        dalsland = operation("Dalsland").serves("1438");
        var ingrid = dalsland.ombud("Ingrid Sandell");
        var samir = dalsland.ombud("Samir Haddad");
        var lena = dalsland.ombud("Lena Berg");
        mona = dalsland.manager("Mona Chef");
        var group = dalsland.group("Ledningsgruppen");
        dalsland.member(group, "Birgitta Wall", Party.MUNICIPALITY, "Melleruds kommun");
        dalsland.member(group, "Samuel Berg", Party.PRIMARY_CARE, "Vårdcentralen");
        dalsland.member(group, "Peter Sjö", Party.PSYCHIATRY, "Psykiatrin");
        var karin = dalsland.member(group, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");

        // three ombud note the same refusal, in different weeks; the first in the middle of logging a contact
        var client = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 10, 1));
        var contact = visitor(ingrid).get("/commissions/" + client + "/contacts/new").form("/commissions/" + client + "/contacts/new").with("kind", "telefon").with("with", "_annan").with("other", "Försäkringskassan").with("observe", "ja").submit();
        assertThat(contact.location()).startsWith("/observations/new?with=F%C3%B6rs%C3%A4kringskassan&about=").doesNotContain(client.toString());
        note(ingrid, contact.follow(), "Hanna fick avslag 12 januari för att ett papper saknades.");
        note(samir, visitor(samir).get("/observations/new?with=F%C3%B6rs%C3%A4kringskassan"), "Avslag för att ett intyg saknades. Ingen hade sagt att det behövdes.");
        clock.day(LocalDate.of(2026, 1, 28));
        note(lena, visitor(lena).get("/observations/new?with=F%C3%B6rs%C3%A4kringskassan"), "Samma avslag igen, också här för ett papper.");

        // one deficiency against one body
        var staff = visitor(mona);
        assertThat(staff.get("/").text()).contains("Tre iakttagelser hör inte till någon brist än");
        var list = staff.get("/observations");
        assertThat(list.text()).as("nobody is named who has not said so").doesNotContain("Ingrid").contains("ett ombud");
        var chosen = list.page().select("form[action=/deficiencies/new] input[name=observation]").eachAttr("value").toArray(String[]::new);
        assertThat(chosen).hasSize(3);
        var form = staff.get("/deficiencies/new?observation=" + String.join("&observation=", chosen));
        assertThat(form.text()).contains("Görs av 3 iakttagelser");
        var made = form.form("/deficiencies/new")
                .with("title", TITLE)
                .with("what", "Ingen säger vilka papper som behövs. Den som inte orkar fråga får avslag.")
                .with("fault", "organisation")
                .with("right", "tillgång på jämlika villkor")
                .submit();
        var deficiency = made.location();
        assertThat(made.follow().text()).contains("Försäkringskassan", "Ska tas upp i ledningsgruppen", "3 klienter");
        assertThat(visitor(karin).get(deficiency).status()).as("before the group has taken it up").isEqualTo(404);

        // somebody else reads it before a word leaves the operation
        assertThat(staff.get(deficiency + "/publish").text()).contains("Du skrev texten");
        visitor(ingrid).get(deficiency + "/publish").form(deficiency + "/second-read").with("nobody", "ja").submit().follow();

        // the group meets on an agenda that wrote itself, with a party missing
        var meeting = meeting(staff, group, "2026-02-03");
        assertThat(staff.get(meeting).text()).contains("Arbetsförmedlingen saknas", TITLE);
        clock.day(LocalDate.of(2026, 2, 3));
        staff = visitor(mona);
        var item = staff.get(meeting + "/notes").page().select("li.em-row").stream().filter(row -> row.text().contains(TITLE)).findFirst().orElseThrow().selectFirst("a").attr("href");
        staff.get(item).form(item).with("notes", "Gruppen ser samma sak.").with("raise", "ja").submit().follow();
        var notes = staff.get(meeting + "/notes");
        notes.form(meeting + "/attendance").with("there", notes.page().select("input[name=there]").eachAttr("value").toArray(String[]::new)).submit();
        assertThat(staff.get(meeting).form(meeting + "/held").submit().status()).isEqualTo(303);
        var member = visitor(karin);
        assertThat(member.get(deficiency).text()).contains(TITLE, "färre än 5").doesNotContain("3 klienter", "Ingrid", "Samir", "Lena");
        assertThat(member.get("/observations").status()).isEqualTo(403);

        // handed over, a late answer, mended
        step(staff, deficiency, "handed_over", "2026-02-03", "Vi bad dem skriva vilka papper som behövs.", "2026-03-08");
        clock.day(LocalDate.of(2026, 5, 12));
        staff = visitor(mona);
        assertThat(staff.get("/deficiencies").text()).contains("Inget svar på 98 dagar");
        assertThat(staff.get("/").text()).contains("En systembrist har passerat sitt datum");
        step(staff, deficiency, "reminded", "2026-05-12", "", null);
        step(staff, deficiency, "promised", "2026-05-12", "Ett nytt brev ska säga vilka papper som behövs.", "2026-08-01");
        assertThat(staff.get(deficiency).text()).contains("Lovat till 1 augusti", "Ett nytt brev ska säga vilka papper som behövs.");
        clock.day(LocalDate.of(2026, 8, 1));
        staff = visitor(mona);
        step(staff, deficiency, "mended", "2026-08-01", "Det nya brevet används.", null);

        // asked back, and seen again
        clock.day(LocalDate.of(2026, 11, 3));
        var ombud = visitor(samir);
        assertThat(ombud.get("/").text()).contains("Har det blivit bättre?");
        var better = deficiency + "/better";
        assertThat(ombud.get(better).form(better).submit().text()).contains("Välj ett svar");
        assertThat(ombud.get(better).form(better).with("answer", "inte bättre").with("words", "Brevet säger fortfarande inget.").submit().follow().text()).contains("Ett ombud svarade: inte bättre");
        assertThat(visitor(mona).get("/").text()).contains("En brist kallas lagad, men ett ombud ser något annat");
        assertThat(visitor(mona).get(deficiency).text()).contains("Säger att det är lagat. Ombud ser något annat");
        assertThat(visitor(mona).get(deficiency).page().select("ul.em-rows > li > .em-acts a").first().text()).as("what is offered first").startsWith("Öppna igen");
        note(samir, ombud.get("/observations/new?with=F%C3%B6rs%C3%A4kringskassan"), "Brevet säger fortfarande inte vilket papper som saknas.");
        staff = visitor(mona);
        assertThat(staff.get("/deficiencies").text()).contains("Kom tillbaka?", "Lagat, men samma sak har setts en gång sedan dess.");
        step(staff, deficiency, "reopened", "2026-11-03", "Samma sak har setts igen.", null);

        // carried to the county
        clock.day(LocalDate.of(2026, 11, 10));
        staff = visitor(mona);
        step(staff, deficiency, "carried_up", "2026-11-10", "Två brev och ett möte, utan att det blev bättre.", "2027-02-10");
        assertThat(staff.get(deficiency).text()).contains("Förd uppåt", "till länet", "Två brev och ett möte");

        // chosen by the group, shown to everybody without anyone being found
        assertThat(staff.get(deficiency + "/publish").form(deficiency + "/publish").with("decided", "ja").with("decidedOn", "2026-11-10").submit().follow().text()).contains("Bristen visas nu för alla.");
        var open = visitor().get("/open" + deficiency);
        assertThat(open.text()).contains(TITLE, "färre än 5").doesNotContain("Ingrid", "Samir", "Lena", "Hanna", "Mona", "D-1", "3 klienter", "4 klienter");
        assertThat(open.page().select("ol.em-thread li").eachText())
                .as("the whole way, with what was mended and what came back")
                .containsExactly(
                        "28 januari 2026 Noterad", "3 februari 2026 Tagen upp i ledningsgruppen", "3 februari 2026 Överlämnad", "12 maj 2026 Påmind", "12 maj 2026, efter 98 dagar Lovade till en dag",
                        "1 augusti 2026 Säger att det är lagat", "3 november 2026 Kom tillbaka", "10 november 2026 Förd till länet eller landet", "Senast 10 februari 2027 Svar");
        assertThat(visitor().get("/open/deficiencies?state=kom+tillbaka").text()).contains(TITLE);
        var paper = visitor().get("/open/deficiencies/2026.pdf").paper();
        assertThat(paper.substring(paper.lastIndexOf("Vad som lagades"))).as("mended, by the body's word, and back").containsSubsequence(TITLE, TITLE);
        assertThat(visitor().get("/open/deficiencies.json").body()).contains(TITLE).doesNotContain("Ingrid");

        // the next agenda has it still, and the year's report tells it
        var next = meeting(staff, group, "2027-02-16");
        assertThat(staff.get(next).text()).contains(TITLE);
        clock.day(LocalDate.of(2027, 1, 8));
        staff = visitor(mona);
        assertThat(answer(staff, "deficiencies")).contains(TITLE, "Försäkringskassan");
        assertThat(answer(staff, "deficiencies-remedied")).contains("Lokalt:", "Försäkringskassan har fått den öppnad igen (3 november 2026)", "Regionalt och nationellt:", "fördes till länet 10 november 2026. Svaret har inte kommit än.");
        assertThat(answer(staff, "deficiency-work")).contains("en brist");
        assertThat(answer(staff, "steering-group")).contains("Arbetsförmedlingen", "Melleruds kommun", "ett möte 2026").doesNotContain("Birgitta");
    }

    private static String answer(Visitor staff, String question) {
        return staff.get("/reports/2026/questions/" + question).page().select("textarea").first().text();
    }

    /** Writes it; what may point somebody out is rewritten or said to point nobody out. */
    private void note(Person ombud, Visitor.Reply page, String words) {
        var visitor = visitor(ombud);
        var path = "/observations/new";
        var sent = visitor.get("/observations/new?with=F%C3%B6rs%C3%A4kringskassan").form(path).with("what", words).with("area", "ekonomi").with("told", "ja").with("counted", "nej").with("fault", "organisation").submit();
        assertThat(page.text()).contains("Det här borde inte vara så");
        if (words.contains("Hanna")) {
            assertThat(sent.status()).as("nothing is saved before a person has decided").isEqualTo(422);
            assertThat(sent.text()).contains("Läs de markerade orden i", "Hanna", "12 januari");
            sent = sent.form(path).with("what", "En ansökan fick avslag för att ett papper saknades.").submit();
        }
        assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
    }

    private static String meeting(Visitor staff, UUID group, String day) {
        var saved = staff.get("/meetings/new").form("/meetings/new").with("group", group.toString()).with("day", day).with("starts", "13").with("ends", "15").with("place", "kommunhuset").submit();
        assertThat(saved.status()).as(saved.toString()).isEqualTo(303);
        staff.get(saved.location()).form(saved.location() + "/call").submit();
        return saved.location();
    }

    private static void step(Visitor staff, String deficiency, String kind, String day, String said, @org.jspecify.annotations.Nullable String due) {
        var href = staff.get(deficiency).page().select("a[href$=kind=" + kind + "]").attr("href");
        var form = staff.get(href).form(href.substring(0, href.indexOf('?'))).with("day", day).with("said", said);
        if (due != null) {
            form.with("due", due);
        }
        if (kind.equals("carried_up")) {
            form.with("upward", "län");
        }
        var taken = form.submit();
        assertThat(taken.status()).as(kind + " " + taken).isEqualTo(303);
    }
}
