package se.egenmakt.steering.web;

import se.egenmakt.DatabaseTest;
import se.egenmakt.EveryPage;

/** The pages of meetings and decisions, in each of their states. */
public final class MeetingViews {
    private final EveryPage pages;
    private final DatabaseTest test;

    public MeetingViews(EveryPage pages, DatabaseTest test) {
        this.pages = pages;
        this.test = test;
    }

    /** Adds them to the list. */
    public void add() {}
}
