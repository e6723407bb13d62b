package se.egenmakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Sex;

/** Deadlines, small cells, continuity, signing, the start against last year's end, and the texts. */
class ReportRulesTests {
    private static final ReportForm FORM_2013 = ReportForm.of("01", Year.of(2013));
    private static final ReportForm FORM_2014 = ReportForm.of("01", Year.of(2014));
    private static final UUID INGRID = Facts.id("Ingrid");
    private static final UUID SAMIRA = Facts.id("Samira");

    @Test
    void theReportOf2013IsDueByTheLetterAndLaterOnesByTheRegulation() {
        assertThat(Deadline.of(Deadline.Duty.REPORT, Year.of(2013)))
                .contains(new Deadline(
                        Deadline.Duty.REPORT, Year.of(2013), LocalDate.parse("2014-01-31"), LegalBasis.REPORT_LETTER));
        assertThat(Deadline.of(Deadline.Duty.REPORT, Year.of(2014)))
                .contains(new Deadline(
                        Deadline.Duty.REPORT,
                        Year.of(2014),
                        LocalDate.parse("2015-01-15"),
                        LegalBasis.MUNICIPAL_REPORT));
        assertThat(Deadline.of(Deadline.Duty.REPORT, Year.of(2025))
                        .orElseThrow()
                        .lastDay())
                .isEqualTo("2026-01-15");
        assertThat(Deadline.of(Deadline.Duty.REPORT, Year.of(2012))).isEmpty();
        assertThat(Deadline.of(Deadline.Duty.APPLICATION, Year.of(2013))
                        .orElseThrow()
                        .lastDay())
                .isEqualTo("2014-01-31");
        assertThat(Deadline.of(Deadline.Duty.APPLICATION, Year.of(2014))).isEmpty();
        assertThat(Deadline.of(Deadline.Duty.COUNTY_ACCOUNT, Year.of(2014))
                        .orElseThrow()
                        .lastDay())
                .isEqualTo("2015-03-01");
        assertThat(Deadline.of(Deadline.Duty.STATUS_REPORT, Year.of(2014))
                        .orElseThrow()
                        .lastDay())
                .isEqualTo("2015-05-15");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-12, days-left",
        "2026-01-14, one-day-left",
        "2026-01-15, today",
        "2026-01-16, one-day-late",
        "2026-01-17, days-late"
    })
    void howLongIsLeft(LocalDate today, String key) {
        assertThat(Deadline.of(Deadline.Duty.REPORT, Year.of(2025))
                        .orElseThrow()
                        .wording(today)
                        .key())
                .isEqualTo("deadline." + key);
    }

    @Test
    void cellsOfOneToFourAreSmallAndTotalsAreNotSubmitted() {
        var facts = new Facts[9];
        for (int i = 0; i < 9; i++) {
            facts[i] = Facts.of("" + i, "2013-01-01", null).sex(i < 4 ? Sex.MAN : Sex.WOMAN);
        }
        var figures = ReportFigures.count(FORM_2013, false, Facts.periods(facts), null)
                .published();

        assertThat(SmallCell.in(figures, SmallCell.THRESHOLD))
                .extracting(cell -> cell.figure() + "=" + cell.number())
                .containsExactly("new.men=4", "end.men=4", "supported.men=4");
    }

    @Test
    void continuityIsTheShareOfEndedPeriodsWithOneOmbudThroughout() {
        var periods = Facts.periods(
                Facts.of("1", "2013-01-01", "2013-02-01"),
                Facts.of("1", "2013-03-01", "2013-04-01"),
                Facts.of("2", "2013-01-01", "2013-02-01"),
                Facts.of("2", "2013-03-01", "2013-04-01"),
                Facts.of("3", "2013-01-01", "2013-02-01"),
                Facts.of("4", "2013-01-01", null));
        var ombud = Map.of(
                Facts.id("1 2013-01-01"),
                List.of(INGRID),
                Facts.id("1 2013-03-01"),
                List.of(INGRID),
                Facts.id("2 2013-01-01"),
                List.of(INGRID),
                Facts.id("2 2013-03-01"),
                List.of(SAMIRA),
                Facts.id("3 2013-01-01"),
                List.of(INGRID, SAMIRA, INGRID),
                Facts.id("4 2013-01-01"),
                List.of(INGRID));

        assertThat(Continuity.of(Year.of(2013), periods, ombud)).isEqualTo(new Continuity(1, 3));
        assertThat(new Continuity(1, 3).percent().orElseThrow()).isEqualTo("33");
        assertThat(new Continuity(0, 0).percent()).isEmpty();
    }

    private static List<String> differences(List<CountedPeriod> then, List<CountedPeriod> now) {
        var signing = SignedReport.sign(YearOfFigures.count(FORM_2013, false, then), UUID::randomUUID);
        return StartDifference.between(
                        signing.report(), signing.commissions(), ReportFigures.count(FORM_2014, true, now, null), now)
                .stream()
                .map(difference -> difference.column().code() + " " + difference.effect() + " "
                        + difference.why().key())
                .toList();
    }

    @Test
    void aReturnAfterSigningMakesTheStartDifferFromTheSignedEnd() {
        assertThat(differences(
                        Facts.periods(Facts.of("1", "2013-01-01", "2013-11-28")),
                        Facts.periods(Facts.of("1", "2013-01-01", "2013-11-28"), Facts.of("1", "2014-01-20", null))))
                .containsExactly("women 1 start-difference.returned");
    }

    @Test
    void nothingChangedMakesNoDifference() {
        var periods = Facts.periods(Facts.of("1", "2013-01-01", "2014-03-28"), Facts.of("2", "2013-01-01", null));
        assertThat(differences(periods, periods)).isEmpty();
    }

    @Test
    void correctionsAreToldApart() {
        assertThat(differences(Facts.periods(), Facts.periods(Facts.of("1", "2013-01-01", null))))
                .containsExactly("women 1 start-difference.registered-later");
        assertThat(differences(
                        Facts.periods(Facts.of("1", "2013-01-01", null)),
                        Facts.periods(Facts.of("1", "2013-01-01", "2013-12-31"))))
                .containsExactly("women -1 start-difference.closed-earlier");
        assertThat(differences(
                        Facts.periods(Facts.of("1", "2013-01-01", "2013-12-31")),
                        Facts.periods(Facts.of("1", "2013-01-01", "2014-01-01"))))
                .containsExactly("women 1 start-difference.closing-changed");
        assertThat(differences(
                        Facts.periods(Facts.of("1", "2013-01-01", null).sex(Sex.UNKNOWN)),
                        Facts.periods(Facts.of("1", "2013-01-01", null).sex(Sex.MAN))))
                .containsExactly("other -1 start-difference.sex-changed", "men 1 start-difference.sex-changed");
        assertThat(differences(Facts.periods(Facts.of("1", "2013-01-01", null)), Facts.periods()))
                .containsExactly("women -1 start-difference.gone");
    }

    @Test
    void aSignedReportIsOpenedToItsCommissionsOnlyWhileTheWayBackIsThere() {
        var periods = Facts.periods(Facts.of("1", "2013-01-01", null));
        var signed = SignedReport.sign(YearOfFigures.count(FORM_2013, false, periods), UUID::randomUUID)
                .report();

        assertThat(StartDifference.between(
                        signed, List.of(), ReportFigures.count(FORM_2014, true, List.of(), null), List.of()))
                .extracting(difference -> difference.why().key())
                .containsExactly("start-difference.not-traceable");
        assertThat(signed.figures(null).number(Row.END, Column.WOMEN)).isEqualTo(1);
    }

    @Test
    void signedRowsHoldNoClientNumberBirthYearOrDate() {
        assertThat(SignedPeriod.class.getRecordComponents())
                .extracting(component -> component.getName())
                .containsExactly("number", "standing", "municipality", "rule");
        assertThat(Standing.class.getRecordComponents())
                .extracting(component -> component.getType().getSimpleName())
                .containsOnly("Sex", "String", "boolean", "Knowledge");
    }

    @Test
    void theJsonWithoutDataIsAllZeros() {
        var json = new AnnualReportJson(
                        "PO Dalsland",
                        null,
                        ReportFigures.count(FORM_2013, false, List.of(), null).published())
                .write();
        assertThat(json)
                .startsWith(
                        "{ \"format\": 1, \"operation\": \"PO Dalsland\", \"municipality\": null, \"year\": 2013, \"form\": \"lst-2013\", \"provisional\": false,")
                .contains("{\"bracket\": \"65-\", \"birthYears\": [null, 1947], \"men\": 0, \"women\": 0}")
                .doesNotContain("doesNotFitClients");
    }

    @Test
    void jsonTextIsEscaped() {
        assertThat(AnnualReportJson.text("a\"b\\c\n\t\u0001å😀\uD83D"))
                .isEqualTo("\"a\\\"b\\\\c\\n\\t\\u0001å😀\\ud83d\"");
    }

    @Test
    void everyFigureAndEveryReasonNotToFitHasItsText() throws Exception {
        var texts = texts();
        var periods = Facts.periods(
                Facts.of("1", "2012-01-01", "2013-12-31").born(1995),
                Facts.of("2", "2013-01-01", "2013-12-01", ContactReason.APPEAL).born(null),
                Facts.of("3", "2013-01-01", "2013-12-01"),
                Facts.of("3", "2014-01-01", null),
                Facts.of("4", "2012-12-01", "2012-12-30"),
                Facts.of("4", "2013-01-01", null));
        var figures = ReportFigures.count(FORM_2013, false, periods, null);

        for (var key : FigureKey.all(FORM_2013)) {
            assertThat(figures.behind(key))
                    .allSatisfy(
                            placed -> assertThat(texts).containsKey(placed.why().key()));
        }
        for (var why : DoesNotFit.Why.values()) {
            assertThat(texts).containsKey("does-not-fit." + why.code());
        }
        assertThat(texts).containsKeys("recontact.same", "recontact.too-late", "recontact.other-reasons");
    }

    private static Properties texts() throws Exception {
        var texts = new Properties();
        try (var stream = Objects.requireNonNull(
                        ReportRulesTests.class.getResourceAsStream("/texts/report.sv.properties"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
