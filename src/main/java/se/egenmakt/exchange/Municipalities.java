package se.egenmakt.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds municipalities by name or code, and tells the operation's own from the others. */
final class Municipalities {
    private final Map<String, Municipality> byWord = new HashMap<>();
    private final Set<String> own;
    private final Set<String> added = new TreeSet<>();

    Municipalities(OperationState state) {
        for (Municipality municipality : state.register()) {
            byWord.put(municipality.code(), municipality);
            byWord.put(Words.key(municipality.name()), municipality);
        }
        own = state.municipalities();
    }

    /** By its name, or its code; a spreadsheet drops the zero that a code may begin with. */
    @Nullable
    Municipality find(String word) {
        var key = Words.key(word);
        return byWord.get(key.matches("[0-9]{3}") ? "0" + key : key);
    }

    boolean isOwn(Municipality municipality) {
        return own.contains(municipality.code()) || added.contains(municipality.code());
    }

    void add(Municipality municipality) {
        added.add(municipality.code());
    }

    Set<String> added() {
        return added;
    }

    String name(String code) {
        var municipality = byWord.get(code);
        return municipality == null ? code : municipality.name();
    }
}
