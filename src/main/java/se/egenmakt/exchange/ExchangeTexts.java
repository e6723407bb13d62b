package se.egenmakt.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The Swedish texts of the exchange, for the command line, the template and the marked copy. */
final class ExchangeTexts {
    private static final Properties TEXTS = read();

    private ExchangeTexts() {}

    static String t(String key, String... args) {
        return t(key, List.of(args));
    }

    /** The text with {@code {0}}, {@code {1}} … filled in; values are put in once and never read for places of their own. */
    static String t(String key, List<String> args) {
        var text = TEXTS.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        var filled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{'
                    && i + 2 < text.length()
                    && text.charAt(i + 2) == '}'
                    && Character.isDigit(text.charAt(i + 1))) {
                filled.append(args.get(text.charAt(i + 1) - '0'));
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    private static Properties read() {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(ExchangeTexts.class.getResourceAsStream("/texts/exchange.sv.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
