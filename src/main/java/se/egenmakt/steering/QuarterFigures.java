package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.protection.Protection;
import se.egenmakt.report.Quarter;
import se.egenmakt.report.QuarterCount;
import se.egenmakt.report.YearTotals;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Wording;

/**
 * A quarter's figures as a steering group may see them: protected (rule D8), also against what was told of the quarters before. Nothing of a client is behind them, and what is hidden is not kept.
 *
 * @param numbers each row once
 */
public record QuarterFigures(Quarter quarter, LocalDate madeOn, Map<Row, ProtectedNumber> numbers) {
    /** The figures, in their order. */
    public enum Row implements Coded {
        START("start"),
        BEGAN("began"),
        ENDED("ended"),
        END("end");

        private final String code;

        Row(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        int in(QuarterCount count) {
            return switch (this) {
                case START -> count.start();
                case BEGAN -> count.began();
                case ENDED -> count.ended();
                case END -> count.end();
            };
        }
    }

    public QuarterFigures {
        numbers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        if (!numbers.keySet().equals(java.util.EnumSet.allOf(Row.class))) {
            throw new IllegalArgumentException("each row once, not " + numbers.keySet());
        }
    }

    /**
     * Protects a quarter. What one quarter ends with the next begins with, so those told before are reckoned in: what they told can not be taken back. A number that has been corrected since it was
     * told is no longer the same number, and is left out. The yearly report is public and exact: a year's totals are known as soon as the year has ended, as every frozen number told them and as they
     * are counted now.
     *
     * @param counts the quarter, and those told before, as they are counted now; of a year that has ended all four, or its totals are not reckoned in
     * @param told   as each was told
     * @param years  as frozen reports tell them
     */
    static QuarterFigures of(Quarter quarter, Collection<QuarterCount> counts, Collection<QuarterFigures> told, Collection<YearTotals> years, LocalDate today) {
        var table = new QuarterTable(quarter, counts, told);
        table.relate();
        counts.stream().map(count -> count.quarter().year()).distinct().filter(year -> LocalDate.of(year, 12, 31).isBefore(today)).forEach(year -> table.year(year, years));
        var hidden = Protection.on(today).protect(table.cells());
        var numbers = new LinkedHashMap<Row, ProtectedNumber>();
        boolean doubtful = hidden.doubtful().stream().anyMatch(key -> quarter.equals(key.quarter()));
        for (var row : Row.values()) {
            var shown = Optional.ofNullable(hidden.numbers().get(QuarterTable.Key.of(quarter, row))).orElseThrow();
            numbers.put(row, doubtful ? new ProtectedNumber.Withheld() : shown);
        }
        return new QuarterFigures(quarter, today, numbers);
    }

    static boolean fits(ProtectedNumber told, int number) {
        return switch (told) {
            case ProtectedNumber.Known(int known) -> known == number;
            case ProtectedNumber.Few(int threshold) -> number > 0 && number < threshold;
            case ProtectedNumber.Withheld() -> true;
        };
    }

    public ProtectedNumber number(Row row) {
        return Optional.ofNullable(numbers.get(row)).orElseThrow();
    }

    /** "Klienter när kvartalet började: 18." and so on. */
    List<Wording> sentences() {
        return List.of(
                Wording.of("meeting.figures.in-short", number(Row.START).wording(), number(Row.BEGAN).wording(), number(Row.ENDED).wording(), number(Row.END).wording()));
    }
}
