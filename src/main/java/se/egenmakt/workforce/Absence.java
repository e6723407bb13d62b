package se.egenmakt.workforce;

import java.util.UUID;

/** An ombud's absence from all of the work, and why. */
public record Absence(UUID ombud, Kind kind, Days days) {
    /** The kinds the county board asks for. */
    public enum Kind {
        /** Tjänstledighet. */
        LEAVE,
        /** Sjukfrånvaro. */
        SICKNESS
    }
}
