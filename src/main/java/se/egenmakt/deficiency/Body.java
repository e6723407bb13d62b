package se.egenmakt.deficiency;

import java.util.Locale;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Term;

/**
 * A responsible body (ansvarig): an authority, a board, a landlord; never a person.
 *
 * @param name as written; for a body that there is only one of, its own name
 */
@Term("ansvarig")
public record Body(BodyKind kind, String name) {
    public Body {
        name = name.strip();
        if (kind.isOneBody() && name.isEmpty()) {
            name = kind.code().substring(0, 1).toUpperCase(Locale.ROOT) + kind.code().substring(1);
        }
    }

    /** As stored. */
    static Body stored(String kind, String name) {
        return new Body(Coded.stored(BodyKind.class, kind), name);
    }

    /** The same body, however it was written: capitals, space and full stops aside. Of a body that there is only one of the name says a unit, which makes no difference. */
    public boolean isLike(Body other) {
        return kind == other.kind && (kind.isOneBody() || plain(name).equals(plain(other.name)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.,\\-–]+", " ").strip();
    }
}
