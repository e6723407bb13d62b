package se.egenmakt.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names written letter by letter, H-A-N-N-A or h a n n a, and initials: M.S. */
final class SpelledMarks {
    private static final Pattern SPELLED = Pattern.compile("(?<![\\p{L}0-9])\\p{L}([-. _*]{1,2})\\p{L}\\1(?:\\p{L}\\1){0,30}\\p{L}(?![\\p{L}0-9])");
    private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}0-9.])\\p{Lu}\\.[ -]?\\p{Lu}\\.(?: ?\\p{Lu}\\.)?(?![\\p{L}0-9])");
    private static final int SURE_LENGTH = 5;

    private SpelledMarks() {}

    static void find(Reading reading) {
        reading.shapes(SPELLED, SpelledMarks::isSpelled, found -> {
            var letters = found.group().replaceAll("[^\\p{L}]", "");
            var word = new Word(0, letters.length(), letters, letters.toLowerCase(Locale.ROOT), false);
            if (letters.length() >= SURE_LENGTH || Names.given(word) == Names.NAME) {
                reading.markFound(found, MarkKind.NAME);
            }
        });
        reading.shapes(INITIALS, Word::isLetter, initials -> {
            if (!initials.group().replaceAll("[^\\p{L}]", "").equals("NN")) {
                reading.markFound(initials, MarkKind.NAME);
            }
        });
    }

    private static boolean isSpelled(Word word) {
        return word.isLetter() || word.text().length() > 2 && word.text().charAt(1) == '-';
    }
}
