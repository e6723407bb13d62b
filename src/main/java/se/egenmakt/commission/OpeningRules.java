package se.egenmakt.commission;

import java.util.List;
import java.util.Objects;
import se.egenmakt.shared.Refusal;

/** What an opening is judged by that needs nothing but itself and the client's other commissions. */
final class OpeningRules {
    private OpeningRules() {}

    static void checkNumber(String number, List<Refusal> refusals) {
        if (ClientNumber.tooLong(number)) {
            refusals.add(Refusal.of("number", "commission.number.too-long"));
        }
        if (ClientNumber.isIdentityNumber(number)) {
            refusals.add(Refusal.of("number", "commission.number.identity"));
        }
    }

    static void checkAgainst(Opening opening, List<Commission> others, List<Refusal> refusals) {
        for (var other : others) {
            var closedOn = other.closedOn();
            if (closedOn == null) {
                refusals.add(Refusal.of("number", "commission.number.open", other.ombudName()));
                return;
            }
            if (other.openedOn().equals(opening.openedOn())) {
                refusals.add(Refusal.of("openedOn", "commission.opened.same-day"));
                return;
            }
            if (opening.openedOn().isBefore(closedOn)) {
                refusals.add(Refusal.of("openedOn", "commission.opened.overlaps", closedOn));
                return;
            }
            if (other.birthYear() != null && opening.birthYear() != null && !other.birthYear().equals(opening.birthYear())) {
                refusals.add(Refusal.of("birthYear", "commission.birth-year.differs", Integer.toString(other.birthYear())));
                return;
            }
        }
    }

    /** What was right when it was written is not judged anew when something else is put right. */
    static boolean untouched(String field, Commission before, Opening now) {
        return switch (field) {
            case "birthYear" -> Objects.equals(before.birthYear(), now.birthYear()) && Objects.equals(before.bornOn(), now.bornOn());
            case "municipality" -> before.municipality().equals(now.municipality());
            case "openedOn", "ombud" -> true;
            default -> false;
        };
    }
}
