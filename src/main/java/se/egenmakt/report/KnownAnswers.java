package se.egenmakt.report;

import java.time.Year;
import java.util.Optional;

/** What a module above knows of the answer to a question of the report (rule C4), as {@code commission.SignedYears} lets the report tell what it has signed. A person confirms each. */
@FunctionalInterface
public interface KnownAnswers {
    /** A proposal for that year, of the acting operation; empty when nothing is known. */
    Optional<String> of(Question question, Year year);
}
