package se.egenmakt.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.IdentityNumber;
import se.egenmakt.shared.Refusal;

/**
 * The economic account that goes with the report, in whole kronor, and the account of extra funds for competence from the county board: "Om kommunen erhållit extra
 * kompetensutvecklingsmedel från Länsstyrelsen ska dessa redovisas."
 *
 * @param lines         by code of {@link EconomyLine}; a line not there has not been filled in
 * @param extraReceived extra funds received, or null when not filled in; 0 when none were
 * @param extraUsed     of these, used
 */
public record Economy(
        Map<String, Long> lines,
        @Nullable Long extraReceived,
        @Nullable Long extraUsed,
        String extraFor,
        String comment) {
    /** Nothing filled in. */
    public static final Economy EMPTY = new Economy(Map.of(), null, null, "", "");

    public Economy {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    public Optional<Long> amount(EconomyLine line) {
        return Optional.ofNullable(lines.get(line.code()));
    }

    public long income() {
        return sum(true);
    }

    public long costs() {
        return sum(false);
    }

    /** Income less costs: what is left, or, negative, what is missing. */
    public long left() {
        return income() - costs();
    }

    /** Whether anything is filled in. */
    public boolean begun() {
        return !lines.isEmpty() || extraReceived != null || extraUsed != null || !extraFor.isBlank() || !comment.isBlank();
    }

    /** Whether it is told if there were extra funds, and if so how much of them was used. */
    public boolean extraTold() {
        return extraReceived != null && (extraReceived == 0 || extraUsed != null);
    }

    /** Whether there is an account to hand in: at least one income and one cost. */
    public boolean complete() {
        return Arrays.stream(EconomyLine.values()).filter(EconomyLine::income).anyMatch(line -> amount(line).isPresent())
                && Arrays.stream(EconomyLine.values()).filter(line -> !line.income()).anyMatch(line -> amount(line).isPresent());
    }

    /** What cannot be so: more used than received, funds used that were not received, received without telling how much was used; and a personal identity number in a text. */
    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (extraUsed != null && extraReceived == null) {
            refusals.add(Refusal.of("extraReceived", "report.economy.extra-received-missing"));
        } else if (extraReceived != null && extraReceived > 0 && extraUsed == null) {
            refusals.add(Refusal.of("extraUsed", "report.economy.extra-used-missing"));
        } else if (extraReceived != null && extraUsed != null && extraUsed > extraReceived) {
            refusals.add(Refusal.of("extraUsed", "report.economy.extra-more"));
        }
        if (IdentityNumber.isWithin(extraFor)) {
            refusals.add(Refusal.of("extraFor", "report.text.identity"));
        }
        if (IdentityNumber.isWithin(comment)) {
            refusals.add(Refusal.of("comment", "report.text.identity"));
        }
        return refusals;
    }

    private long sum(boolean income) {
        return Arrays.stream(EconomyLine.values())
                .filter(line -> line.income() == income)
                .mapToLong(line -> amount(line).orElse(0L))
                .sum();
    }
}
