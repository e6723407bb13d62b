package se.egenmakt.report;

import java.time.Year;
import java.util.Optional;

/** What a module above knows of the answers to the report's questions (rule C4), as {@code commission.SignedYears} lets the report tell what it has signed. A person confirms each. */
@FunctionalInterface
public interface KnownAnswers {
    /** What is known of that year, of the acting operation, within the transaction that asks: nothing is read before a question needs it, and what several questions need is read once. */
    OfYear of(Year year);

    /** The answers of one year. */
    @FunctionalInterface
    interface OfYear {
        /** A proposal; empty when nothing is known. */
        Optional<String> of(Question question);
    }
}
