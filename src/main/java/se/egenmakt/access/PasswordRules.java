package se.egenmakt.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password must be: long, and not one that others guess first. No rule about kinds of characters. */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** The key of the text that says why this password will not do; empty when it will. */
    static Optional<String> objection(String password, String email, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.too-long");
        }
        var plain = password.toLowerCase(Locale.ROOT).replaceAll("[^a-zåäö]", "");
        var letters = plain.isEmpty() ? password : plain;
        if (COMMON.contains(password.toLowerCase(Locale.ROOT)) || COMMON.contains(letters)) {
            return Optional.of("password.common");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("password.common");
        }
        var about = password.toLowerCase(Locale.ROOT);
        var user = email.toLowerCase(Locale.ROOT).split("@", 2)[0];
        boolean aboutOneself = user.length() >= 4 && about.contains(user)
                || Arrays.stream(name.toLowerCase(Locale.ROOT).split("\\s+"))
                        .anyMatch(part -> part.length() >= 4 && about.contains(part) && about.length() < part.length() + 8);
        return aboutOneself ? Optional.of("password.about-you") : Optional.empty();
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
