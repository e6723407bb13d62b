package se.egenmakt.deficiency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a municipal body's name says: which part of the municipality, and which municipality. "Socialnämnden i Åmål", "Åmåls socialnämnd" and "Socialförvaltningen, Åmåls kommun" are the same; so is
 * "Socialtjänsten", of a municipality that is not said.
 *
 * @param part  without its form: board, administration and office of the same work are one; empty for the municipality as a whole
 * @param place without the genitive; empty when the name does not say it
 */
record MunicipalName(String part, String place) {
    private static final Set<String> NOTHING = Set.of("kommun", "kommuns", "kommunen", "kommunens", "stad", "stads");
    private static final String GUARDIAN = "förmyndare";
    /** What the part of a municipality that does the work is called; the longer before those they end with. */
    private static final List<String> FORMS = List.of("förvaltning", "avdelning", GUARDIAN, "enhet", "kontor", "tjänst", "nämnd");

    static MunicipalName of(String name) {
        var words = new ArrayList<>(Arrays.asList(Body.plain(name).split(" ")));
        words.removeIf(word -> word.isEmpty() || NOTHING.contains(word));
        int in = words.indexOf("i");
        if (in >= 0) {
            return new MunicipalName(part(words.subList(0, in)), place(words.subList(in + 1, words.size())));
        }
        int last = -1;
        for (int at = 0; at < words.size(); at++) {
            last = form(words.get(at)).isEmpty() ? last : at;
        }
        boolean placeFirst = last == words.size() - 1 && words.size() > 1 && words.getFirst().endsWith("s");
        return placeFirst
                ? new MunicipalName(part(words.subList(1, words.size())), place(words.subList(0, 1)))
                : new MunicipalName(part(words.subList(0, last + 1)), place(words.subList(last + 1, words.size())));
    }

    /** The same, in this municipality where the name itself does not say one. */
    MunicipalName in(String municipality) {
        return place.isEmpty() ? new MunicipalName(part, place(List.of(Body.plain(municipality).split(" ")))) : this;
    }

    /** Whether the one may be the other: the same part of the municipality, and not two municipalities. */
    boolean mayBe(MunicipalName other) {
        return part.equals(other.part) && (place.isEmpty() || other.place.isEmpty() || place.equals(other.place));
    }

    private static String part(List<String> words) {
        return String.join(" ", words.stream().map(MunicipalName::withoutForm).toList());
    }

    private static String place(List<String> words) {
        var place = String.join(" ", words);
        return place.endsWith("s") ? place.substring(0, place.length() - 1) : place;
    }

    private static String withoutForm(String word) {
        var form = form(word);
        int stem = form.equals(GUARDIAN) ? GUARDIAN.length() - 1 : 0; // the office is called after who holds it
        return form.isEmpty() ? word : word.substring(0, word.lastIndexOf(form) + stem);
    }

    /** Which of the forms the word ends with, with or without the article; empty for none. */
    private static String form(String word) {
        return FORMS.stream().filter(form -> word.matches(".*" + form + "(e?n|e?t)?")).findFirst().orElse("");
    }
}
