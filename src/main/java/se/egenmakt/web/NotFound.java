package se.egenmakt.web;

/** What was asked for does not exist, or this person may not know that it does: both are the same 404 page. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param what for the log only; never a name or a word about a client */
    public NotFound(String what) {
        super(what, null, false, false);
    }
}
