package se.egenmakt.protection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The hiding in one table. Every number from 1 to the threshold less one is hidden, and then, as long as one of the hidden can be solved, the cells that cost the least to
 * lose. A hidden number is safe when another table has been found that shows the reader exactly the same, and where that number is something else.
 *
 * <p>Which cells go is chosen by the outline of the table and the order of the list, never by how large they are: one who knows that the least is hidden would learn from it.
 */
final class Hiding implements Search.Room {
    private final Equations equations;
    private final Search search;
    private final int threshold;
    private final int[] numbers;
    /** What the reader can tell of each. */
    private final Range[] ranges;
    /** Whether the program decides how the cell is shown: it is not told before, and not untold. */
    private final boolean[] free;
    /** Withheld with all around it, so that not even its being few is told. */
    private final boolean[] released;
    /** For each cell another table where it is something else, once found: what differs there. */
    private final List<Map<Integer, Integer>> elsewhere = new ArrayList<>();
    private final SortedSet<Integer> doubtful = new TreeSet<>();
    private final Set<Integer> unmendable = new HashSet<>();

    Hiding(Cells<?> cells, int threshold) {
        this.equations = Equations.of(cells);
        this.search = new Search(equations);
        this.threshold = threshold;
        var all = cells.cells();
        numbers = all.stream().mapToInt(Cells.Cell::number).toArray();
        ranges = all.stream().map(this::atFirst).toArray(Range[]::new);
        free = new boolean[numbers.length];
        for (int cell = 0; cell < numbers.length; cell++) {
            free[cell] = all.get(cell).shown() && all.get(cell).told() == null;
            elsewhere.add(Map.of());
        }
        released = new boolean[numbers.length];
        hide();
    }

    private Range atFirst(Cells.Cell cell) {
        if (!cell.shown()) {
            return Range.ANY;
        }
        return switch (cell.told()) {
            case null -> isSmall(cell.number()) ? Range.few(threshold) : Range.exactly(cell.number());
            case ProtectedNumber.Known(int number) -> Range.exactly(number);
            case ProtectedNumber.Few(int then) -> Range.few(then);
            case ProtectedNumber.Withheld() -> cell.number() < threshold ? Range.ANY : Range.notFew(threshold);
        };
    }

    private boolean isSmall(int number) {
        return number > 0 && number < threshold;
    }

    /** How a cell is shown. A small number that was told before is not told once more. */
    ProtectedNumber shown(int cell) {
        if (ranges[cell].isExact()) {
            return ProtectedNumber.of(numbers[cell], threshold);
        }
        return isSmall(numbers[cell]) && ranges[cell].most() < Integer.MAX_VALUE ? new ProtectedNumber.Few(ranges[cell].most() + 1) : new ProtectedNumber.Withheld();
    }

    /** Small numbers that a reader may be able to solve whatever is withheld, from what was told before. */
    SortedSet<Integer> doubtful() {
        return doubtful;
    }

    // ── What may change, for the search ────────────────────────────────────

    @Override
    public int cost(int cell) {
        if (!ranges[cell].isExact()) {
            return 0;
        }
        return free[cell] && numbers[cell] >= threshold ? equations.level(cell) : -1;
    }

    /** What is hidden changes within what the reader can tell; what would have to be hidden is taken to have room, so that the choice does not rest on its number. */
    @Override
    public boolean allows(int cell, int change) {
        return ranges[cell].isExact() || ranges[cell].contains((long) numbers[cell] + change);
    }

    // ── Hiding ─────────────────────────────────────────────────────────────

    private void hide() {
        int safe;
        do {
            safe = 0;
            for (int cell = 0; cell < numbers.length; cell++) {
                if (toBeSafe(cell) && elsewhere.get(cell).isEmpty()) {
                    makeSafe(cell);
                    safe++;
                }
            }
            for (int relation = 0; relation < equations.relations(); relation++) {
                if (tellsFew(relation)) {
                    hideMoreOf(relation);
                    safe++;
                }
            }
        } while (safe > 0);
        prove();
    }

    private boolean toBeSafe(int cell) {
        return !ranges[cell].isExact() && !doubtful.contains(cell) && (isSmall(numbers[cell]) || (free[cell] && !released[cell]));
    }

    private void makeSafe(int cell) {
        for (int around = 1; elsewhere.get(cell).isEmpty(); ) {
            var found = search.cheapest(startsAt(cell), this);
            if (found.isPresent()) {
                take(found.get());
            } else if (!releaseAround(cell, around++)) {
                take(twiceAsMany(cell));
                if (elsewhere.get(cell).isEmpty()) {
                    doubtful.add(cell);
                    return;
                }
            }
        }
    }

    /** Hides what has to change, and keeps the other table if it can be true. */
    private void take(Map<Integer, Integer> changes) {
        for (int cell : changes.keySet()) {
            if (ranges[cell].isExact() && free[cell] && numbers[cell] >= threshold) {
                ranges[cell] = Range.notFew(threshold);
            }
        }
        if (looksTheSame(changes)) {
            changes.keySet().stream().filter(cell -> elsewhere.get(cell).isEmpty()).forEach(cell -> elsewhere.set(cell, changes));
        }
    }

    /** The proof: what is shown is the same, the relations hold, and each number is one that the reader must reckon with. */
    private boolean looksTheSame(Map<Integer, Integer> changes) {
        return equations.hold(changes)
                && changes.entrySet().stream().allMatch(change -> change.getValue() != 0 && ranges[change.getKey()].contains((long) numbers[change.getKey()] + change.getValue()));
    }

    private List<Search.Start> startsAt(int cell) {
        var starts = new ArrayList<Search.Start>();
        for (int size = 1; size <= threshold; size++) {
            for (int change : new int[] {size, -size}) {
                if (allows(cell, change)) {
                    starts.add(new Search.Start(cell, change));
                }
            }
        }
        return starts;
    }

    /** Whether the reader gets the sum of several hidden cells by taking away what is shown, and that sum is small: then it is a small number told. */
    private boolean tellsFew(int relation) {
        var hidden = equations.cellsOf(relation).stream().filter(place -> !ranges[place.at()].isExact()).toList();
        long sum = hidden.stream().mapToLong(place -> (long) place.factor() * numbers[place.at()]).sum();
        boolean oneSide = hidden.stream().allMatch(place -> place.factor() > 0) || hidden.stream().allMatch(place -> place.factor() < 0);
        return hidden.size() > 1 && oneSide && sum != 0 && Math.abs(sum) < threshold && !unmendable.contains(relation);
    }

    private void hideMoreOf(int relation) {
        var starts = new ArrayList<Search.Start>();
        for (var place : equations.cellsOf(relation)) {
            if (cost(place.at()) > 0) {
                starts.add(new Search.Start(place.at(), 1));
                starts.add(new Search.Start(place.at(), -1));
            }
        }
        search.cheapest(starts, this).ifPresentOrElse(this::take, () -> releaseAllOf(relation));
    }

    private void releaseAllOf(int relation) {
        var cells = equations.cellsOf(relation).stream().map(Equations.Place::at).toList();
        cells.forEach(this::release);
        if (tellsFew(relation)) {
            unmendable.add(relation);
            cells.stream().filter(cell -> isSmall(numbers[cell]) && !ranges[cell].isExact()).forEach(doubtful::add);
        }
    }

    private void release(int cell) {
        if (free[cell]) {
            ranges[cell] = Range.ANY;
            released[cell] = true;
        }
    }

    /** Withholds all around the cell; false when there is no more to withhold. */
    private boolean releaseAround(int cell, int distance) {
        var around = equations.around(cell, distance, this::isFixed);
        around.forEach(this::release);
        return distance == 1 || around.size() > equations.around(cell, distance - 1, this::isFixed).size();
    }

    /** Told before as it is: nothing can be withheld by it, and nothing goes through it. */
    private boolean isFixed(int cell) {
        return !free[cell] && ranges[cell].isExact();
    }

    /** When all around is withheld and nothing was told before, each number might as well be twice as large. */
    private Map<Integer, Integer> twiceAsMany(int cell) {
        var changes = new TreeMap<Integer, Integer>();
        equations.around(cell, numbers.length, other -> false).stream().filter(other -> numbers[other] > 0).forEach(other -> changes.put(other, numbers[other]));
        return changes;
    }

    /** A fault in the program must not tell what it should hide. */
    private void prove() {
        for (int cell = 0; cell < numbers.length; cell++) {
            if (isSmall(numbers[cell]) && toBeSafe(cell) && !(elsewhere.get(cell).containsKey(cell) && looksTheSame(elsewhere.get(cell)))) {
                throw new IllegalStateException("A small number was to be hidden and is not proved to be");
            }
        }
    }
}
