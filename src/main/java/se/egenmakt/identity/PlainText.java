package se.egenmakt.identity;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text made even before it is read, so that what looks alike is alike: letters and their accents composed, full-width and ornamental letters and digits as
 * ordinary ones, every space a space, every dash a dash, invisible signs gone, an emoji one sign. Knows the way back to the places in the original.
 */
final class PlainText {
    /** More accents than this on one letter are dropped: no language has them. */
    private static final int MOST_ACCENTS = 4;

    /** A sign that stands for a longer word than this is read as a picture. */
    private static final int MOST_LETTERS = 4;

    private static final char PICTURE = '\uFFFC';

    private final StringBuilder plain;
    private int[] from;
    private int[] to;

    private PlainText(int length) {
        plain = new StringBuilder(length);
        from = new int[length + 16];
        to = new int[length + 16];
    }

    static PlainText of(String original) {
        var text = new PlainText(original.length());
        int start = 0;
        while (start < original.length()) {
            int point = original.codePointAt(start);
            int end = start + Character.charCount(point);
            int accents = 0;
            int kept = end;
            while (end < original.length() && isAccent(original.codePointAt(end))) {
                end += Character.charCount(original.codePointAt(end));
                if (++accents <= MOST_ACCENTS) {
                    kept = end;
                }
            }
            text.add(original, point, start, kept, end);
            start = end;
        }
        return text;
    }

    @Override
    public String toString() {
        return plain.toString();
    }

    /** The mark for these places of the even text, in the original. */
    Mark mark(int start, int end, MarkKind kind) {
        return new Mark(from[start], to[end - 1], kind);
    }

    private void add(String original, int point, int start, int kept, int end) {
        if (Character.getType(point) == Character.FORMAT) {
            return;
        }
        if (point < 128 && end == start + 1) {
            put(even(point), start, end);
            return;
        }
        var sign = quote(point);
        var whole = sign != 0 ? String.valueOf(sign) : Normalizer.normalize(original.substring(start, kept), Normalizer.Form.NFKC);
        if (Character.getType(point) == Character.OTHER_NUMBER) {
            put((char) point, start, end);
            return;
        }
        if (whole.length() > MOST_LETTERS) {
            put(PICTURE, start, end);
            return;
        }
        whole.codePoints().filter(one -> !isAccent(one)).forEach(one -> put(even(one), start, end));
    }

    private void put(char sign, int start, int end) {
        if (plain.length() == from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
        }
        from[plain.length()] = start;
        to[plain.length()] = end;
        plain.append(sign);
    }

    private static char even(int point) {
        if (point >= '0' && point <= '9' || point >= 'a' && point <= 'z') {
            return (char) point;
        }
        int type = Character.getType(point);
        if (point == '\n' || point == '\r' || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
            return '\n';
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return (char) ('0' + Character.digit(point, 10));
        }
        if (type == Character.DASH_PUNCTUATION || point == '\u2212' || point == '\u2043') {
            return '-';
        }
        if (type == Character.SPACE_SEPARATOR || Character.isWhitespace(point)) {
            return ' ';
        }
        if (point == '\u2044') {
            return '/';
        }
        return Character.isBmpCodePoint(point) ? (char) point : PICTURE;
    }

    private static char quote(int point) {
        return switch (point) {
            case '\u2019', '\u2018', '\u02BC', '\u00B4', '\u201B' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2026' -> '.';
            default -> 0;
        };
    }

    private static boolean isAccent(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
