package se.egenmakt.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks for another table in which every relation holds as well: one cell is something else, and others change until what that upset is even again. What costs least is
 * tried first. Steps are limited, never time, so that a table always gets the same answer.
 */
final class Search {
    /** What may change. */
    interface Room {
        /** What it costs to change the cell: nothing when it is hidden, more when it would have to be, negative when it can not change. */
        int cost(int cell);

        boolean allows(int cell, int change);
    }

    /** A cell becomes so much larger, or smaller. */
    record Change(int cell, int by) {}

    private record Attempt(SortedMap<Integer, Integer> changes, Map<Integer, Long> upset, int cost, int order) {
        /** Half a cell for each relation that is left to even out, a quarter for each change; then those found first. */
        static final Comparator<Attempt> CHEAPEST = Comparator.comparingLong(Attempt::weight).thenComparingInt(Attempt::order);

        private long weight() {
            return 4L * cost + 2L * upset.size() + changes.size();
        }
    }

    /** For one search that matters: a few tenths of a second. */
    static final int MANY_STEPS = 40_000;
    /** For one that would be good. */
    static final int SOME_STEPS = 500;
    /** In one table: some seconds. */
    static final int ALL_STEPS = 400_000;

    /** More is not evened out by one cell. */
    private static final int LARGEST_CHANGE = 1_000;

    private final Equations equations;
    private int stepsLeft;

    Search(Equations equations, int steps) {
        this.equations = equations;
        this.stepsLeft = steps;
    }

    /** The cheapest other table found, as what each cell changes by, beginning with one of these; empty when there is none or the steps are used up. */
    Optional<Map<Integer, Integer>> cheapest(List<Change> beginnings, Room room, int steps) {
        var waiting = new PriorityQueue<>(Attempt.CHEAPEST);
        var seen = new HashSet<Map<Integer, Integer>>();
        var nothing = new Attempt(new TreeMap<>(), Map.of(), 0, 0);
        beginnings.forEach(change -> add(waiting, seen, nothing, change, room));
        for (int step = 0; step < steps && stepsLeft > 0; step++, stepsLeft--) {
            var attempt = waiting.poll();
            if (attempt == null) {
                return Optional.empty();
            }
            if (attempt.upset().isEmpty()) {
                return Optional.of(attempt.changes());
            }
            waysOn(attempt, room).forEach(change -> add(waiting, seen, attempt, change, room));
        }
        return Optional.empty();
    }

    private void add(PriorityQueue<Attempt> waiting, Set<Map<Integer, Integer>> seen, Attempt from, Change change, Room room) {
        var changes = new TreeMap<>(from.changes());
        changes.put(change.cell(), change.by());
        if (!seen.add(changes)) {
            return;
        }
        var upset = new HashMap<>(from.upset());
        for (var relation : equations.relationsOf(change.cell())) {
            long more = (long) relation.factor() * change.by();
            long sum = upset.getOrDefault(relation.at(), 0L) + more;
            if (sum == 0) {
                upset.remove(relation.at());
            } else {
                upset.put(relation.at(), sum);
            }
        }
        waiting.add(new Attempt(changes, upset, from.cost() + room.cost(change.cell()), seen.size()));
    }

    /** The ways to even out the upset relation that has the fewest; none when one of them can not be evened out. */
    private List<Change> waysOn(Attempt attempt, Room room) {
        return attempt.upset().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(relation -> ways(attempt, relation.getKey(), relation.getValue(), room))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private List<Change> ways(Attempt attempt, int relation, long upset, Room room) {
        var ways = new ArrayList<Change>();
        for (var place : equations.cellsOf(relation)) {
            if (room.cost(place.at()) < 0 || attempt.changes().containsKey(place.at())) {
                continue;
            }
            int most = (int) Math.min(Math.abs(upset) / Math.abs(place.factor()), LARGEST_CHANGE);
            int sign = upset > 0 == place.factor() > 0 ? -1 : 1;
            for (int size = most; size > 0; size--) {
                if (room.allows(place.at(), sign * size)) {
                    ways.add(new Change(place.at(), sign * size));
                }
            }
        }
        return ways;
    }
}
