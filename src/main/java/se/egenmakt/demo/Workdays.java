package se.egenmakt.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import se.egenmakt.shared.PublicHolidays;

/** Days on which ombud work, and how much. */
final class Workdays {
    private static final MonthDay NEW_YEARS_EVE = MonthDay.of(Month.DECEMBER, 31);

    private Workdays() {}

    /** Offices close on New Year's Eve; ombud do not. */
    static boolean is(LocalDate day) {
        return !PublicHolidays.isFree(day) || MonthDay.from(day).equals(NEW_YEARS_EVE) && day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    /** How much of an ordinary day's work is done: little in the middle of summer and between the holidays. */
    static double pace(LocalDate day) {
        int monthAndDay = day.getMonthValue() * 100 + day.getDayOfMonth();
        boolean summer = monthAndDay >= 708 && monthAndDay <= 807;
        boolean betweenHolidays = monthAndDay >= 1222 || monthAndDay <= 105;
        return summer ? 0.25 : betweenHolidays ? 0.4 : 1;
    }
}
