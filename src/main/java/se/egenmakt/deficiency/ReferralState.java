package se.egenmakt.deficiency;

import static se.egenmakt.deficiency.StepKind.ACCEPTED;
import static se.egenmakt.deficiency.StepKind.CAME_BACK;
import static se.egenmakt.deficiency.StepKind.CARRIED_UP;
import static se.egenmakt.deficiency.StepKind.CONFIRMED;
import static se.egenmakt.deficiency.StepKind.HANDED_OVER;
import static se.egenmakt.deficiency.StepKind.MENDED;
import static se.egenmakt.deficiency.StepKind.NOT_MENDED;
import static se.egenmakt.deficiency.StepKind.PARTLY_MENDED;
import static se.egenmakt.deficiency.StepKind.PROMISED;
import static se.egenmakt.deficiency.StepKind.RAISED;
import static se.egenmakt.deficiency.StepKind.REFUSED;
import static se.egenmakt.deficiency.StepKind.REMINDED;
import static se.egenmakt.deficiency.StepKind.REOPENED;
import static se.egenmakt.deficiency.StepKind.RESTED;
import static se.egenmakt.deficiency.StepKind.SILENT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import se.egenmakt.shared.Coded;

/**
 * How far a deficiency has come at one body, and which steps may follow. Nobody closes it alone: what a body calls mended is asked back to the ombud, and is done only when they say that
 * life is better; what rests comes back by itself.
 */
public enum ReferralState implements Coded {
    NOTED(StepKind.NOTED, RAISED, RESTED),
    RAISED_IN_GROUP(RAISED, HANDED_OVER, RESTED),
    HANDED(HANDED_OVER, REMINDED, ACCEPTED, REFUSED, SILENT, PROMISED, MENDED, PARTLY_MENDED, NOT_MENDED, CARRIED_UP),
    UNANSWERED(SILENT, REMINDED, HANDED_OVER, ACCEPTED, REFUSED, PROMISED, MENDED, PARTLY_MENDED, CARRIED_UP, RESTED),
    AGREED(ACCEPTED, REMINDED, PROMISED, MENDED, PARTLY_MENDED, NOT_MENDED, CARRIED_UP),
    DECLINED(REFUSED, HANDED_OVER, ACCEPTED, PROMISED, CARRIED_UP, RESTED),
    PROMISED_BY_A_DATE(PROMISED, REMINDED, PROMISED, MENDED, PARTLY_MENDED, NOT_MENDED, CARRIED_UP),
    SAID_TO_BE_MENDED(MENDED, CONFIRMED, REOPENED),
    PARTLY(PARTLY_MENDED, HANDED_OVER, PROMISED, MENDED, NOT_MENDED, CARRIED_UP, REOPENED, RESTED),
    FAILED(NOT_MENDED, HANDED_OVER, PROMISED, MENDED, PARTLY_MENDED, CARRIED_UP, RESTED),
    BETTER(CONFIRMED, REOPENED),
    OPEN_AGAIN(REOPENED, RAISED, HANDED_OVER, CARRIED_UP, RESTED),
    WITH_COUNTY_OR_NATION(CARRIED_UP, REMINDED, CAME_BACK, CARRIED_UP, MENDED, PARTLY_MENDED),
    BACK_FROM_ABOVE(CAME_BACK, HANDED_OVER, PROMISED, MENDED, PARTLY_MENDED, NOT_MENDED, CARRIED_UP, RESTED),
    RESTING(RESTED, REOPENED);

    private final StepKind reachedBy;
    private final Set<StepKind> next;

    ReferralState(StepKind reachedBy, StepKind first, StepKind... more) {
        this.reachedBy = reachedBy;
        this.next = EnumSet.of(first, more);
    }

    /** As stored and published: the code of the step that led here. */
    @Override
    public String code() {
        return reachedBy.code();
    }

    /** Whether this step may come next. */
    public boolean allows(StepKind step) {
        return next.contains(step);
    }

    /** The steps that may come next, in the order of a deficiency's way. */
    public Set<StepKind> next() {
        return Set.copyOf(next);
    }

    /** Where a step leads; a reminder leads nowhere else. */
    ReferralState after(StepKind step) {
        return step == REMINDED ? this : Arrays.stream(values()).filter(state -> state.reachedBy == step).findFirst().orElseThrow();
    }

    /** Whether the next thing is the group's own to decide, so that it belongs to its next meeting, however long there is until its date. */
    public boolean isForTheGroup() {
        return switch (this) {
            case NOTED, RAISED_IN_GROUP, OPEN_AGAIN, UNANSWERED, DECLINED, PARTLY, FAILED, BACK_FROM_ABOVE -> true;
            case HANDED, AGREED, PROMISED_BY_A_DATE, SAID_TO_BE_MENDED, WITH_COUNTY_OR_NATION, RESTING, BETTER -> false;
        };
    }

    /** As stored: the codes of those of which this is true. */
    static String[] codes(Predicate<ReferralState> which) {
        return Arrays.stream(values()).filter(which).map(ReferralState::code).toArray(String[]::new);
    }

    /** Whether something is still to come. */
    public boolean isOpen() {
        return this != BETTER && this != RESTING;
    }

    /** Whether the body has called it mended, or the ombud have said that it is. */
    public boolean isMended() {
        return this == SAID_TO_BE_MENDED || this == BETTER;
    }
}
