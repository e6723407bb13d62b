package se.egenmakt.exchange;

import java.time.LocalDate;

/**
 * How to import.
 *
 * @param create make municipalities and ombud that the files name and the operation lacks
 * @param update let the files replace what a commission says
 * @param today  nothing may be dated after this day
 */
public record ImportOptions(boolean create, boolean update, LocalDate today) {}
