package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A meeting that was held, and who was there.
 *
 * @param attended the members who came; empty while nobody has noted it
 */
public record HeldMeeting(UUID id, LocalDate day, Set<UUID> attended) {
    public HeldMeeting {
        attended = Set.copyOf(attended);
    }

    /** Whether attendance is noted: a meeting that was held had somebody there. */
    public boolean isNoted() {
        return !attended.isEmpty();
    }
}
