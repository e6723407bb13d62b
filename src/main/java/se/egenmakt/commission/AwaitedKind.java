package se.egenmakt.commission;

import se.egenmakt.shared.Coded;

/** What a client is waiting for (rule B5). The list is ours; imported texts are kept as they are. */
public enum AwaitedKind implements Coded {
    DECISION("beslut"),
    REVIEW("omprövning"),
    APPEAL("svar på överklagande"),
    INQUIRY("utredning"),
    CARE("vård eller behandling"),
    PLACE("bostad eller plats"),
    PAYMENT("utbetalning");

    private final String code;

    AwaitedKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
