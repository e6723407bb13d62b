package se.egenmakt.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The words that the check knows, from {@code words.txt} beside this class. */
final class WordLists {
    private static final Map<String, Set<String>> LISTS = load();

    /** The same lists to go through, for those of beginnings and endings. */
    private static final Map<String, String[]> ENDS = new ConcurrentHashMap<>();

    private WordLists() {}

    static Set<String> of(String list) {
        var words = LISTS.get(list);
        if (words == null) {
            throw new IllegalStateException("words.txt has no list " + list);
        }
        return words;
    }

    static boolean endsAs(String list, String small) {
        for (var ending : ENDS.computeIfAbsent(list, WordLists::array)) {
            if (small.length() > ending.length() && small.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    static boolean beginsAs(String list, String small) {
        for (var beginning : ENDS.computeIfAbsent(list, WordLists::array)) {
            if (small.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static String[] array(String list) {
        return of(list).toArray(String[]::new);
    }

    /** The words of a file beside this class; a line that begins with # is a comment. */
    static Stream<String> words(String file) {
        return lines(file).stream().flatMap(line -> Arrays.stream(line.split("\\s+")));
    }

    private static List<String> lines(String file) {
        try (InputStream list = WordLists.class.getResourceAsStream(file)) {
            if (list == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> lists = new HashMap<>();
        Set<String> current = new HashSet<>();
        for (var line : lines("words.txt")) {
            if (line.startsWith("[")) {
                current = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new HashSet<>());
            } else {
                current.addAll(List.of(line.split("\\s+")));
            }
        }
        return lists;
    }
}
