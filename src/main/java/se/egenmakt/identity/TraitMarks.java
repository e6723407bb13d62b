package se.egenmakt.identity;

import java.util.Set;

/** What few can be said about: rare family facts, being the only one, a nationality together with an occupation, having been in the papers, a rare disease. */
final class TraitMarks {
    private static final int NEAR = 7;
    private static final Set<String> GENERAL_ONLY = Set.of("det", "de", "som", "är");

    private TraitMarks() {}

    static void find(Reading reading) {
        for (int i = 0; i < reading.size(); i++) {
            if (reading.isSettled(i)) {
                continue;
            }
            int last = end(reading, i);
            if (last >= i && !anySettled(reading, i, last)) {
                reading.mark(i, last, MarkKind.TRAIT);
            }
        }
    }

    private static boolean anySettled(Reading reading, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (reading.isSettled(i)) {
                return true;
            }
        }
        return false;
    }

    /** The last word of a telling piece that begins here; before i when none does. */
    private static int end(Reading reading, int i) {
        var word = reading.word(i);
        if (WordLists.beginsAs("telling", word.small()) || word.isIn("rare-diseases") || isManyChildren(word)) {
            return i;
        }
        if (word.isIn("only") && !(GENERAL_ONLY.contains(reading.word(i - 1).small()) && !isPerson(reading.word(i + 1)))) {
            return onlyOne(reading, i);
        }
        if (word.isIn("children-numbers") && reading.word(i - 1).isIn("children-before") && reading.word(i + 1).small().equals("barn") && reading.follows(i + 1)) {
            return i + 1;
        }
        if (word.isIn("rare") && reading.follows(i + 1) && reading.word(i + 1).isIn("diseases")) {
            return i + 1;
        }
        if (isNationality(word)) {
            return nationality(reading, i);
        }
        return word.isIn("telling-verbs") ? media(reading, i) : i - 1;
    }

    /** {@code nio barn} in one word: niobarnsmamma. */
    private static boolean isManyChildren(Word word) {
        int at = word.small().indexOf("barns");
        return at > 1 && WordLists.of("children-numbers").contains(word.small().substring(0, at));
    }

    /** {@code enda … i byn}, within the sentence. */
    private static int onlyOne(Reading reading, int i) {
        for (int near = i + 1; near < i + NEAR && !reading.word(near).first() && !reading.gap(near).contains(","); near++) {
            var word = reading.word(near);
            if ((word.small().equals("i") || word.small().equals("på")) && (reading.word(near + 1).isIn("village") || reading.isSettled(near + 1) && reading.word(near + 1).hasCapital())) {
                return reading.isSettled(near + 1) ? near : near + 1;
            }
        }
        return i - 1;
    }

    private static boolean isNationality(Word word) {
        var nationalities = WordLists.of("nationalities");
        var small = word.small();
        return nationalities.contains(small) || small.endsWith("a") && nationalities.contains(small.substring(0, small.length() - 1));
    }

    /** {@code somalisk imam}, {@code en ung syrisk kvinna}: the person right after, or one word on. */
    private static int nationality(Reading reading, int i) {
        for (int near = i + 1; near <= i + 2 && reading.follows(near); near++) {
            if (isPerson(reading.word(near))) {
                return near;
            }
        }
        return i - 1;
    }

    private static boolean isPerson(Word word) {
        return word.isIn("occupations") || word.isIn("person-nouns") || WordLists.endsAs("occupation-endings", word.small());
    }

    private static int media(Reading reading, int i) {
        for (int near = i + 1; near <= i + 3 && !reading.word(near).first(); near++) {
            if (reading.word(near).isIn("media")) {
                return near;
            }
        }
        return i - 1;
    }
}
