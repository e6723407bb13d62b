package se.egenmakt.deficiency;

import java.util.UUID;

/** A municipality where there is an ombud, and the operation that reads what is told of it. */
public record TellingPlace(String municipalityCode, String municipality, UUID operation, String operationName, boolean demo) {
    /** As the form sends it. */
    public String key() {
        return municipalityCode + ":" + operation;
    }
}
