package se.egenmakt.report;

import se.egenmakt.shared.Coded;

/** What a board can choose for figures of 1–4 in what it submits, which becomes a public document at the receiver (rule D8). No figure is altered. */
public enum SmallCellsChoice implements Coded {
    /** Handed in as they are. */
    AS_THEY_ARE("lämnas"),
    /** Handed in with the wish that the receiver tries secrecy before anybody gets them. */
    SECRECY_TRIED("prövas");

    private final String code;

    SmallCellsChoice(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
