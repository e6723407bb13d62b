package se.egenmakt.exchange;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** How written words are compared and shown. */
final class Words {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\ufeff]+");
    private static final int SHOWN = 80;

    /** Code point order: what {@code COLLATE "C"} gives in a UTF-8 database; differs from {@link String#compareTo} above U+FFFF. */
    static final Comparator<String> CODE_POINT_ORDER = Words::compareCodePoints;

    private Words() {}

    /** Composed letters, single spaces, none around. */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Whether cleaning would change nothing, seen at a glance: composed letters of the Latin alphabets, single spaces between them. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c == ' ' ? before != ' ' : c > ' ' && c < '\u0300' && (c < '\u007f' || c > '\u00a0');
            if (!plain) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Whether there is nothing but space. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c <= ' '
                    || c == '\u00a0'
                    || c == '\u2007'
                    || c == '\u202f'
                    || c == '\ufeff'
                    || Character.isWhitespace(c);
            if (!space) {
                return false;
            }
        }
        return true;
    }

    /** Cleaned, in lower case: headers, codes and names that are the same word have the same key. */
    static String key(String text) {
        return clean(text).toLowerCase(Locale.ROOT);
    }

    /** One line that can be read: what cannot be seen is written as an escape, what is long is cut. */
    static String visible(String text) {
        var shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            if (count++ == SHOWN) {
                return shown.append('…').toString();
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                case '"' -> shown.append("\\\"");
                default -> {
                    if (isInvisible(c)) {
                        shown.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                }
            }
        }
        return shown.toString();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static int compareCodePoints(String a, String b) {
        int i = 0;
        int shorter = Math.min(a.length(), b.length());
        while (i < shorter && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (i == shorter) {
            return Integer.compare(a.length(), b.length());
        }
        boolean insidePair = i > 0 && Character.isHighSurrogate(a.charAt(i - 1));
        int from = insidePair ? i - 1 : i;
        return Integer.compare(a.codePointAt(from), b.codePointAt(from));
    }
}
