package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member and one meeting.
 *
 * @param comes      what the member answered to the call; null while nothing
 * @param attended   whether the member was there; null until it is noted
 * @param signsIn    whether the member could sign in when the minutes were sent
 * @param approvedOn when the member, who was there, approved the minutes
 * @param notedBy    who of the operation noted that the member has approved; empty when the member said so here
 * @param objection  what the member had against the minutes as they were sent; empty when nothing
 */
public record Attendance(UUID meeting, UUID member, @Nullable Boolean comes, @Nullable Boolean attended, boolean signsIn, @Nullable LocalDate approvedOn, String notedBy, String objection) {
    public boolean wasThere() {
        return Boolean.TRUE.equals(attended);
    }

    public boolean objects() {
        return !objection.isEmpty();
    }
}
