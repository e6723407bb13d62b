package se.egenmakt.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.commission.CommissionFacts;
import se.egenmakt.demo.Happening.Awaits;
import se.egenmakt.demo.Happening.ChangedOmbud;
import se.egenmakt.demo.Happening.Closed;
import se.egenmakt.demo.Happening.Contacted;
import se.egenmakt.demo.Happening.Opened;

/** A commission as it is after what has happened in it. */
record DemoCommission(
        Opened opened, String ombud, List<ChangedOmbud> changes, List<Contacted> contacts, List<Awaited> awaited, @Nullable Closed closed) {
    record Awaited(LocalDate from, @Nullable LocalDate until, String what) {}

    int number() {
        return opened.commission();
    }

    @Nullable LocalDate closedOn() {
        return closed == null ? null : closed.day();
    }

    UUID id(DemoOperation operation) {
        return operation.id("commission " + number());
    }

    UUID clientId(DemoOperation operation) {
        return operation.id("client " + opened.client());
    }

    /** What the yearly report counts of it. */
    CommissionFacts facts(DemoOperation operation) {
        return new CommissionFacts(
                id(operation), clientId(operation), operation.number(opened.client()), opened.sex(), opened.birthYear(), opened.municipality(), opened.day(), closedOn(),
                opened.mainReasons(), opened.minorChildren(), opened.childrenAtHome());
    }

    /** Who had it on this day. */
    String ombudOn(LocalDate day) {
        var had = opened.ombud();
        for (var change : changes) {
            if (!change.day().isAfter(day)) {
                had = change.to();
            }
        }
        return had;
    }

    /** The commissions that these happenings make, in their own order. */
    static List<DemoCommission> of(List<Happening> happenings) {
        var all = new ArrayList<DemoCommission>();
        for (var happening : happenings) {
            if (happening instanceof Opened opened) {
                all.add(new DemoCommission(opened, opened.ombud(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null));
            } else {
                int at = happening.commission();
                all.set(at, all.get(at).after(happening));
            }
        }
        return all;
    }

    private DemoCommission after(Happening happening) {
        switch (happening) {
            case Opened again -> throw new IllegalStateException("Opened twice: " + again);
            case Contacted contact -> contacts.add(contact);
            case Awaits begins -> awaited.add(new Awaited(begins.day(), null, begins.what()));
            case Happening.Answered answer -> {
                var waiting = awaited.removeLast();
                awaited.add(new Awaited(waiting.from(), answer.day(), waiting.what()));
            }
            case ChangedOmbud change -> {
                changes.add(change);
                return new DemoCommission(opened, change.to(), changes, contacts, awaited, closed);
            }
            case Closed closing -> {
                return new DemoCommission(opened, ombud, changes, contacts, awaited, closing);
            }
        }
        return this;
    }
}
