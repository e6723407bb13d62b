package se.egenmakt.steering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    public boolean isDone() {
        return doneOn != null;
    }

    /** Days past the date, of an open one; 0 up to and on that day, and for what is done. */
    public long lateOn(LocalDate day) {
        return isDone() ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, day));
    }
}
