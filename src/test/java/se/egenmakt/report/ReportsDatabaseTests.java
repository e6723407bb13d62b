package se.egenmakt.report;

import static org.assertj.core.api.Assertions.assertThat;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.report.ReportFiles.Format;
import se.egenmakt.report.ReportFiles.Wanted;
import se.egenmakt.shared.Outcome;

/** The report from counting to submitted, against a real database, with another operation beside. */
class ReportsDatabaseTests extends ReportedOperations {
    @org.springframework.beans.factory.annotation.Autowired
    private QuarterCounts quarters;

    @Test
    void aYearIsCountedFromTheActingOperationsOwnCommissions() throws Exception {
        var figures = as(ingrid, () -> reports.year(YEAR)).figures().whole().published();
        assertThat(figures.number(Row.START, Column.WOMEN)).isEqualTo(1);
        assertThat(figures.number(Row.NEW, Column.TOTAL)).isEqualTo(3);
        assertThat(figures.number(CLOSED_WOMEN)).isEqualTo(1);
        assertThat(figures.number(Row.END, Column.TOTAL)).isEqualTo(3);
        assertThat(as(karin, () -> reports.year(YEAR)).figures().whole().number(Row.END, Column.TOTAL)).isEqualTo(1);
    }

    @Test
    void aYearIsReadFromOneQueryHoweverManyCommissionsThereAre() {
        var few = queries(() -> as(mona, () -> {
            reports.state(YEAR);
        }));
        for (int i = 0; i < 30; i++) {
            dalsland.commission(ingrid, "M-" + i, LocalDate.of(2025, 2, 2));
        }
        var many = queries(() -> as(mona, () -> {
            reports.state(YEAR);
        }));
        assertThat(many.count()).as(many.toString()).isEqualTo(few.count()).isLessThanOrEqualTo(17);
        assertThat(many.sql().stream().filter(sql -> sql.contains("main_reasons")).count()).isEqualTo(1);
    }

    @Test
    void openingAFigureIsLoggedWithTheClients() {
        as(mona, () -> {
            var behind = reports.year(YEAR).figures().whole().behind(CLOSED_WOMEN);
            reports.opened(YEAR, CLOSED_WOMEN.toString(), behind.stream().map(Placed::period).toList());
        });
        var logged = inTransaction(mona.acting(), () -> db.sql(
                        "select count(*) from audit_entry where action = 'report.open' and subject = '2025 closed.women' and clients = array[(select client_id from commission where id = ?)]")
                .param(closed)
                .query(Integer.class)
                .single());
        assertThat(logged).isEqualTo(1);
    }

    // ── Answers ────────────────────────────────────────────────────────────

    @Test
    void answersAreProposedFromFactsAndFromLastYearAndMarkedUntilConfirmed() {
        as(mona, () -> {
            reports.answer(YEAR - 1, Question.SUPERVISION, "En gång i månaden.", true, 0);
            var state = reports.state(YEAR);
            assertThat(state.answer(Question.POSTS).text()).contains("2,00 inrättade tjänster");
            assertThat(state.answer(Question.POSTS).proposed()).isTrue();
            assertThat(state.answer(Question.SUPERVISION).text()).isEqualTo("En gång i månaden.");
            assertThat(state.answer(Question.SUPERVISION).origin()).isEqualTo(ReportAnswer.Origin.LAST_YEAR);
            assertThat(state.answer(Question.SUPERVISION).confirmed()).isFalse();
            reports.answer(YEAR, Question.SUPERVISION, "Varannan vecka.", true, 0);
            assertThat(reports.state(YEAR).answer(Question.SUPERVISION).confirmed()).isTrue();
        });
    }

    @Test
    void aStalePageDoesNotOverwriteWhatSomebodyElseSaved() {
        as(mona, () -> {
            assertThat(reports.answer(YEAR, Question.QUALITY, "Först.", false, 0).isDone()).isTrue();
        });
        as(ingrid, () -> {
            assertThat(reports.answer(YEAR, Question.QUALITY, "Sist.", true, 0).isDone()).isFalse();
            assertThat(reports.state(YEAR).answer(Question.QUALITY).text()).isEqualTo("Först.");
            assertThat(reports.answer(YEAR, Question.QUALITY, "Sist.", true, 1).isDone()).isTrue();
        });
    }

    @Test
    void theSmallNumbersOfReasonsAreLeftOutOfTheProposal() throws Exception {
        var answer = as(mona, () -> reports.state(YEAR)).answer(Question.REASONS).text();
        assertThat(answer).startsWith("Ekonomi.").doesNotContain("(4)");
    }

    @Test
    void economyAddsUpAndAStalePageIsNoticed() {
        as(mona, () -> {
            var economy = new Economy(Map.of(EconomyLine.GRANT.code(), 302_400L, EconomyLine.SALARIES.code(), 302_000L), 10L, 10L, "Kurs", "");
            assertThat(reports.economy(YEAR, economy, 0).isDone()).isTrue();
            assertThat(reports.economy(YEAR, Economy.EMPTY, 0).isDone()).isFalse();
            assertThat(reports.state(YEAR).draft().economy()).isEqualTo(economy);
            assertThat(economy.left()).isEqualTo(400);
            assertThat(reports.economy(YEAR, new Economy(Map.of(), 5L, 6L, "", ""), 1).isDone()).isFalse();
        });
    }

    // ── Freezing ───────────────────────────────────────────────────────────

    @Test
    void aYearThatHasNotEndedIsNotFrozen() throws Exception {
        assertThat(as(mona, () -> frozenReports.freeze(2026, 1, "", true)).isDone()).isFalse();
    }

    @Test
    void unconfirmedAnswersStopTheFreezingUnlessLeftOut() throws Exception {
        assertThat(as(mona, () -> frozenReports.freeze(YEAR, 1, "", false)).isDone()).isFalse();
        assertThat(as(mona, () -> frozenReports.freeze(YEAR, 1, "", true)).isDone()).isTrue();
        var frozen = as(mona, () -> frozenReports.signed(YEAR, 1)).orElseThrow();
        assertThat(frozen.content().answers()).hasSize(Question.values().length).allSatisfy(said -> assertThat(said.answer()).isEmpty());
    }

    @Test
    void aFrozenReportIsTheSameForEverWhateverHappensToTheRecords() throws Exception {
        var before = as(mona, () -> reports.year(YEAR)).figures().whole().published();
        as(mona, () -> {
            frozenReports.freeze(YEAR, 1, "", true);
        });
        var first = as(mona, () -> files.make(new Wanted(YEAR, null, Format.JSON, false, true, 1)));
        inTransaction(dalsland.whole(), () -> db.sql("update commission set sex = 'man', birth_year = 1990, minor_children = 'okänt', children_at_home = 'okänt'").update());
        inTransaction(dalsland.whole(), () -> db.sql("delete from commission where id = ?").param(closed).update());
        dalsland.commission(ingrid, "D-9", LocalDate.of(2026, 1, 2));

        var frozen = as(mona, () -> frozenReports.signed(YEAR, null)).orElseThrow();
        assertThat(frozen.figures(null)).isEqualTo(before);
        assertThat(frozen.content().figures(null)).as("the numbers kept are those of the rows").isEqualTo(frozen.figures(null));
        assertThat(frozen.figures("1438")).isEqualTo(frozen.content().figures("1438"));
        assertThat(as(mona, () -> files.make(new Wanted(YEAR, null, Format.JSON, false, true, null))))
                .usingRecursiveComparison()
                .isEqualTo(first);
        assertThat(as(mona, () -> reports.year(YEAR)).figures().whole().published()).isNotEqualTo(before);
    }

    @Test
    void aFrozenFigureOpensDownToTheClientOnlyWhileTheRecordExists() throws Exception {
        as(mona, () -> {
            frozenReports.freeze(YEAR, 1, "", true);
        });
        assertThat(lines(CLOSED_WOMEN)).singleElement().satisfies(line -> assertThat(line.commissions().getFirst().clientNumber()).isEqualTo("D-1"));
        inTransaction(dalsland.whole(), () -> db.sql("delete from commission where id = ?").param(closed).update());
        assertThat(lines(CLOSED_WOMEN)).singleElement().satisfies(line -> assertThat(line.commissions()).isEmpty());
        var links = inTransaction(dalsland.whole(), () -> db.sql("select count(*) from report_period_commission").query(Integer.class).single());
        assertThat(links).isEqualTo(3);
    }

    private List<FrozenReports.FrozenLine> lines(FigureKey key) throws Exception {
        return as(mona, () -> frozenReports.open(frozenReports.signed(YEAR, 1).orElseThrow(), null, key));
    }

    @Test
    void whatIsStoredOfAFrozenReportHoldsNoNumberBirthYearOrDateOfAClient() {
        as(mona, () -> {
            frozenReports.freeze(YEAR, 1, "", true);
        });
        var content = inTransaction(mona.acting(), () -> db.sql("select content::text from report").query(String.class).single());
        assertThat(content).doesNotContain("D-1", "D-2", "2025-09-09", "2024-03-03", closed.toString());
        var columns = inTransaction(mona.acting(), () -> db.sql("select column_name from information_schema.columns where table_name = 'report_period' and data_type = 'date'")
                .query(String.class)
                .list());
        assertThat(columns).isEmpty();
    }

    @Test
    void aDoubleClickFreezesOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Outcome<Integer>> click = () -> as(mona, () -> frozenReports.freeze(YEAR, 1, "", true));
            for (var clicked : pool.invokeAll(List.of(click, click, click, click))) {
                assertThat(clicked.get()).isEqualTo(Outcome.done(1));
            }
        }
        assertThat(as(mona, () -> reports.state(YEAR)).numbers()).hasSize(1);
        var rows = inTransaction(mona.acting(), () -> db.sql("select count(*) from report_period").query(Integer.class).single());
        assertThat(rows).isEqualTo(4);
    }

    @Test
    void everyFrozenNumberTellsItsYearsTotalsToThoseWhoProtectQuarters() throws Exception {
        as(mona, () -> {
            frozenReports.freeze(YEAR, 1, "", true);
        });
        var figures = as(mona, () -> frozenReports.signed(YEAR, 1)).orElseThrow().figures(null);
        var totals = new YearTotals(
                YEAR, figures.number(Row.START, Column.TOTAL), figures.number(Row.NEW, Column.TOTAL), figures.number(Row.CLOSED, Column.TOTAL), figures.number(Row.END, Column.TOTAL));
        assertThat(as(mona, () -> quarters.frozenYears())).containsExactly(totals);
        assertThat(totals.end()).isPositive();
        assertThat(as(karin, () -> quarters.frozenYears())).isEmpty();
    }

    @Test
    void aCorrectionIsANewNumberThatSaysWhatChanged() throws Exception {
        as(mona, () -> {
            frozenReports.freeze(YEAR, 1, "", true);
        });
        inTransaction(dalsland.whole(), () -> db.sql("update commission set sex = 'man' where sex = 'okänt'").update());
        assertThat(as(mona, () -> frozenReports.freeze(YEAR, 2, "  ", true)).isDone()).isFalse();
        assertThat(as(mona, () -> frozenReports.freeze(YEAR, 2, "Kön ifyllt för en klient, efter fråga till ombudet.", true)).isDone()).isTrue();
        assertThat(as(mona, () -> frozenReports.signed(YEAR, 1)).orElseThrow().figures(null).number(Row.END, Column.MEN)).isEqualTo(1);
        assertThat(as(mona, () -> frozenReports.signed(YEAR, null)).orElseThrow().figures(null).number(Row.END, Column.MEN)).isEqualTo(2);
        assertThat(as(mona, () -> frozenReports.freeze(YEAR, 4, "Hoppar över.", true)).isDone()).isFalse();
    }

    @Test
    void anotherOperationSeesNothingOfIt() throws Exception {
        as(mona, () -> {
            frozenReports.freeze(YEAR, 1, "", true);
            reports.answer(YEAR, Question.QUALITY, "Vårt eget.", true, 0);
        });
        assertThat(as(karin, () -> frozenReports.signed(YEAR, 1))).isEmpty();
        assertThat(as(karin, () -> reports.state(YEAR)).answer(Question.QUALITY).text()).isEmpty();
        assertThat(as(karin, () -> frozenReports.attachMinutes(YEAR, 1, "p.pdf", pdf())).isDone()).isFalse();
        assertThat(as(karin, () -> frozenReports.submit(YEAR, 1, "SN 1", LocalDate.of(2026, 1, 12), null)).isDone()).isFalse();
        assertThat(as(karin, () -> reports.years()).stream().filter(line -> line.latest() != null)).isEmpty();
    }

    @Test
    void aClientWhoComesBackAfterTheFreezingIsADifferenceAtTheStartOfTheNextYear() throws Exception {
        as(mona, () -> {
            frozenReports.freeze(YEAR, 1, "", true);
        });
        clock.day(LocalDate.of(2026, 2, 1));
        inTransaction(dalsland.whole(), () -> db.sql("update commission set closed_on = '2025-12-09' where id = ?").param(closed).update());
        dalsland.commission(ingrid, "D-1", LocalDate.of(2026, 1, 20));
        var counted = as(mona, () -> reports.year(2026));
        assertThat(counted.startDifferences(null)).singleElement().satisfies(difference -> {
            assertThat(difference.effect()).isEqualTo(1);
            assertThat(difference.why().key()).isEqualTo("start-difference.returned");
        });
        var words = new ReportWords(ReportPaper.Sheet.draft(as(mona, () -> reports.content(2026)), null));
        assertThat(words.startCheck().getFirst()).contains("slutet 1 män, 1 kvinnor och 1 utanför", "början 1 män, 2 kvinnor och 1 utanför");
        assertThat(words.startCheck().getLast()).isEqualTo("En tillkom: kom åter inom ett kvartal av samma huvudorsak, och räknas då som samma period.");
    }

    // ── Minutes and submitting ─────────────────────────────────────────────

    @Test
    void minutesArePdfByTheirContentAndNotByTheirName() throws Exception {
        as(mona, () -> {
            frozenReports.freeze(YEAR, 1, "", true);
        });
        assertThat(as(mona, () -> frozenReports.attachMinutes(YEAR, 1, "protokoll.pdf", "Inte en PDF".getBytes(StandardCharsets.UTF_8))).isDone()).isFalse();
        assertThat(as(mona, () -> frozenReports.attachMinutes(YEAR, 1, "protokoll.pdf", "%PDF-1.7 men inte mer".getBytes(StandardCharsets.UTF_8))).isDone()).isFalse();
        assertThat(as(mona, () -> frozenReports.attachMinutes(YEAR, 1, "protokoll.pdf", new byte[FrozenReports.LARGEST_MINUTES + 1])).isDone()).isFalse();
        assertThat(as(mona, () -> frozenReports.attachMinutes(YEAR, 1, "..\\mapp/Protokoll \"12\".txt", pdf())).isDone()).isTrue();
        assertThat(as(mona, () -> frozenReports.minutes(YEAR, 1))).hasValueSatisfying(file -> assertThat(file).startsWith("%PDF-".getBytes(StandardCharsets.UTF_8)));
        assertThat(as(mona, () -> reports.state(YEAR)).latest().orElseThrow().minutesName()).isEqualTo("Protokoll 12.txt");
    }

    @Test
    void aReportIsSubmittedOnceWithMinutesNumberAndTheBoardsChoice() throws Exception {
        var today = LocalDate.of(2026, 1, 12);
        as(mona, () -> {
            frozenReports.freeze(YEAR, 1, "", true);
        });
        assertThat(as(mona, () -> frozenReports.submit(YEAR, 1, "SN 2026/14", today, SmallCellsChoice.AS_THEY_ARE)).isDone()).as("no minutes").isFalse();
        as(mona, () -> {
            frozenReports.attachMinutes(YEAR, 1, "p.pdf", pdf());
        });
        assertThat(as(mona, () -> frozenReports.submit(YEAR, 1, "SN 2026/14", today, null)).isDone()).as("no choice").isFalse();
        assertThat(as(mona, () -> frozenReports.submit(YEAR, 1, " ", today, SmallCellsChoice.AS_THEY_ARE)).isDone()).as("no number").isFalse();
        assertThat(as(mona, () -> frozenReports.submit(YEAR, 1, "SN 2026/14", today.plusDays(1), SmallCellsChoice.AS_THEY_ARE)).isDone()).as("in the future").isFalse();
        assertThat(as(mona, () -> frozenReports.submit(YEAR, 1, "SN 2026/14", today.minusDays(1), SmallCellsChoice.AS_THEY_ARE)).isDone()).as("before it was frozen").isFalse();
        assertThat(as(mona, () -> frozenReports.submit(YEAR, 1, "SN 2026/14", today, SmallCellsChoice.SECRECY_TRIED)).isDone()).isTrue();
        assertThat(as(mona, () -> frozenReports.submit(YEAR, 1, "SN 2026/99", today, SmallCellsChoice.AS_THEY_ARE)).isDone()).as("twice").isFalse();
        assertThat(as(mona, () -> frozenReports.attachMinutes(YEAR, 1, "annat.pdf", pdf())).isDone()).as("minutes stay").isFalse();
        var head = as(mona, () -> reports.state(YEAR)).latest().orElseThrow();
        assertThat(head.registrationNumber()).isEqualTo("SN 2026/14");
        assertThat(head.smallCellsChoice()).isEqualTo(SmallCellsChoice.SECRECY_TRIED);
        assertThat(as(mona, () -> reports.next())).extracting(YearLine::year).containsExactly(YEAR + 1);
    }

    @Test
    void theNextReportWaitsUntilItIsSubmitted() throws Exception {
        as(mona, () -> {
            reports.boardMeeting(YEAR, LocalDate.of(2026, 1, 13));
        });
        assertThat(as(mona, () -> reports.next())).first().satisfies(line -> {
            assertThat(line.year()).isEqualTo(YEAR);
            assertThat(line.boardMeetingOn()).isEqualTo(LocalDate.of(2026, 1, 13));
            assertThat(line.deadline().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 1, 15));
        });
        assertThat(as(mona, () -> reports.boardMeeting(YEAR, LocalDate.of(2025, 12, 31))).isDone()).isFalse();
    }

    // ── Files ──────────────────────────────────────────────────────────────
}
