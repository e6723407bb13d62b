package se.egenmakt.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.Term;

/** One dated contact with or for the client. Who logged it and when are null for imported ones. */
@Term("kontakt")
public record Contact(
        long id, LocalDate day, ContactKind kind, String with, @Nullable UUID loggedBy, @Nullable Instant loggedAt) {
    public boolean withClient() {
        return with.equalsIgnoreCase(Counterparts.CLIENT);
    }
}
