package se.egenmakt.shared;

/** Yes, no, or not known to the ombud: children under 18, and children living at home, alternating residence included (rule C2). */
public enum Knowledge implements Coded {
    YES("ja"),
    NO("nej"),
    UNKNOWN("okänt");

    private final String code;

    Knowledge(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
