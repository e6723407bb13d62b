package se.egenmakt.exchange;

import java.util.stream.Stream;

/** Gives an operation's commissions as often as asked for. */
@FunctionalInterface
public interface ExportSource {
    /**
     * All commissions, by client number in code point order ({@code COLLATE "C"}) and then by opening day. Called once for each table and closed after use:
     * all calls must see the same data.
     *
     * @param table the only table that is written of what is given: what belongs to the others may be left out
     */
    Stream<CommissionRecord> inOrder(TableKind table);
}
