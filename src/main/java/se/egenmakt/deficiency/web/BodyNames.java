package se.egenmakt.deficiency.web;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.web.Texts;

/** Names of bodies to choose among while typing, so that one body is written in one way: those used in the operation already, and the usual ones of its municipalities. */
final class BodyNames {
    /** Of the bodies that each municipality has, by the word of the contact form; the value ends the key of the text. */
    private static final Map<String, String> USUAL = Map.of("Socialtjänsten", "social", "Överförmyndaren", "guardian");

    private BodyNames() {}

    /** @param used in the operation already */
    static List<String> of(List<String> used, List<Municipality> served) {
        var usual = served.stream().flatMap(municipality -> USUAL.values().stream().map(key -> name(key, municipality)));
        return Stream.concat(used.stream(), usual).distinct().sorted(Collator.getInstance(Locale.of("sv", "SE"))).toList();
    }

    /** Whether every municipality has one, so that the word alone does not say which. */
    static boolean isOfEach(String contact) {
        return USUAL.containsKey(contact);
    }

    /** As it is usually called, where there is one municipality to choose. */
    static Optional<String> only(String contact, List<Municipality> served) {
        return served.size() == 1 ? Optional.ofNullable(USUAL.get(contact)).map(key -> name(key, served.getFirst())) : Optional.empty();
    }

    private static String name(String key, Municipality municipality) {
        return Texts.t("body-name." + key, municipality.name());
    }
}
