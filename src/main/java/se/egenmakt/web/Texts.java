package se.egenmakt.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Wording;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every word on every page, from {@code texts/*.<language>.properties} in UTF-8. A placeholder is {@code {0}}; apostrophes and other braces stand for
 * themselves. A {@link LocalDate} is written "12 januari 2026" and a whole number with hard spaces; give a year as a {@link java.time.Year} or a string,
 * or 2026 becomes "2 026".
 */
public final class Texts {
    /** The language of the page being made; Swedish where nothing is bound. */
    public static final ScopedValue<Language> LANGUAGE = ScopedValue.newInstance();

    private static final Map<Language, Map<String, Text>> ALL = load();

    private Texts() {}

    /** The text with this key. A key that no file has is a mistake in the program. */
    public static String t(String key, Object... args) {
        return text(key).with(args);
    }

    /** What a rule has to say, in words. */
    public static String t(Wording wording) {
        return t(wording.key(), wording.arguments().toArray());
    }

    /** The text for this many: {@code key.0} if there is one and n is 0, {@code key.1} for one, else {@code key.n}. {0} is the number. */
    public static String tn(String key, long n, Object... args) {
        var all = new Object[args.length + 1];
        all[0] = n;
        System.arraycopy(args, 0, all, 1, args.length);
        var form = n == 1 ? ".1" : n == 0 && find(key + ".0") != null ? ".0" : ".n";
        return text(key + form).with(all);
    }

    /** Whether there is such a text, for a note that only some values of a list have. */
    public static boolean has(String key) {
        return find(key) != null;
    }

    public static Language language() {
        return LANGUAGE.orElse(Language.SWEDISH);
    }

    static Set<String> keys(Language language) {
        return ALL.getOrDefault(language, Map.of()).keySet();
    }

    private static Text text(String key) {
        var text = find(key);
        if (text == null) {
            throw new IllegalStateException("No text has the key " + key);
        }
        return text;
    }

    private static @Nullable Text find(String key) {
        var language = language();
        if (language != Language.SWEDISH) {
            var translated = ALL.getOrDefault(language, Map.of()).get(key);
            if (translated != null) {
                return translated;
            }
        }
        return ALL.getOrDefault(Language.SWEDISH, Map.of()).get(key);
    }

    private static Map<Language, Map<String, Text>> load() {
        var all = new HashMap<Language, Map<String, Text>>();
        try {
            for (var language : Language.values()) {
                var texts = new HashMap<String, Text>();
                for (var file : new PathMatchingResourcePatternResolver(Texts.class.getClassLoader())
                        .getResources("classpath*:texts/*." + language.code() + ".properties")) {
                    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        var lines = new OnceEach();
                        lines.load(reader);
                        lines.stringPropertyNames().forEach(key -> {
                            if (texts.put(key, Text.of(lines.getProperty(key))) != null) {
                                throw new IllegalStateException("Two files have a text with the key " + key);
                            }
                        });
                    }
                }
                all.put(language, Map.copyOf(texts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    /** Properties that refuse a key given twice, where the last would otherwise win in silence. */
    static final class OnceEach extends Properties {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException("A file has two texts with the key " + key);
            }
            return super.put(key, value);
        }
    }

    /** A text split once at its placeholders: literal, argument, literal … */
    record Text(List<String> literals, List<Integer> arguments) {
        private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

        static Text of(String written) {
            var literals = new ArrayList<String>();
            var arguments = new ArrayList<Integer>();
            var matcher = PLACEHOLDER.matcher(written);
            int from = 0;
            while (matcher.find()) {
                literals.add(written.substring(from, matcher.start()));
                arguments.add(Integer.valueOf(matcher.group(1)));
                from = matcher.end();
            }
            literals.add(written.substring(from));
            return new Text(List.copyOf(literals), List.copyOf(arguments));
        }

        String with(Object... args) {
            if (arguments.isEmpty()) {
                return literals.getFirst();
            }
            var filled = new StringBuilder(literals.getFirst());
            for (int i = 0; i < arguments.size(); i++) {
                int argument = arguments.get(i);
                if (argument >= args.length) {
                    throw new IllegalArgumentException("Nothing was given for {" + argument + "} in " + literals);
                }
                filled.append(Format.any(args[argument])).append(literals.get(i + 1));
            }
            return filled.toString();
        }
    }
}
