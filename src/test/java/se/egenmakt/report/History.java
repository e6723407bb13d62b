package se.egenmakt.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/**
 * An invented operation's commissions up to a day, drawn so that the edges of the rules come often: quarters to the day, New Year, ends of months, leap days, returns on the day of
 * closing, commissions of one day, facts that change.
 */
record History(List<CommissionFacts> commissions, int year, LocalDate today) {
    private static final ContactReason[] REASONS = {
        ContactReason.ECONOMY, ContactReason.HOUSING, ContactReason.EVERYDAY_SUPPORT, ContactReason.OTHER
    };
    private static final String[] MUNICIPALITIES = {"1290", "1292", "0180"};
    private static final int[] TURNS = {2012, 2013, 2014, 2016};

    static History random(Random random) {
        var today = pick(random, 50)
                ? LocalDate.of(2013, 1, 1).plusDays(random.nextInt(1200))
                : snapped(random, LocalDate.of(2013, 1, 1).plusDays(random.nextInt(1200)));
        var commissions = new ArrayList<CommissionFacts>();
        var clients = 1 + random.nextInt(5);
        for (int client = 0; client < clients; client++) {
            commissionsOf(random, String.valueOf(7 + client), today, commissions);
        }
        var newest = today.getYear();
        var year = pick(random, 50) ? 2013 : newest - random.nextInt(3);
        Collections.shuffle(commissions, random);
        return new History(List.copyOf(commissions), Math.min(year, newest), today);
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
        return new History(known, reportYear, day);
    }

    private static void commissionsOf(Random random, String number, LocalDate today, List<CommissionFacts> all) {
        var client = new UUID(random.nextLong(), random.nextLong());
        var sex = Sex.values()[random.nextInt(4)];
        var born = pick(random, 60) ? edgeYear(random) : 1930 + random.nextInt(75);
        var municipality = MUNICIPALITIES[random.nextInt(3)];
        var changing = pick(random, 40);
        var opened = snapped(random, LocalDate.of(2011, 6, 1).plusDays(random.nextInt(1100)));
        var count = 1 + random.nextInt(5);
        for (int i = 0; i < count && !opened.isAfter(today); i++) {
            if (changing) {
                sex = pick(random, 50) ? Sex.values()[random.nextInt(4)] : sex;
                municipality = pick(random, 50) ? MUNICIPALITIES[random.nextInt(3)] : municipality;
            }
            LocalDate closed = closing(random, opened);
            if (closed.isAfter(today) || (i == count - 1 && pick(random, 40))) {
                closed = null;
            }
            var minors = Knowledge.values()[random.nextInt(3)];
            all.add(new CommissionFacts(
                    new UUID(random.nextLong(), random.nextLong()),
                    client,
                    number,
                    sex,
                    pick(random, 15) ? null : born,
                    municipality,
                    opened,
                    closed,
                    reasons(random),
                    minors,
                    minors == Knowledge.YES ? Knowledge.values()[random.nextInt(3)] : minors));
            if (closed == null) {
                return;
            }
            opened = next(random, opened, closed);
        }
    }

    private static LocalDate closing(Random random, LocalDate opened) {
        var closed = switch (random.nextInt(5)) {
            case 0 -> opened;
            case 1 -> opened.plusDays(1 + random.nextInt(3));
            default -> opened.plusDays(random.nextInt(300));
        };
        var snapped = snapped(random, closed);
        return snapped.isBefore(opened) ? closed : snapped;
    }

    private static LocalDate next(Random random, LocalDate opened, LocalDate closed) {
        var quarter = LocalDate.parse(NaiveReport.threeMonthsOn(closed.toString()));
        var next = switch (random.nextInt(7)) {
            case 0 -> closed;
            case 1 -> closed.plusDays(1);
            case 2 -> quarter;
            case 3 -> quarter.plusDays(1);
            case 4 -> quarter.minusDays(1);
            case 5 -> snapped(random, closed.plusDays(random.nextInt(100)));
            default -> closed.plusDays(random.nextInt(250));
        };
        var notBefore = next.isBefore(closed) ? closed : next;
        return notBefore.equals(opened) ? notBefore.plusDays(1) : notBefore;
    }

    /** Now and then moved to an edge: New Year's Eve or Day, the end or the start of its month, the end of February. */
    private static LocalDate snapped(Random random, LocalDate day) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> LocalDate.of(day.getYear(), 12, 31);
            case 2 -> LocalDate.of(day.getYear() + 1, 1, 1);
            case 3, 4 -> day.withDayOfMonth(day.lengthOfMonth());
            case 5 -> day.withDayOfMonth(1);
            case 6 -> LocalDate.of(TURNS[random.nextInt(4)], 3, 1).minusDays(1);
            default -> day;
        };
    }

    private static int edgeYear(Random random) {
        int[] ages = {17, 18, 19, 29, 30, 39, 40, 49, 50, 59, 60, 64, 65};
        return 2011 + random.nextInt(4) - ages[random.nextInt(ages.length)];
    }

    private static List<ContactReason> reasons(Random random) {
        var reasons = EnumSet.of(REASONS[random.nextInt(REASONS.length)]);
        while (pick(random, 40)) {
            reasons.add(REASONS[random.nextInt(REASONS.length)]);
        }
        return List.copyOf(reasons);
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

    private static boolean pick(Random random, int percent) {
        return random.nextInt(100) < percent;
    }
}
