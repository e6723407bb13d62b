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
 * Looks for another table in which every relation holds as well: starting with one cell that is something else, and changing others until what that upset is even again. The
 * change that costs the least is looked for first, and the number of steps is limited, never the time, so that the same table always gets the same answer.
 */
final class Search {
    /** What may change. */
    interface Room {
        /** What it costs to change the cell: 0 when it is hidden, more when it would have to be hidden, negative when it can not change. */
        int cost(int cell);

        boolean allows(int cell, int change);
    }

    /** A first change to start from. */
    record Start(int cell, int change) {}

    private record Step(SortedMap<Integer, Integer> changes, Map<Integer, Long> upset, int cost, long order) {
        /** Changes that are cheap and leave little to even out come first; then those found first. */
        static final Comparator<Step> CHEAPEST = Comparator.comparingLong((Step step) -> 4L * step.cost() + 2L * step.upset().size() + step.changes().size())
                .thenComparingLong(Step::order);
    }

    private static final int STEPS_AT_MOST = 20_000;
    private static final int STEPS_IN_ALL = 400_000;

    private final Equations equations;
    private int stepsLeft = STEPS_IN_ALL;

    Search(Equations equations) {
        this.equations = equations;
    }

    /** The changes, by cell, that make the cheapest other table found; empty when there is none or the steps are used up. */
    Optional<Map<Integer, Integer>> cheapest(List<Start> starts, Room room) {
        var waiting = new PriorityQueue<>(Step.CHEAPEST);
        var seen = new HashSet<Map<Integer, Integer>>();
        starts.forEach(start -> push(waiting, seen, new Step(new TreeMap<>(), Map.of(), 0, 0), start, room));
        for (int steps = 0; steps < STEPS_AT_MOST && stepsLeft > 0; steps++, stepsLeft--) {
            var step = waiting.poll();
            if (step == null) {
                return Optional.empty();
            }
            if (step.upset().isEmpty()) {
                return Optional.of(step.changes());
            }
            for (var next : mostPressed(step, room)) {
                push(waiting, seen, step, next, room);
            }
        }
        return Optional.empty();
    }

    private void push(PriorityQueue<Step> waiting, Set<Map<Integer, Integer>> seen, Step from, Start next, Room room) {
        var changes = new TreeMap<>(from.changes());
        changes.put(next.cell(), next.change());
        if (!seen.add(changes)) {
            return;
        }
        var upset = new HashMap<>(from.upset());
        for (var relation : equations.relationsOf(next.cell())) {
            upset.merge(relation.at(), (long) relation.factor() * next.change(), (before, more) -> before + more == 0 ? null : before + more);
        }
        waiting.add(new Step(changes, upset, from.cost() + room.cost(next.cell()), seen.size()));
    }

    /** The ways to even out the relation that has the fewest; none when there is one that has none. */
    private List<Start> mostPressed(Step step, Room room) {
        List<Start> fewest = List.of();
        boolean first = true;
        for (var relation : new TreeMap<>(step.upset()).entrySet()) {
            var ways = ways(step, relation.getKey(), relation.getValue(), room);
            if (first || ways.size() < fewest.size()) {
                fewest = ways;
                first = false;
            }
        }
        return fewest;
    }

    private List<Start> ways(Step step, int relation, long upset, Room room) {
        var ways = new ArrayList<Start>();
        for (var place : equations.cellsOf(relation)) {
            if (room.cost(place.at()) < 0 || step.changes().containsKey(place.at())) {
                continue;
            }
            int most = (int) Math.min(Math.abs(upset) / Math.abs(place.factor()), 1_000);
            int sign = upset > 0 == place.factor() > 0 ? -1 : 1;
            for (int size = most; size > 0; size--) {
                if (room.allows(place.at(), sign * size)) {
                    ways.add(new Start(place.at(), sign * size));
                }
            }
        }
        return ways;
    }
}
