package se.egenmakt.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a Swedish personal or coordination number from other numbers by its shape, its date and its check digit. */
final class PersonalNumber {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{2})?([0-9]{6})[-+]?([0-9]{4})");
    private static final Pattern WITHIN = Pattern.compile("(?<![0-9])(?:[0-9]{2})?[0-9]{6}[-+\\s\u2010-\u2015]{0,3}[0-9]{4}(?![0-9])");

    private PersonalNumber() {}

    /** 10 or 12 digits with or without - or + before the last four, a valid date (day may be +60), and a right check digit. */
    static boolean isShapedLike(String text) {
        if (!hasTenDigits(text)) {
            return false;
        }
        var matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return false;
        }
        var century = matcher.group(1);
        var date = matcher.group(2);
        return hasDate(century, date) && hasCheckDigit(date + matcher.group(3));
    }

    /** Whether such a number stands somewhere in the text. */
    static boolean isWithin(String text) {
        return hasTenDigits(text) && WITHIN.matcher(text).results().anyMatch(found -> isShapedLike(found.group().replaceAll("[^0-9]", "")));
    }

    /** Most texts are done with here. */
    private static boolean hasTenDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 10; i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits++;
            }
        }
        return digits == 10;
    }

    private static boolean hasDate(@Nullable String century, String date) {
        int yearOfCentury = Integer.parseInt(date.substring(0, 2));
        int month = Integer.parseInt(date.substring(2, 4));
        int day = Integer.parseInt(date.substring(4, 6));
        day = day > 60 ? day - 60 : day;
        if (century != null) {
            return isDate(Integer.parseInt(century) * 100 + yearOfCentury, month, day);
        }
        return isDate(1800 + yearOfCentury, month, day)
                || isDate(1900 + yearOfCentury, month, day)
                || isDate(2000 + yearOfCentury, month, day);
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean hasCheckDigit(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = tenDigits.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
