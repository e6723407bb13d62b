package se.egenmakt.steering;

import se.egenmakt.shared.Coded;

/** What an item of an agenda is about, in the order of a meeting. */
public enum ItemKind implements Coded {
    OPENING("öppnande"),
    DECISIONS("beslut"),
    DEFICIENCY("systembrist"),
    UNREAD("olästa"),
    OBSERVATIONS("iakttagelser"),
    PRIORITY_ORDER("prioriteringsordning"),
    GUIDELINES("riktlinjer"),
    MISSING("saknas"),
    FIGURES("siffror"),
    BY_HAND("egen"),
    NEXT("nästa");

    private final String code;

    ItemKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether a person may take it away from an agenda. Decisions come back until they are done (rule E3), and required members are missed until they sit. */
    boolean canBeTakenAway() {
        return this != OPENING && this != DECISIONS && this != MISSING;
    }

    /** Whether it may be moved to the next meeting: what every meeting has of its own does not wait. */
    public boolean canWait() {
        return canBeTakenAway() && this != UNREAD && this != FIGURES && this != NEXT;
    }
}
