package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.AgendaMatter;
import se.egenmakt.report.Quarter;

/**
 * What is open for a group on a meeting's day: what its agenda is built of.
 *
 * @param day          of the meeting
 * @param nextDay      of the meeting after it; null when none is planned
 * @param areaGroup    whether the group stands under another, whose priority order it follows
 * @param last         the group's last meeting held before; null when there is none
 * @param returning    decisions that come back, see {@link #returning}
 * @param matters      deficiencies that this meeting should see
 * @param observations how many belong to no deficiency yet
 * @param guidelines   the group's priority orders and guidelines in force on the day, and those decided to begin after it
 * @param missing      places that must be filled, and are not on the day
 * @param figures      of the quarter; null while it has not ended, or nobody has made them
 */
record AgendaFacts(
        LocalDate day,
        @Nullable LocalDate nextDay,
        boolean areaGroup,
        @Nullable LastMinutes last,
        List<MeetingDecision> returning,
        List<AgendaMatter> matters,
        int observations,
        List<Guideline> guidelines,
        List<Gap> missing,
        Quarter quarter,
        @Nullable QuarterFigures figures) {
    AgendaFacts {
        returning = List.copyOf(returning);
        matters = List.copyOf(matters);
        guidelines = List.copyOf(guidelines);
        missing = List.copyOf(missing);
    }

    /** Those that nobody else than who wrote them has read. */
    List<AgendaMatter> unread() {
        return matters.stream().filter(matter -> !matter.read()).toList();
    }

    /** @param adjuster by name; empty while nobody is named */
    record LastMinutes(UUID meeting, LocalDate day, MinutesState state, @Nullable LocalDate approvedOn, String adjuster) {}

    /**
     * The decisions that come back to a meeting (rule E3): every one that was taken before it and is not done, and those done since the meeting before, so that the group hears of it once.
     *
     * @param before the day of the meeting held before; null when there was none
     */
    static List<MeetingDecision> returning(List<MeetingDecision> decisions, LocalDate day, @Nullable LocalDate before) {
        return decisions.stream()
                .filter(decision -> decision.takenOn().isBefore(day))
                .filter(decision -> {
                    var done = decision.doneOn();
                    return done == null || done.isAfter(day) || before == null || !done.isBefore(before);
                })
                .toList();
    }
}
