package se.egenmakt.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.report.SmallCellsChoice;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.Sex;

/** What the pages tell a person to attend to: reminders, what has moved, small numbers, what was quiet; and that figures open. Today is 12 January 2026. */
class ReportAttentionPageTests extends PageTest {
    private TestOperation dalsland;
    private Person ingrid;
    private Person mona;
    private UUID first;
    private UUID second;

    @BeforeEach
    void anOperationWithThreeClients() {
        dalsland = operation("Dalsland").serves("1438", "1460");
        ingrid = dalsland.ombud("Ingrid Sandell");
        mona = dalsland.manager("Mona Chef");
        first = dalsland.commission(ingrid, "D-1", LocalDate.of(2024, 3, 3));
        second = dalsland.commission(ingrid, "D-2", LocalDate.of(2025, 4, 4), Sex.MAN, 1950);
        dalsland.commission(ingrid, "D-3", LocalDate.of(2025, 12, 1), Sex.UNKNOWN, null);
        dalsland.whole().run(() -> workforce.establish(new BigDecimal("1.00"), TestOperation.BEGAN, null));
    }

    // ── Reminders on the start page ────────────────────────────────────────

    @Test
    void theStartPageRemindsTheManagerUntilTheReportIsSubmitted() {
        assertThat(visitor(mona).get("/").text()).contains("Redovisningen för 2025 ska lämnas in", "Inom 3 dagar", "Nämndens möte är inte inlagt.");
        as(mona, () -> {
            reports.boardMeeting(2025, LocalDate.of(2026, 1, 13));
        });
        var start = visitor(mona).get("/");
        assertThat(start.text()).contains("Redovisningen för 2025 ska frysas före nämndens möte", "I morgon", "Nämnden möts tisdag 13 januari.");
        assertThat(start.page().select("a[href='/reports/2025']")).isNotEmpty();
        as(mona, () -> {
            frozenReports.freeze(2025, 1, "", true);
        });
        var frozen = visitor(mona).get("/");
        assertThat(frozen.text()).contains("Redovisningen för 2025 väntar på nämndens protokoll");
        assertThat(frozen.page().select("a[href='/reports/2025/submission']")).isNotEmpty();
        as(mona, () -> {
            frozenReports.attachMinutes(2025, 1, "p.pdf", pdf());
        });
        assertThat(visitor(mona).get("/").text()).contains("Redovisningen för 2025 ska skrivas in som inlämnad");
        as(mona, () -> {
            frozenReports.submit(2025, 1, "SN 1", LocalDate.of(2026, 1, 12), SmallCellsChoice.AS_THEY_ARE);
        });
        assertThat(visitor(mona).get("/").text()).doesNotContain("Redovisningen för");
    }

    @Test
    void theReminderComesOnTheFirstOfDecemberAndTellsWhenItIsLate() {
        clock.day(LocalDate.of(2025, 11, 30));
        assertThat(visitor(mona).get("/").text()).doesNotContain("Redovisningen för");
        clock.day(LocalDate.of(2025, 12, 1));
        assertThat(visitor(mona).get("/").text()).contains("Redovisningen för 2025 ska lämnas in", "Inom 45 dagar");
        clock.day(LocalDate.of(2026, 1, 16));
        assertThat(visitor(mona).get("/").text()).contains("Redovisningen för 2025 ska lämnas in", "Sent");
        clock.day(LocalDate.of(2026, 6, 1));
        assertThat(visitor(mona).get("/").text()).doesNotContain("Redovisningen för");
    }

    @Test
    void nobodyIsRemindedOfAYearWithoutCommissionsAndAnOmbudNotAtAll() {
        var newcomer = operation("Kusten").serves("1484").manager("Karin Kust");
        assertThat(visitor(newcomer).get("/").text()).doesNotContain("Redovisningen för");
        assertThat(visitor(ingrid).get("/").text()).doesNotContain("Redovisningen för");
    }

    @Test
    void theReminderCostsTheManagersStartPageTwoQuestionsAndTheOmbudsNone() {
        var manager = visitor(mona);
        var ombud = visitor(ingrid);
        manager.get("/");
        assertThat(queries(() -> manager.get("/")).count()).isLessThanOrEqualTo(8);
        assertThat(queries(() -> manager.get("/")).sql()).filteredOn(sql -> sql.contains("report_draft")).hasSize(1);
        assertThat(queries(() -> ombud.get("/")).sql()).noneMatch(sql -> sql.contains("report_draft"));
    }

    // ── After freezing ─────────────────────────────────────────────────────

    @Test
    void whatHasMovedSinceTheFreezingStandsWhereItIsSettledAndWhereItIsCorrected() {
        as(mona, () -> {
            frozenReports.freeze(2025, 1, "", true);
        });
        assertThat(visitor(mona).get("/reports/2025/board").text()).contains("Siffrorna är desamma som i nummer 1.");
        inTransaction(dalsland.whole(), () -> db.sql("update commission set sex = 'man' where sex = 'okänt'").update());
        for (var path : new String[] {"/reports/2025", "/reports/2025/board"}) {
            var page = visitor(mona).get(path);
            assertThat(page.text()).as(path).contains("Siffror som har ändrats sedan nummer 1", "Antal klienter 31 december 2025, män");
        }
        assertThat(visitor(mona).get("/reports/2025").text()).contains("siffror har ändrats sedan redovisningen frystes");
    }

    @Test
    void aFrozenNumberOpensItsPersons() {
        as(mona, () -> {
            frozenReports.freeze(2025, 1, "", true);
        });
        var page = visitor(ingrid).get("/reports/2025/numbers/1");
        var link = page.page().selectFirst("a[href*='figure=supported.men']");
        assertThat(link).isNotNull();
        assertThat(visitor(ingrid).get(link.attr("href")).text()).contains("Så blev siffran 1", "En person finns registrerad.", "D-2").doesNotContain("D-1");
    }

    // ── Small numbers ──────────────────────────────────────────────────────

    @Test
    void smallNumbersOfEveryMunicipalityArePointedOutBeforeTheBoardAndBeforeSubmitting() {
        inTransaction(dalsland.whole(), () -> db.sql("update commission set municipality_code = '1460' where id = ?").param(second).update());
        assertThat(visitor(mona).get("/reports/2025/board").page().select("#sma, section, details").text()).contains("Bengtsfors Nya klienter 2025, män 1", "Dals-Ed Klienter som varken är man eller kvinna i uppgifterna 1");
        as(mona, () -> {
            frozenReports.freeze(2025, 1, "", true);
        });
        assertThat(visitor(mona).get("/reports/2025/submission").text()).contains("Bengtsfors Nya klienter 2025, män 1", "Hela verksamheten Nya klienter 2025, män 1");
    }

    // ── Quiet at the end of the year ───────────────────────────────────────

    @Test
    void whoWasQuietAtTheEndOfTheYearHasAListOfItsOwnWithTheWaysOut() {
        dalsland.contact(ingrid, second, LocalDate.of(2026, 1, 8), ContactKind.TELEPHONE);
        assertThat(visitor(mona).get("/reports/2025").text()).contains("En klient var tyst i ett halvår vid årets slut", "En klient var tyst vid årets slut, men har haft kontakt");
        var own = visitor(ingrid).get("/reports/2025/settle/quiet");
        assertThat(own.text()).contains("Tysta i ett halvår den 31 december 2025", "D-1", "Nästa kontakt var efter årets slut. Den senaste var 8 januari 2026.").doesNotContain("D-3");
        assertThat(own.page().select("a[href='/commissions/" + first + "/closing']")).isNotEmpty();
        assertThat(own.page().select("a[href='/commissions/" + second + "/closing']")).as("contacted since").isEmpty();
        assertThat(visitor(mona).get("/reports/2025/settle/quiet").text()).contains("Ingrid Sandell väljer väg tillsammans med klienten.");
        var karin = operation("Kusten").serves("1484").manager("Karin Kust");
        assertThat(visitor(karin).get("/reports/2025/settle/quiet").text()).contains("Ingen klient var tyst").doesNotContain("D-1");
    }

    // ── Figures that open ──────────────────────────────────────────────────

    @Test
    void continuityAndQuartersOpen() {
        inTransaction(dalsland.whole(), () -> db.sql("update commission set closed_on = '2025-09-09' where id = ?").param(first).update());
        var figures = visitor(mona).get("/reports/2025/figures");
        var continuity = figures.page().selectFirst("a[href*='figure=continuity']");
        assertThat(continuity).isNotNull();
        assertThat(visitor(mona).get(continuity.attr("href")).text()).contains("Så blev siffran 1 av 1", "D-1", "Slutade 9 september 2025. Hade samma ombud hela tiden.");
        var quarter = figures.page().selectFirst("a[href*='figure=quarter.2.new']");
        assertThat(quarter).isNotNull();
        assertThat(quarter.text()).isEqualTo("en ny, kvartal 2");
        assertThat(visitor(mona).get(quarter.attr("href")).text()).contains("Nya klienter 2025, kvartal 2", "D-2");
        assertThat(visitor(mona).get("/reports/2025/figures?figure=quarter.5.new").status()).isEqualTo(404);
        assertThat(figures.page().select("a[href='/operation']")).isNotEmpty();
    }

    // ── Words ──────────────────────────────────────────────────────────────

    @Test
    void noInnerCodesAndNoAbbreviationsAreShown() {
        assertThat(visitor(mona).get("/reports/2025/figures").text()).contains("kvartal 1", "Egenmakts egen blankett").doesNotContain("kv 1", "std-2014");
        assertThat(visitor(mona).get("/reports/2025/form").text()).doesNotContain("regel C3", "std-2014");
        assertThat(visitor(mona).get("/figures?year=2025").text()).contains("31 december 2024").doesNotContain("dec 24");
    }

    @Test
    void theFormAndTheEconomySayWhatGovernsTheYearInTheLettersWords() {
        assertThat(visitor(mona).get("/reports/2025/form").text()).contains("står i 10 § förordningen om statsbidrag");
        assertThat(visitor(mona).get("/reports/2013/form").text()).contains("står i Länsstyrelsen i Stockholms läns brev 2013-11-21").doesNotContain("står i 10 §");
        assertThat(visitor(mona).get("/reports/2025/economy").text()).contains("En ekonomisk redovisning ska bifogas redovisningen där antal tjänster, eventuella vakanser, tjänstledigheter samt längre sjukfrånvaro framgår.");
    }

    @Test
    void aPersonalIdentityNumberIsRefusedAtItsField() {
        var path = "/reports/2025/questions/groups";
        var refused = visitor(mona).get(path).form(path).with("answer", "Se 19121212-1212.").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#answer-error").text()).contains("personnummer");
    }

    private static byte[] pdf() {
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument();
                var file = new java.io.ByteArrayOutputStream()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(file);
            return file.toByteArray();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
