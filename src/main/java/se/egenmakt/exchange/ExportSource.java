package se.egenmakt.exchange;

import java.util.stream.Stream;

/** Gives an operation's commissions as often as asked for. */
@FunctionalInterface
public interface ExportSource {
    /**
     * All commissions, by client number in code point order ({@code COLLATE "C"}) and then by opening day. Called once for each table and closed after use:
     * all calls must see the same data.
     */
    Stream<CommissionRecord> inOrder();
}
