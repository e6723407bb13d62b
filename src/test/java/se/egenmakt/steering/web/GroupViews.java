package se.egenmakt.steering.web;

import se.egenmakt.DatabaseTest;
import se.egenmakt.EveryPage;

/** The pages of steering groups, members and guidelines, in each of their states. */
public final class GroupViews {
    private final EveryPage pages;
    private final DatabaseTest test;

    public GroupViews(EveryPage pages, DatabaseTest test) {
        this.pages = pages;
        this.test = test;
    }

    /** Adds them to the list. */
    public void add() {}
}
