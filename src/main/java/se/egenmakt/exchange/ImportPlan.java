package se.egenmakt.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an import will do. Nothing in it removes anything.
 *
 * @param newMunicipalities codes to add to the operation, sorted
 * @param newOmbud          names to add to the operation, sorted
 * @param commissions       those with something to do, in the order of their keys
 */
public record ImportPlan(
        List<String> newMunicipalities,
        List<String> newOmbud,
        List<CommissionChange> commissions,
        Counts counts,
        List<Notice> notices)
        implements ImportResult {
    /** What becomes of the commission itself. */
    public enum Step {
        INSERT,
        UPDATE,
        /** The commission stands; something that belongs to it is new. */
        KEEP
    }

    /**
     * What is done to one commission.
     *
     * @param content what it shall say afterwards
     */
    public record CommissionChange(
            CommissionKey key,
            Step step,
            CommissionContent content,
            List<ContactFact> newContacts,
            List<AwaitedFact> newAwaited,
            List<AwaitedEnd> movedEnds,
            List<OmbudChangeFact> newChangesOfOmbud) {}

    /** An awaited decision that is there gets another last day; one entry equal to {@code before} becomes one that lasts until {@code until}. */
    public record AwaitedEnd(AwaitedFact before, @Nullable LocalDate until) {}

    /** How many rows of the files are new to the operation, change something, or say what is there already. */
    public record Counts(
            int newCommissions,
            int updatedCommissions,
            int unchangedCommissions,
            int newContacts,
            int unchangedContacts,
            int newAwaited,
            int updatedAwaited,
            int unchangedAwaited,
            int newChangesOfOmbud,
            int unchangedChangesOfOmbud) {}

    /** True when the operation already says all that the files say. */
    public boolean isEmpty() {
        return newMunicipalities.isEmpty() && newOmbud.isEmpty() && commissions.isEmpty();
    }

    /** What the operation has when the plan is carried out. */
    public OperationState appliedTo(OperationState before) {
        var municipalities = new HashSet<>(before.municipalities());
        municipalities.addAll(newMunicipalities);
        var ombud = new ArrayList<>(before.ombud());
        ombud.addAll(newOmbud);
        var after = new TreeMap<CommissionKey, CommissionRecord>();
        before.commissions().forEach(commission -> after.put(commission.key(), commission));
        for (CommissionChange change : commissions) {
            after.merge(change.key(), inserted(change), (had, added) -> changed(had, change, added));
        }
        return new OperationState(
                before.register(),
                Set.copyOf(municipalities),
                List.copyOf(ombud),
                List.copyOf(after.values()),
                before.signedYears());
    }

    private static CommissionRecord inserted(CommissionChange change) {
        return new CommissionRecord(
                change.key(), change.content(), change.newContacts(), change.newAwaited(), change.newChangesOfOmbud());
    }

    private static CommissionRecord changed(CommissionRecord had, CommissionChange change, CommissionRecord added) {
        var awaited = new ArrayList<>(had.awaited());
        for (AwaitedEnd end : change.movedEnds()) {
            awaited.remove(end.before());
            awaited.add(new AwaitedFact(
                    end.before().from(), end.until(), end.before().what()));
        }
        return new CommissionRecord(
                had.key(),
                change.content(),
                joined(had.contacts(), added.contacts()),
                joined(awaited, added.awaited()),
                joined(had.changesOfOmbud(), added.changesOfOmbud()));
    }

    private static <T> List<T> joined(List<T> had, List<T> added) {
        var all = new ArrayList<>(had);
        all.addAll(added);
        return List.copyOf(all);
    }
}
