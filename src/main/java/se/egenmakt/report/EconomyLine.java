package se.egenmakt.report;

import se.egenmakt.shared.Coded;

/** A line of the economic account: the letter asks for one without saying which lines, so the lines are ours. */
public enum EconomyLine implements Coded {
    GRANT("statsbidrag", true),
    OWN_FUNDS("egna medel", true),
    OTHER_MUNICIPALITIES("från andra kommuner", true),
    OTHER_INCOME("övriga intäkter", true),
    SALARIES("löner", false),
    PREMISES("lokaler", false),
    TRAVEL("resor", false),
    SUPERVISION_TRAINING("handledning och utbildning", false),
    OTHER_COSTS("övriga kostnader", false);

    private final String code;
    private final boolean income;

    EconomyLine(String code, boolean income) {
        this.code = code;
        this.income = income;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean income() {
        return income;
    }
}
