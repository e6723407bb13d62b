package se.egenmakt.identity;

import java.util.Set;
import java.util.regex.Pattern;

/** Days that can be told from other days: dates, "i tisdags", holidays, birthdays, weeks with a number. Not months, seasons, years and opening days. */
final class DateMarks {
    private static final Pattern WHOLE = Pattern.compile("(?<![0-9-])(?:(?:19|20)[0-9]{2}([-./ ]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12][0-9]|3[01])|(?:19|20)[0-9]{2}([-./])[1-9]\\2(?:[12][0-9]|3[01]|[1-9]))(?![0-9]|-[0-9])");
    private static final Pattern SHORT = Pattern.compile("(?<![0-9-])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9]|-[0-9])");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(?<![0-9/.:-])(?:0?[1-9]|[12][0-9]|3[01])/(?:1[0-2]|0?[1-9])(?:[-/][0-9]{2}(?:[0-9]{2})?| 20[0-9]{2})?(?![0-9/])");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(?<![0-9.-])(?:0?[1-9]|[12][0-9]|3[01])([.-])(?:0?[1-9]|1[0-2])\\1(?:19|20)?[0-9]{2}(?![0-9]|[.-][0-9])");
    private static final Set<String> FRACTIONS = Set.of("1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/10", "24/7");
    private static final Set<String> RELATIVE = Set.of("går", "förrgår", "morgon", "natt", "morse");
    private static final Set<String> WHICH = Set.of("förra", "nästa", "denna", "sista");
    static final Set<String> WHOSE = Set.of("hennes", "hans", "hens", "sin", "min", "din", "deras", "vår");

    private DateMarks() {}

    static void find(Reading reading) {
        reading.markNumbers(WHOLE, MarkKind.DATE);
        reading.markNumbers(SHORT, MarkKind.DATE);
        reading.markNumbers(DAY_MONTH_YEAR, MarkKind.DATE);
        reading.shapes(DAY_AND_MONTH, Word::isNumber, found -> {
            if (!FRACTIONS.contains(found.group())) {
                reading.markFound(found, MarkKind.DATE);
            }
        });
        for (int i = 0; i < reading.size(); i++) {
            if (!reading.isSettled(i)) {
                inWords(reading, i);
            }
        }
    }

    private static void inWords(Reading reading, int i) {
        var word = reading.word(i);
        int day = endOfDay(reading, i);
        if (day >= i) {
            markDay(reading, i, day);
        } else if (word.isIn("holidays") || word.isIn("near-days")) {
            reading.mark(i, i, MarkKind.DATE);
        } else if (word.small().equals("i") && reading.follows(i + 1) && (isWeekday(reading.word(i + 1), "s") || RELATIVE.contains(reading.word(i + 1).small()))) {
            reading.mark(i, i + 1, MarkKind.DATE);
        } else if (word.small().equals("på") && reading.follows(i + 1) && isWeekday(reading.word(i + 1), "")) {
            reading.mark(i, i + 1, MarkKind.DATE);
        } else if (WHICH.contains(word.small()) && reading.follows(i + 1) && isWeekday(reading.word(i + 1), "en")) {
            reading.mark(i, i + 1, MarkKind.DATE);
        } else if (word.small().startsWith("födelsedag") || word.small().startsWith("bröllopsdag") || word.small().startsWith("dödsdag")) {
            reading.mark(WHOSE.contains(reading.word(i - 1).small()) && reading.follows(i) ? i - 1 : i, i, MarkKind.DATE);
        } else if (isWeek(reading, i)) {
            reading.mark(i, i + 1, MarkKind.DATE);
        }
    }

    private static boolean isWeekday(Word word, String ending) {
        return word.small().endsWith(ending) && WordLists.of("weekdays").contains(word.small().substring(0, word.small().length() - ending.length()));
    }

    private static boolean isWeek(Reading reading, int i) {
        var word = reading.word(i);
        int week = reading.word(i + 1).number();
        boolean named = word.small().equals("vecka") && reading.follows(i + 1) || word.small().equals("v") && reading.gap(i + 1).matches("\\.? ?");
        return named && week >= 1 && week <= 53 && !reading.gap(i + 2).startsWith("-");
    }

    /** The month of a day that begins here: {@code 12 mars}, {@code 3:e maj}, {@code nittonde april}; before i when none does. */
    private static int endOfDay(Reading reading, int i) {
        var word = reading.word(i);
        int month = i + 1;
        if (word.number() >= 1 && word.number() <= 31) {
            boolean ordinal = reading.gap(month).equals(":") && Set.of("e", "a").contains(reading.word(month).small()) || reading.gap(month).isEmpty() && reading.word(month).small().equals("e");
            month += ordinal ? 1 : 0;
        } else if (!word.isIn("ordinals")) {
            return i - 1;
        }
        return reading.word(month).isIn("months") && reading.gap(month).matches("[. ]{0,2}") ? month : i - 1;
    }

    /** With the weekday and "den" before it, and the year after. A day when a law came into force points out nobody. */
    private static void markDay(Reading reading, int i, int month) {
        int first = i;
        if (reading.follows(first) && reading.word(first - 1).small().equals("den")) {
            first--;
        }
        boolean year = reading.gap(month + 1).matches("\\.? |-") && NumberMarks.isYear(reading.word(month + 1));
        if (reading.word(first - 1).small().equals("kraft") || reading.word(year ? month + 2 : month + 1).isIn("into-force")) {
            reading.settle(first, month);
            return;
        }
        if (reading.follows(first) && (isWeekday(reading.word(first - 1), "") || isWeekday(reading.word(first - 1), "en"))) {
            first--;
        }
        reading.mark(first, year ? month + 1 : month, MarkKind.DATE);
    }
}
