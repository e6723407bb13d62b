package se.egenmakt.deficiency;

import java.util.Locale;
import java.util.Optional;
import se.egenmakt.access.Tokens;

/**
 * The code by which somebody without an account sees what became of what they sent in: 24 signs, 120 random bits, none of them heard or read as another. Only its hash is stored.
 *
 * @param signs without the dashes between
 */
public record FollowCode(String signs) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's
    private static final int LENGTH = 24;
    private static final int BITS = 5;

    public FollowCode {
        if (!signs.matches("[" + ALPHABET + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("Not a code");
        }
    }

    /** As somebody typed it: small letters, spaces and dashes are fine, O is read as 0, I and L as 1. */
    public static Optional<FollowCode> read(String typed) {
        var signs = typed.length() > 200 ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "").replace('O', '0').replaceAll("[IL]", "1");
        return signs.matches("[" + ALPHABET + "]{" + LENGTH + "}") ? Optional.of(new FollowCode(signs)) : Optional.empty();
    }

    /** @param random 15 bytes at least */
    static FollowCode of(byte[] random) {
        var signs = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int value = 0;
            for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
                value = value << 1 | (random[bit / 8] >> (7 - bit % 8) & 1);
            }
            signs.append(ALPHABET.charAt(value));
        }
        return new FollowCode(signs.toString());
    }

    /** "K7P4-22F1-…": groups one can read aloud. */
    public String shown() {
        return signs.replaceAll("(.{4})(?!$)", "$1-");
    }

    byte[] hash() {
        return Tokens.hash("egenmakt följ " + signs);
    }

    @Override
    public String toString() {
        return "FollowCode"; // never the code: this ends in logs
    }
}
