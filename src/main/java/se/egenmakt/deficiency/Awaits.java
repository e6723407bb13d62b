package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a referral waits for, and by when.
 *
 * @param since when the waiting began
 */
public record Awaits(What what, LocalDate since, LocalDate by) {
    /** What is to come next. */
    public enum What {
        /** A steering group is to take it up. */
        GROUP,
        /** It is to be handed over to the body. */
        HAND_OVER,
        /** The body is to answer. */
        ANSWER,
        /** The body that said yes is to say by when. */
        PROMISE,
        /** What was promised is to be done. */
        MENDING,
        /** The ombud are to say whether it is better. */
        BETTER,
        /** The group is to decide how to go on. */
        DECISION,
        /** County or nation is to answer. */
        ABOVE,
        /** What rests is to be looked at again. */
        LOOK_AGAIN
    }

    /** Days past the date; 0 up to and on that day. */
    public long lateOn(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(by, day));
    }

    /** Days of silence so far: since the waiting began. */
    public long daysOn(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(since, day));
    }
}
