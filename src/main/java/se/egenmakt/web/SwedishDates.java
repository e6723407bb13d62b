package se.egenmakt.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and hours as they are written and read in Swedish. */
public final class SwedishDates {
    /** Where the work is done: a day begins at midnight here. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final List<String> MONTHS = List.of(
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december");
    private static final List<String> SHORT_MONTHS =
            List.of("jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec");
    private static final List<String> DAYS = List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})(?:[:.]?e)?\\s+(\\p{L}{3,})\\.?\\s+(\\d{4})");

    private SwedishDates() {}

    /** "12 januari". */
    public static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1);
    }

    /** "måndag 12 januari". */
    public static String weekday(LocalDate date) {
        return DAYS.get(date.getDayOfWeek().getValue() - 1) + " " + day(date);
    }

    /** "12 januari 2026". */
    public static String full(LocalDate date) {
        return day(date) + " " + date.getYear();
    }

    /** "12 jan", for dense tables. */
    public static String shortDay(LocalDate date) {
        return date.getDayOfMonth() + " " + SHORT_MONTHS.get(date.getMonthValue() - 1);
    }

    /** "12 jan 2026", for dense tables. */
    public static String shortFull(LocalDate date) {
        return shortDay(date) + " " + date.getYear();
    }

    /** "december 2025". */
    public static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** "i dag", "i går", "i morgon", else "12 januari", with the year when it is another than today's. */
    public static String relative(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return "i dag";
        }
        if (date.equals(today.minusDays(1))) {
            return "i går";
        }
        if (date.equals(today.plusDays(1))) {
            return "i morgon";
        }
        return date.getYear() == today.getYear() ? day(date) : full(date);
    }

    /** "8.40". */
    public static String time(LocalTime time) {
        return time.getHour() + "." + (time.getMinute() < 10 ? "0" : "") + time.getMinute();
    }

    /** "i dag 8.40", "27 december 2025 16.20". */
    public static String relative(Instant moment, LocalDate today) {
        var local = moment.atZone(ZONE);
        return relative(local.toLocalDate(), today) + " " + time(local.toLocalTime());
    }

    /** A day as people write it: 2026-01-12, 20260112, 12/1 2026, 12 januari 2026, 12 jan 2026; empty for what is no day. */
    public static Optional<LocalDate> read(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        try {
            var yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)), Integer.parseInt(yearFirst.group(3))));
            }
            var dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1))));
            }
            var inWords = IN_WORDS.matcher(text);
            if (inWords.matches()) {
                for (int month = 0; month < MONTHS.size(); month++) {
                    if (MONTHS.get(month).equals(inWords.group(2)) || MONTHS.get(month).startsWith(inWords.group(2))) {
                        return Optional.of(
                                LocalDate.of(Integer.parseInt(inWords.group(3)), month + 1, Integer.parseInt(inWords.group(1))));
                    }
                }
            }
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 februari
        }
        return Optional.empty();
    }
}
