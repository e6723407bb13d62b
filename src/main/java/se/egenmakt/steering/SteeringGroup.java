package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/** @param parent the group it stands under; null for a steering group, set for an area group (miniledningsgrupp) */
@Term("ledningsgrupp")
public record SteeringGroup(UUID id, String name, @Nullable UUID parent, LocalDate from, @Nullable LocalDate until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
