package se.egenmakt.shared;

/** What came of a commission, as the client sees it (rule B8). The list is ours: no source gives one. */
public enum ClosingResult implements Coded {
    MUCH_BETTER("mycket bättre"),
    BETTER("bättre"),
    UNCHANGED("oförändrat"),
    WORSE("sämre"),
    NOT_KNOWN("vet inte");

    private final String code;

    ClosingResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
