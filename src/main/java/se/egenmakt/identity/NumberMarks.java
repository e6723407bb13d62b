package se.egenmakt.identity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.egenmakt.shared.IdentityNumber;

/**
 * Numbers that belong to one person, case, account or car. Sums of money, counts, paragraphs and acts of law, years and the public's own telephones do not.
 */
final class NumberMarks {
    /** Of six digits and four, however they are parted; also with the last four hidden. */
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![0-9])(?:19|20)?[0-9]{2}[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?[0-9]{2} ?[-+ /.]? ?(?:[0-9]{2} ?[0-9]{2}(?![0-9])|[Xx*]{4}|TF[0-9]{2}(?![0-9]))");
    private static final Pattern REGISTERED = Pattern.compile("(?<![\\p{L}0-9])(\\p{Lu}{1,6})[ -]{0,2}(?:[0-9.]{1,8}-)?[0-9]{1,6}[-/:][0-9]{2,7}(?![0-9])");
    private static final Pattern YEAR_AND_NUMBER = Pattern.compile("(?<![0-9:/.-])(?:19|20)[0-9]{2}[/:-](?:[0-9]{3,7})(?![0-9])");
    private static final Pattern BILL = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}/(?:20)?[0-9]{2}:[0-9]{1,4}(?![0-9])");
    private static final Pattern PLATE = Pattern.compile("(?<![\\p{L}0-9])([A-HJ-PR-UW-Z]{3}) ?[0-9]{2}[A-HJ-NPR-UW-Z0-9](?![\\p{L}0-9])");
    private static final Pattern SMALL_PLATE = Pattern.compile("(?i)\\p{L}{1,20}(?: med)?(?: nummer| skylt)?[: ]{1,2}([a-z]{3} ?[0-9]{2}[a-z0-9])(?![\\p{L}0-9])");
    private static final Pattern IBAN = Pattern.compile("(?<![\\p{L}0-9])SE[0-9]{2}(?: ?[0-9]{4}){5}(?![0-9])");
    private static final Pattern CLOCK = Pattern.compile("(?<![0-9.:])(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9](?![0-9]|[.:/-][0-9])");
    private static final Set<String> PUBLIC_TELEPHONES = Set.of("0771", "46771", "020", "4620", "0200");
    private static final int LONGEST_COUNT = 7;

    private NumberMarks() {}

    /** The surest shapes, before dates are looked for. */
    static void findIdentityNumbers(Reading reading) {
        reading.markNumbers(IDENTITY, MarkKind.NUMBER);
    }

    static void find(Reading reading) {
        reading.shapes(IBAN, Word::hasCapital, found -> reading.markFound(found, MarkKind.NUMBER));
        plates(reading);
        registered(reading);
        afterCues(reading);
        reading.shapes(CLOCK, Word::isNumber, clock -> reading.settlePlaces(clock.start(), clock.end()));
        runs(reading);
    }

    private static void plates(Reading reading) {
        reading.shapes(PLATE, Word::hasCapital, plate -> {
            if (!isOfLaw(plate.group(1))) {
                reading.markFound(plate, MarkKind.NUMBER);
            }
        });
        reading.shapes(SMALL_PLATE, word -> word.isIn("cars"), plate -> reading.markPlaces(plate.start(1), plate.end(1), MarkKind.NUMBER));
    }

    /** Numbers of cases: {@code SN 2025/1187}, {@code T 1284-25}, {@code 2025/381}; not {@code SFS 2013:522}, {@code (2025:400)}. */
    private static void registered(Reading reading) {
        reading.shapes(BILL, Word::isNumber, bill -> reading.settlePlaces(bill.start(), bill.end()));
        reading.shapes(REGISTERED, Word::hasCapital, found -> {
            if (isOfLaw(found.group(1))) {
                reading.settlePlaces(found.start(), found.end());
            } else {
                reading.markFound(found, MarkKind.NUMBER);
            }
        });
        reading.shapes(YEAR_AND_NUMBER, Word::isNumber, year -> {
            int index = reading.at(year.start());
            if (isLaw(reading, index) || reading.gap(index + 1).equals("-") && isYear(reading.word(index + 1))) {
                reading.settlePlaces(year.start(), year.end());
            } else {
                reading.markFound(year, MarkKind.NUMBER);
            }
        });
    }

    private static boolean isOfLaw(String letters) {
        return WordLists.of("law-sources").contains(letters.toLowerCase(Locale.ROOT));
    }

    private static boolean isLaw(Reading reading, int index) {
        return reading.gap(index).endsWith("(") || reading.word(index - 1).isIn("law-sources") || reading.word(index - 2).isIn("law-sources") && reading.gap(index).startsWith(".");
    }

    /** Whatever has digits after a word such as "ärende", "klient", "kontonummer". */
    private static void afterCues(Reading reading) {
        for (int i = 1; i < reading.size(); i++) {
            var cue = reading.word(i - 1);
            boolean certain = cue.isIn("number-cues");
            if (!certain && !cue.isIn("long-number-cues")) {
                continue;
            }
            int first = i;
            while (first < i + 2 && WordLists.of("number-fillers").contains(reading.word(first).small())) {
                first++;
            }
            int last = endOfNumber(reading, first);
            if (last >= first && (certain && !isCount(reading, first, last) || digits(reading, first, last) >= 3 && !reading.word(i - 2).isIn("law-sources"))) {
                reading.mark(first, last, MarkKind.NUMBER);
            }
        }
    }

    /** The last word of the number that begins here; before it when none does. */
    private static int endOfNumber(Reading reading, int first) {
        int last = first - 1;
        while (last + 1 < reading.size() && !reading.isSettled(last + 1) && hasDigit(reading.word(last + 1)) && (last < first ? reading.gap(first).matches("[:.]? ?[-#]? ?") : reading.gap(last + 1).matches("[-/:. ]|"))) {
            last++;
        }
        return last;
    }

    private static boolean hasDigit(Word word) {
        return word.isNumber() || word.text().length() <= 12 && word.text().chars().anyMatch(sign -> Word.isDigit((char) sign));
    }

    private static int digits(Reading reading, int first, int last) {
        int digits = 0;
        for (int i = first; i <= last; i++) {
            digits += (int) reading.word(i).text().chars().filter(sign -> Word.isDigit((char) sign)).count();
        }
        return digits;
    }

    private static boolean isCount(Reading reading, int first, int last) {
        var after = reading.word(last + 1);
        return after.isIn("number-units") || first == last && (after.isIn("count-words") || isYear(reading.word(first)));
    }

    // ── Runs of digits ─────────────────────────────────────────────────────

    private static void runs(Reading reading) {
        int i = 0;
        while (i < reading.size()) {
            if (!reading.word(i).isNumber() || reading.isSettled(i)) {
                i++;
                continue;
            }
            int last = i;
            while (!reading.isSettled(last + 1) && reading.word(last + 1).isNumber() && joins(reading.gap(last + 1))) {
                last++;
            }
            judge(reading, i, last);
            i = last + 1;
        }
    }

    private static boolean joins(String gap) {
        return switch (gap) {
            case " ", "-", ".", "/", ":", " - ", ") ", ")", " / " -> true;
            default -> false;
        };
    }

    private static void judge(Reading reading, int first, int last) {
        var digits = new StringBuilder();
        int longest = 0;
        for (int i = first; i <= last; i++) {
            digits.append(reading.word(i).text());
            longest = Math.max(longest, reading.word(i).text().length());
        }
        if (isPublicTelephone(digits)) {
            reading.settle(first, last);
            return;
        }
        boolean belongs = longest >= 5 || digits.length() >= LONGEST_COUNT;
        if (IdentityNumber.looksLike(digits.toString()) || belongs && !isQuantity(reading, first, last, digits)) {
            int start = reading.word(first).from();
            reading.markPlaces(reading.gap(first).endsWith("+") ? start - 1 : start, reading.word(last).to(), MarkKind.NUMBER);
        }
    }

    private static boolean isPublicTelephone(CharSequence digits) {
        var number = digits.toString().replaceFirst("^00", "");
        return digits.length() >= 6 && PUBLIC_TELEPHONES.stream().anyMatch(number::startsWith);
    }

    /** Money and other counts: with a unit after, in groups of three, round; and a span of years. */
    private static boolean isQuantity(Reading reading, int first, int last, CharSequence digits) {
        var after = reading.gap(last + 1);
        if (after.startsWith(":-") || after.strip().startsWith("%") || after.isBlank() && reading.word(last + 1).isIn("number-units")) {
            return true;
        }
        if (first == last) {
            return digits.length() <= 6 && digits.charAt(0) != '0' && digits.toString().endsWith("00");
        }
        return digits.length() <= LONGEST_COUNT && isInThousands(reading, first, last) || areYears(reading, first, last);
    }

    private static boolean isInThousands(Reading reading, int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (reading.word(i).text().length() != 3 || !reading.gap(i).equals(" ") && !reading.gap(i).equals(".")) {
                return false;
            }
        }
        return reading.word(first).text().length() <= 3 && !reading.word(first).text().startsWith("0");
    }

    private static boolean areYears(Reading reading, int first, int last) {
        return last == first + 1 && isYear(reading.word(first)) && isYear(reading.word(last));
    }

    static boolean isYear(Word word) {
        return word.text().length() == 4 && word.number() >= 1900 && word.number() < 2100;
    }
}
