package se.egenmakt.web;

import org.jspecify.annotations.Nullable;

/** On to another page of ours, with 303, perhaps leaving a receipt for it. */
public record Redirect(String path, @Nullable Receipt receipt) implements Answer {
    public Redirect {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\") || path.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("Not a path of ours");
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    public Redirect with(Receipt given) {
        return new Redirect(path, given);
    }
}
