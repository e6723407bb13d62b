package se.egenmakt.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.AgendaMatter;

/**
 * A meeting with all that its pages and papers tell.
 *
 * @param all        the group's meetings, itself among them, by day
 * @param everybody  who sits, has sat or will sit in the group
 * @param attendance of this meeting
 * @param items      of the agenda, those taken away too
 * @param decisions  of the group
 * @param takenUp    the deficiencies that were taken up at it
 * @param unread     those that should be on its agenda and that nobody else has read; empty unless it was built just now
 * @param called     the members whom a mail has called to it, when the operation's people open it; else empty
 */
public record MeetingFacts(
        SteeringGroup group,
        Meeting meeting,
        List<Meeting> all,
        List<Member> everybody,
        List<Offer> offers,
        List<Attendance> attendance,
        List<AgendaItem> items,
        List<MeetingDecision> decisions,
        Set<UUID> takenUp,
        List<AgendaMatter> unread,
        Set<UUID> called,
        LocalDate today) {
    public MeetingFacts {
        all = List.copyOf(all);
        everybody = List.copyOf(everybody);
        offers = List.copyOf(offers);
        attendance = List.copyOf(attendance);
        items = List.copyOf(items);
        decisions = List.copyOf(decisions);
        takenUp = Set.copyOf(takenUp);
        unread = List.copyOf(unread);
        called = Set.copyOf(called);
    }

    /** The same of the meeting as it is now. */
    MeetingFacts with(Meeting changed) {
        return new MeetingFacts(group, changed, all, everybody, offers, attendance, items, decisions, takenUp, unread, called, today);
    }

    /** The same with its agenda as it was built now. */
    MeetingFacts with(List<AgendaItem> built, List<AgendaMatter> notRead) {
        return new MeetingFacts(group, meeting, all, everybody, offers, attendance, built, decisions, takenUp, notRead, called, today);
    }

    MeetingFacts called(Set<UUID> members) {
        return new MeetingFacts(group, meeting, all, everybody, offers, attendance, items, decisions, takenUp, unread, members, today);
    }

    /** Whether the agenda is built anew: until the meeting is held, and no longer than through its day. */
    boolean agendaLives() {
        return meeting.isComing() && !today.isAfter(meeting.day());
    }

    /** The group's last meeting held before this one. */
    public Optional<Meeting> before() {
        return all.stream().filter(other -> other.isHeld() && isEarlier(other, meeting)).reduce((one, later) -> later);
    }

    /** The group's next meeting that is still to be held. */
    public Optional<Meeting> next() {
        return all.stream().filter(other -> other.isComing() && isEarlier(meeting, other)).findFirst();
    }

    private static boolean isEarlier(Meeting one, Meeting other) {
        return one.day().atTime(one.starts()).isBefore(other.day().atTime(other.starts()));
    }

    /** Its number among the year's meetings that are not cancelled, from 1; 0 when it is cancelled. */
    public int numberInYear() {
        return meeting.state() == MeetingState.CANCELLED
                ? 0
                : 1 + (int) all.stream().filter(other -> other.state() != MeetingState.CANCELLED && other.day().getYear() == meeting.day().getYear() && isEarlier(other, meeting)).count();
    }

    /** How many meetings of the group have been held from this day. */
    public int heldSince(LocalDate day) {
        return (int) all.stream().filter(other -> other.isHeld() && !other.day().isBefore(day)).count();
    }

    /** The places in the group on the meeting's day: who begins before it is there, who leaves before it is not. */
    public List<Seat> seats() {
        return Seat.on(meeting.day(), group, everybody);
    }

    /** The members who may come: those who sit on its day. */
    public List<Member> members() {
        return everybody.stream().filter(member -> member.sitsOn(meeting.day())).toList();
    }

    public Optional<Member> member(@Nullable UUID id) {
        return everybody.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** The member who this person is on the meeting's day, an ordinary one before a deputy. */
    public Optional<Member> memberOf(@Nullable UUID account) {
        return account == null
                ? Optional.empty()
                : members().stream().filter(member -> account.equals(member.account())).min(Comparator.comparing(Member::isDeputy).thenComparing(Member::from));
    }

    public Optional<Attendance> attendanceOf(UUID member) {
        return attendance.stream().filter(one -> one.member().equals(member)).findFirst();
    }

    public boolean wasThere(UUID member) {
        return attendanceOf(member).filter(Attendance::wasThere).isPresent();
    }

    /** The agenda: without what was taken away. */
    public List<AgendaItem> agenda() {
        return items.stream().filter(item -> !item.leftOut()).toList();
    }

    /** The agenda as papers and minutes tell it: that something is not read yet is for those who can read it, unless somebody has written of it. */
    public List<AgendaItem> told() {
        return agenda().stream().filter(item -> item.kind() != ItemKind.UNREAD || item.hasWords() || !taken(item).isEmpty()).toList();
    }

    /** Whether the deficiency that this item is about was taken up at the meeting. */
    public boolean isTakenUp(AgendaItem item) {
        return item.kind() == ItemKind.DEFICIENCY && item.subject() != null && takenUp.contains(item.subject());
    }

    public List<AgendaItem> leftOut() {
        return items.stream().filter(AgendaItem::leftOut).toList();
    }

    public Optional<AgendaItem> item(UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** When an item of the agenda is thought to begin. */
    public LocalTime begins(AgendaItem item) {
        return meeting.starts().plusMinutes(agenda().stream().takeWhile(other -> !other.id().equals(item.id())).mapToInt(AgendaItem::minutes).sum());
    }

    /** Minutes that the agenda takes beyond the meeting's length; 0 when it fits. */
    public long minutesOver() {
        return Math.max(0, agenda().stream().mapToInt(AgendaItem::minutes).sum() - java.time.Duration.between(meeting.starts(), meeting.ends()).toMinutes());
    }

    /** Decisions that come back to this meeting. */
    public List<MeetingDecision> returning() {
        return AgendaFacts.returning(decisions, meeting.day(), before().map(Meeting::day).orElse(null));
    }

    /** Days late as the page should say it: today, or on the meeting's day once it is held. */
    public LocalDate asOf() {
        return meeting.isComing() || meeting.day().isAfter(today) ? today : meeting.day();
    }

    /** Those that an item of the agenda tells of. */
    public List<MeetingDecision> returning(AgendaItem item) {
        return item.kind() == ItemKind.DECISIONS ? returning() : List.of();
    }

    /** Decisions taken at this meeting. */
    public List<MeetingDecision> taken() {
        return decisions.stream().filter(decision -> decision.meeting().equals(meeting.id())).sorted(Comparator.comparing(MeetingDecision::due).thenComparing(MeetingDecision::id)).toList();
    }

    /** Those taken at this meeting that stand under no item of its agenda. */
    public List<MeetingDecision> takenApart() {
        return taken().stream().filter(decision -> agenda().stream().noneMatch(item -> item.id().equals(decision.item()))).toList();
    }

    public List<MeetingDecision> taken(AgendaItem item) {
        return taken().stream().filter(decision -> item.id().equals(decision.item())).toList();
    }
}
