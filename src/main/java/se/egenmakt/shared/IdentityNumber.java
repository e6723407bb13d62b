package se.egenmakt.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Recognises what is shaped like a Swedish personal or coordination number, so that it is never stored, and never leaves in a text. */
public final class IdentityNumber {
    private static final Pattern SHAPE = Pattern.compile("(?:[0-9]{2})?[0-9]{6}[-+]?[0-9]{4}");

    private static final Pattern WITHIN = Pattern.compile("(?<![0-9])(?:[0-9]{2})?[0-9]{6}[-+\\s\u2010-\u2015]{0,3}[0-9]{4}(?![0-9])");

    private IdentityNumber() {}

    /** Whether such a number stands somewhere in the text, also with a space or a dash of another kind before the last four. */
    public static boolean isWithin(String text) {
        return text.chars().filter(point -> point >= '0' && point <= '9').limit(10).count() == 10
                && WITHIN.matcher(text).results().anyMatch(found -> looksLike(found.group().replaceAll("[^0-9]", "")));
    }

    /** True for 10 or 12 digits, with or without - or + before the last four, with a date that exists (the day may be raised by 60) and a right check digit. */
    public static boolean looksLike(String text) {
        var stripped = text.strip();
        if (!SHAPE.matcher(stripped).matches()) {
            return false;
        }
        var digits = stripped.replaceAll("[-+]", "");
        var ten = digits.substring(digits.length() - 10);
        return checkDigitIsRight(ten) && dateExists(digits, ten);
    }

    private static boolean checkDigitIsRight(String ten) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int product = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean dateExists(String digits, String ten) {
        int month = Integer.parseInt(ten.substring(2, 4));
        int day = Integer.parseInt(ten.substring(4, 6));
        int plainDay = day > 60 ? day - 60 : day;
        int[] centuries = digits.length() == 12 ? new int[] {Integer.parseInt(digits.substring(0, 2))} : new int[] {19, 20};
        for (int century : centuries) {
            try {
                LocalDate.of(century * 100 + Integer.parseInt(ten.substring(0, 2)), month, plainDay);
                return true;
            } catch (DateTimeException noSuchDay) {
                // 29 February exists in one of the centuries only
            }
        }
        return false;
    }
}
