package se.egenmakt.access;

/** The roles of the database that the program works in: each owns nothing, and has the grants of its own that the migrations give. */
enum DatabaseRole {
    /** The program, for the people of operations and for itself. */
    PROGRAM("egenmakt_app"),
    /** For members of steering groups: no grant on any table that holds a client. */
    STEERING("egenmakt_steering"),
    /** For those who have not signed in: what is published. */
    ANYBODY("egenmakt_public");

    private final String sqlName;

    DatabaseRole(String sqlName) {
        this.sqlName = sqlName;
    }

    String sqlName() {
        return sqlName;
    }
}
