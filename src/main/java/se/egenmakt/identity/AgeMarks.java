package se.egenmakt.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Exact ages and years of birth. Not lengths of time, and not the ages that laws are about: "över 65 år", "mellan 18 och 25 år". */
final class AgeMarks {
    private static final Map<String, Integer> IN_WORDS = inWords();
    private static final Set<Integer> OF_LAWS = Set.of(18, 19, 20, 21, 23, 30, 65, 66, 67);
    private static final Set<String> LENGTHS = Set.of("sedan", "senare", "tillbaka", "framåt", "efter", "innan", "utan", "till", "därefter");
    private static final Set<String> OLD = Set.of("gammal", "gamla", "gammalt", "fyllda");
    private static final Set<String> BETWEEN = Set.of("och", "eller", "till");
    /** Under this age, years are more often a length of time than an age. */
    private static final int GROWN = 16;
    /** Of the two digits of a year of birth. */
    private static final int EARLIEST_YEAR = 30;
    private static final Set<String> FILLED = Set.of("fyllde", "fyller", "fyllt");

    private AgeMarks() {}

    static void find(Reading reading) {
        for (int i = 0; i < reading.size(); i++) {
            if (!reading.isSettled(i)) {
                age(reading, i);
                compound(reading, i);
                birth(reading, i);
            }
        }
    }

    private static void age(Reading reading, int i) {
        int age = value(reading.word(i));
        if (age < 1 || age > 115) {
            return;
        }
        var after = reading.word(i + 1);
        if (isAlone(reading, i, age)) {
            reading.mark(i, i, MarkKind.DATE);
        } else if (after.isIn("age-words") && reading.gap(i + 1).matches("[- ]?|- ")) {
            if (age >= GROWN || after.small().startsWith("åring") || isPerson(reading, i + 2)) {
                reading.mark(i, i + 1, MarkKind.DATE);
            }
        } else if (after.small().startsWith("årsdag") && reading.gap(i + 1).matches("[- ]?")) {
            boolean whose = DateMarks.WHOSE.contains(reading.word(i - 1).small());
            if (whose || !OF_LAWS.contains(age)) {
                reading.mark(whose ? i - 1 : i, i + 1, MarkKind.DATE);
            }
        } else if (after.small().equals("år") && reading.gap(i + 1).matches(" ?") && isAge(reading, i, age)) {
            reading.mark(i, OLD.contains(reading.word(i + 2).small()) && reading.follows(i + 2) ? i + 2 : i + 1, MarkKind.DATE);
        } else if (after.small().equals("års") && reading.word(i + 2).small().equals("ålder") && !OF_LAWS.contains(age)) {
            reading.mark(i, i + 2, MarkKind.DATE);
        }
    }

    /** {@code Hanna (34)}, {@code hon fyllde 34}, {@code en 87:a}. */
    private static boolean isAlone(Reading reading, int i, int age) {
        var before = reading.word(i - 1);
        var after = reading.word(i + 1);
        boolean inBrackets = reading.gap(i).equals(" (") && reading.gap(i + 1).startsWith(")");
        if (inBrackets && (before.isIn("age-holders") || before.hasCapital() && Names.either(before) != Names.UNKNOWN)) {
            return true;
        }
        if (FILLED.contains(before.small()) && reading.follows(i)) {
            return age >= GROWN && !OF_LAWS.contains(age) && !after.isIn("number-units");
        }
        boolean yearly = Set.of("a", "an").contains(after.small()) && reading.gap(i + 1).equals(":") && !reading.word(i + 2).isIn("months");
        return yearly && reading.word(i).text().length() == 2 && age >= EARLIEST_YEAR;
    }

    private static boolean isAge(Reading reading, int i, int age) {
        var after = reading.word(i + 2);
        var before = reading.word(i - 1);
        boolean set = reading.gap(i).startsWith(",") && reading.gap(i + 2).matches("(?s)[,.)].*|");
        if (OLD.contains(after.small()) && reading.follows(i + 2) && !before.isIn("age-limits") || set) {
            return true;
        }
        boolean span = reading.gap(i).matches(" ?- ?") || BETWEEN.contains(before.small()) && reading.word(i - 2).isNumber();
        boolean limit = Set.of("och", "eller").contains(after.small()) && reading.word(i + 3).isIn("span-words");
        if (span || limit || LENGTHS.contains(after.small()) && reading.follows(i + 2)) {
            return false;
        }
        if (before.small().equals("på")) {
            return reading.word(i - 2).isIn("age-holders");
        }
        if (before.small().equals("fyllt") || reading.word(i - 2).small().equals("som")) {
            return !OF_LAWS.contains(age);
        }
        return !before.isIn("age-limits") && (age >= GROWN || Set.of("är", "blev").contains(before.small()) && reading.gap(i + 2).matches("(?s)[,.].*|"));
    }

    private static boolean isPerson(Reading reading, int i) {
        return reading.word(i).isIn("age-holders") || reading.word(i).isIn("person-nouns");
    }

    /** {@code trettiofyraårig}, {@code tolvåringen}. */
    private static void compound(Reading reading, int i) {
        var small = reading.word(i).small();
        int at = small.indexOf("åri");
        if (at > 1 && WordLists.of("age-words").contains(small.substring(at))) {
            int age = IN_WORDS.getOrDefault(small.substring(0, at), 0);
            if (age >= GROWN || age > 0 && (small.startsWith("åring", at) || isPerson(reading, i + 1))) {
                reading.mark(i, i, MarkKind.DATE);
            }
        }
    }

    /** {@code född 1987}, {@code född -87}, {@code f. 1987}. */
    private static void birth(Reading reading, int i) {
        if (!reading.word(i).isIn("born")) {
            return;
        }
        int year = i + 1;
        while (year < i + 4 && (Set.of("år", "i", "är").contains(reading.word(year).small()) || reading.word(year).isIn("months"))) {
            year++;
        }
        var word = reading.word(year);
        boolean two = word.text().length() == 2 && word.isNumber() && year == i + 1 && reading.gap(year).matches(" -?'?");
        if ((NumberMarks.isYear(word) || two) && reading.gap(year).length() <= 3) {
            reading.mark(year, year, MarkKind.DATE);
        }
    }

    private static int value(Word word) {
        return word.isNumber() ? word.number() : IN_WORDS.getOrDefault(word.small(), 0);
    }

    private static Map<String, Integer> inWords() {
        Map<String, Integer> values = new HashMap<>();
        var units = new String[] {"", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"};
        var teens = new String[] {"tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"};
        var tens = new String[] {"tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"};
        for (int i = 1; i < 10; i++) {
            values.put(units[i], i);
        }
        for (int i = 0; i < 10; i++) {
            values.put(teens[i], 10 + i);
        }
        for (int ten = 0; ten < tens.length; ten++) {
            for (int unit = 0; unit < 10; unit++) {
                values.put(tens[ten] + units[unit], (ten + 2) * 10 + unit);
            }
        }
        return values;
    }
}
