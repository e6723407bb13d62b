package se.egenmakt.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.AwaitedDecision;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.commission.ContactDay;
import se.egenmakt.commission.Inactivity;
import se.egenmakt.outside.Exported;
import se.egenmakt.outside.InventedOperation;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/** An invented operation's commissions up to a day, as the program knows them and as its export tells them. */
record History(Exported exported, List<CommissionFacts> commissions, int year, LocalDate today) {
    static final Map<String, String> MUNICIPALITIES =
            Map.of("Kristianstad", "1290", "Ängelholm", "1292", "Stockholm", "0180");

    static History random(Random random) {
        var today = InventedOperation.someDay(random);
        var exported = InventedOperation.draw(random, 1 + random.nextInt(5), today);
        var commissions = new ArrayList<CommissionFacts>();
        exported.rows("uppdrag").forEach(row -> commissions.add(facts(row)));
        int year = random.nextBoolean() ? 2013 : today.getYear() - random.nextInt(3);
        Collections.shuffle(commissions, random);
        return new History(exported, List.copyOf(commissions), Math.min(year, today.getYear()), today);
    }

    /** The client's number and the day it was opened, by which a commission is known outside. */
    static String key(CommissionFacts commission) {
        return commission.clientNumber() + " " + commission.openedOn();
    }

    /** Numbers of clients with a commission of this municipality, or of any, that is inactive on the day: some of them twice, in no order. */
    List<String> inactive(LocalDate day, @Nullable String code) {
        var numbers = new ArrayList<String>();
        for (var commission : commissions) {
            if ((code == null || commission.municipality().equals(code))
                    && Inactivity.on(
                                    day,
                                    commission.openedOn(),
                                    commission.closedOn(),
                                    contacts(commission),
                                    awaited(commission))
                            .inactive()) {
                numbers.add(commission.clientNumber());
            }
        }
        numbers.addAll(numbers.reversed());
        return numbers;
    }

    /** Those of the client from its opening on: enough to tell of one that is open. */
    private List<ContactDay> contacts(CommissionFacts commission) {
        return since(commission, "kontakter", "datum")
                .map(row -> new ContactDay(
                        LocalDate.parse(row.get("datum")), Coded.stored(ContactKind.class, row.get("sätt"))))
                .toList();
    }

    private List<AwaitedDecision> awaited(CommissionFacts commission) {
        return since(commission, "väntar", "från")
                .map(row -> new AwaitedDecision(
                        LocalDate.parse(row.get("från")),
                        row.get("till").isEmpty() ? null : LocalDate.parse(row.get("till"))))
                .toList();
    }

    private Stream<Map<String, String>> since(CommissionFacts commission, String sheet, String day) {
        return exported.rows(sheet).stream()
                .filter(row -> row.get("klientnr").equals(commission.clientNumber())
                        && row.get(day).compareTo(commission.openedOn().toString()) >= 0);
    }

    /** What was registered on an earlier day. */
    History asOf(LocalDate day, int reportYear) {
        var known = new ArrayList<CommissionFacts>();
        for (var commission : commissions) {
            if (!commission.openedOn().isAfter(day)) {
                var closed = commission.closedOn();
                known.add(with(commission, closed == null || closed.isAfter(day) ? null : closed));
            }
        }
        return new History(exported, known, reportYear, day);
    }

    private static CommissionFacts facts(Map<String, String> row) {
        var number = row.get("klientnr");
        var born = row.get("födelseår");
        var closed = row.get("avslutat");
        return new CommissionFacts(
                Facts.id(number + " " + row.get("öppnat")),
                Facts.id(number),
                number,
                Coded.stored(Sex.class, row.get("kön")),
                born.isEmpty() ? null : Integer.valueOf(born),
                MUNICIPALITIES.get(row.get("kommun")),
                LocalDate.parse(row.get("öppnat")),
                closed.isEmpty() ? null : LocalDate.parse(closed),
                Stream.of(row.get("huvudorsak").split(", "))
                        .map(code -> Coded.stored(ContactReason.class, code))
                        .toList(),
                Coded.stored(Knowledge.class, row.get("minderåriga barn")),
                Coded.stored(Knowledge.class, row.get("hemmaboende barn")));
    }

    private static CommissionFacts with(CommissionFacts it, @Nullable LocalDate closed) {
        return new CommissionFacts(
                it.commission(),
                it.client(),
                it.clientNumber(),
                it.sex(),
                it.birthYear(),
                it.municipality(),
                it.openedOn(),
                closed,
                it.mainReasons(),
                it.minorChildren(),
                it.childrenAtHome());
    }
}
