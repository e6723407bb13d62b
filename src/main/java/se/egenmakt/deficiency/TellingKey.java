package se.egenmakt.deficiency;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import se.egenmakt.access.Tokens;

/**
 * The secret that is made with each form. The observation's id and the code to follow it by both come from it and from what was written: the very same form sent twice is one observation
 * with one code, and other words sent with the same form are another with another code. Neither leads back to the secret or the words, nor to the other.
 */
public record TellingKey(String secret) {
    public TellingKey {
        if (!secret.matches("[A-Za-z0-9_-]{43}")) {
            throw new IllegalArgumentException("Not a key");
        }
    }

    public static TellingKey make() {
        return new TellingKey(Tokens.make());
    }

    /** As it came back with the form; empty when somebody changed it. */
    public static Optional<TellingKey> read(String sent) {
        return sent.matches("[A-Za-z0-9_-]{43}") ? Optional.of(new TellingKey(sent)) : Optional.empty();
    }

    UUID id(String content) {
        var bytes = ByteBuffer.wrap(Tokens.hash("egenmakt iakttagelse " + secret + " " + content));
        long high = bytes.getLong() & 0xffffffffffff0fffL | 0x8000L; // version 8: made by a rule of our own
        long low = bytes.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    FollowCode code(String content) {
        return FollowCode.of(Tokens.hash("egenmakt kod " + secret + " " + content));
    }

    @Override
    public String toString() {
        return "TellingKey"; // never the secret: this ends in logs
    }
}
