package se.egenmakt.workforce;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/** An ombud is away, from and until a day, both included; open-ended while nobody knows. */
@Term("frånvaro")
public record Absence(UUID id, UUID ombud, AbsenceKind kind, LocalDate from, @Nullable LocalDate until) {
    /** An absence that is only counted. */
    public Absence(UUID ombud, AbsenceKind kind, Days days) {
        this(ombud, ombud, kind, days.from(), days.until());
    }

    public Days days() {
        return new Days(from, until);
    }
}
