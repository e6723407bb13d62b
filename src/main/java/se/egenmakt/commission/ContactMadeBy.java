package se.egenmakt.commission;

import se.egenmakt.shared.Coded;

/** Who made the first contact about the commission. The list is ours. */
public enum ContactMadeBy implements Coded {
    CLIENT("klienten"),
    RELATIVE("anhörig"),
    SOCIAL_SERVICES("socialtjänsten"),
    PSYCHIATRY("psykiatrin"),
    PRIMARY_CARE("vårdcentralen"),
    INSURANCE_AGENCY("försäkringskassan"),
    EMPLOYMENT_SERVICE("arbetsförmedlingen"),
    ASSOCIATION("förening"),
    OTHER("någon annan"),
    UNKNOWN("okänt");

    private final String code;

    ContactMadeBy(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
