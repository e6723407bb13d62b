package se.egenmakt.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a spreadsheet writes days: as a number and a format, counted from 1900 or from 1904. */
final class SpreadsheetDates {
    private static final Pattern NOT_OF_THE_DATE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY_OF_9999 = 2_958_465;

    private SpreadsheetDates() {}

    /** Whether numbers in this format are shown as days: one of the built-in date formats, or one of the user's own with a day, month or year in it. */
    static boolean isDateFormat(int id, @Nullable String format) {
        if (format == null) {
            return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        }
        var bare = NOT_OF_THE_DATE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.startsWith("general") && bare.chars().anyMatch(c -> c == 'd' || c == 'y' || c == 'm');
    }

    /** The day as {@code YYYY-MM-DD}; null when the number is a time of day, or outside the calendar. */
    static @Nullable String date(BigDecimal serial, boolean from1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY_OF_9999 + 1L)) >= 0) {
            return null;
        }
        int day = serial.setScale(0, RoundingMode.DOWN).intValue();
        if (from1904) {
            return FIRST_OF_1904.plusDays(day).toString();
        }
        if (day == 0) {
            return null;
        }
        if (day == 60) {
            return "1900-02-29"; // the spreadsheet's leap day that never was: no date, and said to be none
        }
        return BEFORE_1900.plusDays(day > 60 ? day - 1 : day).toString();
    }
}
