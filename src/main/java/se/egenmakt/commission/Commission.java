package se.egenmakt.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;
import se.egenmakt.shared.Term;

/**
 * One engagement of an ombud by a client, from opening to closing: facts by number.
 *
 * @param number        the operation's own number for the client
 * @param bornOn        the birthday, when known; then {@code birthYear} is its year
 * @param lastContactOn the last contact that reached somebody
 * @param version       changes with every change, so that a stale page is noticed
 */
@Term("uppdrag")
public record Commission(
        UUID id,
        UUID client,
        String number,
        UUID ombud,
        String ombudName,
        Sex sex,
        @Nullable Integer birthYear,
        @Nullable LocalDate bornOn,
        String municipality,
        String municipalityName,
        ContactMadeBy contactMadeBy,
        List<ContactReason> mainReasons,
        List<ContactReason> otherReasons,
        Knowledge minorChildren,
        Knowledge childrenAtHome,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable ClosingReason closingReason,
        @Nullable ClosingResult closingResult,
        @Nullable ClosingSetBack closingSetBack,
        @Nullable Instant closedAt,
        @Nullable LocalDate lastContactOn,
        int version) {

    public boolean open() {
        return closedOn == null;
    }

    /** The facts that the yearly report counts. */
    public CommissionFacts facts() {
        return new CommissionFacts(
                id, client, number, sex, birthYear, municipality, openedOn, closedOn, mainReasons, minorChildren, childrenAtHome);
    }
}
