package se.egenmakt.deficiency;

import se.egenmakt.shared.Coded;

/** Where an observation is. */
public enum ObservationState implements Coded {
    /** Sent in by an organisation, a client or a relative; nobody here has read it yet. */
    RECEIVED("mottagen"),
    /** A colleague is asked to read it: does anything in it point somebody out? */
    BEING_READ("läses"),
    /** Ready to be joined. */
    NOTED("noterad"),
    JOINED("tillhör en brist"),
    /** Counted in the answer to another operation's offer. */
    GIVEN("lämnad vidare"),
    SET_ASIDE("lagd åt sidan");

    private final String code;

    ObservationState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether its words may still be changed by whoever wrote it. */
    public boolean mayChange() {
        return this == BEING_READ || this == NOTED;
    }

    /** Whether it can join a deficiency. */
    public boolean mayJoin() {
        return this == NOTED;
    }
}
