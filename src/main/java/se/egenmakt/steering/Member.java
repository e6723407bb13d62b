package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/**
 * Somebody in a steering group, for a party, through the term.
 *
 * @param mandate  what the member may decide for the own authority, in words; empty while nobody has said
 * @param deputyOf whom this member stands in for; null for an ordinary member
 * @param account  the sign-in, when there is one
 * @param until    last day of the term; null while nobody has set one
 */
@Term("ledamot")
public record Member(
        UUID id,
        UUID group,
        Party party,
        String organisation,
        String name,
        Duty duty,
        String mandate,
        @Nullable UUID deputyOf,
        @Nullable UUID account,
        LocalDate from,
        @Nullable LocalDate until,
        int version) {
    public boolean sitsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean isDeputy() {
        return deputyOf != null;
    }
}
