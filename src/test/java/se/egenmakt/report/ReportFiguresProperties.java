package se.egenmakt.report;

import se.egenmakt.commission.Recontact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import se.egenmakt.outside.Recount;
import se.egenmakt.outside.ReportCheck;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import tools.jackson.databind.json.JsonMapper;

/** Random histories, counted twice: by the program, and from outside by {@link Recount}, which was written from the rules with other means. */
class ReportFiguresProperties {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPERATION = "PO \"Åmål\" \\ 1";

    @Provide
    Arbitrary<History> histories() {
        return Arbitraries.randomValue(History::random);
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyMemberOfTheJsonIsWhatTheRulesSay(@ForAll("histories") History history) {
        var periods = CountedPeriod.join(history.commissions());
        measure(history, periods);
        var year = Year.of(history.year());
        var provisional = YearOfFigures.provisional(year, history.today());
        var figures = YearOfFigures.count(ReportForm.of("14", year), provisional, periods);
        var signed = SignedReport.sign(figures, UUID::randomUUID).report();

        agrees(history, figures.whole(), "");
        assertThat(signed.figures(null)).isEqualTo(figures.whole().published());
        var municipality = List.of("Kristianstad", "Ängelholm", "Stockholm").get(history.commissions().size() % 3);
        var code = History.MUNICIPALITIES.get(municipality);
        agrees(history, figures.of(code), municipality);
        assertThat(signed.figures(code)).isEqualTo(figures.of(code).published());
    }

    private static void agrees(History history, ReportFigures figures, String municipality) {
        var outside = new Recount(history.exported(), history.year(), municipality, history.today().toString());
        var published = figures.published();
        var inactive = history.inactive(YearOfFigures.countingDay(figures.year(), history.today()), figures.municipality());
        var written = new AnnualReportJson(OPERATION, municipality.isEmpty() ? null : municipality, published)
                .writeInternal(figures.doesNotFit(), inactive);
        var counted = outside.json(OPERATION, true);

        assertThat(ReportCheck.differences(written, counted)).isEmpty();
        assertThat(JSON.readValue(written, Map.class).toString()).as("members in the order of the format").isEqualTo(counted.toString());

        var behind = outside.behind();
        for (var key : FigureKey.all(figures.form())) {
            var list = figures.behind(key);
            var first = new TreeSet<String>();
            list.forEach(placed -> first.add(History.key(placed.period().first())));
            var expectedBehind = behind.getOrDefault(key.toString(), new TreeSet<>());
            if (!first.equals(expectedBehind) || list.size() != first.size() || published.number(key) != list.size()) {
                fail(
                        "%s: %d published, behind it %s, by the rules %s",
                        key, published.number(key), list, expectedBehind);
            }
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theDifferencesMakeUpAllThatIsBetweenTheSignedEndAndTheStart(
            @ForAll("histories") History history, @ForAll Random random) {
        var year = Year.of(history.today().getYear() - 1);
        var signingDay = year.plusYears(1).atDay(1 + random.nextInt(15));
        var then = history.asOf(signingDay.isAfter(history.today()) ? history.today() : signingDay, year.getValue());
        var signing = SignedReport.sign(
                YearOfFigures.count(ReportForm.of("14", year), false, CountedPeriod.join(then.commissions())),
                UUID::randomUUID);
        var links = new ArrayList<>(signing.commissions());
        if (random.nextInt(4) == 0 && !links.isEmpty()) {
            var gone = links.getFirst().number();
            links.removeIf(link -> link.number().equals(gone));
        }
        var periods = CountedPeriod.join(history.commissions());
        var now = YearOfFigures.count(ReportForm.of("14", year.plusYears(1)), true, periods);

        for (var figures : List.of(now.whole(), now.of("1290"), now.of("1292"), now.of("0180"))) {
            var differences = StartDifference.between(signing.report(), links, figures, periods);
            var signed = signing.report().figures(figures.municipality());
            for (var column : List.of(Column.MEN, Column.WOMEN, Column.OTHER)) {
                var effect = differences.stream()
                        .filter(difference -> difference.column() == column)
                        .mapToInt(StartDifference::effect)
                        .sum();
                if (signed.number(Row.END, column) + effect != figures.number(Row.START, column)) {
                    fail(
                            "%s: signed %s, now %s, between %s",
                            column, signed.number(Row.END, column), figures.number(Row.START, column), differences);
                }
            }
        }
        Statistics.label("a difference")
                .collect(!StartDifference.between(signing.report(), links, now.whole(), periods)
                        .isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    /** The generator is of use only if it often reaches the edges. */
    private static void measure(History history, List<CountedPeriod> periods) {
        seen("joined", 40, periods.stream().anyMatch(period -> !period.joints().isEmpty()));
        seen(
                "three in a chain",
                5,
                periods.stream().anyMatch(period -> period.joints().size() > 1));
        seen(
                "return on the day of closing",
                10,
                returns(periods, joint -> joint.opened().equals(joint.closed())));
        seen(
                "return on the last day of the quarter",
                10,
                returns(periods, joint -> joint.opened().equals(joint.lastDay())));
        seen("return the day after the quarter", 10, dayAfterQuarter(history));
        seen(
                "gap over New Year",
                5,
                returns(
                        periods,
                        joint -> joint.closed().getYear() < joint.opened().getYear()));
        seen(
                "closed on New Year's Eve",
                10,
                closings(history).anyMatch(day -> day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31));
        seen(
                "closed on a leap day",
                1,
                closings(history).anyMatch(day -> day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 29));
        seen(
                "opened and closed on one day",
                15,
                history.commissions().stream()
                        .anyMatch(commission -> commission.openedOn().equals(commission.closedOn())));
        seen(
                "sex differs within a period",
                5,
                periods.stream()
                        .anyMatch(period -> period.commissions().stream()
                                        .map(commission -> commission.sex())
                                        .distinct()
                                        .count()
                                > 1));
        seen(
                "born 1995 and closed in 2013",
                1,
                periods.stream()
                        .anyMatch(period -> history.year() == 2013
                                && Integer.valueOf(1995).equals(period.last().birthYear())
                                && period.endedIn(Year.of(2013))));
        seen("provisional", 10, YearOfFigures.provisional(Year.of(history.year()), history.today()));
        seen("nothing in the year", 1, periods.stream().noneMatch(period -> period.touches(Year.of(history.year()))));
    }

    private static void seen(String what, int leastPercent, boolean seen) {
        Statistics.label(what)
                .collect(seen)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= leastPercent));
    }

    private static boolean returns(
            List<CountedPeriod> periods, java.util.function.Predicate<Recontact.SamePeriod> which) {
        return periods.stream().flatMap(period -> period.joints().stream()).anyMatch(which);
    }

    private static java.util.stream.Stream<LocalDate> closings(History history) {
        return history.commissions().stream()
                .flatMap(commission -> java.util.Optional.ofNullable(commission.closedOn()).stream());
    }

    private static boolean dayAfterQuarter(History history) {
        var sorted = history.commissions().stream()
                .sorted(Comparator.comparing((se.egenmakt.commission.CommissionFacts it) -> it.client())
                        .thenComparing(it -> it.openedOn()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            var closed = sorted.get(i - 1).closedOn();
            if (closed != null
                    && sorted.get(i - 1).client().equals(sorted.get(i).client())
                    && closed.plusMonths(3).plusDays(1).equals(sorted.get(i).openedOn())) {
                return true;
            }
        }
        return false;
    }
}
