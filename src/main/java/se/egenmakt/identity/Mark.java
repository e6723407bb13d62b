package se.egenmakt.identity;

import se.egenmakt.shared.Term;

/**
 * A piece of a text that may point somebody out. A person decides what to do with it.
 *
 * @param from where it begins in the text, in chars as {@link String#substring} counts them
 * @param to   where it ends, that char not included
 */
@Term("markering")
public record Mark(int from, int to, MarkKind kind) {
    public Mark {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No mark from " + from + " to " + to);
        }
    }

    /** The marked words. */
    public String in(String text) {
        return text.substring(from, to);
    }
}
