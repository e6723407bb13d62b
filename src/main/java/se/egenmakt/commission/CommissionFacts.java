package se.egenmakt.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/**
 * The facts of one commission that the yearly report counts.
 *
 * @param commission   the commission's random id
 * @param client       the client's random id; commissions of one client share it
 * @param clientNumber the operation's own number for the client
 * @param birthYear    four digits, or null when unknown
 * @param municipality SCB's four-digit code
 * @param closedOn     null while the commission is open; may equal {@code openedOn}
 * @param mainReasons  at least one, in code-list order
 */
public record CommissionFacts(
        UUID commission,
        UUID client,
        String clientNumber,
        Sex sex,
        @Nullable Integer birthYear,
        String municipality,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<ContactReason> mainReasons,
        Knowledge minorChildren,
        Knowledge childrenAtHome) {}
