package se.egenmakt.exchange;

import java.util.ArrayList;
import java.util.List;

/** How a command ended, when the program did not fail. */
public sealed interface Outcome {
    /**
     * @param lines the result, for standard output
     * @param notes what the user should know beside it, for standard error
     */
    record Done(List<String> lines, List<String> notes) implements Outcome {}

    /**
     * Input or usage was at fault and nothing has changed.
     *
     * @param lines for standard error
     */
    record AtFault(List<String> lines) implements Outcome {}

    /** A result without words. */
    static Outcome done() {
        return new Done(List.of(), List.of());
    }

    /** The operation that was asked for is not there. */
    static Outcome unknownOperation(String name) {
        return new AtFault(List.of(ExchangeTexts.t("exchange.command.unknownOperation", Words.visible(name))));
    }

    /** The municipality that was asked for is not one of the operation's. */
    static Outcome unknownMunicipality(String name) {
        return new AtFault(List.of(ExchangeTexts.t("exchange.command.unknownMunicipality", Words.visible(name))));
    }

    /** Faults as one line each, and how many more there are. */
    static Outcome of(ImportFaults faults) {
        var lines = new ArrayList<>(faults.lines());
        if (faults.more() > 0) {
            lines.add(ExchangeTexts.t("exchange.copy.more", Integer.toString(faults.more())));
        }
        faults.notices().forEach(notice -> lines.add(notice.line()));
        return new AtFault(List.copyOf(lines));
    }

    /** What a plan did, or would do when it was only checked, in one line. */
    static Outcome of(ImportPlan plan, boolean onlyChecked) {
        var counts = plan.counts();
        var text = ExchangeTexts.t(
                onlyChecked ? "exchange.command.checked" : "exchange.command.imported",
                Integer.toString(counts.newCommissions()),
                Integer.toString(counts.updatedCommissions()),
                Integer.toString(counts.unchangedCommissions()),
                Integer.toString(counts.newContacts()),
                Integer.toString(counts.newAwaited() + counts.updatedAwaited()),
                Integer.toString(counts.newChangesOfOmbud()));
        return new Done(List.of(text), plan.notices().stream().map(Notice::line).toList());
    }
}
