package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.shared.Term;

/**
 * What somebody has seen go wrong, once. It names nobody, and nothing in it leads to a client: it knows the month, not the day.
 *
 * @param month         first day of the month
 * @param organisation  which one, when an organisation sent it in
 * @param ombud         who saw it; null when it was sent in
 * @param ombudName     empty when it was sent in, or when the reader may not know
 * @param named         whether the ombud may be named to others
 * @param fault         null while nobody has said
 * @param countedBefore the ombud, or who read what a client sent in, says that this client is counted already for the same
 * @param stateWhy      what the second reader asks for, or why it was set aside
 * @param reworded      whether who read what was sent in has changed words in it
 * @param reference     of the deficiency it belongs to; empty when it belongs to none
 */
@Term("iakttagelse")
public record Observation(
        UUID id,
        LocalDate month,
        Source source,
        String organisation,
        @Nullable UUID ombud,
        String ombudName,
        boolean named,
        String what,
        Body body,
        LifeArea area,
        @Nullable FaultKind fault,
        boolean countedBefore,
        ClientTold told,
        ObservationState state,
        String stateWhy,
        String readBy,
        boolean reworded,
        @Nullable UUID deficiency,
        String reference,
        int version) {
    /** Longest text. */
    public static final int LONGEST = 4000;

    /**
     * Whether it looks like the same fault as that (rule E2, recurrence): at what may be the same body, in the same part of life, and no other kind of fault.
     *
     * @param place the municipality that the other is in; empty when it is not in one alone
     */
    public boolean isLike(Body otherBody, String place, LifeArea otherArea, @Nullable FaultKind otherFault) {
        return area == otherArea && otherBody.mayBe(body, place) && (fault == null || otherFault == null || fault == otherFault);
    }

    /** Whether it is about somebody whom the operation counts: a client that an ombud has met, or one who tells themselves. */
    boolean hasClient() {
        return source == Source.CLIENT || ombud != null && told != ClientTold.NO_CLIENT;
    }

    /** Whether a reader has asked for other words, and waits for who wrote it. */
    public boolean isSentBack() {
        return state == ObservationState.BEING_READ && !stateWhy.isEmpty();
    }

    /** Whether somebody here is to read it before it is used. */
    public boolean waitsForReader() {
        return state == ObservationState.RECEIVED || state == ObservationState.BEING_READ && !isSentBack();
    }

    /** Whether who reads it may change words in it: whoever sent it in cannot be asked to. What an ombud wrote is changed by that ombud. */
    public boolean mayReword() {
        return source != Source.OMBUD && (state == ObservationState.RECEIVED || state == ObservationState.NOTED);
    }

    /** Whether this ombud wrote it. */
    public boolean isOf(@Nullable UUID who) {
        return ombud != null && ombud.equals(who);
    }
}
