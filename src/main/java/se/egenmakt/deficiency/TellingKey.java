package se.egenmakt.deficiency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret that is made with each form. The observation's id and the code to follow it by both come from it and from what was written: the very same form sent twice is one observation
 * with one code, and other words sent with the same form are another with another code. Neither leads back to the secret or the words, nor to the other.
 */
public record TellingKey(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public TellingKey {
        if (!secret.matches("[A-Za-z0-9_-]{43}")) {
            throw new IllegalArgumentException("Not a key");
        }
    }

    public static TellingKey make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TellingKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** As it came back with the form; empty when somebody changed it. */
    public static Optional<TellingKey> read(String sent) {
        return sent.matches("[A-Za-z0-9_-]{43}") ? Optional.of(new TellingKey(sent)) : Optional.empty();
    }

    UUID id(String content) {
        var bytes = ByteBuffer.wrap(sha256("egenmakt iakttagelse " + secret + " " + content));
        long high = bytes.getLong() & 0xffffffffffff0fffL | 0x8000L; // version 8: made by a rule of our own
        long low = bytes.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    FollowCode code(String content) {
        return FollowCode.of(sha256("egenmakt kod " + secret + " " + content));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "TellingKey"; // never the secret: this ends in logs
    }
}
