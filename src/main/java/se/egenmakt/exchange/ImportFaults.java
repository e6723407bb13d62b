package se.egenmakt.exchange;

import java.util.List;

/**
 * All faults, in file order.
 *
 * @param faults at least one
 * @param more   how many further faults were found and not kept
 */
public record ImportFaults(List<Fault> faults, int more, List<Notice> notices) implements ImportResult {
    /** The faults as lines for standard error. */
    public List<String> lines() {
        return faults.stream().map(Fault::line).toList();
    }
}
