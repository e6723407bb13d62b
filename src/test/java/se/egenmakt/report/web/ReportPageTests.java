package se.egenmakt.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.report.Question;
import se.egenmakt.shared.Sex;

/** January, as the manager walks through it, page by page. */
class ReportPageTests extends PageTest {
    private TestOperation dalsland;
    private Person ingrid;
    private Person mona;
    private UUID outside;

    @BeforeEach
    void anOperationWithThreeClients() {
        dalsland = operation("Dalsland").serves("1438", "1460");
        ingrid = dalsland.ombud("Ingrid Sandell");
        mona = dalsland.manager("Mona Chef");
        dalsland.commission(ingrid, "D-1", LocalDate.of(2024, 3, 3));
        dalsland.commission(ingrid, "D-2", LocalDate.of(2025, 4, 4), Sex.MAN, 1950);
        outside = dalsland.commission(ingrid, "D-3", LocalDate.of(2025, 12, 1), Sex.UNKNOWN, null);
        dalsland.whole().run(() -> workforce.establish(new BigDecimal("1.00"), TestOperation.BEGAN, null));
    }

    @Test
    void theYearsTellTheDeadlineAndHowLongIsLeft() {
        assertThat(visitor(mona).get("/reports").text()).contains("Redovisning 2025", "Senast 15 januari 2026. 3 dagar kvar.", "Redovisning 2024");
    }

    @Test
    void whatToSettleFirstHasCountsAndLinks() {
        var page = visitor(mona).get("/reports/2025");
        assertThat(page.text()).contains("Senast torsdag 15 januari 2026.", "3 dagar kvar.", "2 klienter var tysta i ett halvår", "För en klient är kön okänt", "17 svar är inte bekräftade");
        assertThat(page.page().select("a[href='/reports/2025/settle/quiet']")).isNotEmpty();
        var list = visitor(mona).get("/reports/2025/settle/sex-unknown");
        assertThat(list.text()).contains("D-3").doesNotContain("D-1");
        assertThat(list.page().select("a[href='/commissions/" + outside + "/facts']")).isNotEmpty();
    }

    @Test
    void everyFigureOpensTheClientsBehindItWithTheRule() {
        var visitor = visitor(ingrid);
        var figures = visitor.get("/reports/2025/figures");
        assertThat(figures.text()).contains("1 + 2 nya − 0 avslutade = 3", "Det går jämnt ut");
        var link = figures.page().selectFirst("a[href*='figure=new.men']");
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo("1, Nya klienter 2025, män");
        var opened = visitor.get(link.attr("href"));
        assertThat(opened.page().getElementById("siffran").text()).isEqualTo("Så blev siffran 1");
        assertThat(opened.text()).contains("D-2", "Perioden började 4 april 2025.", "En period är ny när dess första uppdrag öppnades under året.");
        assertThat(visitor.get("/reports/2025/figures?figure=påhitt").status()).isEqualTo(404);
    }

    @Test
    void aMunicipalityHasItsOwnFigures() {
        assertThat(visitor(mona).get("/reports/2025/figures?municipality=1460").text()).contains("Siffror för Bengtsfors", "0 + 0 nya − 0 avslutade = 0");
        assertThat(visitor(mona).get("/reports/2025/figures?municipality=1280").status()).as("none of the operation's").isEqualTo(404);
    }

    @Test
    void aQuestionStandsInTheLettersWordsMarkedUntilItIsConfirmed() {
        var visitor = visitor(mona);
        var page = visitor.get("/reports/2025/questions/steering-group");
        assertThat(page.page().selectFirst("h1").text())
                .isEqualTo("Vilka ingår i ledningsgruppen? Vilka arbetsformer har gruppen och vilket mandat har deltagarna? Hur många ledningsgruppträffar har ni haft under 2025?");
        assertThat(visitor.get("/reports/2025/questions/posts").text()).contains("Förslag, inte bekräftat");
        var next = visitor.get("/reports/2025/questions/posts").form("/reports/2025/questions/posts").with("confirm", "ja").submit();
        assertThat(next.location()).isEqualTo("/reports/2025/questions/planned-posts");
        assertThat(visitor.get("/reports/2025/questions/posts").text()).contains("Bekräftat av Mona Chef").doesNotContain("Förslag, inte bekräftat");
        assertThat(visitor.get("/reports/2025/questions").text()).contains("1 av 17 bekräftade");
    }

    @Test
    void whatWasTypedStaysWhenSomebodyElseHasSaved() {
        var visitor = visitor(mona);
        var form = visitor.get("/reports/2025/questions/quality").form("/reports/2025/questions/quality").with("answer", "Mitt svar");
        as(ingrid, () -> {
            reports.answer(2025, Question.QUALITY, "Ingrids svar", true, 0);
        });
        var refused = form.submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("textarea[name=answer]").wholeText()).contains("Mitt svar");
        assertThat(refused.text()).contains("Ingrids svar", "Någon annan har sparat");
        assertThat(refused.form("/reports/2025/questions/quality").submit().status()).isEqualTo(303);
    }

    @Test
    void plannedPostsAreNumbersAndWrongOnesAreRefusedAtTheField() {
        var visitor = visitor(mona);
        var path = "/reports/2025/questions/planned-posts";
        var refused = visitor.get(path).form(path).with("plannedPosts", "två").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#plannedPosts-error")).isNotEmpty();
        assertThat(visitor.get(path).form(path).with("plannedPosts", "2,5").with("plannedPersons", "3").submit().status()).isEqualTo(303);
        assertThat(visitor.get("/reports/2025/figures").text()).contains("2,50 tjänster, 3 personer");
    }

    @Test
    void theEconomyAddsUp() {
        var visitor = visitor(mona);
        var path = "/reports/2025/economy";
        visitor.get(path).form(path).with("grant", "302 400").with("salaries", "300000").with("extraReceived", "0").submit();
        assertThat(visitor.get(path).text()).contains("302 400 kronor", "2 400 kronor finns kvar");
        assertThat(visitor(ingrid).get(path).form(path).with("grant", "1").submit().status()).as("an ombud").isEqualTo(403);
    }

    @Test
    void fromTheBoardToSubmitted() {
        var visitor = visitor(mona);
        visitor.get("/reports/2025/board").form("/reports/2025/board").with("boardMeetingOn", "2026-01-13").submit();
        var board = visitor.get("/reports/2025/board");
        assertThat(board.text()).contains("Nämnden möts tisdag 13 januari. En dag kvar. Frys siffrorna före dess.", "siffror är mellan 1 och 4");
        var refused = board.form("/reports/2025/freeze").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("17 svar är inte bekräftade");
        var freeze = board.form("/reports/2025/freeze").with("leaveUnconfirmed", "ja");
        assertThat(freeze.submit().follow().text()).contains("Redovisningen är fryst: nummer 1.");
        assertThat(freeze.submit().status()).as("clicked again").isEqualTo(303);
        assertThat(visitor.get("/reports/2025/board").page().select("a[href='/reports/2025/numbers/2']")).isEmpty();

        var wrong = visitor.get("/reports/2025/submission").form("/reports/2025/numbers/1/minutes").file("minutes", "protokoll.pdf", new byte[] {1, 2, 3}).submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Filen är inte en PDF");
        assertThat(visitor.get("/reports/2025/submission").form("/reports/2025/numbers/1/minutes").submit().text()).contains("Välj nämndens protokoll");
        visitor.get("/reports/2025/submission").form("/reports/2025/numbers/1/minutes").file("minutes", "protokoll.pdf", pdf()).submit();
        assertThat(visitor.get("/reports/2025/submission").text()).contains("protokoll.pdf, tillagt i dag");
        assertThat(visitor.get("/reports/2025/numbers/1/minutes").header("Content-Type")).isEqualTo("application/pdf");

        var submission = visitor.get("/reports/2025/submission").form("/reports/2025/numbers/1/submit").with("registration", "SN 2026/14").with("submittedOn", "2026-01-12");
        assertThat(submission.submit().text()).contains("Välj hur nämnden vill göra med de små talen");
        assertThat(submission.with("choice", "prövas").submit().follow().text()).contains("diarienummer SN 2026/14", "ber mottagaren att pröva sekretess");
        assertThat(visitor.get("/reports").text()).contains("Inlämnad 12 januari 2026, diarienummer SN 2026/14.");
    }

    @Test
    void aFrozenNumberIsReadAndItsFiguresOpened() {
        as(mona, () -> {
            frozenReports.freeze(2025, 1, "", true);
        });
        var page = visitor(ingrid).get("/reports/2025/numbers/1?figure=new.men");
        assertThat(page.text()).contains("Redovisning 2025, nummer 1", "fryst för nämnden 12 januari 2026 av Mona Chef", "Så blev siffran 1", "D-2", "Ett uppdrag");
        assertThat(visitor(ingrid).get("/reports/2025/numbers/1/report.pdf").bytes()).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(visitor(ingrid).get("/reports/2025/numbers/2").status()).isEqualTo(404);
    }

    @Test
    void anotherOperationsReportIsNotThere() {
        as(mona, () -> {
            frozenReports.freeze(2025, 1, "", true);
        });
        var karin = operation("Kusten").serves("1484").manager("Karin Kust");
        for (var path : new String[] {"/reports/2025/numbers/1", "/reports/2025/numbers/1/report.json", "/reports/2025/numbers/1/minutes"}) {
            assertThat(visitor(karin).get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(visitor(karin).get("/reports/2025/figures").text()).contains("0 + 0 nya − 0 avslutade = 0").doesNotContain("D-1");
        assertThat(visitor(karin).get("/figures").text()).contains("Inget att visa än");
    }

    @Test
    void onlyTheManagerFreezes() {
        assertThat(visitor(ingrid).get("/reports/2025/board").page().select("form[action='/reports/2025/freeze']")).isEmpty();
        assertThat(visitor(ingrid).get("/reports/2025/board").text()).contains("Chefen fryser siffrorna");
    }

    @Test
    void yearsThatCannotBeReportedAreNotThere() {
        assertThat(visitor(mona).get("/reports/2027").status()).isEqualTo(404);
        assertThat(visitor(mona).get("/reports/1999/figures").status()).isEqualTo(404);
        assertThat(visitor(mona).get("/reports/2026/board").text()).contains("Siffrorna kan frysas från den 1 januari 2027");
    }

    @Test
    void theFormSaysWhatItRestsOn() {
        assertThat(visitor(mona).get("/reports/2025/form").text()).contains("Ingen länsstyrelses blankett för andra år än 2013 har hittats", "1996–2007");
        assertThat(visitor(mona).get("/reports/2013/form").text()).contains("Länsstyrelsen i Stockholms läns för 2013", "1983–1994");
    }

    @Test
    void picturesHaveATableBehindEach() {
        var page = visitor(ingrid).get("/figures?year=2025");
        assertThat(page.page().select("svg.em-chart[role=img][aria-label]")).hasSize(4);
        assertThat(page.page().select("details table")).hasSize(4);
        assertThat(page.text()).contains("Antalet klienter gick från 1 i början av 2025 till 3 den 31 december 2025.");
    }

    @Test
    void aPageOfFiguresAsksTheDatabaseAFewTimesHoweverManyClients() {
        var visitor = visitor(mona);
        visitor.get("/reports/2025/figures");
        var few = queries(() -> visitor.get("/reports/2025/figures"));
        for (int i = 0; i < 40; i++) {
            dalsland.commission(ingrid, "M-" + i, LocalDate.of(2025, 2, 2), Sex.UNKNOWN, null);
        }
        var many = queries(() -> visitor.get("/reports/2025/figures"));
        assertThat(many.count()).as(many.toString()).isEqualTo(few.count()).isLessThanOrEqualTo(22);
    }

    private static byte[] pdf() {
        try (var document = new PDDocument();
                var file = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
