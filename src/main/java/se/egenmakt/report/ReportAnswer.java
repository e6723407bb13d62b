package se.egenmakt.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question, or a proposal for one (rule C4): until a person has confirmed it, it is marked.
 *
 * @param origin  where the text comes from
 * @param version of the saved answer; 0 when none is saved
 */
public record ReportAnswer(
        Question question,
        String text,
        Origin origin,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        int version) {
    /** Where a text comes from. */
    public enum Origin {
        /** Somebody wrote and saved it. */
        SAVED,
        /** Made from what is registered. */
        FACTS,
        /** The answer of the year before. */
        LAST_YEAR,
        /** There is nothing to propose. */
        NONE
    }

    /** An answer that the question had no text for may be confirmed too: then it is left empty on purpose. */
    public boolean confirmed() {
        return confirmedAt != null;
    }

    /** A text that somebody should look at. */
    public boolean proposed() {
        return !confirmed() && !text.isEmpty();
    }
}
