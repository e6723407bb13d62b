package se.egenmakt.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import se.egenmakt.commission.CommissionFacts;

/**
 * A year whose yearly report was frozen, taken to the board and submitted long before the demo is laid, with what was known the day it was frozen: the history through that
 * day is the beginning of the whole, so a client who came back later that spring is not known yet, and the next year's start differs from what was signed.
 *
 * @param frozenOn  a workday in January
 * @param knownThen every commission of the operation as it was that day
 */
public record EarlierYear(int year, LocalDate frozenOn, LocalDate submittedOn, String registrationNumber, List<CommissionFacts> knownThen) {
    private static final int FIRST = 2022;

    /** The last year that has ended is left for whoever tries the demo. */
    static List<EarlierYear> before(LocalDate today, DemoOperation operation, List<Happening> happenings) {
        return IntStream.rangeClosed(FIRST, today.getYear() - 2)
                .mapToObj(year -> of(year, operation, happenings))
                .toList();
    }

    private static EarlierYear of(int year, DemoOperation operation, List<Happening> happenings) {
        var frozenOn = LocalDate.of(year + 1, 1, 9);
        while (!Workdays.is(frozenOn)) {
            frozenOn = frozenOn.plusDays(1);
        }
        var last = frozenOn;
        var known = happenings.stream().takeWhile(happening -> !happening.day().isAfter(last)).toList();
        var facts = DemoCommission.of(known).stream().map(one -> one.facts(operation)).toList();
        return new EarlierYear(year, frozenOn, frozenOn.plusDays(3), "SN %d/%d".formatted(year + 1, 11 + operation.seed() % 7), facts);
    }
}
