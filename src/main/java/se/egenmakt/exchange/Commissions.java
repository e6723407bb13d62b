package se.egenmakt.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The clients' commissions as they will be: those of the operation, and those of the files in their place or beside them. */
final class Commissions {
    /**
     * A commission in time.
     *
     * @param row where a file says it, or null when only the operation has it
     */
    record Slot(
            CommissionKey key,
            @Nullable LocalDate closedOn,
            @Nullable CommissionRow row) {
        LocalDate openedOn() {
            return key.openedOn();
        }
    }

    /**
     * A row of {@code uppdrag} whose client, opening and closing can be read.
     *
     * @param content null when something else in the row is at fault
     */
    record CommissionRow(
            RowReader reader,
            TableRow row,
            CommissionKey key,
            @Nullable LocalDate closedOn,
            @Nullable Integer birthYear,
            @Nullable CommissionContent content) {}

    private final Map<CommissionKey, CommissionRecord> existing = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Slot>> timelines = new HashMap<>();
    private final Map<CommissionKey, CommissionRow> rows = new HashMap<>();
    private final Map<String, List<CommissionRow>> rowsByClient = new LinkedHashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private boolean clientLost;
    private boolean allUnknown;

    Commissions(List<CommissionRecord> records) {
        for (CommissionRecord commission : records) {
            existing.put(commission.key(), commission);
            put(new Slot(commission.key(), commission.content().closedOn(), null));
        }
    }

    private void put(Slot slot) {
        timelines
                .computeIfAbsent(slot.key().clientNumber(), client -> new TreeMap<>())
                .put(slot.openedOn(), slot);
    }

    /** Takes in a row; false when another row has opened a commission of the same client on the same day. */
    boolean add(CommissionRow row) {
        rowsByClient
                .computeIfAbsent(row.key().clientNumber(), client -> new ArrayList<>())
                .add(row);
        if (rows.putIfAbsent(row.key(), row) != null) {
            return false;
        }
        put(new Slot(row.key(), row.closedOn(), row));
        return true;
    }

    @Nullable
    CommissionRow row(CommissionKey key) {
        return rows.get(key);
    }

    @Nullable
    CommissionRecord existing(CommissionKey key) {
        return existing.get(key);
    }

    /** The files' rows by client, in file order. */
    Map<String, List<CommissionRow>> rowsByClient() {
        return rowsByClient;
    }

    /** A client's commissions by opening day. */
    List<Slot> of(String clientNumber) {
        var timeline = timelines.get(clientNumber);
        return timeline == null ? List.of() : List.copyOf(timeline.values());
    }

    /** The commission that a day belongs to: the last one opened by then, which on a day when one closes and another opens is the one that opens. */
    @Nullable
    Slot openOn(String clientNumber, LocalDate day) {
        var timeline = timelines.get(clientNumber);
        var last = timeline == null ? null : timeline.floorEntry(day);
        if (last == null) {
            return null;
        }
        var closed = last.getValue().closedOn();
        return closed == null || !day.isAfter(closed) ? last.getValue() : null;
    }

    /** From now on nobody can tell when this client's commissions were open: a fault said so already. */
    void makeUnclear(String clientNumber) {
        unclear.add(clientNumber);
    }

    /** A commission's client could not be read: a client without commissions may be that one. */
    void loseAClient() {
        clientLost = true;
    }

    /** No commission of the files could be read. */
    void loseAll() {
        allUnknown = true;
    }

    /** Whether it can be said that the client has no open commission on a day. */
    boolean isClear(String clientNumber) {
        return !allUnknown && !unclear.contains(clientNumber) && !(clientLost && !timelines.containsKey(clientNumber));
    }
}
