package se.egenmakt.workforce;

import se.egenmakt.shared.Coded;

/** Why an ombud is away. The report asks for leave and longer sickness (rule C8). */
public enum AbsenceKind implements Coded {
    SICKNESS("sjukdom"),
    LEAVE("tjänstledighet"),
    PARENTAL_LEAVE("föräldraledighet"),
    HOLIDAY("semester"),
    OTHER("annat");

    private final String code;

    AbsenceKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the report counts this absence as that kind: parental leave is leave; holiday is counted as none. */
    boolean countsAs(AbsenceKind reported) {
        return this == reported || (reported == LEAVE && this == PARENTAL_LEAVE);
    }
}
