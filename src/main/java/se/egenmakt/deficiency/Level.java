package se.egenmakt.deficiency;

import se.egenmakt.shared.Coded;

/** Where in the system it goes wrong, by the national guidance on reporting deficiencies (Kunskapsguiden, "Rapportera systemfel och brister"). */
public enum Level implements Coded {
    /** In the meeting with an official. In a small place that points out a person, so it is never published. */
    OFFICER("handläggarnivå"),
    LOCAL("lokal nivå"),
    CENTRAL("central nivå");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean mayBePublished() {
        return this != OFFICER;
    }
}
