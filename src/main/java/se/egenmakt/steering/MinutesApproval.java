package se.egenmakt.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Refusal;

/**
 * Who approves the minutes (ours; the sources only ask that there are minutes): all who were there, deputies too. One who was not there cannot say that it was so. Whoever was there may object, in
 * words; then the minutes are open again, and when they are sent anew everybody approves them anew.
 *
 * @param there those who were at the meeting
 */
record MinutesApproval(List<Attendance> there) {
    static MinutesApproval of(List<Attendance> attendance) {
        return new MinutesApproval(attendance.stream().filter(Attendance::wasThere).toList());
    }

    /** Why the minutes cannot be sent to be approved: not held, somebody was not noted, the adjuster was not there. */
    List<Refusal> refusalsToSend(Meeting meeting, @Nullable UUID adjuster) {
        var refusals = new ArrayList<Refusal>();
        if (!meeting.isHeld()) {
            refusals.add(Refusal.of("", "meeting.minutes.not-held"));
        } else if (meeting.minutes() != MinutesState.DRAFT) {
            refusals.add(Refusal.of("", "meeting.minutes.sent-already"));
        }
        if (there.isEmpty()) {
            refusals.add(Refusal.of("", "meeting.minutes.nobody-there"));
        } else if (adjuster == null) {
            refusals.add(Refusal.of("adjuster", "meeting.minutes.adjuster.missing"));
        } else if (!members().contains(adjuster)) {
            refusals.add(Refusal.of("adjuster", "meeting.minutes.adjuster.absent"));
        }
        return refusals;
    }

    /** Why this member cannot approve or object. */
    List<Refusal> refusals(Meeting meeting, UUID member) {
        if (meeting.minutes() != MinutesState.TO_APPROVE) {
            return List.of(Refusal.of("", "meeting.minutes.not-sent"));
        }
        return members().contains(member) ? List.of() : List.of(Refusal.of("", "meeting.minutes.not-there"));
    }

    /** Whether all have approved once this member has. */
    boolean isCompleteWith(UUID member) {
        return there.stream().allMatch(one -> one.member().equals(member) || one.approvedOn() != null);
    }

    /** Those whose approval is still waited for. */
    List<UUID> waitsFor() {
        return there.stream().filter(one -> one.approvedOn() == null).map(Attendance::member).toList();
    }

    Set<UUID> members() {
        return there.stream().map(Attendance::member).collect(Collectors.toSet());
    }
}
