package se.egenmakt.shared;

import java.util.List;

/** What came of asking for something: it was done, or it was refused with reasons. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal... refusals) {
        return new Refused<>(List.of(refusals));
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }
}
