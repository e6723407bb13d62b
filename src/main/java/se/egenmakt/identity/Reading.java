package se.egenmakt.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One text being read: its words, what has been marked so far, and which words have been judged already. Finders take turns, the surest first;
 * a word that one of them has settled, marked or not, is left alone by the next.
 */
final class Reading {
    private final PlainText even;
    final String text;
    private final List<Word> words = new ArrayList<>();
    private final boolean[] settled;
    private final List<Mark> marks = new ArrayList<>();
    private final boolean shouted;

    Reading(String original) {
        even = PlainText.of(original);
        text = even.toString();
        shouted = text.equals(text.toUpperCase(Locale.ROOT));
        split();
        settled = new boolean[words.size()];
    }

    int size() {
        return words.size();
    }

    /** The word with this number, or {@link Word#NONE} before the first and after the last. */
    Word word(int index) {
        return index < 0 || index >= words.size() ? Word.NONE : words.get(index);
    }

    /** What stands between this word and the one before it. */
    String gap(int index) {
        int start = index <= 0 ? 0 : word(Math.min(index, size()) - 1).to();
        int end = index >= size() ? text.length() : word(index).from();
        return text.substring(start, Math.max(start, end));
    }

    /** Whether nothing but one space stands between this word and the one before it. */
    boolean follows(int index) {
        return index > 0 && index < size() && gap(index).equals(" ");
    }

    /** Whether the whole text is written in capitals. */
    boolean isShouted() {
        return shouted;
    }

    boolean isSettled(int index) {
        return index >= 0 && index < size() && settled[index];
    }

    void settle(int first, int last) {
        for (int i = Math.max(0, first); i <= last && i < size(); i++) {
            settled[i] = true;
        }
    }

    /** Marks from the first of these words to the last. */
    void mark(int first, int last, MarkKind kind) {
        markPlaces(word(first).from(), word(last).to(), kind);
    }

    /** Marks these places of the text. */
    void markPlaces(int start, int end, MarkKind kind) {
        marks.add(even.mark(start, end, kind));
        settlePlaces(start, end);
    }

    /** Marks everything that begins with a number, has this shape and no settled word in it. */
    void markNumbers(Pattern shape, MarkKind kind) {
        shapes(shape, Word::isNumber, found -> markFound(found, kind));
    }

    /** Everything of this shape that begins with such a word. Trying at these words only is what makes a long text quick to read. */
    void shapes(Pattern shape, Predicate<Word> beginning, Consumer<MatchResult> taken) {
        var matcher = shape.matcher(text).useTransparentBounds(true);
        int end = 0;
        for (var word : words) {
            if (word.from() >= end && beginning.test(word) && matcher.region(word.from(), text.length()).lookingAt()) {
                end = matcher.end();
                taken.accept(matcher.toMatchResult());
            }
        }
    }

    void markFound(MatchResult found, MarkKind kind) {
        if (isFree(found.start(), found.end())) {
            markPlaces(found.start(), found.end(), kind);
        }
    }

    boolean isFree(int start, int end) {
        for (int i = at(start); i < size() && words.get(i).from() < end; i++) {
            if (settled[i]) {
                return false;
            }
        }
        return true;
    }

    /** Settles every word that has something of these places. */
    void settlePlaces(int start, int end) {
        for (int i = at(start); i < size() && words.get(i).from() < end; i++) {
            settled[i] = true;
        }
    }

    /** The number of the first word that ends after this place. */
    int at(int place) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).to() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The char right after this word; a new line after the last. */
    char after(Word word) {
        return word.to() < text.length() ? text.charAt(word.to()) : '\n';
    }

    List<Mark> marks() {
        return marks;
    }

    // ── Words ──────────────────────────────────────────────────────────────

    private void split() {
        int place = 0;
        int before = 0;
        while (place < text.length()) {
            char sign = text.charAt(place);
            if (!Character.isLetter(sign) && !Word.isDigit(sign)) {
                place++;
                continue;
            }
            int end = Word.isDigit(sign) ? endOfDigits(place) : endOfWord(place);
            var word = text.substring(place, end);
            words.add(new Word(place, end, word, word.toLowerCase(Locale.ROOT), beginsSentence(before, place)));
            before = end;
            place = end;
        }
    }

    private int endOfDigits(int place) {
        int end = place;
        while (end < text.length() && Word.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Letters and digits, with a hyphen or an apostrophe between letters, and the ending of an abbreviation: {@code AF:s}. */
    private int endOfWord(int place) {
        int end = place + 1;
        while (end < text.length()) {
            char sign = text.charAt(end);
            if (Character.isLetterOrDigit(sign) || (sign == '-' || sign == '\'') && isLetter(end + 1)) {
                end++;
            } else if (sign == ':' && isSmall(end + 1) && (!isLetter(end + 2) || isSmall(end + 2) && !isLetter(end + 3))) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isLetter(int place) {
        return place < text.length() && Character.isLetter(text.charAt(place));
    }

    private boolean isSmall(int place) {
        return place < text.length() && Character.isLowerCase(text.charAt(place));
    }

    private boolean beginsSentence(int before, int place) {
        if (words.isEmpty() || words.getLast().isNumber() && isAloneBefore(words.size() - 1)) {
            return true;
        }
        for (int i = before; i < place; i++) {
            char sign = text.charAt(i);
            if (sign == '.' && !endsAbbreviation() || "!?:;\n\"•*§|(".indexOf(sign) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The number of a heading or of a point in a list. */
    private boolean isAloneBefore(int index) {
        int start = words.get(index).from();
        int before = index == 0 ? 0 : words.get(index - 1).to();
        return start == 0 || text.substring(before, start).indexOf('\n') >= 0;
    }

    /** After a single letter or a known abbreviation a full stop ends no sentence. */
    private boolean endsAbbreviation() {
        var last = words.getLast();
        return last.isLetter() || last.isIn("abbreviations");
    }
}
