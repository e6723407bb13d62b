package se.egenmakt.report.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.report.CountedPeriod;
import se.egenmakt.report.CountedYear;
import se.egenmakt.report.FigureKey;
import se.egenmakt.report.FigureKey.Column;
import se.egenmakt.report.FigureKey.Row;
import se.egenmakt.report.ReportFigures;
import se.egenmakt.report.ReportWords;
import se.egenmakt.shared.Sex;
import se.egenmakt.web.BarChart;
import se.egenmakt.web.Choice;
import se.egenmakt.web.ColumnChart;
import se.egenmakt.web.Form;
import se.egenmakt.web.Format;
import se.egenmakt.web.LineChart;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * A year's figures as pictures, each with its table.
 *
 * @param years those one may choose, the latest first
 */
public record PicturesPage(CountedYear counted, List<Integer> years) {
    private static final int REASONS = 8;
    private static final int FEW = 8;

    public Shell shell() {
        return Shell.titled(title()).current("/figures").owner(Owner.FIGURES, Texts.t("report.owner"), Texts.t("report.owner.text"));
    }

    public String title() {
        return Texts.t("pictures.title", year());
    }

    public String year() {
        return counted.year().toString();
    }

    public boolean empty() {
        return figures().periods().isEmpty();
    }

    public boolean fewYears() {
        return years.size() <= FEW;
    }

    public Form yearForm() {
        return Form.empty().with("year", year());
    }

    public List<Choice> yearChoices() {
        return years.stream().map(one -> Choice.of(one.toString(), one.toString())).toList();
    }

    private ReportFigures figures() {
        return counted.figures().whole();
    }

    /** The ends of months from the turn of the year to the counting day. */
    public LineChart overTime() {
        var points = new ArrayList<LineChart.Point>();
        var days = Stream.concat(
                        Stream.of(counted.year().minusYears(1).atMonth(12).atEndOfMonth()),
                        months().stream().map(YearMonth::atEndOfMonth).map(day -> day.isAfter(counted.countingDay()) ? counted.countingDay() : day))
                .toList();
        for (var day : days) {
            long clients = figures().periods().stream().filter(period -> period.runsAtEndOf(day)).count();
            points.add(LineChart.Point.of(month(day), SwedishDates.full(day), clients, Format.number(clients)));
        }
        return new LineChart(
                Texts.t(
                        points.getFirst().shown().equals(points.getLast().shown()) ? "pictures.over-time.same" : "pictures.over-time.finding",
                        points.getFirst().shown(),
                        points.getLast().shown(),
                        year(),
                        SwedishDates.full(days.getLast())),
                Texts.t("pictures.over-time.what"),
                Texts.t("pictures.clients"),
                points);
    }

    private static String month(LocalDate day) {
        var shortDay = SwedishDates.shortDay(day);
        return shortDay.substring(shortDay.indexOf(' ') + 1);
    }

    /** The months of the year that have begun. */
    private List<YearMonth> months() {
        return Stream.iterate(counted.year().atMonth(1), month -> month.plusMonths(1))
                .limit(12)
                .filter(month -> !month.atDay(1).isAfter(counted.countingDay()))
                .toList();
    }

    public ColumnChart perMonth() {
        var columns = months().stream()
                .map(month -> new ColumnChart.Column(
                        month(month.atDay(1)),
                        Format.sentence(SwedishDates.month(month.atDay(1))),
                        in(month, figures().periods().stream().map(CountedPeriod::began).toList()),
                        in(month, figures().periods().stream().map(CountedPeriod::ended).filter(Objects::nonNull).toList())))
                .toList();
        return new ColumnChart(
                Texts.t("pictures.months.finding", figures().number(Row.NEW, Column.TOTAL), figures().number(Row.CLOSED, Column.TOTAL), year()),
                Texts.t("pictures.month"),
                Texts.t("pictures.new"),
                Texts.t("pictures.closed"),
                columns);
    }

    private static long in(YearMonth month, List<@Nullable LocalDate> days) {
        return days.stream().filter(day -> day != null && YearMonth.from(day).equals(month)).count();
    }

    public BarChart reasons() {
        var common = figures().mostCommonReasons();
        var bars = common.stream()
                .limit(REASONS)
                .map(reason -> {
                    int number = figures().number(FigureKey.reason(reason));
                    return new BarChart.Bar(Format.sentence(reason.code()), number, Format.number(number));
                })
                .toList();
        return new BarChart(
                Texts.t(
                        "pictures.reasons.finding",
                        common.getFirst().code(),
                        figures().number(FigureKey.reason(common.getFirst())),
                        figures().periods().size()),
                Texts.t("report.reason"),
                Texts.t("report.periods"),
                bars);
    }

    /** Counted periods that touch the year, by the form's age rows. */
    public ColumnChart ages() {
        var columns = new ArrayList<ColumnChart.Column>();
        for (var bracket : figures().form().brackets()) {
            columns.add(new ColumnChart.Column(
                    bracket.code().endsWith("-") ? bracket.code().replace('-', '+') : bracket.code().replace('-', '–'), ReportWords.ageLabel(bracket.code()), count(Sex.MAN, bracket.code()), count(Sex.WOMAN, bracket.code())));
        }
        long men = columns.stream().mapToLong(ColumnChart.Column::first).sum();
        long women = columns.stream().mapToLong(ColumnChart.Column::second).sum();
        return new ColumnChart(
                Texts.t("pictures.age.finding", men, women, figures().periods().size(), year()),
                Texts.t("pictures.age.what"),
                Texts.t("pictures.age.men"),
                Texts.t("pictures.age.women"),
                columns);
    }

    private long count(Sex sex, @Nullable String bracket) {
        return figures().periods().stream()
                .filter(period -> period.last().sex() == sex)
                .filter(period -> Objects.equals(
                        figures().form().bracket(period.last().birthYear()).map(found -> found.code()).orElse(null), bracket))
                .count();
    }

    /** Those whom the picture has no place for: neither man nor woman, or no age row. */
    public long outside() {
        return figures().doesNotFit().stream().mapToLong(entry -> entry.periods().size()).sum();
    }
}
