package se.egenmakt.deficiency.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.access.Role;
import se.egenmakt.deficiency.AnswerTimes;
import se.egenmakt.deficiency.BodyKind;
import se.egenmakt.deficiency.DeficiencyPictures;
import se.egenmakt.deficiency.OpenList;
import se.egenmakt.deficiency.OpenSearch;
import se.egenmakt.deficiency.OpenWords;
import se.egenmakt.deficiency.OpenFixture;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.web.Page;
import se.egenmakt.web.Pages;
import se.egenmakt.web.Paging;

/** The operation's deficiencies as pictures; and what is open for everybody while nothing is. */
class DeficiencyPicturesPageTests extends PageTest {
    private static final LocalDate NOTED = LocalDate.of(2025, 5, 12);

    @Autowired
    private DeficiencyPictures pictures;

    @Autowired
    private Pages pages;

    private TestOperation dalsland;
    private OpenFixture publishing;

    @BeforeEach
    void anOperation() {
        dalsland = operation("Dalsland").serves("1438");
        publishing = new OpenFixture(dalsland);
    }

    private UUID waiting(LifeArea area, BodyKind kind, LocalDate day) {
        var id = publishing.noted("Brist", area, day, null);
        publishing.way(id, kind, "Nämnden", StepKind.NOTED, day, StepKind.RAISED, day, StepKind.HANDED_OVER, day);
        return id;
    }

    private List<String> row(Person person, String query, String label) {
        return visitor(person).get("/deficiencies/pictures" + query).page().select("table.em-first tr").stream().filter(row -> row.select("th").text().equals(label)).flatMap(row -> row.select("td").eachText().stream()).toList();
    }

    @Test
    void theTableCountsADeficiencyAtEachBodyAndItsSumsAreRight() {
        var both = waiting(LifeArea.HOUSING, BodyKind.MUNICIPALITY, NOTED);
        publishing.way(both, BodyKind.PSYCHIATRY, "Psykiatrin", StepKind.NOTED, NOTED, StepKind.RAISED, NOTED, StepKind.HANDED_OVER, NOTED, StepKind.MENDED, NOTED.plusDays(9));
        waiting(LifeArea.HOUSING, BodyKind.MUNICIPALITY, NOTED);
        waiting(LifeArea.ECONOMY, BodyKind.SOCIAL_INSURANCE, NOTED.minusYears(1));
        var mona = dalsland.manager("Mona Chef");
        assertThat(row(mona, "", "Kommun")).containsExactly("2", "0", "2");
        assertThat(row(mona, "", "Psykiatri")).containsExactly("1", "0", "1");
        assertThat(row(mona, "", "Alla")).containsExactly("3", "1", "4");
        assertThat(row(mona, "?year=2024", "Alla")).containsExactly("1", "1");
        var text = visitor(mona).get("/deficiencies/pictures").text();
        assertThat(text).contains("Flest brister finns hos kommunen och handlar om boende: 2 av 3.", "0 av 4 är lagade, 1 är det enligt den ansvariga och 3 väntar", "Dagar till svar: regionen 9.", "Regionen, ett svar", "Ingen av bristerna har kommit tillbaka");
        assertThat(visitor(mona).get("/deficiencies/pictures?year=1999").text()).contains("Ingen brist noterades det året");
        assertThat(visitor(mona).get("/deficiencies/pictures?year=x").status()).isEqualTo(400);
    }

    @Test
    void theTableIsShadedByHowManyThereAreAndLeadsBack() {
        for (int i = 0; i < 4; i++) {
            waiting(LifeArea.HOUSING, BodyKind.MUNICIPALITY, NOTED);
        }
        waiting(LifeArea.ECONOMY, BodyKind.PSYCHIATRY, NOTED);
        var page = visitor(dalsland.manager("Mona Chef")).get("/deficiencies/pictures").page();
        assertThat(page.select("table.em-heat tbody td").eachAttr("class")).containsExactlyInAnyOrder("em-num em-heat-4", "em-num em-heat-0", "em-num", "em-num em-heat-0", "em-num em-heat-1", "em-num");
        assertThat(page.select(".em-crumb a").attr("href")).isEqualTo("/deficiencies");
    }

    @Test
    void theMiddleAnswerIsShownWithHowManyThereAre() {
        for (int i = 1; i <= 5; i++) {
            publishing.way(publishing.noted("Brist " + i, LifeArea.HOUSING, NOTED, null), BodyKind.MUNICIPALITY, "Nämnden", StepKind.NOTED, NOTED, StepKind.RAISED, NOTED, StepKind.HANDED_OVER, NOTED, StepKind.ACCEPTED, NOTED.plusDays(10L * i));
        }
        assertThat(visitor(dalsland.ombud("Ingrid Sandell")).get("/deficiencies/pictures").text()).contains("Dagar till svar: kommuner 30.", "Kommuner, 5 svar");
    }

    @Test
    void anotherOperationsAreNotAmongThem() {
        waiting(LifeArea.HOUSING, BodyKind.MUNICIPALITY, NOTED);
        var kusten = operation("Kusten").serves("1484");
        assertThat(visitor(kusten.manager("Karin Chef")).get("/deficiencies/pictures").text()).contains("Det finns inga brister att visa än");
        // and not when it follows one: that is still the other's
        dalsland.sql(
                "insert into deficiency_offer (id, deficiency_id, from_name, to_operation_id, to_name, title, what, offered_on, offered_by) select gen_random_uuid(), id, 'Dalsland', ?, 'Kusten', title, what, noted_on, 'Mona' from deficiency",
                kusten.id());
        kusten.sql("update deficiency_offer set answer = 'ja', answered_on = date '2026-01-02', answered_by = 'Karin' where to_operation_id = acting_operation()");
        assertThat(inTransaction(kusten.whole(), () -> db.sql("select count(*) from deficiency").query(Integer.class).single())).as("it is seen").isEqualTo(1);
        assertThat(kusten.whole().call(pictures::figures).deficiencies()).as("and not counted").isEmpty();
    }

    @Test
    void aMemberSeesWhatTheGroupHasTakenUp() {
        var taken = waiting(LifeArea.HOUSING, BodyKind.MUNICIPALITY, NOTED);
        waiting(LifeArea.ECONOMY, BodyKind.PSYCHIATRY, NOTED);
        var group = UUID.randomUUID();
        dalsland.sql("insert into steering_group (id, name, from_day) values (?, 'Ledningsgruppen', date '2020-01-01')", group);
        dalsland.sql("insert into deficiency_group (deficiency_id, group_id, raised_on) values (?, ?, ?)", taken, group, NOTED);
        var lisa = new Person(UUID.randomUUID(), "lisa@exempel.se", "Lisa Ledamot", Role.STEERING_MEMBER, dalsland.id(), dalsland.name(), null, group);
        var seen = lisa.acting().call(pictures::figures);
        assertThat(seen.deficiencies()).extracting(one -> one.id()).containsExactly(taken);
        assertThat(seen.bodies()).containsExactly(BodyKind.MUNICIPALITY);
    }

    @Test
    void picturesAskTheDatabaseTwoThings() {
        for (int i = 0; i < 30; i++) {
            waiting(LifeArea.HOUSING, BodyKind.MUNICIPALITY, NOTED);
        }
        assertThat(queries(() -> dalsland.whole().call(pictures::figures)).count()).isEqualTo(2);
    }

    // ── Nothing yet: other tests publish in the same database, so these pages are made by hand ──

    @Test
    void whereNothingIsPublishedOneIsToldWhatOneCanDo() {
        var page = new OpenListPage(new OpenList(List.of(), 0, 1, AnswerTimes.of(List.of())), OpenSearch.all(), new Paging(1, 20, 0, "/open/deficiencies", java.util.Map.of()), List.of(), new OpenWords(NOTED));
        assertThat(html(Page.of("open/list.jte", page))).contains("Ingen brist visas än", "href=\"/tell\"", "Det har kommit för få svar");
    }

    @Test
    void whereThereIsNoOperationOneIsToldWhatElseOneCanDo() {
        var page = new TellPage(TellForm.fresh(), List.of(), java.util.Map.of(), java.time.YearMonth.of(2026, 1), false);
        assertThat(html(Page.of("open/tell.jte", page))).contains("Det finns ingen ombudsverksamhet här än", "patientnämnden").doesNotContain("<textarea");
    }

    private String html(Page page) {
        var out = new java.io.ByteArrayOutputStream();
        try {
            pages.render(page).writeTo(out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
