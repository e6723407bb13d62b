package se.egenmakt.exchange;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.egenmakt.exchange.Commissions.CommissionRow;
import se.egenmakt.exchange.Commissions.Slot;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/**
 * Judges files against the operation: every fault at once, or a plan. One cause gives one fault; what cannot be known because of a fault is not
 * reported as another one.
 */
public final class ImportCheck {
    /** Further faults are counted, not kept. */
    static final int FAULTS_KEPT = 2_000;

    /** Room for the order of several tables of one kind. */
    static final int TABLES_OF_A_KIND = 10_000;

    /** Longest name of an ombud, as the database has it. */
    static final int LONGEST_NAME = 80;
    /** Longest {@code med}, as the database has it. */
    static final int LONGEST_WITH = 80;
    /** Longest {@code på}, as the database has it. */
    static final int LONGEST_WHAT = 200;

    private final ImportOptions options;
    private final OperationState state;
    private final Municipalities municipalities;
    private final OmbudNames ombud;
    private final Commissions commissions;
    private final Faults faults = new Faults(FAULTS_KEPT);
    private final List<Notice> notices;
    private final PlanBuilder plan = new PlanBuilder();
    private final Set<Integer> noticedYears = new TreeSet<>();

    private ImportCheck(ImportedFiles files, OperationState state, ImportOptions options) {
        this.options = options;
        this.state = state;
        municipalities = new Municipalities(state);
        ombud = new OmbudNames(state.ombud());
        commissions = new Commissions(state.commissions());
        notices = new ArrayList<>(files.notices());
    }

    /** Checks the files and says what importing them would do. Changes nothing. */
    public static ImportResult check(ImportedFiles files, OperationState state, ImportOptions options) {
        return new ImportCheck(files, state, options).result(files);
    }

    private ImportResult result(ImportedFiles files) {
        files.faults().forEach(faults::add);
        checkCommissions(files);
        checkContacts(files);
        checkAwaited(files);
        checkChangesOfOmbud(files);
        if (!faults.isEmpty()) {
            return new ImportFaults(faults.inFileOrder(), faults.dropped(), List.copyOf(notices));
        }
        return plan.build(municipalities, ombud, commissions, notices);
    }

    /** Readers for the tables of a kind whose header can be read. */
    private List<RowReader> readers(ImportedFiles files, TableKind kind) {
        List<RowReader> readers = new ArrayList<>();
        int order = kind.ordinal() * TABLES_OF_A_KIND;
        for (Table table : files.tables()) {
            if (table.kind() == kind) {
                var reader = new RowReader(table, order++, faults, options.today());
                if (reader.readHeader(kind)) {
                    readers.add(reader);
                } else if (kind == TableKind.COMMISSIONS) {
                    commissions.loseAll();
                }
            }
        }
        return readers;
    }

    /** The rows without the template's example, if nobody has changed it. */
    private List<TableRow> rows(RowReader reader) {
        var rows = reader.table().rows();
        if (!rows.isEmpty() && reader.isExample(rows.getFirst())) {
            notices.add(Notice.of("example", Words.visible(reader.table().name())));
            return rows.subList(1, rows.size());
        }
        return rows;
    }

    // uppdrag

    private void checkCommissions(ImportedFiles files) {
        boolean found = files.tables().stream().anyMatch(table -> table.kind() == TableKind.COMMISSIONS);
        if (!files.faults().isEmpty()) {
            commissions.loseAll();
        } else if (!found) {
            commissions.loseAll();
            faults.add(new Fault(
                    FaultCode.F02, TableKind.COMMISSIONS.sheet(), 0, null, null, "", "exchange.F02", List.of(), 0));
        }
        for (RowReader reader : readers(files, TableKind.COMMISSIONS)) {
            for (TableRow row : rows(reader)) {
                readCommission(reader, row);
            }
        }
        commissions.rowsByClient().forEach(this::checkClient);
    }

    private void readCommission(RowReader reader, TableRow row) {
        if (!reader.turnTo(row)) {
            var client = reader.clientNumberAsFarAsOneCanTell(Column.CLIENT_NUMBER);
            if (client != null) {
                commissions.makeUnclear(client);
            }
            commissions.loseAClient();
            return;
        }
        var client = reader.clientNumber(Column.CLIENT_NUMBER);
        var sex = reader.coded(Column.SEX, Sex.class);
        var birthYear = reader.birthYear(Column.BIRTH_YEAR);
        var municipality = municipality(reader);
        var ombudName = ombud(reader, Column.OMBUD);
        var opened = reader.date(Column.OPENED);
        var closed = reader.date(Column.CLOSED);
        if (opened != null && closed != null && closed.isBefore(opened)) {
            reader.fault(FaultCode.F09, Column.CLOSED, "exchange.F09", opened.toString());
        }
        var main = reader.reasons(Column.MAIN_REASONS);
        var other = reader.reasons(Column.OTHER_REASONS);
        var minor = reader.coded(Column.MINOR_CHILDREN, Knowledge.class);
        var atHome = reader.coded(Column.CHILDREN_AT_HOME, Knowledge.class);
        if (atHome == Knowledge.YES && minor != null && minor != Knowledge.YES) {
            reader.fault(FaultCode.F19, Column.CHILDREN_AT_HOME, "exchange.F19", minor.code());
        }
        var closingReason = reader.coded(Column.CLOSING_REASON, ClosingReason.class);
        var closingResult = reader.coded(Column.CLOSING_RESULT, ClosingResult.class);
        if ((closingReason != null || closingResult != null) && closed == null && !reader.isBad(Column.CLOSED)) {
            reader.fault(FaultCode.F06, Column.CLOSED, "exchange.F06.closed");
        }
        if (client == null) {
            if (reader.hasColumn(Column.CLIENT_NUMBER)) {
                commissions.loseAClient();
            } else {
                commissions.loseAll();
            }
            return;
        }
        if (opened == null || reader.isBad(Column.OPENED) || reader.isBad(Column.CLOSED)) {
            commissions.makeUnclear(client);
            if (opened == null) {
                return;
            }
        }
        CommissionContent content = null;
        if (!reader.hasFault()
                && sex != null
                && municipality != null
                && ombudName != null
                && main != null
                && other != null
                && minor != null
                && atHome != null) {
            content = new CommissionContent(
                    sex,
                    birthYear,
                    municipality,
                    ombudName,
                    closed,
                    main,
                    without(main, other),
                    minor,
                    atHome,
                    closingReason,
                    closingResult);
        }
        var read = new CommissionRow(reader, row, new CommissionKey(client, opened), closed, birthYear, content);
        boolean closingKnown = !reader.isBad(Column.CLOSED);
        if (closingKnown && !commissions.add(read)) {
            var first = Objects.requireNonNull(commissions.row(read.key()));
            commissions.makeUnclear(client);
            faults.add(reader.faultAt(row, FaultCode.F17, Column.OPENED, "exchange.F17", place(first)));
        }
    }

    private static List<ContactReason> without(List<ContactReason> main, List<ContactReason> other) {
        return other.stream().filter(reason -> !main.contains(reason)).toList();
    }

    private @Nullable String municipality(RowReader reader) {
        var cell = reader.any(Column.MUNICIPALITY);
        if (cell == null) {
            return null;
        }
        var found = municipalities.find(cell.text());
        if (found == null) {
            reader.fault(FaultCode.F13, Column.MUNICIPALITY, "exchange.F13.unknown");
            return null;
        }
        if (!municipalities.isOwn(found)) {
            if (!options.create()) {
                reader.fault(FaultCode.F13, Column.MUNICIPALITY, "exchange.F13", found.name());
                return null;
            }
            municipalities.add(found);
        }
        return found.code();
    }

    private @Nullable String ombud(RowReader reader, Column column) {
        var name = reader.text(column, LONGEST_NAME);
        if (name == null) {
            return null;
        }
        var found = ombud.find(name);
        if (found == null && options.create()) {
            return ombud.add(name);
        }
        if (found == null) {
            reader.fault(FaultCode.F14, column, "exchange.F14");
        }
        return found;
    }

    private static String place(CommissionRow row) {
        return Words.visible(row.reader().table().name()) + " rad " + row.row().number();
    }

    /** All that concerns several commissions of one client, and what the operation has of them. */
    private void checkClient(String client, List<CommissionRow> rows) {
        checkBirthYears(client, rows);
        checkOverlaps(client);
        for (CommissionRow row : rows) {
            if (row.content() != null && commissions.row(row.key()) == row) {
                compareWithExisting(row, row.content());
            }
        }
    }

    private void checkBirthYears(String client, List<CommissionRow> rows) {
        @Nullable Integer first = null;
        String where = "";
        for (Slot slot : commissions.of(client)) {
            var record = slot.row() == null ? commissions.existing(slot.key()) : null;
            if (first == null && record != null && record.content().birthYear() != null) {
                first = record.content().birthYear();
                where = ExchangeTexts.t(
                        "exchange.where.existing", slot.openedOn().toString());
            }
        }
        for (CommissionRow row : rows) {
            var year = row.birthYear();
            if (year == null) {
                continue;
            }
            if (first == null) {
                first = year;
                where = place(row);
            } else if (!first.equals(year)) {
                faults.add(row.reader()
                        .faultAt(row.row(), FaultCode.F12, Column.BIRTH_YEAR, "exchange.F12", first.toString(), where));
            }
        }
    }

    private void checkOverlaps(String client) {
        @Nullable Slot longest = null;
        for (Slot slot : commissions.of(client)) {
            if (longest != null
                    && (longest.closedOn() == null || slot.openedOn().isBefore(longest.closedOn()))) {
                overlap(client, longest, slot);
            }
            if (longest == null || endsLater(slot, longest)) {
                longest = slot;
            }
        }
    }

    private static boolean endsLater(Slot slot, Slot other) {
        if (other.closedOn() == null) {
            return false;
        }
        return slot.closedOn() == null || slot.closedOn().isAfter(other.closedOn());
    }

    private void overlap(String client, Slot one, Slot two) {
        var row = isLater(one.row(), two.row()) ? one.row() : two.row();
        if (row == null) {
            return; // both are in the operation already; no file can be blamed
        }
        var other = row == one.row() ? two : one;
        commissions.makeUnclear(client);
        faults.add(row.reader()
                .faultAt(row.row(), FaultCode.F16, Column.OPENED, "exchange.F16", where(other), period(other)));
    }

    private static boolean isLater(@Nullable CommissionRow one, @Nullable CommissionRow two) {
        if (one == null || two == null) {
            return one != null;
        }
        return one.reader() == two.reader() && one.row().number() > two.row().number();
    }

    private static String where(Slot slot) {
        return slot.row() == null
                ? ExchangeTexts.t("exchange.where.existing", slot.openedOn().toString())
                : place(slot.row());
    }

    private static String period(Slot slot) {
        return slot.openedOn() + "–" + (slot.closedOn() == null ? "" : slot.closedOn());
    }

    private void compareWithExisting(CommissionRow row, CommissionContent content) {
        var existing = commissions.existing(row.key());
        if (existing == null) {
            plan.insert(row.key(), content);
            noticeSignedYears(row.key(), content.closedOn());
            return;
        }
        var wanted = withColumnsOf(row.reader(), content, existing.content());
        var differences = differences(existing.content(), wanted);
        if (differences.isEmpty()) {
            plan.keep();
        } else if (!options.update()) {
            var said = differences.stream()
                    .map(difference -> ExchangeTexts.t(
                            "exchange.F20.difference",
                            difference.column.header(),
                            Words.visible(difference.had),
                            Words.visible(difference.wanted)))
                    .collect(Collectors.joining("; "));
            faults.add(row.reader()
                    .faultAt(row.row(), FaultCode.F20, differences.getFirst().column, "exchange.F20", said));
        } else {
            checkWhatBelongsFits(row, existing, wanted.closedOn());
            plan.update(row.key(), wanted);
            noticeSignedYears(row.key(), wanted.closedOn());
            noticeSignedYears(row.key(), existing.content().closedOn());
        }
    }

    /** A file without the columns for reason and result of the closing says nothing about them. */
    private static CommissionContent withColumnsOf(RowReader reader, CommissionContent said, CommissionContent had) {
        boolean reason = reader.hasColumn(Column.CLOSING_REASON) || said.closedOn() == null;
        boolean result = reader.hasColumn(Column.CLOSING_RESULT) || said.closedOn() == null;
        return new CommissionContent(
                said.sex(),
                said.birthYear(),
                said.municipality(),
                said.ombud(),
                said.closedOn(),
                said.mainReasons(),
                said.otherReasons(),
                said.minorChildren(),
                said.childrenAtHome(),
                reason ? said.closingReason() : had.closingReason(),
                result ? said.closingResult() : had.closingResult());
    }

    private record Difference(Column column, String had, String wanted) {}

    private List<Difference> differences(CommissionContent had, CommissionContent wanted) {
        List<Difference> found = new ArrayList<>();
        BiConsumer<Column, List<? extends @Nullable Object>> compare = (column, both) -> {
            if (!Objects.equals(both.get(0), both.get(1))) {
                found.add(new Difference(column, written(both.get(0)), written(both.get(1))));
            }
        };
        compare.accept(Column.SEX, both(had.sex(), wanted.sex()));
        compare.accept(Column.BIRTH_YEAR, both(had.birthYear(), wanted.birthYear()));
        compare.accept(
                Column.MUNICIPALITY,
                both(municipalities.name(had.municipality()), municipalities.name(wanted.municipality())));
        compare.accept(Column.OMBUD, both(had.ombud(), wanted.ombud()));
        compare.accept(Column.CLOSED, both(had.closedOn(), wanted.closedOn()));
        compare.accept(Column.MAIN_REASONS, both(inListOrder(had.mainReasons()), inListOrder(wanted.mainReasons())));
        compare.accept(Column.OTHER_REASONS, both(inListOrder(had.otherReasons()), inListOrder(wanted.otherReasons())));
        compare.accept(Column.MINOR_CHILDREN, both(had.minorChildren(), wanted.minorChildren()));
        compare.accept(Column.CHILDREN_AT_HOME, both(had.childrenAtHome(), wanted.childrenAtHome()));
        compare.accept(Column.CLOSING_REASON, both(had.closingReason(), wanted.closingReason()));
        compare.accept(Column.CLOSING_RESULT, both(had.closingResult(), wanted.closingResult()));
        return found;
    }

    private static List<@Nullable Object> both(@Nullable Object had, @Nullable Object wanted) {
        List<@Nullable Object> both = new ArrayList<>(2);
        both.add(had);
        both.add(wanted);
        return both;
    }

    private static List<ContactReason> inListOrder(List<ContactReason> reasons) {
        return reasons.stream().distinct().sorted().toList();
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Coded coded -> coded.code();
            case List<?> list -> list.stream().map(ImportCheck::written).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** A commission that shall close earlier must still cover what the operation has noted in it. */
    private void checkWhatBelongsFits(CommissionRow row, CommissionRecord existing, @Nullable LocalDate closed) {
        if (closed == null) {
            return;
        }
        @Nullable LocalDate last = null;
        for (ContactFact contact : existing.contacts()) {
            last = later(last, contact.day());
        }
        for (AwaitedFact awaited : existing.awaited()) {
            last = later(last, awaited.until() == null ? awaited.from() : awaited.until());
        }
        for (OmbudChangeFact change : existing.changesOfOmbud()) {
            last = later(last, change.day());
        }
        if (last != null && last.isAfter(closed)) {
            faults.add(row.reader()
                    .faultAt(row.row(), FaultCode.F18, Column.CLOSED, options.discreet() ? "exchange.F18.later" : "exchange.F18.existing", last.toString()));
        }
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private void noticeSignedYears(CommissionKey key, @Nullable LocalDate closedOn) {
        int last = closedOn == null ? options.today().getYear() : closedOn.getYear();
        for (int year : new TreeSet<>(state.signedYears())) {
            if (key.openedOn().getYear() <= year && year <= last && noticedYears.add(year)) {
                notices.add(Notice.of("signedYear", Integer.toString(year)));
            }
        }
    }

    // what belongs to a commission

    /** The commission a day belongs to; null, with a fault unless the cause has been reported, when there is none. */
    private @Nullable Slot commissionOn(RowReader reader, Column column, String client, LocalDate day) {
        if (!commissions.isClear(client)) {
            return null;
        }
        var slot = commissions.openOn(client, day);
        if (slot == null) {
            var all = commissions.of(client);
            if (all.isEmpty()) {
                reader.fault(FaultCode.F18, column, "exchange.F18.noClient", Words.visible(client));
            } else {
                reader.fault(FaultCode.F18, column, "exchange.F18", Words.visible(client), periods(all));
            }
        }
        return slot;
    }

    private static String periods(List<Slot> slots) {
        var shown = slots.stream().limit(5).map(ImportCheck::period).collect(Collectors.joining(", "));
        return slots.size() > 5 ? shown + " …" : shown;
    }

    private record ContactOfClient(String client, ContactFact contact) {}

    private void checkContacts(ImportedFiles files) {
        var had = new Multiset<ContactOfClient>();
        for (CommissionRecord commission : state.commissions()) {
            commission
                    .contacts()
                    .forEach(contact ->
                            had.add(new ContactOfClient(commission.key().clientNumber(), contact)));
        }
        for (RowReader reader : readers(files, TableKind.CONTACTS)) {
            for (TableRow row : rows(reader)) {
                if (!reader.turnTo(row)) {
                    continue;
                }
                var client = reader.clientNumber(Column.CONTACT_CLIENT);
                var day = reader.date(Column.CONTACT_DAY);
                var kind = reader.coded(Column.CONTACT_KIND, ContactKind.class);
                var with = reader.text(Column.CONTACT_WITH, LONGEST_WITH);
                var slot = client == null || day == null ? null : commissionOn(reader, Column.CONTACT_DAY, client, day);
                if (slot != null && client != null && day != null && kind != null && with != null && faults.isEmpty()) {
                    var contact = new ContactFact(day, kind, Words.key(with).equals("klient") ? "klient" : with);
                    if (had.take(new ContactOfClient(client, contact))) {
                        plan.keepContact();
                    } else {
                        plan.contact(slot.key(), contact);
                    }
                }
            }
        }
    }

    private record AwaitedOfClient(String client, AwaitedFact awaited) {}

    private record WaitOfClient(String client, LocalDate from, String what) {}

    private record AwaitedRow(RowReader reader, TableRow row, Slot slot, AwaitedFact awaited) {}

    private record AwaitedInPlace(CommissionKey key, AwaitedFact awaited) {}

    private void checkAwaited(ImportedFiles files) {
        var had = new Multiset<AwaitedOfClient>();
        for (CommissionRecord commission : state.commissions()) {
            commission
                    .awaited()
                    .forEach(awaited ->
                            had.add(new AwaitedOfClient(commission.key().clientNumber(), awaited)));
        }
        List<AwaitedRow> others = new ArrayList<>();
        for (RowReader reader : readers(files, TableKind.AWAITED_DECISIONS)) {
            for (TableRow row : rows(reader)) {
                var read = readAwaited(reader, row);
                if (read == null) {
                    continue;
                }
                if (had.take(new AwaitedOfClient(read.slot.key().clientNumber(), read.awaited))) {
                    plan.keepAwaited();
                } else {
                    others.add(read);
                }
            }
        }
        var left = waitsLeft(had);
        for (AwaitedRow row : others) {
            var client = row.slot.key().clientNumber();
            var same = left.get(new WaitOfClient(client, row.awaited.from(), row.awaited.what()));
            var before = same == null ? null : same.poll();
            if (before == null) {
                plan.awaited(row.slot.key(), row.awaited);
            } else if (options.update()) {
                plan.moveEnd(before.key, new ImportPlan.AwaitedEnd(before.awaited, row.awaited.until()));
            } else {
                var until = before.awaited.until();
                faults.add(row.reader.faultAt(
                        row.row,
                        FaultCode.F20,
                        Column.AWAITED_UNTIL,
                        options.discreet() ? "exchange.F20.awaitedOther" : "exchange.F20.awaited",
                        until == null ? "" : until.toString()));
            }
        }
    }

    private @Nullable AwaitedRow readAwaited(RowReader reader, TableRow row) {
        if (!reader.turnTo(row)) {
            return null;
        }
        var client = reader.clientNumber(Column.AWAITED_CLIENT);
        var from = reader.date(Column.AWAITED_FROM);
        var until = reader.date(Column.AWAITED_UNTIL);
        var what = reader.text(Column.AWAITED_WHAT, LONGEST_WHAT);
        if (from != null && until != null && until.isBefore(from)) {
            reader.fault(FaultCode.F09, Column.AWAITED_UNTIL, "exchange.F09.awaited", from.toString());
        }
        var slot = client == null || from == null ? null : commissionOn(reader, Column.AWAITED_FROM, client, from);
        if (slot != null && until != null && slot.closedOn() != null && until.isAfter(slot.closedOn())) {
            reader.fault(
                    FaultCode.F18,
                    Column.AWAITED_UNTIL,
                    "exchange.F18.past",
                    slot.closedOn().toString());
        }
        if (reader.hasFault() || slot == null || from == null || what == null) {
            return null;
        }
        return new AwaitedRow(reader, row, slot, new AwaitedFact(from, until, what));
    }

    /** What the operation awaits and the files do not say in the same words, by client, first day and what. */
    private Map<WaitOfClient, Deque<AwaitedInPlace>> waitsLeft(Multiset<AwaitedOfClient> left) {
        Map<AwaitedOfClient, Integer> counts = new HashMap<>(left.left());
        Map<WaitOfClient, Deque<AwaitedInPlace>> waits = new HashMap<>();
        for (CommissionRecord commission : state.commissions()) {
            for (AwaitedFact awaited : commission.awaited()) {
                var ofClient = new AwaitedOfClient(commission.key().clientNumber(), awaited);
                if (counts.merge(ofClient, -1, Integer::sum) >= 0) {
                    waits.computeIfAbsent(
                                    new WaitOfClient(ofClient.client, awaited.from(), awaited.what()),
                                    wait -> new ArrayDeque<>())
                            .add(new AwaitedInPlace(commission.key(), awaited));
                }
            }
        }
        return waits;
    }

    private record ChangeOfClient(String client, OmbudChangeFact change) {}

    private void checkChangesOfOmbud(ImportedFiles files) {
        var had = new Multiset<ChangeOfClient>();
        for (CommissionRecord commission : state.commissions()) {
            commission
                    .changesOfOmbud()
                    .forEach(change ->
                            had.add(new ChangeOfClient(commission.key().clientNumber(), change)));
        }
        for (RowReader reader : readers(files, TableKind.CHANGES_OF_OMBUD)) {
            for (TableRow row : rows(reader)) {
                if (!reader.turnTo(row)) {
                    continue;
                }
                var client = reader.clientNumber(Column.CHANGE_CLIENT);
                var day = reader.date(Column.CHANGE_DAY);
                var from = ombud(reader, Column.CHANGE_FROM);
                var to = ombud(reader, Column.CHANGE_TO);
                var slot = client == null || day == null ? null : commissionOn(reader, Column.CHANGE_DAY, client, day);
                if (slot != null && client != null && day != null && from != null && to != null && faults.isEmpty()) {
                    var change = new OmbudChangeFact(day, from, to);
                    if (had.take(new ChangeOfClient(client, change))) {
                        plan.keepChange();
                    } else {
                        plan.change(slot.key(), change);
                    }
                }
            }
        }
    }
}
