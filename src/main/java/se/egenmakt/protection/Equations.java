package se.egenmakt.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** The relations between cells, by the cells' places in the list: in each, the cells times their factors make zero. */
final class Equations {
    /** A cell in a relation, or a relation of a cell. */
    record Place(int at, int factor) {}

    private final List<List<Place>> relations = new ArrayList<>();
    private final List<List<Place>> ofCell = new ArrayList<>();
    private final int[] level;

    private Equations(int cells) {
        for (int cell = 0; cell < cells; cell++) {
            ofCell.add(new ArrayList<>());
        }
        level = new int[cells];
        Arrays.fill(level, 1);
    }

    static <K> Equations of(Cells<K> cells) {
        var places = new HashMap<K, Integer>();
        cells.keys().forEach(key -> places.put(key, places.size()));
        var equations = new Equations(places.size());
        cells.relations().forEach(factors -> equations.add(factors.entrySet().stream()
                .filter(factor -> factor.getValue() != 0)
                .map(factor -> new Place(places.getOrDefault(factor.getKey(), -1), factor.getValue()))
                .sorted(Comparator.comparingInt(Place::at))
                .toList()));
        equations.rank();
        return equations;
    }

    private void add(List<Place> cells) {
        cells.forEach(place -> ofCell.get(place.at()).add(new Place(relations.size(), place.factor())));
        relations.add(cells);
    }

    int relations() {
        return relations.size();
    }

    List<Place> cellsOf(int relation) {
        return relations.get(relation);
    }

    List<Place> relationsOf(int cell) {
        return ofCell.get(cell);
    }

    /** How much is lost by hiding a cell, as everybody knows it from the outline of the table: 1 for a part, 2 for a total of parts, and so on. */
    int level(int cell) {
        return level[cell];
    }

    /** The cell with those that can be reached from it over so many relations, without going through a cell that stands in the way. */
    SortedSet<Integer> around(int cell, int distance, IntPredicate inTheWay) {
        var reached = new TreeSet<>(Set.of(cell));
        var edge = new TreeSet<>(reached);
        for (int step = 0; step < distance && !edge.isEmpty(); step++) {
            var next = new TreeSet<Integer>();
            for (int at : edge) {
                for (var relation : ofCell.get(at)) {
                    relations.get(relation.at()).stream().map(Place::at).filter(other -> !inTheWay.test(other) && reached.add(other)).forEach(next::add);
                }
            }
            edge = next;
        }
        return reached;
    }

    /** Whether every relation still holds when the cells change by this much. */
    boolean hold(Map<Integer, Integer> changes) {
        return relations.stream().allMatch(cells -> cells.stream().mapToLong(place -> (long) place.factor() * changes.getOrDefault(place.at(), 0)).sum() == 0);
    }

    /** A total stands alone on its side of a relation with several parts. Totals of totals within each other's sum would never end: five levels are enough. */
    private void rank() {
        for (int round = 2; round <= 5; round++) {
            for (var cells : relations) {
                for (var total : cells) {
                    var parts = cells.stream().filter(place -> place.factor() > 0 != total.factor() > 0).toList();
                    if (parts.size() > 1 && parts.size() == cells.size() - 1) {
                        int above = 1 + parts.stream().mapToInt(part -> level[part.at()]).max().orElse(0);
                        level[total.at()] = Math.max(level[total.at()], Math.min(round, above));
                    }
                }
            }
        }
    }
}
