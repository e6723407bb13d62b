package se.egenmakt.exchange;

import java.time.LocalDate;
import java.util.Comparator;

/** What a commission is known by in files: the operation's number for the client and the day it opened. */
public record CommissionKey(String clientNumber, LocalDate openedOn) implements Comparable<CommissionKey> {
    private static final Comparator<CommissionKey> ORDER = Comparator.comparing(
                    CommissionKey::clientNumber, Words.CODE_POINT_ORDER)
            .thenComparing(CommissionKey::openedOn);

    @Override
    public int compareTo(CommissionKey other) {
        return ORDER.compare(this, other);
    }
}
