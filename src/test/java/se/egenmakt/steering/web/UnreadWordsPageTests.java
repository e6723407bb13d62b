package se.egenmakt.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Publishing;
import se.egenmakt.deficiency.Seen;
import se.egenmakt.steering.Meeting;
import se.egenmakt.steering.MeetingPapers;
import se.egenmakt.steering.Meetings;
import se.egenmakt.steering.Party;

/** What members of other authorities read of deficiencies: nothing that no second reader has read, and of one official's level no word. */
class UnreadWordsPageTests extends PageTest {
    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingPapers papers;

    @Autowired
    private Deficiencies deficiencies;

    @Autowired
    private Publishing publishing;

    private TestOperation dalsland;
    private Person mona;
    private Person ingrid;
    private Person karin;
    private UUID deficiency;
    private UUID meeting;

    @BeforeEach
    void aMeetingWithADeficiency() {
        dalsland = operation("Dalsland").serves("1438");
        var group = dalsland.group("Ledningsgruppen");
        mona = dalsland.manager("Mona Chef");
        ingrid = dalsland.ombud("Ingrid Sandell");
        karin = dalsland.member(group, "Karin Öst", Party.MUNICIPALITY, "Mellerud");
        deficiency = Seen.deficiency(deficiencies, mona, List.of());
        meeting = mona.acting().call(() -> Seen.done(meetings.plan(UUID.randomUUID(), group, new Meeting.When(LocalDate.of(2026, 2, 3), LocalTime.of(13, 0), LocalTime.of(15, 0), ""))));
        mona.acting().run(() -> Seen.done(meetings.call(meeting)));
    }

    private String page(Person person) {
        return visitor(person).get("/meetings/" + meeting).text();
    }

    private String paper(Person person) throws IOException {
        try (var pdf = Loader.loadPDF(person.acting().call(() -> papers.papers(meeting, false)).bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private String[] words() {
        var found = mona.acting().call(() -> deficiencies.find(deficiency)).orElseThrow();
        return new String[] {found.title(), found.what(), found.bodies().getFirst().body().name()};
    }

    @Test
    void whatNobodyElseHasReadIsNamedToNobodyAndStaffAreShownWhereToReadIt() throws IOException {
        assertThat(page(mona)).contains("En brist är inte läst än", "Läs brist 2026-01 så att gruppen kan ta upp den").doesNotContain(words()[0]);
        assertThat(visitor(mona).get("/meetings/" + meeting).page().select("a[href='/deficiencies/" + deficiency + "/publish']")).isNotEmpty();
        assertThat(page(karin)).contains("En brist är inte läst än").doesNotContain("Läs brist").doesNotContain(words()[0]);
        mona.acting().run(() -> Seen.done(papers.send(meeting)));
        assertThat(paper(karin)).doesNotContain("inte läst än", words()[0], words()[1]);
        assertThat(visitor(karin).get("/meetings/" + meeting + "/minutes").text()).doesNotContain(words()[0]);
    }

    @Test
    void whatHasBeenReadIsTold() throws IOException {
        ingrid.acting().run(() -> Seen.done(publishing.secondRead(deficiency, 0)));
        assertThat(page(mona)).contains(words()[0]).doesNotContain("Läs brist");
        mona.acting().run(() -> Seen.done(papers.send(meeting)));
        assertThat(paper(karin)).contains(words()[0], words()[2] + ":");
    }

    @Test
    void oneOfficialsLevelIsToldByItsNumberAlone() throws IOException {
        inTransaction(dalsland.whole(), () -> db.sql("update deficiency set fault = 'bemötande' where id = ?").param(deficiency).update());
        ingrid.acting().run(() -> Seen.done(publishing.secondRead(deficiency, 0)));
        assertThat(page(mona)).contains("En brist på handläggarnivå, brist 2026-01").doesNotContain(words()[0]);
        mona.acting().run(() -> Seen.done(papers.send(meeting)));
        assertThat(page(karin)).doesNotContain(words()[0], words()[1]);
        assertThat(paper(karin)).contains("En brist på handläggarnivå, brist 2026-01").doesNotContain(words()[0], words()[1], words()[2] + ":");
        clock.day(LocalDate.of(2026, 2, 3));
        mona.acting().run(() -> Seen.done(meetings.hold(meeting)));
        assertThat(visitor(karin).get("/meetings/" + meeting + "/minutes").text()).contains("En brist på handläggarnivå").doesNotContain(words()[0], words()[1]);
    }
}
