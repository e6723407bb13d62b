package se.egenmakt.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/**
 * All that a row of {@code uppdrag} says beside its key.
 *
 * @param municipality SCB's four-digit code
 * @param ombud        name of the one who has it now, or had it last
 * @param mainReasons  at least one, in code-list order, each once
 * @param otherReasons in code-list order, none of them a main reason
 */
public record CommissionContent(
        Sex sex,
        @Nullable Integer birthYear,
        String municipality,
        String ombud,
        @Nullable LocalDate closedOn,
        List<ContactReason> mainReasons,
        List<ContactReason> otherReasons,
        Knowledge minorChildren,
        Knowledge childrenAtHome,
        @Nullable ClosingReason closingReason,
        @Nullable ClosingResult closingResult) {}
