package se.egenmakt.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what is to be done, commission by commission. */
final class PlanBuilder {
    private static final class Draft {
        ImportPlan.Step step = ImportPlan.Step.KEEP;

        @Nullable
        CommissionContent content;

        final List<ContactFact> contacts = new ArrayList<>();
        final List<AwaitedFact> awaited = new ArrayList<>();
        final List<ImportPlan.AwaitedEnd> ends = new ArrayList<>();
        final List<OmbudChangeFact> changes = new ArrayList<>();
    }

    private final Map<CommissionKey, Draft> drafts = new TreeMap<>();
    private int newCommissions;
    private int updatedCommissions;
    private int unchangedCommissions;
    private int newContacts;
    private int unchangedContacts;
    private int newAwaited;
    private int updatedAwaited;
    private int unchangedAwaited;
    private int newChanges;
    private int unchangedChanges;

    private Draft draft(CommissionKey key) {
        return drafts.computeIfAbsent(key, k -> new Draft());
    }

    void insert(CommissionKey key, CommissionContent content) {
        newCommissions++;
        set(key, ImportPlan.Step.INSERT, content);
    }

    void update(CommissionKey key, CommissionContent content) {
        updatedCommissions++;
        set(key, ImportPlan.Step.UPDATE, content);
    }

    private void set(CommissionKey key, ImportPlan.Step step, CommissionContent content) {
        var draft = draft(key);
        draft.step = step;
        draft.content = content;
    }

    void keep() {
        unchangedCommissions++;
    }

    void contact(CommissionKey key, ContactFact contact) {
        newContacts++;
        draft(key).contacts.add(contact);
    }

    void keepContact() {
        unchangedContacts++;
    }

    void awaited(CommissionKey key, AwaitedFact awaited) {
        newAwaited++;
        draft(key).awaited.add(awaited);
    }

    void moveEnd(CommissionKey key, ImportPlan.AwaitedEnd end) {
        updatedAwaited++;
        draft(key).ends.add(end);
    }

    void keepAwaited() {
        unchangedAwaited++;
    }

    void change(CommissionKey key, OmbudChangeFact change) {
        newChanges++;
        draft(key).changes.add(change);
    }

    void keepChange() {
        unchangedChanges++;
    }

    ImportPlan build(Municipalities municipalities, OmbudNames ombud, Commissions commissions, List<Notice> notices) {
        List<ImportPlan.CommissionChange> changes = new ArrayList<>();
        drafts.forEach((key, draft) -> changes.add(new ImportPlan.CommissionChange(
                key,
                draft.step,
                content(key, draft, commissions),
                List.copyOf(draft.contacts),
                List.copyOf(draft.awaited),
                List.copyOf(draft.ends),
                List.copyOf(draft.changes))));
        return new ImportPlan(
                List.copyOf(municipalities.added()),
                List.copyOf(ombud.added()),
                List.copyOf(changes),
                new ImportPlan.Counts(
                        newCommissions,
                        updatedCommissions,
                        unchangedCommissions,
                        newContacts,
                        unchangedContacts,
                        newAwaited,
                        updatedAwaited,
                        unchangedAwaited,
                        newChanges,
                        unchangedChanges),
                List.copyOf(notices));
    }

    private static CommissionContent content(CommissionKey key, Draft draft, Commissions commissions) {
        if (draft.content != null) {
            return draft.content;
        }
        var existing = commissions.existing(key);
        if (existing == null) {
            throw new IllegalStateException("something belongs to a commission that nobody has");
        }
        return existing.content();
    }
}
