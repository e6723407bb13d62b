package se.egenmakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

class ReportFiguresTests {
    private static final ReportForm LST_2013 = ReportForm.of("01", Year.of(2013));

    private static ReportFigures figures(int year, Facts... facts) {
        return ReportFigures.count(ReportForm.of("01", Year.of(year)), false, Facts.periods(facts), null);
    }

    private static int number(ReportFigures figures, String key) {
        return figures.number(FigureKey.parse(key, figures.form()).orElseThrow());
    }

    @Test
    void theFormOf2013IsAsPrinted() {
        assertThat(LST_2013.id()).isEqualTo("lst-2013");
        assertThat(LST_2013.brackets())
                .containsExactly(
                        new AgeBracket("18-29", 1983, 1994),
                        new AgeBracket("30-39", 1973, 1982),
                        new AgeBracket("40-49", 1963, 1972),
                        new AgeBracket("50-59", 1953, 1962),
                        new AgeBracket("60-64", 1948, 1952),
                        new AgeBracket("65-", null, 1947));
    }

    @Test
    void otherYearsGoByTheAgeReachedInTheYear() {
        var form = ReportForm.of("14", Year.of(2025));

        assertThat(form.id()).isEqualTo("std-2014");
        assertThat(form.brackets())
                .containsExactly(
                        new AgeBracket("18-29", 1996, 2007),
                        new AgeBracket("30-39", 1986, 1995),
                        new AgeBracket("40-49", 1976, 1985),
                        new AgeBracket("50-59", 1966, 1975),
                        new AgeBracket("60-64", 1961, 1965),
                        new AgeBracket("65-", null, 1960));
        assertThat(ReportForm.of("01", Year.of(2012)).id()).isEqualTo("std-2014");
    }

    @ParameterizedTest(name = "born {0} is in {1} on the form of 2013")
    @CsvSource({
        "1994,18-29",
        "1983,18-29",
        "1982,30-39",
        "1973,30-39",
        "1972,40-49",
        "1963,40-49",
        "1962,50-59",
        "1953,50-59",
        "1952,60-64",
        "1948,60-64",
        "1947,65-",
        "1900,65-"
    })
    void everyPrintedBirthYearHasItsRow(int birthYear, String bracket) {
        var figures = figures(2013, Facts.of("1", "2013-01-01", "2013-06-01").born(birthYear));
        assertThat(number(figures, "closed-by-age." + bracket + ".women")).isEqualTo(1);
        assertThat(figures.doesNotFit()).isEmpty();
    }

    @Test
    void bornIn1995HasNoRowOnTheFormOf2013ButIsShown() {
        var figures = figures(2013, Facts.of("17", "2013-01-01", "2013-06-01").born(1995));

        assertThat(number(figures, "closed.women")).isEqualTo(1);
        assertThat(number(figures, "closed-by-age.none.women")).isEqualTo(1);
        assertThat(figures.doesNotFit())
                .extracting(DoesNotFit::clientNumber, DoesNotFit::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("17", DoesNotFit.Why.BIRTH_YEAR_OUTSIDE));
    }

    @Test
    void bornIn1995HasARowInLaterYears() {
        assertThat(number(
                        figures(2014, Facts.of("1", "2013-01-01", "2014-06-01").born(1995)),
                        "closed-by-age.18-29.women"))
                .isEqualTo(1);
    }

    @Test
    void closedOnNewYearsEveIsClosedThatYearAndNoClientAtItsEnd() {
        var facts = Facts.of("1", "2012-03-01", "2013-12-31");

        assertThat(number(figures(2013, facts), "start.women")).isEqualTo(1);
        assertThat(number(figures(2013, facts), "closed.women")).isEqualTo(1);
        assertThat(number(figures(2013, facts), "end.women")).isZero();
        assertThat(figures(2014, facts).periods()).isEmpty();
        assertThat(figures(2013, facts)
                        .behind(FigureKey.of(Row.CLOSED, Column.WOMEN))
                        .getFirst()
                        .why()
                        .key())
                .isEqualTo("figure.closed-on-last-day");
    }

    @Test
    void closedOnNewYearsDayIsClosedAndSupportedInTheNewYear() {
        var figures = figures(2014, Facts.of("1", "2013-03-01", "2014-01-01"));

        assertThat(number(figures, "start.women")).isEqualTo(1);
        assertThat(number(figures, "closed.women")).isEqualTo(1);
        assertThat(number(figures, "supported.women")).isEqualTo(1);
    }

    @Test
    void openedAndClosedOnOneDayIsNewAndClosed() {
        var figures = figures(2012, Facts.of("1", "2012-02-29", "2012-02-29"));

        assertThat(number(figures, "new.women")).isEqualTo(1);
        assertThat(number(figures, "closed.women")).isEqualTo(1);
        assertThat(number(figures, "end.women")).isZero();
        assertThat(figures.balanceHolds()).isTrue();
    }

    @Test
    void aGapOverNewYearIsPartOfThePeriodButNobodyIsSupportedInIt() {
        var facts = new Facts[] {Facts.of("1", "2013-06-01", "2013-12-31"), Facts.of("1", "2014-03-31", null)};

        assertThat(number(figures(2013, facts), "closed.women")).isZero();
        assertThat(number(figures(2013, facts), "end.women")).isEqualTo(1);
        assertThat(number(figures(2014, facts), "start.women")).isEqualTo(1);
        assertThat(number(figures(2014, facts), "new.women")).isZero();
        assertThat(figures(2013, facts)
                        .behind(FigureKey.of(Row.END, Column.TOTAL))
                        .getFirst()
                        .why()
                        .key())
                .isEqualTo("figure.end-between");
    }

    @Test
    void aPersonWithTwoPeriodsIsSupportedOnceBySexOfTheLastCommissionOfTheYear() {
        var figures = figures(
                2013,
                Facts.of("1", "2013-01-01", "2013-02-01", ContactReason.DEBTS).sex(Sex.UNKNOWN),
                Facts.of("1", "2013-03-01", "2013-04-01", ContactReason.HOUSING).sex(Sex.MAN),
                Facts.of("1", "2014-03-01", null, ContactReason.HOUSING).sex(Sex.OTHER));

        assertThat(number(figures, "new.total")).isEqualTo(2);
        assertThat(number(figures, "supported.total")).isEqualTo(1);
        assertThat(number(figures, "supported.men")).isEqualTo(1);
    }

    @Test
    void supportedGoesByTheCommissionOfTheYearThoughThePeriodGoesByItsLast() {
        var figures = figures(
                2013,
                Facts.of("1", "2013-01-01", "2013-12-01").sex(Sex.WOMAN),
                Facts.of("1", "2014-01-15", null).sex(Sex.MAN));

        assertThat(number(figures, "supported.women")).isEqualTo(1);
        assertThat(number(figures, "new.men")).isEqualTo(1);
    }

    @Test
    void whoIsNeitherManNorWomanStandsOutsideTheForm() {
        var figures = figures(
                2013,
                Facts.of("1", "2013-01-01", "2013-06-01").sex(Sex.OTHER).children(Knowledge.YES, Knowledge.YES),
                Facts.of("2", "2013-01-01", null).sex(Sex.UNKNOWN).born(null));

        assertThat(number(figures, "new.other")).isEqualTo(2);
        assertThat(number(figures, "closed.other")).isEqualTo(1);
        assertThat(number(figures, "minor-children.other")).isEqualTo(1);
        assertThat(number(figures, "children-at-home.other")).isEqualTo(1);
        assertThat(number(figures, "closed-by-age.none.total")).isZero();
        assertThat(figures.doesNotFit()).extracting(DoesNotFit::why).containsOnly(DoesNotFit.Why.SEX);
    }

    @Test
    void formRowsAndListMakeTheTotalRowByRow() {
        var figures = figures(
                2013,
                Facts.of("1", "2013-01-01", "2013-06-01").born(1995),
                Facts.of("2", "2013-01-01", "2013-06-01").born(null).sex(Sex.MAN),
                Facts.of("3", "2013-01-01", "2013-06-01").sex(Sex.OTHER),
                Facts.of("4", "2013-01-01", "2013-06-01").children(Knowledge.UNKNOWN, Knowledge.UNKNOWN));

        var byAge = FigureKey.all(LST_2013).stream()
                .filter(key -> key.row() == Row.CLOSED_BY_AGE && key.column() != Column.TOTAL)
                .mapToInt(figures::number)
                .sum();
        assertThat(byAge + number(figures, "closed.other")).isEqualTo(number(figures, "closed.total"));
        assertThat(number(figures, "children-unknown")).isEqualTo(1);
    }

    @Test
    void aPeriodCountsOnceForEachMainReasonOfAnyOfItsCommissions() {
        var figures = figures(
                2013,
                Facts.of("1", "2013-01-01", "2013-02-01", ContactReason.DEBTS, ContactReason.HOUSING),
                Facts.of("1", "2013-03-01", null, ContactReason.HOUSING, ContactReason.PSYCHIATRIC_CARE),
                Facts.of("2", "2013-03-01", null, ContactReason.ECONOMY));

        assertThat(number(figures, "reason.skulder")).isEqualTo(1);
        assertThat(number(figures, "reason.boende")).isEqualTo(1);
        assertThat(number(figures, "reason.psykiatrisk-vård")).isEqualTo(1);
        assertThat(figures.mostCommonReasons())
                .containsExactly(
                        ContactReason.ECONOMY,
                        ContactReason.DEBTS,
                        ContactReason.HOUSING,
                        ContactReason.PSYCHIATRIC_CARE);
        assertThat(figures.percentOfPeriods(ContactReason.HOUSING)).isEqualTo("50.0");
    }

    @Test
    void aMunicipalityHasThePeriodsWhoseLastCommissionIsItsOwn() {
        var periods = Facts.periods(
                Facts.of("1", "2013-01-01", "2013-02-01").in("1290"),
                Facts.of("1", "2013-03-01", null).in("1292"),
                Facts.of("2", "2013-03-01", null).in("1290"));
        var year = YearOfFigures.count(LST_2013, false, periods);

        assertThat(year.whole().number(Row.NEW, Column.WOMEN)).isEqualTo(2);
        assertThat(year.of("1290").periods())
                .extracting(period -> period.last().clientNumber())
                .containsExactly("2");
        assertThat(year.of("1292").periods())
                .extracting(period -> period.last().clientNumber())
                .containsExactly("1");
        assertThat(year.of("0180").published().numbers().values()).containsOnly(0);
    }

    @Test
    void aYearInProgressCountsTheSameToTheEndOfTodayAndToNewYearsEve() {
        var today = LocalDate.parse("2013-08-01");
        var periods = Facts.periods(
                Facts.of("1", "2013-01-01", "2013-08-01"),
                Facts.of("2", "2013-08-01", null),
                Facts.of("3", "2012-01-01", null));

        assertThat(YearOfFigures.countingDay(Year.of(2013), today)).isEqualTo(today);
        for (var period : periods) {
            assertThat(period.runsAtEndOf(today)).isEqualTo(period.runsAtEndOf(LocalDate.parse("2013-12-31")));
        }
    }

    @Test
    void aYearIsProvisionalUntilItHasEnded() {
        assertThat(YearOfFigures.provisional(Year.of(2013), LocalDate.parse("2013-12-31")))
                .isTrue();
        assertThat(YearOfFigures.provisional(Year.of(2013), LocalDate.parse("2014-01-01")))
                .isFalse();
    }

    @Test
    void everyFigureHasAnAddressOfItsOwnThatLeadsBackToIt() {
        var keys = FigureKey.all(LST_2013);

        assertThat(keys).extracting(FigureKey::toString).doesNotHaveDuplicates().allMatch(text -> !text.contains(" "));
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(FigureKey.parse(key.toString(), LST_2013)).contains(key));
        assertThat(keys)
                .extracting(FigureKey::toString)
                .contains(
                        "closed.women",
                        "closed-by-age.30-39.men",
                        "closed-by-age.none.women",
                        "new.other",
                        "supported.women",
                        "reason.boende",
                        "children-at-home.men",
                        "children-unknown");
        assertThat(FigureKey.parse("closed.nobody", LST_2013)).isEmpty();
    }

    @Test
    void clientsWhoDoNotFitAreSortedByCodePointThenReason() {
        var figures = figures(
                2013,
                Facts.of("\uFB01", "2013-01-01", null).born(null),
                Facts.of("😀", "2013-01-01", null).born(null),
                Facts.of("10", "2013-01-01", "2013-01-02").born(null),
                Facts.of("10", "2013-06-01", null).sex(Sex.OTHER),
                Facts.of("9", "2013-01-01", null).born(null));

        assertThat(figures.doesNotFit())
                .extracting(entry -> entry.clientNumber() + " " + entry.why().code())
                .isEqualTo(List.of(
                        "10 birth-year-missing",
                        "10 sex",
                        "9 birth-year-missing",
                        "\uFB01 birth-year-missing",
                        "😀 birth-year-missing"));
    }
}
