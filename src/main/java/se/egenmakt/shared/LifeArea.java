package se.egenmakt.shared;

/** Part of life that something concerns: code list 2, in the order of the list. Ours, in plain words; the chapters of ICF's activities and participation can be told apart by it. */
@Term("livsområde")
public enum LifeArea implements Coded {
    HOUSING("boende"),
    ECONOMY("ekonomi"),
    HEALTH("hälsa och vård"),
    OCCUPATION("arbete och studier"),
    EVERYDAY("vardag och hemliv"),
    RELATIONS("familj och relationer"),
    AUTHORITIES("kontakt med myndigheter"),
    SOCIETY("samhällsliv och fritid"),
    SAFETY("trygghet"),
    TRAVEL("resor");

    private final String code;

    LifeArea(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
