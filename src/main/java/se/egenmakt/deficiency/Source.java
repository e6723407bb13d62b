package se.egenmakt.deficiency;

import se.egenmakt.shared.Coded;

/** Who has seen it: ombud, and by Meddelandeblad 5/2011 also organisations and clients. */
public enum Source implements Coded {
    OMBUD("ombud"),
    ORGANISATION("brukarorganisation"),
    CLIENT("klient"),
    RELATIVE("närstående");

    private final String code;

    Source(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
