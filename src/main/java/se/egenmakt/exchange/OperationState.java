package se.egenmakt.exchange;

import java.util.List;
import java.util.Set;

/**
 * What the operation has before an import.
 *
 * @param register       all municipalities there are
 * @param municipalities codes of the operation's own
 * @param ombud          names of its ombud, present and former
 * @param commissions    all of them, in any order
 * @param signedYears    years whose report is signed
 */
public record OperationState(
        List<Municipality> register,
        Set<String> municipalities,
        List<String> ombud,
        List<CommissionRecord> commissions,
        Set<Integer> signedYears) {
    /** An operation that has nothing yet. */
    public static OperationState empty(List<Municipality> register) {
        return new OperationState(register, Set.of(), List.of(), List.of(), Set.of());
    }
}
