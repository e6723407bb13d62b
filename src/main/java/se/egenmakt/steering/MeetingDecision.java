package se.egenmakt.steering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/**
 * A decision taken at a meeting, with its owner and date (rule E3). It stands on each agenda until it is done.
 *
 * @param takenOn the meeting's day
 * @param item    the item it was taken under; null when that is gone
 * @param ownerId the member who sees to it; null when the owner is somebody else
 * @param owner   the owner's name as it was then
 * @param doneOn  null while it is open
 */
@Term("beslut på möte")
public record MeetingDecision(
        UUID id,
        UUID group,
        UUID meeting,
        LocalDate takenOn,
        @Nullable UUID item,
        String words,
        @Nullable UUID ownerId,
        String owner,
        LocalDate due,
        @Nullable LocalDate doneOn,
        String doneHow,
        int version) {
    /** Whether what was decided, who sees to it and by when are the same. */
    boolean saysTheSameAs(MeetingDecision other) {
        return words.equals(other.words) && Objects.equals(ownerId, other.ownerId) && owner.equals(other.owner) && due.equals(other.due);
    }

    public boolean isDone() {
        return doneOn != null;
    }

    public boolean isDoneBy(LocalDate day) {
        return doneOn != null && !doneOn.isAfter(day);
    }

    /** Days past the date, of one that was open then; 0 up to and on that day, and for what was done. */
    public long lateOn(LocalDate day) {
        return isDoneBy(day) ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, day));
    }
}
