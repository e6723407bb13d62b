package se.egenmakt.deficiency;

import se.egenmakt.shared.Coded;

/** Who may send in an observation without an account (Meddelandeblad 5/2011: users' organisations and clients may point deficiencies out). */
public enum Teller implements Coded {
    ORGANISATION("brukarorganisation", "ingen klient"),
    CLIENT("klient", "ja"),
    RELATIVE("närstående", "ingen klient");

    private final String code;
    private final String clientTold;

    Teller(String code, String clientTold) {
        this.code = code;
        this.clientTold = clientTold;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the client knows that it is told: whoever tells of themselves does; for the others there is no client of the operation's. */
    String clientTold() {
        return clientTold;
    }
}
