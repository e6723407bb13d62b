package se.egenmakt.commission;

import java.time.LocalDate;
import se.egenmakt.shared.Term;

/** The commission went from one ombud to another on this day (rule B4). */
@Term("byte av ombud")
public record ChangeOfOmbud(LocalDate day, String from, String to) {}
