package se.egenmakt.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.access.Sql;
import se.egenmakt.shared.Coded;

@Repository
class GroupRows {
    private static final String GROUP = "select id, name, parent_id, from_day, until_day from steering_group where operation_id = ? ";
    private static final String MEMBER =
            "select id, group_id, party, organisation, name, duty, mandate, deputy_of, account_id, from_day, until_day, version from steering_member where operation_id = ? ";

    private final JdbcClient db;

    GroupRows(JdbcClient db) {
        this.db = db;
    }

    /** Those that hold first, each with its area groups after it. */
    List<SteeringGroup> groups(UUID operation) {
        return db.sql(GROUP + "order by until_day is not null, coalesce(parent_id, id), parent_id is not null, name").param(operation).query(GroupRows::group).list();
    }

    Optional<SteeringGroup> find(UUID operation, UUID id) {
        return db.sql(GROUP + "and id = ?").params(operation, id).query(GroupRows::group).optional();
    }

    /** The group, to which nobody else gives a meeting or a last day until this transaction ends. Taken before a meeting's own lock. */
    Optional<SteeringGroup> lock(UUID operation, UUID id) {
        return db.sql(GROUP + "and id = ? for update").params(operation, id).query(GroupRows::group).optional();
    }

    /** @param called the members whom a mail has called to the meeting */
    record OfMeeting(SteeringGroup group, Set<UUID> called) {}

    /** The group of a meeting, which with its agenda nobody else changes until this transaction ends. */
    Optional<OfMeeting> ofLockedMeeting(UUID operation, UUID meeting) {
        return db.sql(
                        """
                        select s.id, s.name, s.parent_id, s.from_day, s.until_day,
                          array(select c.member_id from meeting_call c where c.operation_id = m.operation_id and c.meeting_id = m.id) as called
                        from meeting m join steering_group s on s.operation_id = m.operation_id and s.id = m.group_id
                        where m.operation_id = ? and m.id = ? for update of m
                        """)
                .params(operation, meeting)
                .query((row, n) -> new OfMeeting(group(row, n), Set.of((UUID[]) row.getArray("called").getArray())))
                .optional();
    }

    /** @return false when there is one with that id already */
    boolean insert(UUID operation, SteeringGroup group) {
        return db.sql("insert into steering_group (operation_id, id, name, parent_id, from_day, until_day) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(Sql.values(operation, group.id(), group.name(), group.parent(), group.from(), group.until()))
                        .update()
                == 1;
    }

    int rename(UUID operation, UUID id, String name) {
        return db.sql("update steering_group set name = ? where operation_id = ? and id = ?").params(name, operation, id).update();
    }

    /** @return 0 when it began after that day */
    int end(UUID operation, UUID id, LocalDate lastDay) {
        return db.sql("update steering_group set until_day = ? where operation_id = ? and id = ? and from_day <= ?").params(lastDay, operation, id, lastDay).update();
    }

    /** Everybody who sits, has sat or will sit in the group, in the order they came. */
    List<Member> members(UUID operation, UUID group) {
        return db.sql(MEMBER + "and group_id = ? order by from_day, name").params(operation, group).query(GroupRows::member).list();
    }

    /** Everybody in every group of the operation. */
    List<Member> membersOfAll(UUID operation) {
        return db.sql(MEMBER + "order by group_id, from_day, name").param(operation).query(GroupRows::member).list();
    }

    /** Those who sit in the group on this day. */
    List<Member> members(UUID operation, UUID group, LocalDate day) {
        return db.sql(MEMBER + "and group_id = ? and from_day <= ? and (until_day is null or until_day >= ?) order by from_day, name")
                .params(operation, group, day, day)
                .query(GroupRows::member)
                .list();
    }

    Optional<Member> memberById(UUID operation, UUID id) {
        return db.sql(MEMBER + "and id = ?").params(operation, id).query(GroupRows::member).optional();
    }

    /** @return false when there is one with that id already */
    boolean insertMember(UUID operation, Member member) {
        return db.sql(
                                """
                                insert into steering_member (operation_id, id, group_id, party, organisation, name, duty, mandate, deputy_of, account_id, from_day, until_day)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(Sql.values(
                                operation,
                                member.id(),
                                member.group(),
                                member.party().code(),
                                member.organisation(),
                                member.name(),
                                member.duty().code(),
                                member.mandate(),
                                member.deputyOf(),
                                member.account(),
                                member.from(),
                                member.until()))
                        .update()
                == 1;
    }

    /** @return 0 when somebody has changed the member since that version */
    int changeMember(UUID operation, Member member) {
        return db.sql(
                        """
                        update steering_member set party = ?, organisation = ?, name = ?, duty = ?, mandate = ?, from_day = ?, until_day = ?, version = version + 1
                        where operation_id = ? and id = ? and version = ?
                        """)
                .params(Sql.values(
                        member.party().code(),
                        member.organisation(),
                        member.name(),
                        member.duty().code(),
                        member.mandate(),
                        member.from(),
                        member.until(),
                        operation,
                        member.id(),
                        member.version()))
                .update();
    }

    /** @return 0 when the term begins after that day */
    int endMember(UUID operation, UUID id, LocalDate lastDay) {
        return db.sql("update steering_member set until_day = ?, version = version + 1 where operation_id = ? and id = ? and from_day <= ?").params(lastDay, operation, id, lastDay).update();
    }

    void give(UUID operation, UUID member, UUID account) {
        db.sql("update steering_member set account_id = ?, version = version + 1 where operation_id = ? and id = ?").params(account, operation, member).update();
    }

    void take(UUID operation, UUID member, LocalDate day) {
        db.sql("update steering_member set account_id = null, sign_in_taken_on = ?, version = version + 1 where operation_id = ? and id = ?").params(day, operation, member).update();
    }

    /** The terms in this group of whoever has this account. */
    List<Member> membersWith(UUID operation, UUID group, UUID account) {
        return db.sql(MEMBER + "and group_id = ? and account_id = ? order by from_day").params(operation, group, account).query(GroupRows::member).list();
    }

    private static SteeringGroup group(ResultSet row, int n) throws SQLException {
        return new SteeringGroup(
                row.getObject("id", UUID.class), row.getString("name"), row.getObject("parent_id", UUID.class), row.getObject("from_day", LocalDate.class), day(row, "until_day"));
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                Coded.stored(Party.class, row.getString("party")),
                row.getString("organisation"),
                row.getString("name"),
                Coded.stored(Duty.class, row.getString("duty")),
                row.getString("mandate"),
                row.getObject("deputy_of", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                day(row, "until_day"),
                row.getInt("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
