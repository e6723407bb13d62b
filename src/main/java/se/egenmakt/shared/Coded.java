package se.egenmakt.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of a code list: its code is what is stored, exported and imported, in Swedish, and never changes once given out.
 */
public interface Coded {
    /** The code as written in files and tables, for example {@code hembesök}. */
    String code();

    /** The value with this code, ignoring case and surrounding space; empty when the list has no such code. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> list, String code) {
        var wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.code().equals(wanted))
                .findFirst();
    }

    /** The value with this code, for data that was checked when it was stored. */
    static <E extends Enum<E> & Coded> E stored(Class<E> list, String code) {
        return of(list, code)
                .orElseThrow(() -> new IllegalStateException(list.getSimpleName() + " has no code " + code));
    }
}
