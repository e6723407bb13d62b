package se.egenmakt.access;

/** The program cannot start, for a reason that the one who starts it can mend: says what is wrong and what to do. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    public StartRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
