package se.egenmakt.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.egenmakt.demo.Chance.Weighted;
import se.egenmakt.demo.Happening.Opened;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.shared.Knowledge;
import se.egenmakt.shared.Sex;

/** An invented client, between commissions too: facts that were unknown may be known the next time, and some change. */
final class DemoClient {
    private final int number;
    private final Chance chance;
    private final List<Weighted<String>> municipalities;
    private Sex sex;
    private final int trueBirthYear;
    private final @Nullable LocalDate bornOn;
    private boolean birthYearKnown;
    private String municipality;
    private Knowledge minorChildren;
    private Knowledge childrenAtHome;
    private List<ContactReason> mainReasons = List.of();

    /** One who comes for the first time on this day. */
    DemoClient(int number, DemoOperation operation, LocalDate day) {
        this.number = number;
        this.chance = new Chance(operation.seed(), 1_000_000L + number);
        this.municipalities = operation.municipalities().stream()
                .map(served -> Chance.often(served.inhabitants(), served.code()))
                .toList();
        this.sex = chance.pick(Frequencies.SEX);
        boolean justOfAge = chance.happens(0.02);
        int age = justOfAge ? 18 : chance.pick(Frequencies.AGE_FROM) + chance.between(0, Frequencies.AGE_SPAN - 1);
        this.trueBirthYear = day.getYear() - age;
        this.birthYearKnown = justOfAge || !chance.happens(0.02);
        this.bornOn = justOfAge ? day.minusYears(18).withDayOfYear(chance.between(1, day.getDayOfYear())) : null;
        this.municipality = chance.pick(municipalities);
        this.minorChildren = Knowledge.UNKNOWN;
        this.childrenAtHome = Knowledge.UNKNOWN;
        askAboutChildren(age);
    }

    int number() {
        return number;
    }

    Chance chance() {
        return chance;
    }

    private void askAboutChildren(int age) {
        if (chance.happens(0.06)) {
            return;
        }
        double parents = age < 25 ? 0.08 : age < 35 ? 0.3 : age < 50 ? 0.42 : age < 60 ? 0.15 : 0.02;
        minorChildren = chance.happens(parents) ? Knowledge.YES : Knowledge.NO;
        boolean atHome = chance.happens(sex == Sex.MAN ? 0.35 : 0.6);
        childrenAtHome = minorChildren == Knowledge.NO ? Knowledge.NO : chance.happens(0.05) ? Knowledge.UNKNOWN : atHome ? Knowledge.YES : Knowledge.NO;
    }

    /** What is different when the client comes back. */
    private void live(LocalDate day) {
        if (sex == Sex.UNKNOWN && chance.happens(0.75)) {
            sex = chance.happens(0.5) ? Sex.WOMAN : Sex.MAN;
        }
        birthYearKnown |= chance.happens(0.75);
        if (chance.happens(0.12)) {
            municipality = chance.pick(municipalities);
        }
        if (minorChildren == Knowledge.UNKNOWN) {
            askAboutChildren(day.getYear() - trueBirthYear);
        } else if (childrenAtHome == Knowledge.YES && chance.happens(0.15)) {
            childrenAtHome = Knowledge.NO;
        }
    }

    /** The first commission. */
    Opened comes(LocalDate day, int commission, String ombud) {
        return opened(day, commission, ombud, reasons(chance.pick(Frequencies.MAIN_REASONS), Set.of()));
    }

    /** A later one. @param sameReason whether a main reason is shared with the commission before */
    Opened returns(LocalDate day, int commission, String ombud, boolean sameReason) {
        live(day);
        var before = mainReasons;
        int many = chance.pick(Frequencies.MAIN_REASONS);
        var main = reasons(many, sameReason ? Set.of() : Set.copyOf(before));
        if (sameReason && main.stream().noneMatch(before::contains)) {
            var joined = EnumSet.copyOf(main);
            joined.remove(main.getLast());
            joined.add(before.getFirst());
            main = List.copyOf(joined);
        }
        return opened(day, commission, ombud, main);
    }

    private Opened opened(LocalDate day, int commission, String ombud, List<ContactReason> main) {
        mainReasons = main;
        var other = reasons(chance.pick(Frequencies.OTHER_REASONS), Set.copyOf(main));
        return new Opened(
                day, commission, number, ombud, sex, birthYearKnown ? trueBirthYear : null, birthYearKnown ? bornOn : null, municipality,
                chance.pick(Frequencies.MADE_BY), main, other, minorChildren, childrenAtHome);
    }

    /** In code-list order. */
    private List<ContactReason> reasons(int many, Set<ContactReason> but) {
        var possible = new ArrayList<>(Frequencies.REASONS);
        possible.removeIf(weighted -> but.contains(weighted.value()));
        var drawn = EnumSet.noneOf(ContactReason.class);
        while (drawn.size() < many) {
            drawn.add(chance.pick(possible));
        }
        return List.copyOf(drawn);
    }

    ContactReason someMainReason() {
        return mainReasons.get(chance.between(0, mainReasons.size() - 1));
    }

}
