package se.egenmakt.web;

/** The shape before a status word: colour is never alone. */
public enum Status {
    /** ● in force, done. */
    DONE("em-tag em-done"),
    /** ◐ waits for someone else. */
    HALF("em-tag em-half"),
    /** ◆ late, or today. */
    LATE("em-tag em-late"),
    /** ◇ should be looked at. */
    NEED("em-tag em-need"),
    /** – ended, withdrawn, said no. */
    OFF("em-tag em-off"),
    /** ○ to come. */
    TODO("em-tag");

    private final String cssClass;

    Status(String cssClass) {
        this.cssClass = cssClass;
    }

    public String cssClass() {
        return cssClass;
    }
}
