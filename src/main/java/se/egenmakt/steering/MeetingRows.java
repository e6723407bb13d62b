package se.egenmakt.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.shared.Coded;

/** Meetings and who was at them. The papers and the minutes as files are read by themselves. */
@Repository
class MeetingRows {
    private static final String MEETING =
            """
            select id, group_id, on_day, starts, ends, place, state, called_on, cancelled_why, figures, papers_sent_on, minutes_state, minutes_sent_on, minutes_approved_on, adjuster_id, version
            from meeting where operation_id = ?
            """;
    private static final String ATTENDANCE = "select meeting_id, member_id, answer, attended, signs_in, approved_on, noted_by, objection from meeting_attendance where operation_id = ? ";

    private final JdbcClient db;

    MeetingRows(JdbcClient db) {
        this.db = db;
    }

    /** By day; of one group, or of all that the acting person may see. */
    List<Meeting> meetings(UUID operation, @Nullable UUID group) {
        return db.sql(MEETING + "and (?::uuid is null or group_id = ?) order by on_day, starts, id").params(Sql.values(operation, group, group)).query(MeetingRows::meeting).list();
    }

    /** The meetings of the group that this one belongs to, itself among them; by day. */
    List<Meeting> besides(UUID operation, UUID meeting) {
        return db.sql(MEETING + "and group_id = (select m.group_id from meeting m where m.operation_id = ? and m.id = ?) order by on_day, starts, id")
                .params(operation, operation, meeting)
                .query(MeetingRows::meeting)
                .list();
    }

    /** The meeting, which nobody else changes until this transaction ends. */
    Optional<Meeting> lock(UUID operation, UUID meeting) {
        return db.sql(MEETING + "and id = ? for update").params(operation, meeting).query(MeetingRows::meeting).optional();
    }

    Optional<Meeting> find(UUID operation, UUID meeting) {
        return db.sql(MEETING + "and id = ?").params(operation, meeting).query(MeetingRows::meeting).optional();
    }

    /** @return 0 when there is one with that id already */
    int insert(UUID operation, UUID id, UUID group, Meeting.When when) {
        return db.sql("insert into meeting (operation_id, id, group_id, on_day, starts, ends, place) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(operation, id, group, when.day(), when.starts(), when.ends(), when.place())
                .update();
    }

    void move(UUID operation, UUID meeting, Meeting.When when) {
        db.sql("update meeting set on_day = ?, starts = ?, ends = ?, place = ?, version = version + 1 where operation_id = ? and id = ?")
                .params(when.day(), when.starts(), when.ends(), when.place(), operation, meeting)
                .update();
    }

    void state(UUID operation, UUID meeting, MeetingState state, @Nullable LocalDate calledOn, String why) {
        db.sql("update meeting set state = ?, called_on = coalesce(called_on, ?), cancelled_why = ?, version = version + 1 where operation_id = ? and id = ?")
                .params(Sql.values(state.code(), calledOn, why, operation, meeting))
                .update();
    }

    void figures(UUID operation, UUID meeting, QuarterFigures figures) {
        db.sql("update meeting set figures = ?::jsonb where operation_id = ? and id = ?").params(FiguresJson.write(figures), operation, meeting).update();
    }

    /** What any of the operation's groups has been told. */
    List<QuarterFigures> told(UUID operation) {
        return db.sql("select figures from meeting where operation_id = ? and figures is not null").param(operation).query((row, n) -> FiguresJson.read(row.getString(1))).list();
    }

    void papers(UUID operation, UUID meeting, byte[] pdf, LocalDate day) {
        db.sql("update meeting set papers = ?, papers_sent_on = ? where operation_id = ? and id = ?").params(pdf, day, operation, meeting).update();
    }

    Optional<byte[]> papers(UUID operation, UUID meeting) {
        return db.sql("select papers from meeting where operation_id = ? and id = ? and papers is not null").params(operation, meeting).query(byte[].class).optional();
    }

    Optional<byte[]> minutes(UUID operation, UUID meeting) {
        return db.sql("select minutes from meeting where operation_id = ? and id = ? and minutes is not null").params(operation, meeting).query(byte[].class).optional();
    }

    /**
     * Sent to be approved, anew: what was said of the minutes before is of other minutes. Whoever sits in the group and can sign in, or could until after the meeting, is the one to say so: a sign-in
     * taken away gives nobody else the say.
     */
    void sendMinutes(UUID operation, UUID meeting, UUID adjuster, LocalDate day) {
        db.sql("update meeting set minutes_state = ?, minutes_sent_on = ?, adjuster_id = ?, version = version + 1 where operation_id = ? and id = ?")
                .params(MinutesState.TO_APPROVE.code(), day, adjuster, operation, meeting)
                .update();
        db.sql(
                        """
                        update meeting_attendance a set approved_on = null, noted_by = '', objection = '',
                          signs_in = m.from_day <= ? and (m.until_day is null or m.until_day >= ?) and (m.account_id is not null or coalesce(m.sign_in_taken_on >= t.on_day, false))
                        from steering_member m, meeting t
                        where a.operation_id = ? and a.meeting_id = ? and m.operation_id = a.operation_id and m.id = a.member_id and t.operation_id = a.operation_id and t.id = a.meeting_id
                        """)
                .params(day, day, operation, meeting)
                .update();
    }

    void openMinutes(UUID operation, UUID meeting) {
        db.sql("update meeting set minutes_state = ?, version = version + 1 where operation_id = ? and id = ?").params(MinutesState.DRAFT.code(), operation, meeting).update();
    }

    void approveMinutes(UUID operation, UUID meeting, LocalDate day, byte[] pdf) {
        db.sql("update meeting set minutes_state = ?, minutes_approved_on = ?, minutes = ?, version = version + 1 where operation_id = ? and id = ?")
                .params(MinutesState.APPROVED.code(), day, pdf, operation, meeting)
                .update();
    }

    /** The members who have been called to it by mail. */
    Set<UUID> called(UUID operation, UUID meeting) {
        return Set.copyOf(db.sql("select member_id from meeting_call where operation_id = ? and meeting_id = ?").params(operation, meeting).query(UUID.class).list());
    }

    void called(UUID operation, UUID meeting, Collection<UUID> members) {
        db.sql("insert into meeting_call (operation_id, meeting_id, member_id) select ?, ?, m.id from unnest(?::uuid[]) m (id) on conflict do nothing")
                .params(operation, meeting, members.toArray(UUID[]::new))
                .update();
    }

    List<Attendance> attendance(UUID operation, Collection<UUID> meetings) {
        return db.sql(ATTENDANCE + "and meeting_id = any (?)").params(operation, meetings.toArray(UUID[]::new)).query(MeetingRows::attendance).list();
    }

    void answer(UUID operation, UUID meeting, UUID member, boolean comes) {
        db.sql(
                        """
                        insert into meeting_attendance (operation_id, meeting_id, member_id, answer) values (?, ?, ?, ?)
                        on conflict (operation_id, meeting_id, member_id) do update set answer = excluded.answer
                        """)
                .params(operation, meeting, member, comes ? "kommer" : "kommer inte")
                .update();
    }

    /** Who has something against minutes that are open again. */
    List<Objection> objections(UUID operation) {
        return db.sql(
                        """
                        select a.meeting_id, p.name from meeting_attendance a
                          join meeting m on m.operation_id = a.operation_id and m.id = a.meeting_id and m.minutes_state = 'utkast'
                          join steering_member p on p.operation_id = a.operation_id and p.id = a.member_id
                        where a.operation_id = ? and a.objection <> '' order by p.name
                        """)
                .param(operation)
                .query((row, n) -> new Objection(row.getObject("meeting_id", UUID.class), row.getString("name")))
                .list();
    }

    void heldOn(UUID operation, UUID meeting, LocalDate day) {
        db.sql("update meeting set held_on = ? where operation_id = ? and id = ?").params(day, operation, meeting).update();
    }

    /** @return 0 when it was called held on another day, or its minutes have been sent */
    int notHeld(UUID operation, UUID meeting, LocalDate day) {
        return db.sql(
                        """
                        update meeting set state = ?, held_on = null, version = version + 1
                        where operation_id = ? and id = ? and state = ? and held_on = ? and minutes_state = ? and minutes_sent_on is null
                        """)
                .params(MeetingState.CALLED.code(), operation, meeting, MeetingState.HELD.code(), day, MinutesState.DRAFT.code())
                .update();
    }

    /** The meeting has been moved: what was answered is of another day. */
    void forgetAnswers(UUID operation, UUID meeting) {
        db.sql("update meeting_attendance set answer = null where operation_id = ? and meeting_id = ?").params(operation, meeting).update();
    }

    void attended(UUID operation, UUID meeting, UUID member, boolean there) {
        db.sql(
                        """
                        insert into meeting_attendance (operation_id, meeting_id, member_id, attended) values (?, ?, ?, ?)
                        on conflict (operation_id, meeting_id, member_id) do update set attended = excluded.attended
                        """)
                .params(operation, meeting, member, there)
                .update();
    }

    void approve(UUID operation, UUID meeting, UUID member, LocalDate day) {
        db.sql("update meeting_attendance set approved_on = ?, objection = '' where operation_id = ? and meeting_id = ? and member_id = ?").params(day, operation, meeting, member).update();
    }

    /** Noted by somebody of the operation, for one who could not sign in when the minutes were sent. */
    void approve(UUID operation, UUID meeting, UUID member, LocalDate day, String notedBy) {
        db.sql("update meeting_attendance set approved_on = ?, noted_by = ?, objection = '' where operation_id = ? and meeting_id = ? and member_id = ?")
                .params(day, notedBy, operation, meeting, member)
                .update();
    }

    void objection(UUID operation, UUID meeting, UUID member, String words) {
        db.sql("update meeting_attendance set approved_on = null, objection = ? where operation_id = ? and meeting_id = ? and member_id = ?").params(words, operation, meeting, member).update();
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        var figures = row.getString("figures");
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("place"),
                Coded.stored(MeetingState.class, row.getString("state")),
                day(row, "called_on"),
                row.getString("cancelled_why"),
                figures == null ? null : FiguresJson.read(figures),
                day(row, "papers_sent_on"),
                Coded.stored(MinutesState.class, row.getString("minutes_state")),
                day(row, "minutes_sent_on"),
                day(row, "minutes_approved_on"),
                row.getObject("adjuster_id", UUID.class),
                row.getInt("version"));
    }

    private static Attendance attendance(ResultSet row, int n) throws SQLException {
        var answer = row.getString("answer");
        return new Attendance(
                row.getObject("meeting_id", UUID.class),
                row.getObject("member_id", UUID.class),
                answer == null ? null : answer.equals("kommer"),
                row.getObject("attended", Boolean.class),
                row.getBoolean("signs_in"),
                day(row, "approved_on"),
                row.getString("noted_by"),
                row.getString("objection"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
