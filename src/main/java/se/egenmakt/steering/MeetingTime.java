package se.egenmakt.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * When and where a group meets, and nothing else of the meeting.
 *
 * @param version grows when the meeting is changed
 */
public record MeetingTime(UUID id, UUID group, LocalDate day, LocalTime starts, LocalTime ends, String place, String state, int version) {
    public boolean cancelled() {
        return state.equals("inställt");
    }

    public boolean held() {
        return state.equals("hållet");
    }

    /** Whether the members have been called, or have met. */
    public boolean certain() {
        return !state.equals("planerat") && !cancelled();
    }
}
