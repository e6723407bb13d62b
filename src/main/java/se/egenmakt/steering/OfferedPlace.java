package se.egenmakt.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place last offered to an organisation (5 § SFS 2013:522: "ska erbjudas att delta"), as a meeting's page tells of it.
 *
 * @param answer ja, nej; null while it has not answered
 */
public record OfferedPlace(String organisation, LocalDate offeredOn, @Nullable String answer, @Nullable LocalDate answeredOn, @Nullable LocalDate askAgainOn) {
    public boolean saidNo() {
        return "nej".equals(answer);
    }
}
