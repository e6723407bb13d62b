package se.egenmakt.exchange;

import java.time.LocalDate;

/**
 * How to import.
 *
 * @param create   make municipalities and ombud that the files name and the operation lacks
 * @param update   let the files replace what a commission says
 * @param today    nothing may be dated after this day
 * @param discreet faults do not tell what stands in contacts and awaited decisions: those who import may not see them
 */
public record ImportOptions(boolean create, boolean update, LocalDate today, boolean discreet) {
    public ImportOptions(boolean create, boolean update, LocalDate today) {
        this(create, update, today, false);
    }
}
