package se.egenmakt.steering;

import se.egenmakt.shared.Coded;

/** How far a meeting has come, and which step may follow: planned, called, held; or cancelled before it was held. */
public enum MeetingState implements Coded {
    PLANNED("planerat"),
    CALLED("kallat"),
    HELD("hållet"),
    CANCELLED("inställt");

    private final String code;

    MeetingState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether this step may be taken: a meeting is called before it is held; what is held or cancelled stays so. */
    boolean allows(MeetingState next) {
        return switch (this) {
            case PLANNED -> next == CALLED || next == CANCELLED;
            case CALLED -> next == HELD || next == CANCELLED;
            case HELD, CANCELLED -> false;
        };
    }

    /** Whether it is still to come: its agenda lives, its day can be moved. */
    public boolean isComing() {
        return this == PLANNED || this == CALLED;
    }
}
