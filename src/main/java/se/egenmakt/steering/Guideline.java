package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Term;

/**
 * A version of the group's priority order or guidelines, with its days (rule A3). A version is never changed; a new one ends it. One that has not begun can be taken back: nobody has followed it.
 *
 * @param words     the guidelines in plain words; for a priority order what is to be said beside the criteria
 * @param criteria  of a priority order, the first weighs most; empty for guidelines
 * @param decidedOn the day of the decision
 * @param meeting   the meeting that decided; null when it was not at a meeting here
 * @param until     last day in force; null while no later version is decided
 * @param reviewBy  the day by which the group looks at it again
 */
@Term("riktlinjer")
public record Guideline(
        UUID id,
        UUID group,
        GuidelineKind kind,
        int number,
        String words,
        List<String> criteria,
        LocalDate decidedOn,
        @Nullable UUID meeting,
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate reviewBy) {
    public Guideline {
        criteria = List.copyOf(criteria);
    }

    /** The same words, looked at again: in force from the day of that decision. */
    public Guideline kept(UUID newId, LocalDate decided, LocalDate reviewNext) {
        return new Guideline(newId, group, kind, 1, words, criteria, decided, null, decided, null, reviewNext);
    }

    /** The last day that a version decided today may begin: a decision is for the year ahead, and a slip of the pen is for another century. */
    public static LocalDate latestFrom(LocalDate today) {
        return today.plusYears(1);
    }

    public boolean hasBegun(LocalDate today) {
        return !from.isAfter(today);
    }

    /** Whether it is in force on the day, or begins after it. */
    boolean isInForceFrom(LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
