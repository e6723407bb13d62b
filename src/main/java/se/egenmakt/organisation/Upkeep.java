package se.egenmakt.organisation;

/** What a module does for each operation by the clock, though nobody looks. It is done about once an hour, and may be done twice at once by two nodes. */
public interface Upkeep {
    /** Who the log says did it. */
    String actor();

    /** For the operation that is acted for; in no transaction of its own. */
    void keep();
}
