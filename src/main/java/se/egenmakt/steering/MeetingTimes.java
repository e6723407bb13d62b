package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;

/** When a group meets and has met, and who was there. */
@Service
@Transactional(readOnly = true)
public class MeetingTimes {
    private final MeetingTimeRows rows;

    MeetingTimes(MeetingTimeRows rows) {
        this.rows = rows;
    }

    /** The group's meetings from this day on, in order; cancelled ones too. */
    public List<MeetingTime> since(UUID group, LocalDate day) {
        return rows.since(Acting.current().operationId(), group, day);
    }

    public Optional<MeetingTime> find(UUID meeting) {
        return rows.find(Acting.current().operationId(), meeting);
    }

    /** The meetings that were held, in order. */
    public List<HeldMeeting> held(UUID group) {
        return rows.held(Acting.current().operationId(), group);
    }
}
