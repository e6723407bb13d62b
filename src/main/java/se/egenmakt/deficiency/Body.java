package se.egenmakt.deficiency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Term;

/**
 * A responsible body (ansvarig): an authority, a board, a landlord; never a person.
 *
 * @param name as written; for a body that there is only one of, its own name; empty when whoever told of it did not know which
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

    /** Each of them once, however it is written; as it was written first. */
    public static List<Body> each(Collection<Body> bodies) {
        var each = new ArrayList<Body>();
        for (var body : bodies) {
            if (each.stream().noneMatch(body::isLike)) {
                each.add(body);
            }
        }
        return List.copyOf(each);
    }

    /** Whether it says only its kind: nobody is asked to mend anything before somebody has said which it is. */
    public boolean isNameless() {
        return name.isEmpty();
    }

    /**
     * The same body, however it was written: capitals, space and full stops aside, and of a municipal body also its form ({@link MunicipalName}). Of a body that there is only one of the name says
     * a unit, which makes no difference.
     */
    public boolean isLike(Body other) {
        return kind == other.kind && (kind.isOneBody() || plain(name).equals(plain(other.name)) || kind == BodyKind.MUNICIPALITY && MunicipalName.of(name).equals(MunicipalName.of(other.name)));
    }

    /**
     * Whether somebody may have meant this body with that: as {@link #isLike}, or what was told does not say which, or not in which municipality.
     *
     * @param place where this body is, when its own name does not say it; empty when nobody knows
     */
    public boolean mayBe(Body told, String place) {
        return isLike(told)
                || kind == told.kind && (told.isNameless() || kind == BodyKind.MUNICIPALITY && MunicipalName.of(name).in(place).mayBe(MunicipalName.of(told.name)));
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.,\\-–]+", " ").strip();
    }
}
