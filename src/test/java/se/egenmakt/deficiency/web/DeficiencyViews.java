package se.egenmakt.deficiency.web;

import se.egenmakt.DatabaseTest;
import se.egenmakt.EveryPage;

/** The pages of observations and deficiencies, in each of their states. */
public final class DeficiencyViews {
    private final EveryPage pages;
    private final DatabaseTest test;

    public DeficiencyViews(EveryPage pages, DatabaseTest test) {
        this.pages = pages;
        this.test = test;
    }

    /** Adds them to the list. */
    public void add() {}
}
