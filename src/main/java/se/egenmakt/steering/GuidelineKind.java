package se.egenmakt.steering;

import se.egenmakt.shared.Coded;

/** What the group decides about who gets an ombud (rule A3). */
public enum GuidelineKind implements Coded {
    /** In which order those who wait are helped: criteria, the first weighs most. */
    PRIORITY_ORDER("prioriteringsordning"),
    /** Who gets an ombud, in words. */
    GUIDELINES("riktlinjer");

    private final String code;

    GuidelineKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
