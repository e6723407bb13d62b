package se.egenmakt.identity;

import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Wording;

/** What a mark is about; the first of two that are as long is the one that a joined mark keeps. */
public enum MarkKind implements Coded {
    /** The name of a person, initials too. */
    NAME("namn"),
    /** Numbers and signs that belong to one person, case or account: identity numbers, telephones, registration numbers, e-mail, web and user names. */
    NUMBER("nummer"),
    /** Street, box, flat, postcode. */
    ADDRESS("adress"),
    /** A certain day, a birthday, a year of birth, an exact age. */
    DATE("datum"),
    /** Where somebody lives or stays: municipality, village, district, a named house, a ward. Not the place that names an office. */
    PLACE("plats"),
    /** What few can be said about: trillingar, den enda i byn. */
    TRAIT("kännetecken");

    private final String code;

    MarkKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Its short name. */
    public Wording title() {
        return Wording.of("identity.mark." + code);
    }

    /** Why this may point somebody out, and what to write instead. */
    public Wording why() {
        return Wording.of("identity.why." + code);
    }
}
