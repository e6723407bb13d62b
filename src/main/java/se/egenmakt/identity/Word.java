package se.egenmakt.identity;

import java.util.Locale;

/**
 * A word or a number of a {@link Reading}.
 *
 * @param small in small letters
 * @param first whether it begins a sentence, as far as one can see
 */
record Word(int from, int to, String text, String small, boolean first) {
    static final Word NONE = new Word(0, 0, "", "", true);

    boolean isNumber() {
        return !text.isEmpty() && isDigit(text.charAt(0));
    }

    /** The number, or -1 when it is none or has more than six digits. */
    int number() {
        return isNumber() && text.length() <= 6 ? Integer.parseInt(text) : -1;
    }

    boolean hasCapital() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    /** Nothing but capitals, two or more. */
    boolean isAllCapitals() {
        return text.length() > 1 && hasCapital() && text.equals(text.toUpperCase(Locale.ROOT));
    }

    boolean isLetter() {
        return text.length() == 1 && Character.isLetter(text.charAt(0));
    }

    /** Without the s of the genitive, if it ends so: {@code hannas}, {@code AF:s}. */
    String bare() {
        if (small.endsWith("'s") || small.endsWith(":s")) {
            return small.substring(0, small.length() - 2);
        }
        return small.length() > 2 && small.endsWith("s") && !isIn("no-genitive") ? small.substring(0, small.length() - 1) : small;
    }

    boolean isIn(String list) {
        return WordLists.of(list).contains(small);
    }

    /** Whether the word, or the word it is the genitive of, stands in the list. */
    boolean isOrBelongsTo(String list) {
        var words = WordLists.of(list);
        return words.contains(small) || words.contains(bare());
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
