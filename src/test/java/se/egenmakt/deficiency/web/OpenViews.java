package se.egenmakt.deficiency.web;

import se.egenmakt.DatabaseTest;
import se.egenmakt.EveryPage;

/** The pages of what is open for everybody, in each of their states. */
public final class OpenViews {
    private final EveryPage pages;
    private final DatabaseTest test;

    public OpenViews(EveryPage pages, DatabaseTest test) {
        this.pages = pages;
        this.test = test;
    }

    /** Adds them to the list. */
    public void add() {}
}
