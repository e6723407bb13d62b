package se.egenmakt.shared;

/** Sex as the yearly report asks for it; the county board's form has columns for the first two only (rules C1, C2). */
public enum Sex implements Coded {
    MAN("man"),
    WOMAN("kvinna"),
    OTHER("annat"),
    UNKNOWN("okänt");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
