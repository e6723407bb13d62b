package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.egenmakt.protection.Cells;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.protection.Protection;
import se.egenmakt.report.Quarter;
import se.egenmakt.report.QuarterCount;
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

    private record Key(Quarter quarter, Row row) {}

    /**
     * Protects a quarter. What one quarter ends with the next begins with, so those told before are reckoned in: what they told can not be taken back. A number that has been corrected since it was
     * told is no longer the same number, and is left out.
     *
     * @param counts the quarter, and those told before, as they are counted now
     * @param told   as each was told
     */
    static QuarterFigures of(Quarter quarter, Collection<QuarterCount> counts, Collection<QuarterFigures> told, LocalDate today) {
        var cells = new Cells<Key>();
        var in = new java.util.HashSet<Key>();
        for (var count : counts) {
            var before = told.stream().filter(one -> one.quarter.equals(count.quarter())).findFirst();
            for (var row : Row.values()) {
                var key = new Key(count.quarter(), row);
                int number = row.in(count);
                if (count.quarter().equals(quarter)) {
                    cells.cell(key, number);
                    in.add(key);
                } else if (before.isPresent() && fits(before.get().number(row), number)) {
                    cells.told(key, number, before.get().number(row));
                    in.add(key);
                }
            }
        }
        for (var count : counts) {
            var keys = new ArrayList<Key>();
            for (var row : Row.values()) {
                keys.add(new Key(count.quarter(), row));
            }
            if (in.containsAll(keys)) {
                cells.change(keys.get(0), keys.get(1), keys.get(2), keys.get(3));
            }
            var end = new Key(count.quarter(), Row.END);
            var start = new Key(count.quarter().next(), Row.START);
            if (in.contains(end) && in.contains(start)) {
                cells.same(end, start);
            }
        }
        var hidden = Protection.on(today).protect(cells);
        var numbers = new LinkedHashMap<Row, ProtectedNumber>();
        boolean doubtful = hidden.doubtful().stream().anyMatch(key -> key.quarter().equals(quarter));
        for (var row : Row.values()) {
            var shown = Optional.ofNullable(hidden.numbers().get(new Key(quarter, row))).orElseThrow();
            numbers.put(row, doubtful ? new ProtectedNumber.Withheld() : shown);
        }
        return new QuarterFigures(quarter, today, numbers);
    }

    private static boolean fits(ProtectedNumber told, int number) {
        return switch (told) {
            case ProtectedNumber.Known(int known) -> known == number;
            case ProtectedNumber.Few(int threshold) -> number > 0 && number < threshold;
            case ProtectedNumber.Withheld() -> true;
        };
    }

    public ProtectedNumber number(Row row) {
        return Optional.ofNullable(numbers.get(row)).orElseThrow();
    }

    /** "Klienter 1 oktober: 18." and so on. */
    List<Wording> sentences() {
        return List.of(
                Wording.of("meeting.figures.start", quarter.first(), number(Row.START).wording()),
                Wording.of("meeting.figures.began", number(Row.BEGAN).wording()),
                Wording.of("meeting.figures.ended", number(Row.ENDED).wording()),
                Wording.of("meeting.figures.end", quarter.last(), number(Row.END).wording()));
    }
}
