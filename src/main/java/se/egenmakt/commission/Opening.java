package se.egenmakt.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/**
 * What is told when a commission is opened, or when its facts are put right.
 *
 * @param number     the client's number; empty lets the program give the next one
 * @param correction the one who opens knows that the day lies in a year whose figures are frozen, and means to correct them
 */
public record Opening(
        String number,
        UUID ombud,
        Sex sex,
        @Nullable Integer birthYear,
        @Nullable LocalDate bornOn,
        String municipality,
        ContactMadeBy contactMadeBy,
        List<ContactReason> mainReasons,
        List<ContactReason> otherReasons,
        Knowledge minorChildren,
        Knowledge childrenAtHome,
        LocalDate openedOn,
        boolean correction) {}
