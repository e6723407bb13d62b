package se.egenmakt.shared;

import java.util.List;

/**
 * What a rule has to say, without the words: the key of a text and what goes into its places {0}, {1} and so on.
 *
 * @param key       a key of {@code src/main/resources/texts}
 * @param arguments dates, numbers, codes and lists of codes, as values: how they are written is the page's affair
 */
public record Wording(String key, List<Object> arguments) {
    public Wording {
        arguments = List.copyOf(arguments);
    }

    /** The text of this key with these arguments, in the order of the places. */
    public static Wording of(String key, Object... arguments) {
        return new Wording(key, List.of(arguments));
    }
}
