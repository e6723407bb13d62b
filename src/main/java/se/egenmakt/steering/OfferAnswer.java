package se.egenmakt.steering;

import se.egenmakt.shared.Coded;

/** What an organisation said to the offer of a place. */
public enum OfferAnswer implements Coded {
    YES("ja"),
    NO("nej");

    private final String code;

    OfferAnswer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
