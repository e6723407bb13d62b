package se.egenmakt.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.ContactMadeBy;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/** Something that happened on a day in a commission. Commissions and clients of an operation are numbered from 0, ombud are known by name. */
sealed interface Happening {
    LocalDate day();

    int commission();

    record Opened(
            LocalDate day,
            int commission,
            int client,
            String ombud,
            Sex sex,
            @Nullable Integer birthYear,
            @Nullable LocalDate bornOn,
            String municipality,
            ContactMadeBy madeBy,
            List<ContactReason> mainReasons,
            List<ContactReason> otherReasons,
            Knowledge minorChildren,
            Knowledge childrenAtHome)
            implements Happening {
        Opened by(String other) {
            return new Opened(day, commission, client, other, sex, birthYear, bornOn, municipality, madeBy, mainReasons, otherReasons, minorChildren, childrenAtHome);
        }
    }

    record Contacted(LocalDate day, int commission, ContactKind kind, String with) implements Happening {}

    /** Waits for something from this day. */
    record Awaits(LocalDate day, int commission, String what) implements Happening {}

    /** What was awaited came, or is awaited no longer: this is the last day of waiting. */
    record Answered(LocalDate day, int commission) implements Happening {}

    record ChangedOmbud(LocalDate day, int commission, String from, String to) implements Happening {}

    record Closed(LocalDate day, int commission, ClosingReason reason, ClosingResult result) implements Happening {}
}
