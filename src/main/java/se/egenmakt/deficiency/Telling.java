package se.egenmakt.deficiency;

import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.egenmakt.shared.LifeArea;

/**
 * What somebody without an account has seen go wrong: an observation on its way in. Nothing in it says who sent it.
 *
 * @param organisation which one, when it is a users' organisation; otherwise empty
 * @param bodyName     may be empty: not everybody knows
 */
public record Telling(TellingKey key, TellingPlace place, Teller teller, String organisation, BodyKind bodyKind, String bodyName, LifeArea lifeArea, YearMonth month, String what) {
    /** The longest text, in chars. */
    public static final int LONGEST = 4000;
    /** The longest name of a body or an organisation. */
    public static final int LONGEST_NAME = 120;
    /** So many months back one may tell of. */
    public static final int MONTHS = 24;

    UUID id() {
        return key.id(content());
    }

    /** By which it is followed. */
    public FollowCode code() {
        return key.code(content());
    }

    /** All that is stored of it, each part with its length, so that no two tellings look alike. */
    private String content() {
        return Stream.of(place.operation().toString(), teller.code(), organisation, bodyKind.code(), bodyName, lifeArea.code(), month.toString(), what)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
    }
}
