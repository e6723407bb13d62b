package se.egenmakt.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds ombud by name: as written, or else whatever the case and the space. */
final class OmbudNames {
    private final Set<String> exact;
    private final Map<String, String> byKey = new HashMap<>();
    private final Set<String> added = new TreeSet<>(Words.CODE_POINT_ORDER);

    OmbudNames(List<String> names) {
        exact = new HashSet<>(names);
        names.forEach(name -> byKey.putIfAbsent(Words.key(name), name));
    }

    @Nullable
    String find(String written) {
        return exact.contains(written) ? written : byKey.get(Words.key(written));
    }

    String add(String written) {
        var name = Words.clean(written);
        exact.add(name);
        byKey.put(Words.key(name), name);
        added.add(name);
        return name;
    }

    Set<String> added() {
        return added;
    }
}
