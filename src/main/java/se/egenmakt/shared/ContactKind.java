package se.egenmakt.shared;

/** How a contact was made. An attempt that reached nobody is recorded, but is no contact (rule B5). */
public enum ContactKind implements Coded {
    HOME_VISIT("hembesök"),
    MEETING("möte"),
    TELEPHONE("telefon"),
    MESSAGE("meddelande"),
    LETTER("brev"),
    OTHER("annat"),
    ATTEMPT("försök");

    private final String code;

    ContactKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
