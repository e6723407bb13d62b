package se.egenmakt.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.PublicHolidays;
import se.egenmakt.shared.Refusal;
import se.egenmakt.shared.Term;

/**
 * A meeting of a steering group (rule E3).
 *
 * @param cancelledWhy empty unless it is cancelled
 * @param figures      the quarter's figures as the group may see them; null until they are made
 * @param papersSentOn null until the papers are sent
 * @param minutesSentOn when the minutes were last sent to those who were there
 * @param adjuster     the member who reads the minutes first; null until one is named
 * @param version      goes up with each change of day, time, place and state
 */
@Term("möte")
public record Meeting(
        UUID id,
        UUID group,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        String place,
        MeetingState state,
        @Nullable LocalDate calledOn,
        String cancelledWhy,
        @Nullable QuarterFigures figures,
        @Nullable LocalDate papersSentOn,
        MinutesState minutes,
        @Nullable LocalDate minutesSentOn,
        @Nullable LocalDate minutesApprovedOn,
        @Nullable UUID adjuster,
        int version) {
    /** When and where. */
    public record When(LocalDate day, LocalTime starts, LocalTime ends, String place) {
        /** Why it cannot be then: it ends before it starts, the day has passed, nobody works that day. */
        List<Refusal> refusals(LocalDate today) {
            var refusals = refusals();
            if (day.isBefore(today)) {
                refusals.add(Refusal.of("day", "meeting.day.passed"));
            } else if (PublicHolidays.isFree(day)) {
                refusals.add(Refusal.of("day", "meeting.day.holiday"));
            }
            return refusals;
        }

        /** Why it cannot have been held then: it ends before it starts, the day is still to come, or of a year that is reported already. It may have been a holiday. */
        List<Refusal> refusalsAfterwards(LocalDate today) {
            var refusals = refusals();
            if (day.isAfter(today)) {
                refusals.add(Refusal.of("day", "meeting.day.to-come"));
            } else if (day.isBefore(earliestAfterwards(today))) {
                refusals.add(Refusal.of("day", "meeting.day.long-ago", earliestAfterwards(today)));
            }
            return refusals;
        }

        private List<Refusal> refusals() {
            var refusals = new ArrayList<Refusal>();
            if (!ends.isAfter(starts)) {
                refusals.add(Refusal.of("ends", "meeting.ends.before-starts"));
            }
            return refusals;
        }
    }

    /** The first day of a meeting that may be written in afterwards: the year before is the one that is being reported. */
    public static LocalDate earliestAfterwards(LocalDate today) {
        return LocalDate.of(today.getYear() - 1, 1, 1);
    }

    public When when() {
        return new When(day, starts, ends, place);
    }

    /** The same with its minutes approved that day. */
    Meeting approved(LocalDate on) {
        return new Meeting(id, group, day, starts, ends, place, state, calledOn, cancelledWhy, figures, papersSentOn, MinutesState.APPROVED, minutesSentOn, on, adjuster, version + 1);
    }

    /** The same with figures. */
    Meeting with(QuarterFigures made) {
        return new Meeting(id, group, day, starts, ends, place, state, calledOn, cancelledWhy, made, papersSentOn, minutes, minutesSentOn, minutesApprovedOn, adjuster, version);
    }

    public boolean isHeld() {
        return state == MeetingState.HELD;
    }

    public boolean isComing() {
        return state.isComing();
    }

    /** Whether it was written in when it had been held: nobody was called to it here. */
    public boolean isWrittenInAfterwards() {
        return isHeld() && calledOn == null;
    }

    /** Whether its agenda may be changed: until it is held; when it was written in afterwards until its minutes are sent to be approved. */
    public boolean takesItems() {
        return isComing() || (isWrittenInAfterwards() && minutes == MinutesState.DRAFT);
    }

    /** Whether notes may be taken: on the day and until the minutes are sent to be approved. */
    public boolean takesNotesOn(LocalDate today) {
        return (state == MeetingState.CALLED && !today.isBefore(day)) || (isHeld() && minutes == MinutesState.DRAFT);
    }

    /** Why this step cannot be taken; none when it can. */
    List<Refusal> refusals(MeetingState next, LocalDate today) {
        if (!state.allows(next)) {
            var why = "meeting.step." + state.code() + "." + next.code();
            return List.of(Refusal.by(LegalBasis.MEETING_ORDER, "", why));
        }
        if (next == MeetingState.HELD && today.isBefore(day)) {
            return List.of(Refusal.of("", "meeting.step.too-early", day));
        }
        return List.of();
    }
}
