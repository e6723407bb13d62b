package se.egenmakt.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People whose names point nobody out in a certain text, since it is about their work. A name is theirs when each word of it belongs to one and the same of them: Karin, Karin Öst, Östs; not
 * Karin Lindqvist.
 */
record KnownPeople(List<Set<String>> names) {
    static KnownPeople of(Collection<String> names) {
        return new KnownPeople(names.stream().map(KnownPeople::words).filter(words -> !words.isEmpty()).toList());
    }

    /** Whether these words are the name of one of them, in the genitive too. */
    boolean areNamed(String marked) {
        var words = words(marked);
        return !words.isEmpty() && names.stream().anyMatch(name -> words.stream().allMatch(word -> name.contains(word) || name.stream().anyMatch(part -> word.equals(part + "s") || word.equals(part + ":s"))));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.strip().toLowerCase(Locale.ROOT).split("[\\s,]+")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
