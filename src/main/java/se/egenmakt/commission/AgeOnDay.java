package se.egenmakt.commission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a person is 18 or older on a day (rule A1, SFS 2013:522 2 §). */
enum AgeOnDay {
    ADULT,
    UNDER_18,
    /** Only the birth year is known, and the person turns 18 that year. */
    UNCLEAR,
    UNKNOWN;

    static AgeOnDay of(@Nullable Integer birthYear, @Nullable LocalDate bornOn, LocalDate day) {
        if (bornOn != null) {
            return bornOn.plusYears(18).isAfter(day) ? UNDER_18 : ADULT;
        }
        if (birthYear == null) {
            return UNKNOWN;
        }
        int age = day.getYear() - birthYear;
        return age > 18 ? ADULT : age < 18 ? UNDER_18 : UNCLEAR;
    }
}
