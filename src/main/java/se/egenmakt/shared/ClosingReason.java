package se.egenmakt.shared;

/** Why a commission was closed (rule B8). The list is ours: no source gives one. */
public enum ClosingReason implements Coded {
    GOAL_REACHED("målet nått"),
    CLIENT_WISH("klientens önskan"),
    QUIET("ingen kontakt på ett halvår"),
    OTHER_SUPPORT("annat stöd tog över"),
    MOVED("flyttat"),
    NOT_TARGET_GROUP("utanför målgruppen"),
    DECEASED("avliden"),
    OTHER("annat");

    private final String code;

    ClosingReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
