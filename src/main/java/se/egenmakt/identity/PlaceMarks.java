package se.egenmakt.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where somebody lives or stays. A municipality of the register is marked, unless it names an office: "Socialnämnden i Åmål", "Åmåls kommun". Then named houses,
 * districts and wards.
 */
final class PlaceMarks {
    private static final Set<String> WARDS = Set.of("avdelning", "avd", "avdelningen", "vårdavdelning", "psykiatriavdelning", "rum", "sal");
    private static final Set<String> BETWEEN = Set.of(", ", " och ", " eller ", " samt ");
    private static final Set<String> CLOSE = Set.of("i", "för", "på", "inom");

    /** By their first word, in small letters. */
    private final Map<String, List<String[]>> register = new HashMap<>();

    PlaceMarks(Collection<String> places) {
        for (var place : places) {
            var name = place.strip().toLowerCase(Locale.ROOT).split("\\s+");
            add(name);
            if (name.length == 1 && name[0].contains("-")) {
                add(name[0].split("-"));
            }
        }
    }

    private void add(String[] name) {
        if (name.length > 0 && !name[0].isEmpty()) {
            register.computeIfAbsent(name[0], first -> new ArrayList<>()).add(name);
        }
    }

    void find(Reading reading) {
        municipalities(reading);
        for (int i = 0; i < reading.size(); i++) {
            if (!reading.isSettled(i)) {
                ward(reading, i);
                house(reading, i);
                part(reading, i);
            }
        }
    }

    // ── Municipalities ─────────────────────────────────────────────────────

    private void municipalities(Reading reading) {
        int officeUntil = -1;
        int i = 0;
        while (i < reading.size()) {
            int last = lastOf(reading, i);
            if (last < i || reading.isSettled(i) || isSurname(reading, i)) {
                i++;
                continue;
            }
            boolean goesOn = officeUntil >= 0 && BETWEEN.contains(reading.text.substring(reading.word(officeUntil).to(), reading.word(i).from()));
            if (goesOn || isOffice(reading, i, last)) {
                reading.settle(i, last);
                officeUntil = last;
            } else if (isPlace(reading, i, last)) {
                reading.mark(i, last, MarkKind.PLACE);
            }
            i = last + 1;
        }
    }

    /** {@code Lena Berg}. */
    private static boolean isSurname(Reading reading, int i) {
        return reading.follows(i) && Names.surname(reading.word(i)) != Names.UNKNOWN && Names.given(reading.word(i - 1)) != Names.UNKNOWN && reading.word(i - 1).hasCapital();
    }

    /** The last word of the longest name of the register that begins here; before i when none does. */
    private int lastOf(Reading reading, int i) {
        int last = i - 1;
        var word = reading.word(i);
        for (var key : new String[] {word.small(), word.bare()}) {
            for (var name : register.getOrDefault(key, List.of())) {
                if (fits(reading, i, name)) {
                    last = Math.max(last, i + name.length - 1);
                }
            }
        }
        return last;
    }

    private static boolean fits(Reading reading, int i, String[] name) {
        for (int part = 0; part < name.length; part++) {
            var word = reading.word(i + part);
            boolean same = word.small().equals(name[part]) || part == name.length - 1 && word.bare().equals(name[part]);
            if (!same || part > 0 && !reading.follows(i + part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOffice(Reading reading, int first, int last) {
        if (isLivedIn(reading, first)) {
            return false;
        }
        boolean acts = !reading.word(first - 1).isIn("prepositions") && reading.word(first).hasCapital() && reading.word(last + 1).isIn("body-acts");
        if (acts || reading.follows(last + 1) && makesABody(reading.word(last + 1)) || isBody(reading.word(first - 1)) && reading.follows(first)) {
            return true;
        }
        return CLOSE.contains(reading.word(first - 1).small()) && (isBody(reading.word(first - 2)) || isBody(reading.word(first - 3))) && !reading.word(first - 1).first();
    }

    private static boolean isLivedIn(Reading reading, int first) {
        return reading.word(first - 2).isIn("living") || reading.word(first - 3).isIn("living") && reading.word(first - 1).isIn("prepositions");
    }

    private static boolean makesABody(Word afterPlace) {
        return afterPlace.isIn("after-body-place") || afterPlace.hasCapital() && afterPlace.isIn("body-names");
    }

    private static boolean isBody(Word word) {
        return word.isOrBelongsTo("bodies") || WordLists.endsAs("body-endings", word.small()) || word.hasCapital() && word.isOrBelongsTo("offices");
    }

    /** A name that is also an ordinary word needs a capital inside a sentence, or somebody who lives there. */
    private static boolean isPlace(Reading reading, int first, int last) {
        var word = reading.word(first);
        if (first < last || !word.isOrBelongsTo("word-places")) {
            return true;
        }
        return isLivedIn(reading, first) && reading.word(first - 1).isIn("prepositions") || word.hasCapital() && (!word.first() || reading.word(first - 1).isIn("prepositions"));
    }

    // ── Houses, districts, wards ───────────────────────────────────────────

    private static void ward(Reading reading, int i) {
        if (!WARDS.contains(reading.word(i).small())) {
            return;
        }
        var number = reading.word(i + 1);
        boolean numbered = number.isNumber() || number.hasCapital() && number.text().matches("\\p{Lu}{1,2}[0-9]{0,3}") && !number.isIn("capitals");
        if (numbered && !reading.isSettled(i + 1) && reading.gap(i + 1).matches("\\.? ")) {
            reading.mark(i, i + 1, MarkKind.PLACE);
        }
    }

    /** {@code boendet Linden}, {@code HVB Ekliden}, {@code stadsdelen Kronogården}. */
    private static void house(Reading reading, int i) {
        if (reading.word(i).isIn("facilities") && reading.follows(i + 1) && isOwnName(reading.word(i + 1)) && !reading.isSettled(i + 1)) {
            reading.mark(i + 1, endOfName(reading, i + 1), MarkKind.PLACE);
        }
    }

    /** {@code Norra skolan}, {@code Nedre Torp}; {@code Östra Sverige} points out nobody. */
    private static void part(Reading reading, int i) {
        var word = reading.word(i);
        var next = reading.word(i + 1);
        boolean sure = word.isIn("compass") || word.isIn("part-names") && !word.first() && next.hasCapital();
        if (word.hasCapital() && sure && reading.follows(i + 1) && !next.isNumber() && !reading.isSettled(i + 1) && !next.isOrBelongsTo("compass-ordinary")) {
            reading.mark(i, i + 1, MarkKind.PLACE);
        }
    }

    private static int endOfName(Reading reading, int first) {
        int last = first;
        while (last < first + 2 && reading.follows(last + 1) && isOwnName(reading.word(last + 1)) && !reading.isSettled(last + 1)) {
            last++;
        }
        return last;
    }

    /** A word with a capital that names something of its own. */
    static boolean isOwnName(Word word) {
        return word.hasCapital() && !word.first() && word.text().length() > 1 && !word.isAllCapitals() && !word.isOrBelongsTo("capitals") && !word.isIn("starters") && !WordLists.endsAs("body-endings", word.small());
    }
}
