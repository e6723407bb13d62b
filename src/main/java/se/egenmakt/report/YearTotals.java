package se.egenmakt.report;

/** A year's totals as a frozen report tells them, of all clients of the whole operation: public, and exact. */
public record YearTotals(int year, int start, int began, int ended, int end) {}
