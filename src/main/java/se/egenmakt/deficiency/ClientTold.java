package se.egenmakt.deficiency;

import se.egenmakt.shared.Coded;

/** Whether the client has been told. The report needs no consent, since it names nobody; but nobody's story leaves without their knowing (rule E2). */
public enum ClientTold implements Coded {
    YES("ja"),
    NOT_YET("inte än"),
    NO_CLIENT("ingen klient");

    private final String code;

    ClientTold(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
