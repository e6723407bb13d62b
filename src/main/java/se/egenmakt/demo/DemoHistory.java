package se.egenmakt.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.egenmakt.demo.Happening.ChangedOmbud;
import se.egenmakt.demo.Happening.Closed;
import se.egenmakt.shared.ClosingReason;

/**
 * What happened in an operation, day by day. No draw looks ahead to the last day, so what happened through a day is the beginning of what happened through any
 * later day, and everything comes out the same at every start.
 */
final class DemoHistory {
    /** First day of the history: what was open then was opened earlier, on paper. */
    static final LocalDate START = LocalDate.of(2021, 1, 1);

    private static final int HANDED_OVER_WITHIN = 16;

    private final DemoOperation operation;
    private final Chance chance;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Course> open = new ArrayList<>();
    private final List<Return> returns = new ArrayList<>();
    private int commissions;
    private int clients;
    private LocalDate limitFor = START;
    private LocalDate limit = START.minusMonths(6);

    /** One who will come back. */
    private record Return(LocalDate earliest, DemoClient client, DemoOmbud ombud, boolean sameReason) {}

    private DemoHistory(DemoOperation operation) {
        this.operation = operation;
        this.chance = new Chance(operation.seed(), 0);
    }

    /** Everything that happened through this day, itself included, in order. */
    static List<Happening> through(LocalDate lastDay, DemoOperation operation) {
        var history = new DemoHistory(operation);
        history.begin();
        for (var day = START; !day.isAfter(lastDay); day = day.plusDays(1)) {
            if (Workdays.is(day)) {
                history.live(day);
            }
        }
        return List.copyOf(history.happenings);
    }

    /** The commissions that were open when the history begins, oldest first. */
    private void begin() {
        var ombud = operation.ombud().stream().filter(one -> one.share(START) > 0).toList();
        int many = (int) Math.round(ombud.stream().mapToDouble(this::aim).sum()) - ombud.size();
        for (int i = 0; i < many; i++) {
            var day = START.minusDays(14L + (long) (many - 1 - i) * 600 / many);
            while (!Workdays.is(day)) {
                day = day.minusDays(1);
            }
            comes(day, ombud.get(i % ombud.size()));
        }
    }

    private double aim(DemoOmbud ombud) {
        return operation.usualCaseload() * ombud.share(START);
    }

    private void live(LocalDate day) {
        welcomeBack(day);
        handOver(day);
        for (var course : List.copyOf(open)) {
            course.live(day, work(course.ombud(), day));
            endWhenDone(course, day);
            changeOmbudSometimes(course, day);
        }
        for (var ombud : operation.ombud()) {
            if (ombud.share(day) > 0) {
                someFallSilent(ombud, day);
                dealWithQuiet(ombud, day);
                takeIn(ombud, day);
            }
        }
    }

    private static double work(DemoOmbud ombud, LocalDate day) {
        return Workdays.pace(day) * (ombud.isAway(day) ? 0.12 : 1);
    }

    // ── Opening ────────────────────────────────────────────────────────────

    private void comes(LocalDate day, DemoOmbud ombud) {
        var client = new DemoClient(clients++, operation, day);
        happenings.add(client.comes(day, commissions, ombud.name()));
        open.add(new Course(commissions++, client, day, ombud, happenings::add));
    }

    private void welcomeBack(LocalDate day) {
        for (var back : List.copyOf(returns)) {
            if (!day.isBefore(back.earliest())) {
                returns.remove(back);
                var ombud = hasRoom(back.ombud(), day) ? back.ombud() : leastLoaded(day, back.ombud()).orElse(back.ombud());
                happenings.add(back.client().returns(day, commissions, ombud.name(), back.sameReason()));
                open.add(new Course(commissions++, back.client(), day, ombud, happenings::add));
            }
        }
    }

    private boolean hasRoom(DemoOmbud ombud, LocalDate day) {
        return ombud.share(day) > 0 && !ombud.leavesWithin(60, day) && active(ombud, day) <= operation.usualCaseload() * ombud.share(day) + 1;
    }

    /** New clients come the more easily the fewer there are; the first workday after the holidays brings what was put off. */
    private void takeIn(DemoOmbud ombud, LocalDate day) {
        double room = operation.usualCaseload() * ombud.share(day) - active(ombud, day);
        double probability = room >= 3 ? 0.3 : room >= 2 ? 0.18 : room >= 0 ? 0.08 : room >= -1 ? 0.035 : room >= -2 ? 0.006 : 0;
        boolean putOff = day.getMonth() == Month.JANUARY && day.getDayOfMonth() == 2;
        if (chance.happens(putOff && room > -2 ? 0.6 : probability * Workdays.pace(day)) && !ombud.isAway(day) && !ombud.leavesWithin(60, day)) {
            comes(day, ombud);
        }
    }

    private int active(DemoOmbud ombud, LocalDate day) {
        int active = 0;
        for (var course : open) {
            if (course.ombud() == ombud && !course.isQuiet(limit(day))) {
                active++;
            }
        }
        return active;
    }

    // ── Change of ombud ────────────────────────────────────────────────────

    /** An ombud who leaves hands over every commission in the last weeks. */
    private void handOver(LocalDate day) {
        for (var leaving : operation.ombud()) {
            var last = leaving.leaves();
            if (last == null || !leaving.leavesWithin(HANDED_OVER_WITHIN, day)) {
                continue;
            }
            var left = open.stream().filter(course -> course.ombud() == leaving).toList();
            boolean lastChance = !last.isAfter(day);
            int many = lastChance ? left.size() : Math.min(left.size(), 2);
            left.subList(0, many).forEach(course -> leastLoaded(day, leaving).ifPresent(to -> change(course, to, day)));
        }
    }

    private void changeOmbudSometimes(Course course, LocalDate day) {
        if (operation.ombud().size() > 1 && open.contains(course) && chance.happens(0.0004)) {
            leastLoaded(day, course.ombud()).ifPresent(to -> change(course, to, day));
        }
    }

    private void change(Course course, DemoOmbud to, LocalDate day) {
        happenings.add(new ChangedOmbud(day, course.commission(), course.ombud().name(), to.name()));
        course.ombud(to);
    }

    /** Who has most room, among the others who stay. */
    private Optional<DemoOmbud> leastLoaded(LocalDate day, DemoOmbud but) {
        return operation.ombud().stream()
                .filter(one -> one != but && one.share(day) > 0 && !one.leavesWithin(60, day))
                .min(Comparator.comparingDouble(one -> active(one, day) - operation.usualCaseload() * one.share(day)));
    }

    /** The earliest day on which a last contact is recent enough (rule B5). */
    private LocalDate limit(LocalDate day) {
        if (!limitFor.equals(day)) {
            limitFor = day;
            limit = day.minusMonths(6);
        }
        return limit;
    }

    // ── Silence ────────────────────────────────────────────────────────────

    private void someFallSilent(DemoOmbud ombud, LocalDate day) {
        double aYear = operation.leastQuiet() > 0 ? 4.5 : 2.6;
        if (chance.happens(aYear / 250)) {
            var possible = open.stream().filter(course -> course.ombud() == ombud && course.mayFallSilent(day)).toList();
            if (!possible.isEmpty()) {
                possible.get(chance.between(0, possible.size() - 1)).fallSilent();
            }
        }
        for (var course : List.copyOf(open)) {
            if (course.ombud() == ombud && course.isSilent() && !course.isQuiet(limit(day)) && chance.happens(0.0025)) {
                course.wakeUp(day);
            }
        }
    }

    /** What has been quiet for half a year is taken up again or closed, some sooner, some later, all but a few before the year ends. */
    private void dealWithQuiet(DemoOmbud ombud, LocalDate day) {
        boolean yearEnds = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31;
        var quiet = new ArrayList<Course>();
        for (var course : open) {
            if (course.ombud() == ombud && course.isQuiet(limit(day))) {
                quiet.add(course);
            }
        }
        quiet.sort(Comparator.comparing(Course::lastContact).thenComparing(Course::commission));
        int over = quiet.size() - operation.leastQuiet();
        for (var course : quiet) {
            boolean tooMany = over > operation.mostQuiet() - operation.leastQuiet();
            if (over > 0 && (tooMany || yearEnds || chance.happens(operation.leastQuiet() > 0 ? 0.005 : 0.015))) {
                over--;
                if (!tooMany && !yearEnds && chance.happens(0.25)) {
                    course.wakeUp(day);
                } else {
                    close(course, day, ClosingReason.QUIET);
                }
            }
        }
    }

    // ── Closing ────────────────────────────────────────────────────────────

    private void endWhenDone(Course course, LocalDate day) {
        boolean yearEnds = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31;
        boolean onTheLastDay = yearEnds && course.endsWithin(35, day) && !course.isAwaiting();
        if (onTheLastDay || (course.mayEnd(day) && chance.happens(0.3 * work(course.ombud(), day)))) {
            close(course, day, chance.pick(Frequencies.CLOSINGS));
        }
    }

    private void close(Course course, LocalDate day, ClosingReason reason) {
        course.end(day, reason != ClosingReason.QUIET && reason != ClosingReason.DECEASED && chance.happens(0.75));
        happenings.add(new Closed(day, course.commission(), reason, chance.pick(Frequencies.results(reason))));
        open.remove(course);
        if (reason != ClosingReason.DECEASED && reason != ClosingReason.NOT_TARGET_GROUP) {
            mayReturn(course, day);
        }
    }

    /** Some come back within a quarter, most of them for the same reason; some later. */
    private void mayReturn(Course course, LocalDate day) {
        double fate = chance.between(0.0, 1.0);
        boolean yearEnds = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31;
        if (fate < (yearEnds ? 0.4 : 0.1)) {
            returns.add(new Return(day.plusDays(chance.between(10, 80)), course.client(), course.ombud(), chance.happens(0.65)));
        } else if (fate < (yearEnds ? 0.5 : 0.24)) {
            returns.add(new Return(day.plusDays(chance.between(110, 700)), course.client(), course.ombud(), chance.happens(0.5)));
        }
    }
}
