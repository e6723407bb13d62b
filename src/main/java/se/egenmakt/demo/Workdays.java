package se.egenmakt.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/** Days on which ombud work: Monday to Friday but the public holidays and the eves that are as good as. */
final class Workdays {
    private Workdays() {}

    static boolean is(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !fixedHoliday(day) && !movableHoliday(day);
    }

    private static boolean fixedHoliday(LocalDate day) {
        return switch (day.getMonthValue() * 100 + day.getDayOfMonth()) {
            case 101, 106, 501, 606, 1224, 1225, 1226 -> true;
            default -> false;
        };
    }

    private static boolean movableHoliday(LocalDate day) {
        return switch (day.getMonth()) {
            case MARCH, APRIL, MAY, JUNE -> {
                long afterEaster = easter(day.getYear()).until(day, ChronoUnit.DAYS);
                boolean midsummerEve = day.getMonth() == Month.JUNE && day.getDayOfWeek() == DayOfWeek.FRIDAY && day.getDayOfMonth() >= 19 && day.getDayOfMonth() <= 25;
                yield midsummerEve || afterEaster == -2 || afterEaster == 1 || afterEaster == 39;
            }
            default -> false;
        };
    }

    /** Easter Sunday by the anonymous Gregorian computus. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    /** How much of an ordinary day's work is done: little in the middle of summer and between the holidays. */
    static double pace(LocalDate day) {
        int monthAndDay = day.getMonthValue() * 100 + day.getDayOfMonth();
        boolean summer = monthAndDay >= 708 && monthAndDay <= 807;
        boolean betweenHolidays = monthAndDay >= 1222 || monthAndDay <= 105;
        return summer ? 0.25 : betweenHolidays ? 0.4 : 1;
    }
}
