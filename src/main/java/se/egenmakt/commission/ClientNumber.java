package se.egenmakt.commission;

import java.util.regex.Pattern;
import se.egenmakt.shared.IdentityNumber;

/** The operation's own number for a client: 1–20 characters, compared exactly, never a personal identity number. */
public final class ClientNumber {
    public static final int LONGEST = 20;
    private static final Pattern TRAILING = Pattern.compile("^(.*?)([0-9]{1,9})$");

    private ClientNumber() {}

    /** The number after this one: {@code D-0041} gives {@code D-0042}, {@code 99} gives {@code 100}. Without any earlier number, {@code 1}. */
    static String after(String number) {
        var parts = TRAILING.matcher(number);
        if (!parts.matches()) {
            return "1";
        }
        var digits = parts.group(2);
        var next = Long.toString(Long.parseLong(digits) + 1);
        return parts.group(1) + "0".repeat(Math.max(0, digits.length() - next.length())) + next;
    }

    static boolean tooLong(String number) {
        return number.length() > LONGEST;
    }

    static boolean isIdentityNumber(String number) {
        return IdentityNumber.looksLike(number);
    }
}
