package se.egenmakt.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What groups and calendars need of the meetings: when they are, and who was there. */
@Repository
class MeetingTimeRows {
    private final JdbcClient db;

    MeetingTimeRows(JdbcClient db) {
        this.db = db;
    }

    Optional<MeetingTime> find(UUID operation, UUID meeting) {
        return db.sql("select id, group_id, on_day, starts, ends, place, state, version from meeting where operation_id = ? and id = ?").params(operation, meeting).query(MeetingTimeRows::time).optional();
    }

    /** The group's meetings from this day on, in order; cancelled ones too. */
    List<MeetingTime> since(UUID operation, UUID group, LocalDate day) {
        return db.sql("select id, group_id, on_day, starts, ends, place, state, version from meeting where operation_id = ? and group_id = ? and on_day >= ? order by on_day, starts")
                .params(operation, group, day)
                .query(MeetingTimeRows::time)
                .list();
    }

    /** The meetings that were held, in order, with who was there. */
    List<HeldMeeting> held(UUID operation, UUID group) {
        return db.sql(
                        """
                        select m.id, m.on_day, array(select a.member_id from meeting_attendance a where a.operation_id = m.operation_id and a.meeting_id = m.id and a.attended) as attended
                        from meeting m where m.operation_id = ? and m.group_id = ? and m.state = 'hållet' order by m.on_day
                        """)
                .params(operation, group)
                .query((row, n) -> new HeldMeeting(row.getObject("id", UUID.class), row.getObject("on_day", LocalDate.class), ids(row)))
                .list();
    }

    private static Set<UUID> ids(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("attended").getArray()).map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    private static MeetingTime time(ResultSet row, int n) throws SQLException {
        return new MeetingTime(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("place"),
                row.getString("state"),
                row.getInt("version"));
    }
}
