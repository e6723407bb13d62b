package se.egenmakt.deficiency;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LifeArea;

/**
 * What somebody looks for among the published deficiencies.
 *
 * @param words  every one of them stands somewhere in it; empty for all
 * @param county SCB's code
 */
public record OpenSearch(String words, @Nullable OpenState state, @Nullable LifeArea lifeArea, @Nullable String county) {
    /** Longer than this nobody searches. */
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 8;

    public OpenSearch {
        words = words.replaceAll("\\p{Cntrl}", " ").strip();
        words = words.length() > LONGEST ? words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST))) : words;
    }

    public static OpenSearch all() {
        return new OpenSearch("", null, null, null);
    }

    public boolean narrows() {
        return !words.isEmpty() || state != null || lifeArea != null || county != null;
    }

    /** For SQL's {@code ilike all}: each word anywhere, its own signs standing for themselves. */
    String[] patterns() {
        return words().isEmpty() ? new String[0] : Arrays.stream(words.split("\\s+")).limit(MOST_WORDS).map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%").toArray(String[]::new);
    }

    /** The states at a body, by code; empty for every. */
    List<String> states() {
        return state == null ? List.of() : state.states().stream().map(ReferralState::code).sorted().toList();
    }
}
