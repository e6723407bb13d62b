package se.egenmakt.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Collects faults and keeps the first of them in file order, so that a large file that is wrong throughout stays small in memory. */
final class Faults {
    private final int kept;
    private final PriorityQueue<Fault> faults = new PriorityQueue<>(Fault.FILE_ORDER.reversed());
    private int dropped;

    Faults(int kept) {
        this.kept = kept;
    }

    void add(Fault fault) {
        faults.add(fault);
        if (faults.size() > kept) {
            faults.poll();
            dropped++;
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    int dropped() {
        return dropped;
    }

    List<Fault> inFileOrder() {
        var sorted = new ArrayList<>(faults);
        sorted.sort(Fault.FILE_ORDER);
        return List.copyOf(sorted);
    }
}
