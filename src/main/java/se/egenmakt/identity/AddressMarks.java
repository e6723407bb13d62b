package se.egenmakt.identity;

import java.util.Set;
import java.util.regex.Pattern;

/** Streets with or without a number, boxes, flats, postcodes with their place. */
final class AddressMarks {
    private static final Pattern POSTCODE = Pattern.compile("(?<![0-9/.-]|[0-9] )[1-9][0-9]{2} [0-9]{2}(?![0-9]|[-/:][0-9]| [0-9])( \\p{Lu}[\\p{L}-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30})?)?");
    private static final int SHORTEST_STEM = 2;

    private AddressMarks() {}

    static void find(Reading reading) {
        for (int i = 0; i < reading.size(); i++) {
            if (reading.isSettled(i)) {
                continue;
            }
            if (isStreet(reading, i)) {
                reading.mark(start(reading, i), end(reading, i), MarkKind.ADDRESS);
            } else if (isStreetOfWords(reading, i)) {
                reading.mark(startOfWords(reading, i), end(reading, i), MarkKind.ADDRESS);
            } else if (isBoxOrFlat(reading, i)) {
                reading.mark(i, i + 1, MarkKind.ADDRESS);
            }
        }
        postcodes(reading);
    }

    /** {@code Storgatan}; in small letters only with a number after it. */
    private static boolean isStreet(Reading reading, int i) {
        var word = reading.word(i);
        var bare = word.small();
        if (bare.length() < 6 || word.isIn("ordinary-streets") || !endsAsStreet(bare)) {
            return false;
        }
        boolean alone = word.hasCapital() && !isHouse(bare) && (!word.first() || !endsAsOrdinary(bare));
        return hasNumber(reading, i) || alone && !reading.word(i - 1).isIn("facilities");
    }

    private static boolean endsAsStreet(String small) {
        return WordLists.endsAs("street-endings", small.substring(SHORTEST_STEM - 1));
    }

    /** At the beginning of a sentence these endings make ordinary words too: Bakgrunden, Ingången. */
    private static boolean endsAsOrdinary(String small) {
        return !small.endsWith("gatan") && !small.endsWith("gränd") && !small.endsWith("esplanaden");
    }

    /** These are the names of houses as often as of streets: Ekliden, Solbacken. */
    private static boolean isHouse(String small) {
        return WordLists.endsAs("house-endings", small);
    }

    /** {@code Karl Johans gata}, {@code Södra vägen}. */
    private static boolean isStreetOfWords(Reading reading, int i) {
        var word = reading.word(i);
        var before = reading.word(i - 1);
        if (!reading.follows(i) || !before.hasCapital()) {
            return false;
        }
        boolean named = word.isIn("street-words") && before.small().endsWith("s") && (!before.first() || hasNumber(reading, i));
        boolean parted = before.isIn("part-names") && (word.isIn("street-endings") || word.isIn("street-words")) && (!before.first() || hasNumber(reading, i));
        return named || parted;
    }

    private static int startOfWords(Reading reading, int i) {
        int first = i - 1;
        while (first > i - 3 && reading.follows(first) && reading.word(first - 1).hasCapital() && !reading.word(first - 1).first()) {
            first--;
        }
        return first;
    }

    private static int start(Reading reading, int i) {
        return reading.follows(i) && reading.word(i - 1).isIn("part-names") && reading.word(i - 1).hasCapital() ? i - 1 : i;
    }

    private static boolean hasNumber(Reading reading, int i) {
        var number = reading.word(i + 1);
        return reading.follows(i + 1) && number.number() > 0 && number.text().length() <= 4 && !reading.word(i + 2).isIn("number-units") && !Set.of("gånger", "procent").contains(reading.word(i + 2).small());
    }

    /** With its number, letter, flat and stairs. */
    private static int end(Reading reading, int i) {
        int last = i;
        if (hasNumber(reading, i)) {
            last++;
            if (reading.word(last + 1).isLetter() && reading.gap(last + 1).matches(" ?") && !reading.word(last + 1).isIn("prepositions")) {
                last++;
            }
        }
        if (reading.gap(last + 1).equals(", ") || reading.gap(last + 1).equals(" ")) {
            if (reading.word(last + 1).isIn("flats") && reading.word(last + 2).isNumber()) {
                return last + 2;
            }
            if (reading.word(last + 1).isNumber() && reading.word(last + 2).isIn("stairs")) {
                return last + 2;
            }
        }
        return last;
    }

    private static boolean isBoxOrFlat(Reading reading, int i) {
        var word = reading.word(i);
        int number = reading.word(i + 1).number();
        boolean box = word.small().equals("box") || word.small().equals("postbox");
        boolean flat = word.isIn("flats") && reading.word(i + 1).text().length() <= 4 && !reading.word(i + 2).isIn("number-units");
        return (box || flat) && number > 0 && reading.gap(i + 1).matches("[.:]? ?");
    }

    private static void postcodes(Reading reading) {
        reading.shapes(POSTCODE, Word::isNumber, found -> {
            int last = reading.at(found.end() - 1);
            boolean place = found.group(1) != null;
            boolean count = !place && (reading.word(last + 1).isIn("number-units") || reading.gap(last + 1).strip().startsWith("%"));
            if (!count && !found.group().startsWith("114 14") && reading.isFree(found.start(), found.end())) {
                reading.markPlaces(found.start(), found.end(), MarkKind.ADDRESS);
            }
        });
    }
}
