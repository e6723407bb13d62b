package se.egenmakt.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The hiding in one table. Small numbers are hidden; then, as long as a hidden one can be solved, the cells that cost least to lose. A hidden number is safe when another
 * table has been found in which it is something else, and which shows the reader exactly the same.
 *
 * <p>What goes is chosen by the outline of the table and the order of the list, never by how large the numbers are: one who knows that the smallest goes would learn from
 * which it was. When no choice helps, or the steps are used up, all around is withheld, zeros too, and not even that something is few is told.
 */
final class Hiding implements Search.Room {
    /**
     * How many other numbers a small one could be, if it can be had: one more than must be. What goes beyond the cheapest tells that the cheapest would not do. If it would
     * not do for a single number only, one who knows the program would have that number.
     */
    private static final int OTHERS_WANTED = 2;

    private final Equations equations;
    private final Search search;
    private final int threshold;
    private final int[] numbers;
    /** What the reader can tell of each cell by itself. */
    private final Range[] ranges;
    /** Whether how it is shown is decided here: it is to be shown, and has not been told before. */
    private final boolean[] free;
    /** Of each cell, by what else it could be: a table that proves it, as what its cells differ by. */
    private final List<Map<Integer, Map<Integer, Integer>>> elsewhere = new ArrayList<>();
    private final Set<Integer> released = new HashSet<>();
    private final Set<Integer> settled = new HashSet<>();
    private final Set<Integer> settledRelations = new HashSet<>();
    private final SortedSet<Integer> doubtful = new TreeSet<>();

    private Hiding(Cells<?> cells, int threshold, int steps) {
        this.equations = Equations.of(cells);
        this.search = new Search(equations, steps);
        this.threshold = threshold;
        var all = cells.cells();
        numbers = all.stream().mapToInt(Cells.Cell::number).toArray();
        ranges = all.stream().map(this::atFirst).toArray(Range[]::new);
        free = new boolean[numbers.length];
        for (int cell = 0; cell < numbers.length; cell++) {
            free[cell] = all.get(cell).shown() && all.get(cell).told() == null;
            elsewhere.add(new HashMap<>());
        }
    }

    static Hiding of(Cells<?> cells, int threshold, int steps) {
        var hiding = new Hiding(cells, threshold, steps);
        hiding.hide();
        hiding.prove();
        return hiding;
    }

    private Range atFirst(Cells.Cell cell) {
        if (!cell.shown()) {
            return Range.ANY;
        }
        var told = cell.told();
        if (told == null) {
            return Range.of(ProtectedNumber.of(cell.number(), threshold));
        }
        return told instanceof ProtectedNumber.Withheld && cell.number() >= threshold ? Range.notFew(threshold) : Range.of(told);
    }

    private boolean isSmall(int cell) {
        return numbers[cell] > 0 && numbers[cell] < threshold;
    }

    private boolean isHidden(int cell) {
        return !ranges[cell].isExact();
    }

    /** How a cell is shown. A small number that was told before is not told once more. */
    ProtectedNumber shown(int cell) {
        if (!isHidden(cell)) {
            return ProtectedNumber.of(numbers[cell], threshold);
        }
        return ranges[cell].least() == 1 ? new ProtectedNumber.Few(ranges[cell].most() + 1) : new ProtectedNumber.Withheld();
    }

    /** Small numbers for which no other table was found though all is withheld that can be. */
    SortedSet<Integer> doubtful() {
        return doubtful;
    }

    // ── What may change, for the search ────────────────────────────────────

    @Override
    public int cost(int cell) {
        if (isHidden(cell)) {
            return 0;
        }
        return free[cell] && numbers[cell] >= threshold ? equations.level(cell) : -1;
    }

    /** What is hidden changes within what the reader can tell. What would have to be hidden is taken to have room, so that the choice does not rest on its number. */
    @Override
    public boolean allows(int cell, int change) {
        return !isHidden(cell) || ranges[cell].contains((long) numbers[cell] + change);
    }

    // ── Numbers that could be solved ───────────────────────────────────────

    private void hide() {
        for (int relation = 0; relation < equations.relations(); relation++) {
            if (isTight(relation)) {
                release(equations.cellsOf(relation).stream().map(Equations.Place::at).toList());
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int cell = 0; cell < numbers.length; cell++) {
                if (canBeSolved(cell)) {
                    makeSafe(cell);
                    changed = true;
                }
            }
            for (int relation = 0; relation < equations.relations(); relation++) {
                if (tellsFew(relation)) {
                    hideMoreOf(relation);
                    changed = true;
                }
            }
        }
    }

    /**
     * Whether as many parts are few as a total that is few can have: each is then one, and has to be withheld with all around it. A row that is withheld for no other reason would tell that by
     * itself; so the next larger total is withheld in the same way, and each part is one or two.
     */
    private boolean isTight(int relation) {
        var cells = equations.cellsOf(relation);
        if (!cells.stream().allMatch(place -> free[place.at()])) {
            return false;
        }
        for (boolean side : new boolean[] {true, false}) {
            var parts = cells.stream().filter(place -> place.factor() > 0 == side).toList();
            var few = parts.stream().filter(place -> isHidden(place.at()) && isSmall(place.at())).count();
            long sum = parts.stream().mapToLong(place -> numbers[place.at()]).sum();
            if (few == threshold - 1 && parts.size() < cells.size() && sum <= threshold && parts.stream().allMatch(place -> Math.abs(place.factor()) == 1)) {
                return true;
            }
        }
        return false;
    }

    /** A large number that was withheld with all around it, told before or never to be shown may be solved: that tells of no few. */
    private boolean matters(int cell) {
        return isHidden(cell) && (isSmall(cell) || (free[cell] && !released.contains(cell)));
    }

    private boolean canBeSolved(int cell) {
        return matters(cell) && !settled.contains(cell) && elsewhere.get(cell).size() < othersWanted(cell);
    }

    private int othersWanted(int cell) {
        return isSmall(cell) ? Math.min(OTHERS_WANTED, threshold - 2) : 1;
    }

    private void makeSafe(int cell) {
        int distance = 1;
        while (canBeSolved(cell)) {
            boolean must = elsewhere.get(cell).isEmpty();
            var found = search.cheapest(otherNumbers(cell), this, must ? Search.MANY_STEPS : Search.SOME_STEPS);
            if (found.isPresent()) {
                take(found.get());
            } else if (!must) {
                settled.add(cell);
            } else if (!releaseAround(cell, distance++)) {
                giveUp(cell);
            }
        }
    }

    private List<Search.Change> otherNumbers(int cell) {
        var changes = new ArrayList<Search.Change>();
        for (int size = 1; size <= threshold; size++) {
            for (int change : new int[] {size, -size}) {
                if (allows(cell, change) && !elsewhere.get(cell).containsKey(numbers[cell] + change)) {
                    changes.add(new Search.Change(cell, change));
                }
            }
        }
        return changes;
    }

    /** Hides what has to change, and keeps the other table if it shows the same. */
    private void take(Map<Integer, Integer> changes) {
        for (int cell : changes.keySet()) {
            if (cost(cell) > 0) {
                ranges[cell] = Range.notFew(threshold);
            }
        }
        if (showsTheSame(changes)) {
            changes.forEach((cell, change) -> elsewhere.get(cell).putIfAbsent(numbers[cell] + change, changes));
        }
    }

    private boolean showsTheSame(Map<Integer, Integer> changes) {
        return equations.hold(changes)
                && changes.entrySet().stream().allMatch(change -> ranges[change.getKey()].contains((long) numbers[change.getKey()] + change.getValue()));
    }

    // ── Sums of hidden numbers ─────────────────────────────────────────────

    /** Whether the reader gets the sum of several hidden cells by taking away what is shown, and that sum is small: that is a small number told. */
    private boolean tellsFew(int relation) {
        var hidden = equations.cellsOf(relation).stream().filter(place -> isHidden(place.at())).toList();
        boolean oneSide = hidden.stream().map(place -> place.factor() > 0).distinct().count() == 1;
        long sum = hidden.stream().mapToLong(place -> (long) place.factor() * numbers[place.at()]).sum();
        return hidden.size() > 1 && oneSide && sum != 0 && Math.abs(sum) < threshold && !settledRelations.contains(relation);
    }

    private void hideMoreOf(int relation) {
        var changes = new ArrayList<Search.Change>();
        for (var place : equations.cellsOf(relation)) {
            if (cost(place.at()) > 0) {
                changes.add(new Search.Change(place.at(), 1));
                changes.add(new Search.Change(place.at(), -1));
            }
        }
        search.cheapest(changes, this, Search.MANY_STEPS).ifPresentOrElse(this::take, () -> releaseAllOf(relation));
    }

    private void releaseAllOf(int relation) {
        var cells = equations.cellsOf(relation).stream().map(Equations.Place::at).toList();
        release(cells);
        if (tellsFew(relation)) {
            settledRelations.add(relation);
            cells.stream().filter(cell -> isHidden(cell) && isSmall(cell)).forEach(doubtful::add);
        }
    }

    // ── When hiding more does not help ─────────────────────────────────────

    /** Withholds the cells so that a reader can not even tell that they are not few; but if none of them is few, and none is zero, one who guesses so guesses right. */
    private void release(Collection<Integer> cells) {
        var withheld = cells.stream().filter(cell -> free[cell]).toList();
        var range = withheld.stream().anyMatch(cell -> numbers[cell] < threshold) ? Range.ANY : Range.notFew(threshold);
        for (int cell : withheld) {
            if (!ranges[cell].equals(Range.ANY)) {
                ranges[cell] = range;
            }
        }
        released.addAll(withheld);
    }

    /** Withholds all that can be reached from the cell over so many relations; false when that is no more than over one less. */
    private boolean releaseAround(int cell, int distance) {
        var around = equations.around(cell, distance, this::standsFast);
        release(around);
        return distance == 1 || around.size() > equations.around(cell, distance - 1, this::standsFast).size();
    }

    private boolean standsFast(int cell) {
        return !free[cell] && !isHidden(cell);
    }

    /** When all that hangs together is withheld, each number of it could be twice as large, unless some of it was told before. */
    private void giveUp(int cell) {
        var twice = new TreeMap<Integer, Integer>();
        equations.around(cell, numbers.length, other -> false).stream().filter(other -> numbers[other] > 0).forEach(other -> twice.put(other, numbers[other]));
        take(twice);
        settled.add(cell);
        if (elsewhere.get(cell).isEmpty() && isSmall(cell)) {
            doubtful.add(cell);
        }
    }

    /** The last look: every small number has its other tables. A fault in the program stops here, and tells nothing. */
    private void prove() {
        for (int cell = 0; cell < numbers.length; cell++) {
            if (isSmall(cell) && isHidden(cell) && !doubtful.contains(cell) && !isProved(cell)) {
                throw new IllegalStateException("A small number is not proved to be hidden");
            }
        }
    }

    private boolean isProved(int cell) {
        var others = elsewhere.get(cell);
        return !others.isEmpty()
                && others.entrySet().stream().allMatch(other -> {
                    int change = other.getValue().getOrDefault(cell, 0);
                    return change != 0 && other.getKey() == numbers[cell] + change && showsTheSame(other.getValue());
                });
    }
}
