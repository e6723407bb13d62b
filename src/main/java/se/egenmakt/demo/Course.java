package se.egenmakt.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.egenmakt.demo.Frequencies.Wait;
import se.egenmakt.demo.Happening.Answered;
import se.egenmakt.demo.Happening.Awaits;
import se.egenmakt.demo.Happening.Contacted;
import se.egenmakt.commission.Counterparts;
import se.egenmakt.shared.ContactKind;

/** The course of one open commission, from workday to workday. */
final class Course {
    private final int commission;
    private final DemoClient client;
    private final LocalDate openedOn;
    private final Chance chance;
    private final Consumer<Happening> happens;
    /** Contacts a workday in ordinary times. */
    private final double pace;

    private DemoOmbud ombud;
    private LocalDate meantToEnd;
    private @Nullable LocalDate lastContact;
    private @Nullable LocalDate restsUntil;
    private boolean silent;
    private @Nullable LocalDate answerComes;
    private boolean longWait;
    private boolean mayAppeal;

    Course(int commission, DemoClient client, LocalDate openedOn, DemoOmbud ombud, Consumer<Happening> happens) {
        this.commission = commission;
        this.client = client;
        this.openedOn = openedOn;
        this.ombud = ombud;
        this.chance = client.chance();
        this.happens = happens;
        this.pace = chance.between(0.08, 0.22);
        this.meantToEnd = openedOn.plusDays((long) Math.clamp(chance.around(390, 0.6), 35, 1500));
    }

    int commission() {
        return commission;
    }

    DemoClient client() {
        return client;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    DemoOmbud ombud() {
        return ombud;
    }

    void ombud(DemoOmbud other) {
        this.ombud = other;
    }

    boolean isSilent() {
        return silent;
    }

    boolean isAwaiting() {
        return answerComes != null;
    }

    LocalDate lastContact() {
        return lastContact == null ? openedOn : lastContact;
    }

    /** Rule B5. @param limit half a year before the day */
    boolean isQuiet(LocalDate limit) {
        return answerComes == null && lastContact().isBefore(limit);
    }

    /** The work was meant to be done within so many days from this one. */
    boolean endsWithin(int days, LocalDate day) {
        return !silent && !meantToEnd.isAfter(day.plusDays(days));
    }

    boolean mayEnd(LocalDate day) {
        return endsWithin(0, day) && (answerComes == null || meantToEnd.plusDays(90).isBefore(day));
    }

    boolean mayFallSilent(LocalDate day) {
        return !silent && answerComes == null && ChronoUnit.DAYS.between(openedOn, day) > 60 && meantToEnd.isAfter(day.plusDays(20));
    }

    void fallSilent() {
        silent = true;
    }

    void wakeUp(LocalDate day) {
        silent = false;
        restsUntil = null;
        if (meantToEnd.isBefore(day.plusDays(90))) {
            meantToEnd = day.plusDays(90);
        }
        contact(day);
    }

    /** @param work how much of an ordinary day's work the ombud does, 0 to 1 */
    void live(LocalDate day, double work) {
        if (answerComes != null && !day.isBefore(answerComes)) {
            answered(day);
        }
        if (silent) {
            if (chance.happens(0.012 * work)) {
                happens.accept(new Contacted(day, commission, ContactKind.ATTEMPT, Counterparts.CLIENT));
            }
            return;
        }
        if (restsUntil != null && !day.isBefore(restsUntil)) {
            restsUntil = null;
        }
        if (chance.happens(work * liveliness(day))) {
            contact(day);
        } else if (chance.happens(0.008 * work)) {
            happens.accept(new Contacted(day, commission, ContactKind.ATTEMPT, chance.happens(0.8) ? Counterparts.CLIENT : chance.pick(Frequencies.BODIES)));
        } else if (restsUntil == null && chance.happens(0.003)) {
            restsUntil = day.plusDays(chance.between(25, 100));
        }
    }

    private double liveliness(LocalDate day) {
        if (lastContact == null) {
            return 0.5;
        }
        double now = ChronoUnit.DAYS.between(openedOn, day) < 60 ? pace * 1.6 : pace;
        return restsUntil != null ? now * 0.05 : answerComes == null ? now : longWait ? now * 0.015 : now * 0.6;
    }

    private void answered(LocalDate day) {
        happens.accept(new Answered(day, commission));
        answerComes = null;
        restsUntil = null;
        if (meantToEnd.isBefore(day.plusDays(14))) {
            meantToEnd = day.plusDays(14);
        }
        contacted(day, ContactKind.TELEPHONE, Counterparts.CLIENT);
        if (mayAppeal && chance.happens(0.1)) {
            await(day, "Domstol", Frequencies.APPEAL);
        }
        mayAppeal = false;
    }

    private void contact(LocalDate day) {
        if (chance.happens(0.64)) {
            contacted(day, chance.pick(Frequencies.WITH_CLIENT), Counterparts.CLIENT);
            if (chance.happens(0.15)) {
                contactBody(day);
            }
        } else {
            contactBody(day);
        }
    }

    private void contactBody(LocalDate day) {
        var body = chance.happens(0.5) ? chance.pick(Frequencies.bodies(client.someMainReason())) : chance.pick(Frequencies.BODIES);
        contacted(day, chance.pick(Frequencies.WITH_BODY), body);
        var waits = Frequencies.waits(body);
        if (answerComes == null && !waits.isEmpty() && chance.happens(0.13)) {
            await(day, body, chance.pick(waits));
        }
    }

    private void await(LocalDate day, String body, Wait wait) {
        int days = chance.between(wait.least(), wait.most());
        answerComes = day.plusDays(days);
        longWait = days > 185;
        mayAppeal = body.equals("Försäkringskassan") || body.equals("Socialtjänsten");
        happens.accept(new Awaits(day, commission, wait.kind().code() + ": " + body));
    }

    private void contacted(LocalDate day, ContactKind kind, String with) {
        lastContact = day;
        happens.accept(new Contacted(day, commission, kind, with));
    }

    /** The last conversation, and no more waiting. */
    void end(LocalDate day, boolean meets) {
        if (answerComes != null) {
            happens.accept(new Answered(day, commission));
            answerComes = null;
        }
        if (meets) {
            contacted(day, chance.happens(0.6) ? ContactKind.MEETING : ContactKind.TELEPHONE, Counterparts.CLIENT);
        }
    }
}
