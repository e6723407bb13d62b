package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** The steering groups of the acting operation and who sits in them. For a member of one, that one alone: the database shows no other. */
@Service
@Transactional
public class SteeringGroups {
    private final GroupRows rows;
    private final SteeringAttentionRows attention;
    private final MeetingTimeRows meetings;
    private final AuditLog audit;

    SteeringGroups(GroupRows rows, SteeringAttentionRows attention, MeetingTimeRows meetings, AuditLog audit) {
        this.rows = rows;
        this.attention = attention;
        this.meetings = meetings;
        this.audit = audit;
    }

    /** Those that hold first, each with its area groups after it. */
    @Transactional(readOnly = true)
    public List<SteeringGroup> groups() {
        return rows.groups(operation());
    }

    @Transactional(readOnly = true)
    public Optional<SteeringGroup> find(UUID group) {
        return rows.find(operation(), group);
    }

    /** The group that the acting person is a member of; a bug for anybody who acts in another role. */
    @Transactional(readOnly = true)
    public SteeringGroup own() {
        return rows.find(operation(), Acting.current().groupId()).orElseThrow(() -> new IllegalStateException("a member of a group that is not there"));
    }

    /** Everybody who sits, has sat or will sit in the group. */
    @Transactional(readOnly = true)
    public List<Member> members(UUID group) {
        return rows.members(operation(), group);
    }

    /** Everybody in every group that is seen, by group. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Member>> membersOfAll() {
        return rows.membersOfAll(operation()).stream().collect(Collectors.groupingBy(Member::group));
    }

    /** What the acting person of the operation is reminded of that day. */
    @Transactional(readOnly = true)
    public SteeringAttention attention(LocalDate today) {
        return attention.of(operation(), Acting.current().is(Role.MANAGER), today);
    }

    /** Those who sit in the group on this day. */
    @Transactional(readOnly = true)
    public List<Member> members(UUID group, LocalDate day) {
        return rows.members(operation(), group, day);
    }

    @Transactional(readOnly = true)
    public Optional<Member> member(UUID member) {
        return rows.memberById(operation(), member);
    }

    /**
     * Makes a group. The same form sent again is done once.
     *
     * @param id     made with the form
     * @param parent the group it is an area group under; null for a steering group
     */
    public Outcome<SteeringGroup> create(UUID id, String name, @Nullable UUID parent, LocalDate from) {
        var group = new SteeringGroup(id, name.strip(), parent, from, null);
        if (parent != null && rows.find(operation(), parent).filter(over -> over.parent() == null && !from.isBefore(over.from())).isEmpty()) {
            return Outcome.refused(Refusal.of("parent", "steering.group.parent.wrong"));
        }
        if (!rows.insert(operation(), group)) {
            return rows.find(operation(), id).filter(group::equals).isPresent() ? Outcome.done(group) : Outcome.refused(Refusal.of("name", "steering.group.there"));
        }
        audit.record("steering.group-create", List.of(), "", id.toString());
        return Outcome.done(group);
    }

    public Outcome<UUID> rename(UUID group, String name) {
        if (rows.rename(operation(), group, name.strip()) == 1) {
            audit.record("steering.group-rename", List.of(), "", group.toString());
        }
        return Outcome.done(group);
    }

    /** The group's last day, after which it has no meeting. The terms that go on then are the caller's to end, see {@link Members#endAll}. */
    Outcome<UUID> end(UUID group, LocalDate lastDay) {
        rows.lock(operation(), group);
        if (!meetings.since(operation(), group, lastDay.plusDays(1)).stream().allMatch(MeetingTime::cancelled)) {
            return Outcome.refused(Refusal.of("day", "steering.group.end.meetings"));
        }
        if (rows.groups(operation()).stream().anyMatch(area -> group.equals(area.parent()) && (area.until() == null || area.until().isAfter(lastDay)))) {
            return Outcome.refused(Refusal.of("day", "steering.group.end.areas"));
        }
        if (rows.end(operation(), group, lastDay) == 0) {
            return Outcome.refused(Refusal.of("day", "steering.group.end.before"));
        }
        audit.record("steering.group-end", List.of(), "", group + " " + lastDay);
        return Outcome.done(group);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
