package se.egenmakt.report;

import java.util.List;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Wording;
import se.egenmakt.web.Texts;

/** Lists in Swedish sentences, and what the rules have to say, in words. */
public final class Listing {
    private Listing() {}

    /** "ekonomi, skulder och boende"; empty for none. */
    public static String and(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> Texts.t("report.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
        };
    }

    /** The text of a rule, its codes and lists of codes written out. */
    public static String say(Wording wording) {
        return Texts.t(wording.key(), wording.arguments().stream().map(Listing::written).toArray());
    }

    private static Object written(Object argument) {
        return switch (argument) {
            case Coded coded -> coded.code();
            case List<?> list -> and(list.stream().map(one -> written(one).toString()).toList());
            default -> argument;
        };
    }
}
