package se.egenmakt.steering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.protection.Cells;
import se.egenmakt.protection.ProtectedNumber;
import se.egenmakt.protection.ProtectedNumber.Known;
import se.egenmakt.report.Quarter;
import se.egenmakt.report.QuarterCount;
import se.egenmakt.report.YearTotals;
import se.egenmakt.steering.QuarterFigures.Row;

/** The cells that one who reads quarters and yearly reports can reckon between, and how. */
final class QuarterTable {
    /**
     * A cell: a quarter's number, or what else has been told.
     *
     * @param quarter null of a year's total
     * @param what    empty for the number as it is counted now
     */
    record Key(@Nullable Quarter quarter, Row row, String what) {
        static Key of(Quarter quarter, Row row) {
            return new Key(quarter, row, "");
        }
    }

    private final Cells<Key> cells = new Cells<>();
    private final Map<Quarter, QuarterCount> counts = new HashMap<>();
    private final Map<Quarter, QuarterFigures> told = new HashMap<>();
    private final Map<Key, Integer> in = new HashMap<>();
    private final Quarter wanted;

    QuarterTable(Quarter wanted, Collection<QuarterCount> counts, Collection<QuarterFigures> told) {
        this.wanted = wanted;
        told.forEach(one -> this.told.put(one.quarter(), one));
        counts.forEach(count -> this.counts.put(count.quarter(), count));
        counts.forEach(this::add);
    }

    Cells<Key> cells() {
        return cells;
    }

    private void add(QuarterCount count) {
        for (var row : Row.values()) {
            var key = Key.of(count.quarter(), row);
            int number = row.in(count);
            var before = told(count.quarter(), row);
            if (count.quarter().equals(wanted)) {
                cells.cell(key, number);
            } else if (before.isEmpty()) {
                cells.untold(key, number);
            } else if (QuarterFigures.fits(before.get(), number)) {
                cells.told(key, number, before.get());
            } else {
                continue;
            }
            in.put(key, number);
        }
    }

    private Optional<ProtectedNumber> told(Quarter quarter, Row row) {
        return Optional.ofNullable(told.get(quarter)).map(figures -> figures.number(row));
    }

    /** A quarter's own sum, and what one quarter ends with the next begins with. */
    void relate() {
        for (var quarter : counts.keySet()) {
            var keys = List.of(Row.values()).stream().map(row -> Key.of(quarter, row)).toList();
            if (in.keySet().containsAll(keys)) {
                cells.change(keys.get(0), keys.get(1), keys.get(2), keys.get(3));
            }
            same(Key.of(quarter, Row.END), Key.of(quarter.next(), Row.START));
        }
    }

    private void same(Key one, Key other) {
        if (in.containsKey(one) && in.get(one).equals(in.get(other))) {
            cells.same(one, other);
        }
    }

    /** A year that has ended: its totals as frozen and as they are counted now, against the four quarters as they were told and as they are counted now. */
    void year(int year, Collection<YearTotals> frozen) {
        var quarters = IntStream.rangeClosed(1, 4).mapToObj(number -> new Quarter(year, number)).toList();
        if (!counts.keySet().containsAll(quarters)) {
            return;
        }
        var own = frozen.stream().filter(totals -> totals.year() == year).toList();
        sums(year, Row.BEGAN, quarters, own.stream().map(YearTotals::began).toList());
        sums(year, Row.ENDED, quarters, own.stream().map(YearTotals::ended).toList());
        edge(Key.of(quarters.getFirst(), Row.START));
        edge(Key.of(quarters.getLast(), Row.END));
    }

    private void sums(int year, Row row, List<Quarter> quarters, List<Integer> frozen) {
        var now = quarters.stream().map(quarter -> Key.of(quarter, row)).toList();
        var then = quarters.stream().map(quarter -> asTold(quarter, row)).toList();
        var totals = new TreeSet<>(frozen);
        totals.add(quarters.stream().mapToInt(quarter -> row.in(java.util.Objects.requireNonNull(counts.get(quarter)))).sum());
        for (int total : totals) {
            var key = new Key(null, row, year + " " + total);
            boolean added = false;
            for (var parts : Set.copyOf(List.of(now, then))) {
                if (in.keySet().containsAll(parts) && parts.stream().mapToInt(in::get).sum() == total) {
                    if (!added) {
                        cells.told(key, total, new Known(total));
                        added = true;
                    }
                    cells.total(key, parts);
                }
            }
        }
    }

    /** The cell of what was told of a quarter, where it has been corrected since: a reader reckons with what was told. */
    private Key asTold(Quarter quarter, Row row) {
        var key = Key.of(quarter, row);
        if (!in.containsKey(key) && told(quarter, row).orElse(null) instanceof Known(int number)) {
            var before = new Key(null, row, "then " + quarter);
            if (in.putIfAbsent(before, number) == null) {
                cells.told(before, number, new Known(number));
            }
            return before;
        }
        return key;
    }

    /** The first day's or the last day's number is the year's own. */
    private void edge(Key key) {
        var number = in.get(key);
        if (number != null) {
            var year = new Key(null, key.row(), "edge " + key.quarter());
            cells.told(year, number, new Known(number));
            cells.same(key, year);
        }
    }
}
