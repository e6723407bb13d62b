package se.egenmakt.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of persons, and what else has a capital inside a sentence and is no office, product or country that is known: in Swedish that is a name of something.
 * Last in turn: what is left is judged by the lists of names and by what stands around it.
 */
final class NameMarks {
    private static final int MOST_PARTS = 5;
    private static final int SHORTEST_KNOWN = 3;
    private static final int LONGEST_ACRONYM = 6;
    /** Longer words that begin a sentence are compounds more often than names. */
    private static final int LONGEST_GUESSED = 8;
    private static final Set<String> AT = Set.of("på", "från", "hos");

    /** The parts of the names that the caller knows. */
    private final Set<String> known;

    NameMarks(Collection<String> knownNames) {
        known = knownNames.stream()
                .flatMap(name -> Arrays.stream(name.strip().toLowerCase(Locale.ROOT).split("\\s+")))
                .filter(part -> part.length() >= SHORTEST_KNOWN)
                .collect(Collectors.toUnmodifiableSet());
    }

    void find(Reading reading) {
        var inside = capitalsInside(reading);
        int i = 0;
        while (i < reading.size()) {
            if (reading.isSettled(i) || !begins(reading, i, inside)) {
                i++;
                continue;
            }
            int last = end(reading, i);
            int first = start(reading, i);
            reading.mark(first, last, first < i && reading.word(i - 1).isIn("titles") ? MarkKind.NAME : kind(reading, i, last));
            i = last + 1;
        }
    }

    /** Unknown words that have a capital inside a sentence somewhere: at the beginning of another they are names as well. */
    private Set<String> capitalsInside(Reading reading) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < reading.size(); i++) {
            var word = reading.word(i);
            if (!word.first() && !reading.isSettled(i) && isUnknownName(reading, word)) {
                words.add(word.bare());
            }
        }
        return words;
    }

    // ── Where a name begins ────────────────────────────────────────────────

    private boolean begins(Reading reading, int i, Set<String> inside) {
        var word = reading.word(i);
        if (word.isNumber() || word.isLetter() || hasCapitalsWithin(word) && Names.either(word) != Names.NAME) {
            return false;
        }
        var name = Names.either(word);
        boolean large = word.hasCapital() || hasCapitalPart(word);
        if (isKnown(word) && (large || name != Names.ALSO_A_WORD && !word.isIn("starters"))) {
            return true;
        }
        if (!large) {
            return small(reading, i, name);
        }
        if (name == Names.NAME) {
            return !word.isIn("capitals") || word.isAllCapitals() && word.text().length() > LONGEST_ACRONYM;
        }
        if (name == Names.ALSO_A_WORD && word.isAllCapitals() && reading.follows(i + 1) && reading.word(i + 1).isAllCapitals()) {
            return Names.given(word) != Names.UNKNOWN && Names.surname(reading.word(i + 1)) != Names.UNKNOWN;
        }
        if (reading.follows(i) && reading.word(i - 1).isIn("companies") && name == Names.UNKNOWN) {
            return false;
        }
        if (word.first()) {
            return name == Names.ALSO_A_WORD ? isPersonAtTheBeginning(reading, i) : isUnknownName(reading, word) && (inside.contains(word.bare()) || looksLikeAName(reading, i));
        }
        return name == Names.ALSO_A_WORD && !word.isAllCapitals() && !isWordByPoliteness(word) || isUnknownName(reading, word);
    }

    /** In small letters: only what is nothing but a name, or stands where a name must stand. */
    private static boolean small(Reading reading, int i, Names name) {
        var word = reading.word(i);
        var next = reading.word(i + 1);
        if (name == Names.NAME) {
            return word.small().length() >= SHORTEST_KNOWN;
        }
        if (name != Names.ALSO_A_WORD) {
            return false;
        }
        if (reading.follows(i + 1) && Names.surname(next) == Names.NAME && Names.given(word) != Names.UNKNOWN) {
            return true;
        }
        if (!reading.follows(i) || word.isIn("never-small")) {
            return false;
        }
        if (reading.word(i - 1).isIn("called")) {
            return true;
        }
        boolean ends = next.first() || next.isIn("person-verbs") || !reading.gap(i + 1).equals(" ");
        boolean at = AT.contains(next.small()) || reading.follows(i + 1) && Names.surname(next) != Names.UNKNOWN;
        return reading.word(i - 1).isIn("kin") && (ends || at) || reading.word(i - 1).isIn("before-persons") && at;
    }

    /** "Björn ringde", "Rut Alm": a word that is both, where no capital tells. */
    private static boolean isPersonAtTheBeginning(Reading reading, int i) {
        var next = reading.word(i + 1);
        if (!reading.follows(i + 1)) {
            return reading.gap(i + 1).startsWith(",") && !reading.word(i).isIn("starters");
        }
        if (next.hasCapital() && (Names.either(next) != Names.UNKNOWN || isPossibleName(next))) {
            return true;
        }
        if (next.small().equals("och") && reading.word(i + 2).hasCapital() && Names.either(reading.word(i + 2)) != Names.UNKNOWN) {
            return true;
        }
        return next.isIn("person-verbs") && !(reading.word(i).isIn("starters") && next.isIn("general-verbs"));
    }

    /** An unknown word that begins a sentence: with a surname after it, or foreign letters, or as one who does what persons do. */
    private static boolean looksLikeAName(Reading reading, int i) {
        var word = reading.word(i);
        var next = reading.word(i + 1);
        if (hasForeignLetters(word.small())) {
            return true;
        }
        if (WordLists.endsAs("ordinary-endings", word.small())) {
            return false;
        }
        boolean surnameAfter = reading.follows(i + 1) && next.hasCapital() && (Names.either(next) != Names.UNKNOWN || isPossibleName(next));
        return surnameAfter || word.small().length() <= LONGEST_GUESSED && reading.follows(i + 1) && next.isIn("person-verbs") && !next.isIn("general-verbs");
    }

    private static boolean hasForeignLetters(String small) {
        if (small.length() < 4 || WordLists.beginsAs("foreign-but-ordinary", small)) {
            return false;
        }
        return small.chars().anyMatch(sign -> "zwq".indexOf(sign) >= 0 || sign > 127 && "åäöéü".indexOf(sign) < 0) || small.matches(".*(?:ou|aa|ii|uu|yu|iy).*");
    }

    /** A word with a capital that no list knows as ordinary. */
    private static boolean isUnknownName(Reading reading, Word word) {
        return (word.hasCapital() || hasCapitalPart(word)) && isPossibleName(word) && !word.isLetter() && !isShouted(reading, word);
    }

    private static boolean isPossibleName(Word word) {
        var small = word.small();
        int hyphen = small.indexOf('-');
        var stem = hyphen > 0 ? small.substring(0, hyphen) : small;
        if (word.text().length() < 2 || isWordByPoliteness(word) || word.isOrBelongsTo("capitals") || word.isOrBelongsTo("bodies")) {
            return false;
        }
        if (hyphen > 0 && (new Word(0, hyphen, stem, stem, false).isOrBelongsTo("capitals") || isCapitals(word.text().substring(0, hyphen)))) {
            return false;
        }
        return !hasCapitalsWithin(word) && !WordLists.endsAs("body-endings", small) && !WordLists.endsAs("body-endings", word.bare());
    }

    /** Written with a capital by politeness or as after a full stop: Er, Du, Men. */
    private static boolean isWordByPoliteness(Word word) {
        return word.isIn("starters") && Names.either(word) == Names.UNKNOWN;
    }

    /** An acronym (LSS), or a whole text in capitals. */
    private static boolean isShouted(Reading reading, Word word) {
        boolean acronym = word.isAllCapitals() || word.text().indexOf(':') > 1 && isCapitals(word.text().substring(0, word.text().indexOf(':')));
        return acronym && (word.text().length() <= LONGEST_ACRONYM || reading.isShouted());
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** SoL, BankID: no name is written so but McDonald. */
    private static boolean hasCapitalsWithin(Word word) {
        var text = word.text();
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code al-Khatib}. */
    private static boolean hasCapitalPart(Word word) {
        int hyphen = word.text().indexOf('-');
        return hyphen > 0 && WordLists.of("particles").contains(word.small().substring(0, hyphen)) && Character.isUpperCase(word.text().charAt(hyphen + 1));
    }

    private boolean isKnown(Word word) {
        return known.contains(word.small()) || known.contains(word.bare());
    }

    // ── How far it goes, and what it is ────────────────────────────────────

    private int end(Reading reading, int first) {
        int last = first;
        while (last < first + MOST_PARTS && !reading.isSettled(last + 1)) {
            if (isInitial(reading, last + 1) || reading.follows(last + 1) && (isNext(reading, first, last) || isParticle(reading, last + 1))) {
                last++;
            } else {
                break;
            }
        }
        return reading.word(last).isIn("particles") && last > first ? last - 1 : last;
    }

    private boolean isNext(Reading reading, int first, int last) {
        var next = reading.word(last + 1);
        if (next.first() || next.isNumber()) {
            return false;
        }
        if (next.isAllCapitals() && reading.word(first).isAllCapitals() && next.text().length() > 2) {
            return Names.either(next) != Names.UNKNOWN || last == first;
        }
        if (next.hasCapital() || hasCapitalPart(next)) {
            return Names.either(next) != Names.UNKNOWN && !next.isIn("capitals") || isUnknownName(reading, next) || isKnown(next);
        }
        return !reading.word(first).hasCapital() && (Names.surname(next) == Names.NAME || isKnown(next) && Names.either(next) != Names.ALSO_A_WORD);
    }

    private static boolean isParticle(Reading reading, int i) {
        return reading.word(i).isIn("particles") && reading.follows(i + 1) && reading.word(i + 1).hasCapital() && !reading.isSettled(i + 1);
    }

    private static boolean isInitial(Reading reading, int i) {
        var word = reading.word(i);
        return word.isLetter() && word.hasCapital() && (reading.follows(i) || reading.gap(i).equals(". "));
    }

    /** With an initial before it: {@code K. Bergström}. An unknown word that begins the sentence before a name belongs to it. */
    private static int start(Reading reading, int i) {
        var before = reading.word(i - 1);
        boolean initial = before.isLetter() && before.hasCapital() && reading.gap(i).matches("\\.? ");
        boolean unknown = reading.follows(i) && before.first() && before.hasCapital() && !before.isNumber() && isPossibleName(before) && !WordLists.endsAs("ordinary-endings", before.small());
        boolean title = before.isIn("titles") && reading.gap(i).matches("\\.? ");
        return (initial || unknown || title) && !reading.isSettled(i - 1) ? i - 1 : i;
    }

    private MarkKind kind(Reading reading, int first, int last) {
        var word = reading.word(first);
        if (isKnown(word) || Names.given(word) != Names.UNKNOWN || Names.surname(word) == Names.NAME) {
            return MarkKind.NAME;
        }
        var number = reading.word(last + 1);
        if (reading.follows(last + 1) && number.number() > 0 && number.text().length() <= 4 && !reading.isSettled(last + 1)) {
            return MarkKind.ADDRESS;
        }
        var before = reading.word(first - 1);
        if (reading.word(last).isLetter() || before.isIn("kin") || before.isIn("titles") || word.isLetter()) {
            return MarkKind.NAME;
        }
        boolean place = reading.follows(first) && before.isIn("prepositions");
        boolean moved = before.small().equals("till") && (reading.word(first - 2).isIn("moving") || reading.word(first - 3).isIn("moving"));
        return place || moved || WordLists.endsAs("place-endings", word.bare()) || WordLists.endsAs("place-endings", word.small()) ? MarkKind.PLACE : MarkKind.NAME;
    }
}
