package se.egenmakt.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of a word as the name of a person. */
enum Names {
    /** No name that is known. */
    UNKNOWN,
    /** A name, and also an ordinary word: Björn, Maj, Hans. */
    ALSO_A_WORD,
    /** Nothing but a name. */
    NAME;

    private static final Map<String, Names> GIVEN = load("given-names.txt");
    private static final Map<String, Names> SURNAMES = load("surnames.txt");
    private static final int SHORTEST_SON = 6;

    /** As a given name, alone or double (Anna-Karin), in the genitive too. */
    static Names given(Word word) {
        var known = either(GIVEN, word);
        if (known != UNKNOWN || word.small().indexOf('-') < 0) {
            return known;
        }
        var parts = word.bare().split("-", 3);
        boolean all = Arrays.stream(parts).allMatch(part -> GIVEN.containsKey(part) || GIVEN.containsKey(part + "s"));
        boolean one = parts.length > 1 && Arrays.stream(parts).anyMatch(part -> GIVEN.get(part) == NAME);
        return all && one ? NAME : all ? ALSO_A_WORD : UNKNOWN;
    }

    /** As a surname, in the genitive too; what ends in -sson is one. */
    static Names surname(Word word) {
        boolean son = word.small().length() >= SHORTEST_SON && (word.small().endsWith("sson") || word.small().endsWith("ssons"));
        if (son || word.small().indexOf('-') < 0) {
            return son ? NAME : either(SURNAMES, word);
        }
        boolean all = Arrays.stream(word.bare().split("-", 3)).allMatch(part -> SURNAMES.containsKey(part) || part.endsWith("sson"));
        return all || SURNAMES.containsKey(word.small()) ? NAME : UNKNOWN;
    }

    static Names either(Word word) {
        var given = given(word);
        return given == NAME ? given : max(given, surname(word));
    }

    private static Names max(Names one, Names other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Names either(Map<String, Names> list, Word word) {
        var known = list.get(word.small());
        return known != null ? known : list.getOrDefault(word.bare(), UNKNOWN);
    }

    private static Map<String, Names> load(String file) {
        return WordLists.words(file)
                .collect(Collectors.toUnmodifiableMap(
                        word -> word.endsWith("?") ? word.substring(0, word.length() - 1) : word, word -> word.endsWith("?") ? ALSO_A_WORD : NAME, Names::max));
    }
}
