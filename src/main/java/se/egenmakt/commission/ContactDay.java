package se.egenmakt.commission;

import java.time.LocalDate;
import se.egenmakt.shared.ContactKind;

/** On which day there was a contact, and of what kind: what rule B5 needs to know of a contact. */
public record ContactDay(LocalDate day, ContactKind kind) {
    /** An attempt that reached nobody is recorded but is no contact (rule B5). */
    public boolean reached() {
        return kind != ContactKind.ATTEMPT;
    }
}
