package se.egenmakt.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import se.egenmakt.shared.Term;

/**
 * Marks what may point somebody out in a text about the system: names, numbers, addresses, days, places and what few can be said about. It marks, and a person
 * decides; what it cannot see is in {@code docs/identity-check.md}. A text about a deficiency names no person (rules D8 and E2 of the specification).
 * The time it takes grows with the length of the text and no faster, whatever stands in it. Keeps nothing of what it reads; may be used by many at once.
 */
@Term("kontroll mot utpekande")
public final class IdentityCheck {
    private final PlaceMarks places;
    private final NameMarks names;

    /**
     * @param places     the names of the register's municipalities
     * @param knownNames names of persons that are known where the text is written, such as the operation's ombud; given names and surnames are also found apart
     */
    public IdentityCheck(Collection<String> places, Collection<String> knownNames) {
        this.places = new PlaceMarks(places);
        this.names = new NameMarks(knownNames);
    }

    /** What is to be decided about, from the first to the last; no two overlap, and none parts a sign of two chars. */
    public List<Mark> check(String text) {
        var reading = new Reading(text);
        ContactMarks.find(reading);
        NumberMarks.findIdentityNumbers(reading);
        DateMarks.find(reading);
        AgeMarks.find(reading);
        AddressMarks.find(reading);
        NumberMarks.find(reading);
        places.find(reading);
        TraitMarks.find(reading);
        SpelledMarks.find(reading);
        names.find(reading);
        return joined(text, reading.marks());
    }

    /** Sorted; those that overlap become one, of the kind that was longest; the parts of one address too. */
    private static List<Mark> joined(String text, List<Mark> marks) {
        var sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(Mark::from).thenComparing(Mark::kind));
        List<Mark> apart = new ArrayList<>();
        int longest = 0;
        for (var mark : sorted) {
            var before = apart.isEmpty() ? null : apart.getLast();
            int length = mark.to() - mark.from();
            if (before == null || mark.from() >= before.to() && !isOneAddress(text, before, mark)) {
                apart.add(mark);
                longest = length;
            } else {
                apart.set(apart.size() - 1, new Mark(before.from(), Math.max(before.to(), mark.to()), length > longest ? mark.kind() : before.kind()));
                longest = Math.max(longest, length);
            }
        }
        return List.copyOf(apart);
    }

    private static boolean isOneAddress(String text, Mark before, Mark mark) {
        return before.kind() == MarkKind.ADDRESS && mark.kind() == MarkKind.ADDRESS && mark.from() - before.to() <= 2 && text.substring(before.to(), mark.from()).matches(",? ?");
    }
}
