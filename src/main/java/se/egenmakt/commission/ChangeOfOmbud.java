package se.egenmakt.commission;

import java.time.LocalDate;

/** The commission went from one ombud to another on this day (rule B4). */
public record ChangeOfOmbud(LocalDate day, String from, String to) {}
