package se.egenmakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.egenmakt.Person;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.report.ReportFiles.Format;
import se.egenmakt.report.ReportFiles.Wanted;
import se.egenmakt.report.ToSettle.What;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Sex;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is to be settled and pointed out, and what a municipality's paper says, against a real database. */
class SettlingDatabaseTests extends ReportedOperations {
    private static final String IDENTITY_NUMBER = "Kvinnan, 19121212-1212, bytte bostad.";

    // ── To settle ──────────────────────────────────────────────────────────

    @Test
    void aClientWithTwoPeriodsIsOneClientToSettle() throws Exception {
        close(ingrid, commission("D-4"), LocalDate.of(2025, 7, 7));
        dalsland.commission(ingrid, "D-4", LocalDate.of(2025, 11, 11), Sex.UNKNOWN, null);
        var item = item(What.SEX_UNKNOWN);
        assertThat(item.count()).isEqualTo(1);
        assertThat(item.periods()).hasSize(2);
        assertThat(item(What.BIRTH_YEAR_MISSING).count()).isEqualTo(1);
    }

    @Test
    void childrenOfWhomItIsNotKnownIfTheyLiveAtHomeAreToldAndTheJsonIsAsBefore() throws Exception {
        var before = new String(bytes(Format.JSON), StandardCharsets.UTF_8);
        sql("update commission set minor_children = 'ja', children_at_home = 'okänt' where id = ?", closed);
        assertThat(item(What.AT_HOME_UNKNOWN).count()).isEqualTo(1);
        assertThat(words(null).doesNotFit()).anySatisfy(sentence -> assertThat(sentence).contains("inte känt om barnen bor hemma"));
        assertThat(new String(bytes(Format.JSON), StandardCharsets.UTF_8))
                .isEqualTo(before.replace("\"closedWithMinorChildren\": {\"men\": 0, \"women\": 0}", "\"closedWithMinorChildren\": {\"men\": 0, \"women\": 1}"));
    }

    @Test
    void anOmbudWithCommissionsInTheYearButNoEmploymentIsToBeSettled() throws Exception {
        assertThat(item(What.EMPLOYMENT_MISSING).count()).isZero();
        var earlier = dalsland.whole().call(() -> workforce.add("Slutade Innan").id());
        var without = dalsland.whole().call(() -> workforce.add("Utan Anställning").id());
        sql("insert into change_of_ombud (operation_id, commission_id, day, from_ombud_id, to_ombud_id) values (acting_operation(), ?, '2024-06-06', ?, ?)", closed, earlier, ingrid.ombudId());
        assertThat(item(What.EMPLOYMENT_MISSING).count()).as("left before the year").isZero();
        sql("update commission set ombud_id = ? where id = ?", without, commission("D-2"));
        assertThat(item(What.EMPLOYMENT_MISSING).count()).isEqualTo(1);
    }

    @Test
    void whatWasQuietAtTheEndOfTheYearAndContactedOrClosedSinceIsOnlyToKnow() throws Exception {
        assertThat(item(What.QUIET).count()).isEqualTo(3);
        assertThat(state().item(What.QUIET_SETTLED)).isEmpty();
        close(ingrid, commission("D-2"), LocalDate.of(2026, 1, 9));
        assertThat(item(What.QUIET).count()).isEqualTo(2);
        assertThat(item(What.QUIET_SETTLED).count()).isEqualTo(1);
        assertThat(What.QUIET_SETTLED.onlyToKnow()).isTrue();
    }

    @Test
    void nothingIsSaidOfTheStartWhenNothingIsFrozenForTheYearBefore() throws Exception {
        assertThat(state().item(What.START_DIFFERS)).isEmpty();
        freeze(YEAR - 1, 1, "");
        assertThat(item(What.START_DIFFERS).count()).isZero();
    }

    @Test
    void extraFundsAreToldWholeOrNotAtAll() throws Exception {
        assertThat(item(What.EXTRA_MISSING).count()).isEqualTo(1);
        assertThat(economy(null, 5L)).containsExactly("extraReceived");
        assertThat(economy(5L, null)).containsExactly("extraUsed");
        assertThat(economy(0L, null)).isEmpty();
        assertThat(item(What.EXTRA_MISSING).count()).isZero();
        sql("update report_draft set economy = jsonb_set(economy, '{extraReceived}', '7000')");
        assertThat(words(null).extra()).as("kept before it was asked for").contains("togs emot. Hur mycket som har använts är inte ifyllt");
        assertThat(new Economy(Map.of(), null, null, "", "Hyran ingår.").begun()).isTrue();
        assertThat(new Economy(Map.of(), null, 3L, "", "").begun()).isTrue();
    }

    private List<String> economy(Long received, Long used) throws Exception {
        return fields(as(mona, () -> reports.economy(YEAR, new Economy(Map.of(), received, used, "", ""), 0)));
    }

    @Test
    void aPersonalIdentityNumberIsRefusedWhereverAFreeTextLeaves() throws Exception {
        assertThat(fields(as(mona, () -> reports.answer(YEAR, Question.GROUPS, IDENTITY_NUMBER, true, 0)))).containsExactly("answer");
        assertThat(fields(as(mona, () -> reports.economy(YEAR, new Economy(Map.of(), 0L, null, IDENTITY_NUMBER, IDENTITY_NUMBER), 0)))).containsExactly("extraFor", "comment");
        freeze(YEAR, 1, "");
        assertThat(fields(as(mona, () -> frozenReports.freeze(YEAR, 2, IDENTITY_NUMBER, true)))).containsExactly("whatChanged");
        assertThat(as(mona, () -> reports.answer(YEAR, Question.GROUPS, "Ring 0522-123 45 67, ärende 20251234567.", true, 0)).isDone()).isTrue();
    }

    // ── After freezing ─────────────────────────────────────────────────────

    @Test
    void figuresThatHaveMovedSinceTheFreezingArePointedOut() throws Exception {
        freeze(YEAR, 1, "");
        assertThat(state().moved()).isEmpty();
        assertThat(item(What.FIGURES_MOVED).count()).isZero();
        sql("update commission set sex = 'man' where sex = 'okänt'");
        assertThat(state().moved())
                .contains(new MovedFigure(null, FigureKey.of(Row.END, Column.MEN), 1, 2), new MovedFigure("1438", FigureKey.of(Row.END, Column.OTHER), 1, 0))
                .doesNotContain(new MovedFigure(null, FigureKey.of(Row.END, Column.TOTAL), 3, 3));
        assertThat(item(What.FIGURES_MOVED).count()).isEqualTo(state().moved().size());
    }

    @Test
    void theYearBeforeFrozenAnewIsHeldAgainstTheFrozenStart() throws Exception {
        freeze(YEAR - 1, 1, "");
        freeze(YEAR, 1, "");
        assertThat(state().frozenStart()).isNull();
        sql("update commission set sex = 'man' where id = ?", closed);
        freeze(YEAR - 1, 2, "Kön rättat.");
        var check = state().frozenStart();
        assertThat(check).isNotNull();
        assertThat(check.number()).isEqualTo(2);
        assertThat(check.signed()).containsEntry("men", 1);
        assertThat(check.now()).containsEntry("women", 1);
    }

    @Test
    void theStartIsHeldAgainstWhatWasSubmittedRatherThanALaterNumberThatIsNot() throws Exception {
        freeze(YEAR, 1, "");
        as(mona, () -> {
            frozenReports.attachMinutes(YEAR, 1, "p.pdf", pdf());
            assertThat(frozenReports.submit(YEAR, 1, "SN 1", LocalDate.of(2026, 1, 12), SmallCellsChoice.AS_THEY_ARE).isDone()).isTrue();
        });
        freeze(YEAR, 2, "Kön rättat.");
        assertThat(as(mona, () -> reports.year(YEAR + 1)).lastYear().head().number()).isEqualTo(1);
    }

    @Test
    void frozenPersonsOpenByClientWhileTheirCommissionsAreThere() throws Exception {
        close(ingrid, commission("D-3"), LocalDate.of(2025, 7, 7));
        dalsland.commission(ingrid, "D-3", LocalDate.of(2025, 11, 11), Sex.MAN, 1950);
        freeze(YEAR, 1, "");
        assertThat(persons(Column.TOTAL)).containsExactly("D-1", "D-2", "D-3", "D-4");
        assertThat(persons(Column.MEN)).as("two periods, one person").containsExactly("D-3");
        sql("delete from commission where id = ?", closed);
        assertThat(persons(Column.TOTAL)).containsExactly("D-2", "D-3", "D-4");
    }

    private List<String> persons(Column column) throws Exception {
        return as(mona, () -> frozenReports.open(frozenReports.signed(YEAR, 1).orElseThrow(), null, FigureKey.of(Row.SUPPORTED, column))).stream()
                .map(line -> line.commissions().getLast().clientNumber())
                .toList();
    }

    // ── A municipality's paper ─────────────────────────────────────────────

    @Test
    void aMunicipalitysContinuityIsItsOwnAndPostsAreSaidToBeTheWholeOperations() throws Exception {
        inBengtsfors();
        assertThat(words(null).continuity()).contains("1 av 2 avslutade perioder");
        assertThat(words("1438").continuity()).contains("1 av 1 avslutade perioder");
        assertThat(words("1460").continuity()).contains("0 av 1 avslutade perioder");
        assertThat(words(null).wholeNote()).isNull();
        assertThat(words("1460").wholeNote()).isEqualTo("Det här gäller hela verksamheten, " + dalsland.name() + ".");
    }

    @Test
    void whatWasFrozenBeforeEachMunicipalityHadItsOwnContinuityIsStillRead() throws Exception {
        inBengtsfors();
        var mapper = JsonMapper.shared();
        var older = (ObjectNode) mapper.readTree(mapper.writeValueAsString(as(mona, () -> reports.content(YEAR))));
        older.remove("continuities");
        ((ObjectNode) older.get("posts")).remove("longerThanDays");
        var content = mapper.readValue(mapper.writeValueAsString(older), ReportContent.class);
        var words = new ReportWords(ReportPaper.Sheet.draft(content, "1460"));
        assertThat(words.continuity()).startsWith("Gäller hela verksamheten:").contains("1 av 2 avslutade perioder");
        assertThat(words.posts()).anySatisfy(fact -> assertThat(fact.term()).isEqualTo("Sjukfrånvaro längre än 28 dagar"));
    }

    @Test
    void smallNumbersAreFoundInEveryMunicipalityAndOutsideTheTablesToo() throws Exception {
        inBengtsfors();
        sql("update commission set minor_children = 'ja', children_at_home = 'okänt' where id = ?", closed);
        var small = SmallNumber.in(as(mona, () -> reports.content(YEAR)));
        assertThat(small)
                .contains(
                        new SmallNumber(null, CLOSED_WOMEN, null, 2),
                        new SmallNumber("1460", CLOSED_WOMEN, null, 1),
                        new SmallNumber("1438", null, "sex", 1),
                        new SmallNumber("1438", null, ReportContent.AT_HOME_UNKNOWN, 1),
                        new SmallNumber("1438", null, "periods", 4),
                        new SmallNumber("1460", null, "ended", 1),
                        new SmallNumber(null, null, "one-ombud", 1))
                .noneMatch(number -> number.number() == 0 || number.number() >= SmallCell.THRESHOLD);
    }

    /** A fifth client, of another municipality, with a change of ombud. */
    private void inBengtsfors() throws Exception {
        Person nils = dalsland.ombud("Nils Åberg");
        var other = dalsland.commission(ingrid, "D-5", LocalDate.of(2025, 1, 5));
        sql("insert into change_of_ombud (operation_id, commission_id, day, from_ombud_id, to_ombud_id) values (acting_operation(), ?, '2025-02-02', ?, ?)", other, nils.ombudId(), ingrid.ombudId());
        sql("update commission set municipality_code = '1460' where id = ?", other);
        close(ingrid, other, LocalDate.of(2025, 10, 10));
    }

    // ── Absence (C8) ───────────────────────────────────────────────────────

    @Test
    void theOperationSetsWhatALongerAbsenceIsAndTheReportSaysSo() throws Exception {
        dalsland.whole().run(() -> workforce.away(ingrid.ombudId(), se.egenmakt.workforce.AbsenceKind.SICKNESS, LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 15)));
        assertThat(words(null).posts()).anySatisfy(fact -> assertThat(fact.term()).isEqualTo("Sjukfrånvaro längre än 28 dagar"));
        assertThat(state().counted().posts().sickness()).isEqualByComparingTo("0");
        as(mona, () -> {
            workforce.setLongerAbsence(new se.egenmakt.workforce.LongerAbsence(LocalDate.of(2025, 1, 1), 14));
        });
        assertThat(state().counted().posts().sickness()).isEqualByComparingTo("0.5");
        assertThat(words(null).posts()).anySatisfy(fact -> assertThat(fact.term()).isEqualTo("Sjukfrånvaro längre än 14 dagar"));
    }

    // ── Proposals ──────────────────────────────────────────────────────────

    @Test
    void theReasonsAreSaidToBeTheSameOnlyWhenNoneHasMoved() throws Exception {
        for (int i = 0; i < 12; i++) {
            dalsland.commission(ingrid, "T-" + i, LocalDate.of(2024, 5, 5));
        }
        assertThat(state().answer(Question.TENDENCIES).text()).isEqualTo("Orsakerna är i stort sett desamma som 2024.");
        sql("update commission set main_reasons = array['ekonomi', 'boende'] where opened_on between '2025-04-01' and '2025-05-31'");
        assertThat(state().answer(Question.TENDENCIES).text()).as("two in sixteen, too few to be named").isEmpty();
    }

    // ── Words ──────────────────────────────────────────────────────────────

    @Test
    void theRowsAreTheLettersOwn() throws Exception {
        var words = words(null);
        assertThat(words.children()).extracting(ReportWords.Line::label).startsWith("Antal klienter med minderåriga barn som PO har vetskap om?", "Varav antal klienter med hemmaboende barn? (Innefattar även växelvis boende)");
        assertThat(words.ages()).extracting(ReportWords.Line::label).contains("18–29 år (1996–2007)", "65 – år (–1960)");
        assertThat(words.description()).endsWith("enligt 10 § SFS 2013:522");
    }

    @Test
    void upTo2013TheLetterGovernsAndFrom2014TheRegulation() throws Exception {
        var letter = new ReportWords(ReportPaper.Sheet.draft(as(mona, () -> reports.content(2013)), null));
        assertThat(letter.description()).endsWith("enligt länsstyrelsens brev 2013-11-21");
        var left = new Economy(Map.of(EconomyLine.GRANT.code(), 10L), 0L, null, "", "");
        assertThat(ReportWords.left(left, 2013)).doesNotContain("§");
        assertThat(ReportWords.left(left, 2014)).contains("15 § SFS 2013:522");
    }

    // ── What the tests share ───────────────────────────────────────────────

    private ReportState state() throws Exception {
        return as(mona, () -> reports.state(YEAR));
    }

    private ToSettle item(What what) throws Exception {
        return state().item(what).orElseThrow();
    }

    private ReportWords words(String municipality) throws Exception {
        return new ReportWords(ReportPaper.Sheet.draft(as(mona, () -> reports.content(YEAR)), municipality));
    }

    private byte[] bytes(Format format) throws Exception {
        return switch (as(mona, () -> files.make(Wanted.now(YEAR, format)))) {
            case Outcome.Done<ReportFiles.ReportFile>(var made) -> made.bytes();
            case Outcome.Refused<ReportFiles.ReportFile>(var refusals) -> throw new AssertionError(refusals.toString());
        };
    }

    private void freeze(int year, int number, String whatChanged) throws Exception {
        assertThat(as(mona, () -> frozenReports.freeze(year, number, whatChanged, true))).isEqualTo(Outcome.done(number));
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusals().stream().map(refusal -> refusal.field()).toList() : List.of();
    }

    private UUID commission(String number) {
        return inTransaction(dalsland.whole(), () -> db.sql("select c.id from commission c join client k on k.operation_id = c.operation_id and k.id = c.client_id where k.number = ? order by c.opened_on limit 1")
                .param(number)
                .query(UUID.class)
                .single());
    }

    private void sql(String sql, Object... parameters) {
        inTransaction(dalsland.whole(), () -> db.sql(sql).params(parameters).update());
    }
}
