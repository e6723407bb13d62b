package se.egenmakt.web;

import org.jspecify.annotations.Nullable;

/** Light, dark, or as the telephone or computer is set. */
public enum Theme {
    SYSTEM(null),
    LIGHT("light"),
    DARK("dark");

    private final @Nullable String attribute;

    Theme(@Nullable String attribute) {
        this.attribute = attribute;
    }

    /** The value of {@code data-bs-theme} on the page; null leaves it to the system. */
    public @Nullable String attribute() {
        return attribute;
    }
}
