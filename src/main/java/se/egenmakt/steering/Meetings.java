package se.egenmakt.steering;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** The meetings of the acting operation's steering groups (rule E3): planned, called, answered to, held or cancelled. A member of a group sees that group's alone. */
@Service
@Transactional
public class Meetings {
    /** So far ahead agendas are kept as of now though nobody looks. */
    private static final int DAYS_AHEAD = 120;

    private static final Refusal STALE = Refusal.of("version", "meeting.stale");

    private final MeetingRows rows;
    private final MeetingReading reading;
    private final GroupRows groups;
    private final MeetingCalls calls;
    private final AuditLog audit;
    private final Clock clock;

    Meetings(MeetingRows rows, MeetingReading reading, GroupRows groups, MeetingCalls calls, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.groups = groups;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    // ── Reading ────────────────────────────────────────────────────────────

    /** By day; of one group, or of all that the acting person may see. */
    @Transactional(readOnly = true)
    public List<Meeting> of(@Nullable UUID group) {
        return rows.meetings(operation(), group);
    }

    /** The meeting; while it is still to be held, with its agenda as of now. */
    public Optional<MeetingFacts> open(UUID meeting) {
        return reading.built(meeting);
    }

    /** The meeting as it was last built. */
    @Transactional(readOnly = true)
    public Optional<MeetingFacts> find(UUID meeting) {
        return reading.find(meeting);
    }

    /** The acting member's answers, presence and approvals at these meetings. */
    @Transactional(readOnly = true)
    public List<Attendance> own(List<Meeting> meetings) {
        var account = Acting.current().account();
        if (account == null || meetings.isEmpty()) {
            return List.of();
        }
        var own = meetings.stream()
                .map(Meeting::group)
                .distinct()
                .flatMap(group -> groups.members(operation(), group).stream())
                .filter(member -> account.equals(member.account()))
                .map(Member::id)
                .collect(Collectors.toSet());
        return rows.attendance(operation(), meetings.stream().map(Meeting::id).toList()).stream().filter(one -> own.contains(one.member())).toList();
    }

    /** Who has something against minutes that wait for it to be put right. */
    @Transactional(readOnly = true)
    public List<Objection> objections() {
        return rows.objections(operation());
    }

    /**
     * A meeting that was held, for the yearly report ("Hur många ledningsgruppträffar har ni haft").
     *
     * @param minutes how long it was called to be
     * @param there how many members and deputies were there
     * @param missed the required parties that nobody was there for
     */
    public record Held(SteeringGroup group, LocalDate day, long minutes, int there, List<Party> missed) {}

    /** The meetings held in a year, of every group; by day. */
    @Transactional(readOnly = true)
    public List<Held> heldIn(Year year) {
        var held = rows.meetings(operation(), null).stream().filter(meeting -> meeting.isHeld() && meeting.day().getYear() == year.getValue()).toList();
        if (held.isEmpty()) {
            return List.of();
        }
        var attendance = rows.attendance(operation(), held.stream().map(Meeting::id).toList());
        var found = groups.groups(operation()).stream().collect(Collectors.toMap(SteeringGroup::id, group -> group));
        var members = groups.membersOfAll(operation()).stream().collect(Collectors.toMap(Member::id, member -> member));
        var lines = new ArrayList<Held>();
        for (var meeting : held) {
            var there = attendance.stream().filter(one -> one.meeting().equals(meeting.id()) && one.wasThere()).map(one -> members.get(one.member())).filter(Objects::nonNull).toList();
            var missed = Party.requiredOn(meeting.day()).stream().filter(party -> there.stream().noneMatch(member -> member.party() == party)).toList();
            lines.add(new Held(Objects.requireNonNull(found.get(meeting.group())), meeting.day(), Duration.between(meeting.starts(), meeting.ends()).toMinutes(), there.size(), missed));
        }
        return List.copyOf(lines);
    }

    /** The meetings still to be held in the months ahead. */
    @Transactional(readOnly = true)
    List<UUID> coming() {
        var last = today().plusDays(DAYS_AHEAD);
        return rows.meetings(operation(), null).stream().filter(meeting -> meeting.isComing() && !meeting.day().isBefore(today()) && !meeting.day().isAfter(last)).map(Meeting::id).toList();
    }

    /** Builds a meeting's agenda as of now, with nobody looking at it. */
    void rebuild(UUID meeting) {
        reading.rebuild(meeting);
    }

    // ── Planning ───────────────────────────────────────────────────────────

    /** Plans a meeting. The same form sent again is done once. @param id made with the form */
    public Outcome<UUID> plan(UUID id, UUID group, Meeting.When when) {
        return planAll(List.of(id), group, List.of(when)) instanceof Outcome.Refused<List<UUID>>(var refusals) ? new Outcome.Refused<>(refusals) : Outcome.done(id);
    }

    /** Plans a year's meetings, all or none. What is refused of the n-th bears its number, from 0, after the field's name: {@code day-2}. */
    public Outcome<List<UUID>> planAll(List<UUID> ids, UUID group, List<Meeting.When> times) {
        var found = groups.lock(operation(), group);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of("group", "meeting.group.missing"));
        }
        if (ids.stream().allMatch(id -> rows.find(operation(), id).filter(there -> there.group().equals(group)).isPresent())) {
            return Outcome.done(ids);
        }
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < times.size(); i++) {
            var suffix = times.size() == 1 ? "" : "-" + i;
            for (var refusal : refusals(found.get(), times.get(i), times.get(i).refusals(today()), null)) {
                refusals.add(Refusal.of(refusal.field() + suffix, refusal.text(), refusal.arguments().toArray()));
            }
            if (times.subList(0, i).stream().map(Meeting.When::day).anyMatch(times.get(i).day()::equals)) {
                refusals.add(Refusal.of("day" + suffix, "meeting.day.twice"));
            }
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(List.copyOf(refusals));
        }
        for (int i = 0; i < times.size(); i++) {
            rows.insert(operation(), ids.get(i), group, times.get(i));
        }
        ids.forEach(reading::built);
        audit.record("meeting.plan", List.of(), "", group + " " + times.stream().map(Meeting.When::day).map(LocalDate::toString).limit(12).collect(Collectors.joining(" ")));
        return Outcome.done(ids);
    }

    /** Writes in a meeting that has been held, of this year or the year before, so that its attendance and decisions count. Nobody is called. The same form sent again is done once. */
    public Outcome<UUID> writeIn(UUID id, UUID group, Meeting.When when) {
        var found = groups.lock(operation(), group);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of("group", "meeting.group.missing"));
        }
        if (rows.find(operation(), id).filter(there -> there.group().equals(group)).isPresent()) {
            return Outcome.done(id);
        }
        var refusals = refusals(found.get(), when, when.refusalsAfterwards(today()), null);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        rows.insert(operation(), id, group, when);
        rows.state(operation(), id, MeetingState.HELD, null, "");
        reading.buildAfterwards(id);
        buildNext(id);
        audit.record("meeting.write-in", List.of(), "", when.day().toString());
        return Outcome.done(id);
    }

    /** Moves a meeting that is still to be held. Those who were called are told, and answer anew. */
    public Outcome<UUID> change(UUID id, Meeting.When when, int version) {
        var group = rows.find(operation(), id).flatMap(there -> groups.lock(operation(), there.group())).orElseThrow(() -> new IllegalStateException("no such meeting"));
        var meeting = lock(id);
        if (meeting.when().equals(when)) {
            return Outcome.done(id);
        }
        if (!meeting.isComing()) {
            var why = "meeting.change." + meeting.state().code();
            return Outcome.refused(Refusal.of("", why));
        }
        if (meeting.version() != version) {
            return Outcome.refused(STALE);
        }
        var refusals = refusals(group, when, when.refusals(today()), meeting);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        rows.move(operation(), id, when);
        if (meeting.state() == MeetingState.CALLED) {
            if (!meeting.day().equals(when.day()) || !meeting.starts().equals(when.starts())) {
                rows.forgetAnswers(operation(), id);
            }
            calls.tellMoved(meeting, when.day());
        }
        audit.record("meeting.change", List.of(), "", meeting.day() + " " + when.day());
        return Outcome.done(id);
    }

    private List<Refusal> refusals(SteeringGroup group, Meeting.When when, List<Refusal> ofTheTime, @Nullable Meeting itself) {
        var refusals = new ArrayList<>(ofTheTime);
        if (!group.holdsOn(when.day())) {
            refusals.add(Refusal.of("day", "meeting.day.no-group"));
        }
        if (rows.meetings(operation(), group.id()).stream().anyMatch(other -> other.day().equals(when.day()) && other.state() != MeetingState.CANCELLED && (itself == null || !other.id().equals(itself.id())))) {
            refusals.add(Refusal.of("day", "meeting.day.taken"));
        }
        return List.copyOf(refusals);
    }

    // ── Steps ──────────────────────────────────────────────────────────────

    /** Calls those who sit in the group on its day. */
    public Outcome<UUID> call(UUID id) {
        return step(id, MeetingState.CALLED, "", meeting -> {
            audit.record("meeting.call", List.of(), "", meeting.day().toString());
            calls.tell(meeting, meeting.day(), "meeting-called", member -> true);
        });
    }

    /** @param why asked for: those who were called want to know */
    public Outcome<UUID> cancel(UUID id, String why) {
        if (why.isBlank()) {
            return Outcome.refused(Refusal.of("why", "meeting.cancel.why.missing"));
        }
        return step(id, MeetingState.CANCELLED, why.strip(), meeting -> {
            audit.record("meeting.cancel", List.of(), "", meeting.day().toString());
            if (meeting.state() == MeetingState.CALLED) {
                calls.tell(meeting, meeting.day(), "meeting-cancelled", member -> true);
            }
        });
    }

    /** It has been held: its agenda stays as it is. */
    public Outcome<UUID> hold(UUID id) {
        reading.built(id);
        return step(id, MeetingState.HELD, "", meeting -> {
            rows.heldOn(operation(), id, today());
            audit.record("meeting.hold", List.of(), "", meeting.day().toString());
            buildNext(id);
        });
    }

    /** It is not over after all: through the day on which somebody said so, while no minutes have been sent. Undone twice it is undone once. */
    public Outcome<UUID> undoHold(UUID id) {
        var meeting = lock(id);
        if (meeting.state() == MeetingState.CALLED) {
            return Outcome.done(id);
        }
        if (rows.notHeld(operation(), id, today()) == 0) {
            return Outcome.refused(Refusal.of("", "meeting.hold.stays"));
        }
        audit.record("meeting.hold-undo", List.of(), "", meeting.day().toString());
        buildNext(id);
        return Outcome.done(id);
    }

    /** What is held before a meeting stands on its agenda. */
    private void buildNext(UUID held) {
        reading.find(held).flatMap(MeetingFacts::next).ifPresent(next -> reading.built(next.id()));
    }

    private interface Then {
        void with(Meeting meeting);
    }

    private Outcome<UUID> step(UUID id, MeetingState next, String why, Then then) {
        var meeting = lock(id);
        if (meeting.state() == next) {
            return Outcome.done(id); // the same form sent twice
        }
        var refusals = meeting.refusals(next, today());
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        rows.state(operation(), id, next, next == MeetingState.CALLED ? today() : null, why);
        then.with(meeting);
        return Outcome.done(id);
    }

    /** The acting member comes, or does not. A deputy answers too. */
    public Outcome<UUID> answer(UUID id, boolean comes) {
        var facts = reading.find(id).orElseThrow(() -> new IllegalStateException("no such meeting"));
        var member = facts.memberOf(Acting.current().account());
        if (member.isEmpty()) {
            return Outcome.refused(Refusal.of("", "meeting.answer.no-member"));
        }
        if (facts.meeting().state() != MeetingState.CALLED) {
            var why = "meeting.answer." + facts.meeting().state().code();
            return Outcome.refused(Refusal.of("", why));
        }
        rows.answer(operation(), id, member.get().id(), comes);
        audit.record("meeting.answer", List.of(), "", facts.meeting().day().toString());
        return Outcome.done(id);
    }

    private Meeting lock(UUID id) {
        return rows.lock(operation(), id).orElseThrow(() -> new IllegalStateException("no such meeting"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
