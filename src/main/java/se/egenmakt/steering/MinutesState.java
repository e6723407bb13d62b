package se.egenmakt.steering;

import se.egenmakt.shared.Coded;

/** How far the minutes of a meeting have come. */
public enum MinutesState implements Coded {
    DRAFT("utkast"),
    TO_APPROVE("justeras"),
    APPROVED("godkänt");

    private final String code;

    MinutesState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
