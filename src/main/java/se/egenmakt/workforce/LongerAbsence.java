package se.egenmakt.workforce;

import java.time.LocalDate;

/** What the operation has set (rule C8): from this day on an absence is a longer one when it lasts more than so many days in a row. */
public record LongerAbsence(LocalDate from, int days) {
    /** The most days that can be set: a year. */
    public static final int MOST = 366;
}
