package se.egenmakt.exchange.web;

import java.util.List;
import se.egenmakt.exchange.ImportPlan.Counts;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** The operation has moved in. */
public record ImportDonePage(String operation, Counts counts) {
    public Shell shell() {
        return Shell.titled(Texts.t("import.done.title", operation)).current("/menu");
    }

    public List<Line> lines() {
        return Line.of(counts);
    }

    /** How many rows of a table are new, changed, or there already. */
    public record Line(String table, int added, int changed, int same) {
        static List<Line> of(Counts counts) {
            return List.of(
                    new Line(Texts.t("import.table.uppdrag"), counts.newCommissions(), counts.updatedCommissions(), counts.unchangedCommissions()),
                    new Line(Texts.t("import.table.kontakter"), counts.newContacts(), 0, counts.unchangedContacts()),
                    new Line(Texts.t("import.table.väntar"), counts.newAwaited(), counts.updatedAwaited(), counts.unchangedAwaited()),
                    new Line(Texts.t("import.table.ombudsbyten"), counts.newChangesOfOmbud(), 0, counts.unchangedChangesOfOmbud()));
        }
    }
}
