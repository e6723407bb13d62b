package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.egenmakt.Person;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** Observations and deficiencies for tests. */
public final class Seen {
    public static final Body INSURANCE = new Body(BodyKind.SOCIAL_INSURANCE, "");
    public static final DeficiencyText TEXT = new DeficiencyText(
            "Ansökan avslås när ett papper saknas", "Ingen säger vilket papper som behövs. Den som inte orkar fråga får avslag.", LifeArea.ECONOMY, FaultKind.ORGANISATION, Right.EQUAL_ACCESS, "", null);

    private Seen() {}

    public static Observation of(Person ombud, LocalDate month, String what) {
        return new Observation(
                UUID.randomUUID(), month.withDayOfMonth(1), Source.OMBUD, "", ombud.ombudId(), ombud.name(), false, what, INSURANCE, LifeArea.ECONOMY, FaultKind.ORGANISATION, false, ClientTold.YES,
                ObservationState.NOTED, "", "", false, null, "", 0);
    }

    public static Observation in(Observation seen, ObservationState state) {
        return new Observation(
                seen.id(), seen.month(), seen.source(), seen.organisation(), seen.ombud(), seen.ombudName(), seen.named(), seen.what(), seen.body(), seen.area(), seen.fault(), seen.countedBefore(),
                seen.told(), state, "", "", false, null, "", seen.version());
    }

    public static Observation about(Observation seen, Body body) {
        return new Observation(
                seen.id(), seen.month(), seen.source(), seen.organisation(), seen.ombud(), seen.ombudName(), seen.named(), seen.what(), body, seen.area(), seen.fault(), seen.countedBefore(), seen.told(),
                seen.state(), "", "", false, null, "", seen.version());
    }

    public static Observation counted(Observation seen, boolean before) {
        return new Observation(
                seen.id(), seen.month(), seen.source(), seen.organisation(), seen.ombud(), seen.ombudName(), seen.named(), seen.what(), seen.body(), seen.area(), seen.fault(), before, seen.told(),
                seen.state(), "", "", false, null, "", seen.version());
    }

    public static Observation named(Observation seen) {
        return new Observation(
                seen.id(), seen.month(), seen.source(), seen.organisation(), seen.ombud(), seen.ombudName(), true, seen.what(), seen.body(), seen.area(), seen.fault(), seen.countedBefore(), seen.told(),
                seen.state(), "", "", false, null, "", seen.version());
    }

    /** Notes it as its ombud. The value is its id. */
    public static UUID note(Observations observations, Person ombud, Observation seen) {
        return done(ombud.acting().call(() -> observations.note(seen)));
    }

    /** A deficiency at the social insurance agency, made of these. */
    public static UUID deficiency(Deficiencies deficiencies, Person person, List<UUID> seen) {
        return done(person.acting().call(() -> deficiencies.make(UUID.randomUUID(), TEXT, List.of(INSURANCE), seen, null)));
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new AssertionError("refused: " + refusals);
        };
    }

    /** The key of the first refusal's text. */
    public static String refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Refusal> refusals) ? refusals.getFirst().text() : "done";
    }

    /** Does this as that person. */
    public static void by(Person person, Runnable work) {
        person.acting().run(work);
    }

    /** Takes a step at the only body. */
    public static void take(Deficiencies deficiencies, Person person, UUID deficiency, Step step) {
        by(person, () -> {
            var at = deficiencies.find(deficiency).orElseThrow().bodies().getFirst();
            done(deficiencies.take(deficiency, at.id(), at.referral().steps().size() + 1, step));
        });
    }
}
