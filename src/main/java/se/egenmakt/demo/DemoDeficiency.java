package se.egenmakt.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.Body;
import se.egenmakt.deficiency.FaultKind;
import se.egenmakt.deficiency.Referral;
import se.egenmakt.deficiency.Right;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.shared.LifeArea;
import se.egenmakt.shared.Outcome;

/**
 * A deficiency of the demo; its words stand in the texts under its key.
 *
 * @param clients     how many it touches, as counted when it was taken up
 * @param own         observations of the operation's own
 * @param published   whether the group shows it to everybody
 * @param offered     whether a neighbour was asked, and said yes
 */
record DemoDeficiency(
        String key, LocalDate noted, LifeArea area, FaultKind fault, Right right, @Nullable String municipality, int clients, int own, boolean published, boolean offered, List<At> bodies) {
    /** A body, and the steps there, with the days from when it was noted. */
    record At(Body body, List<Taken> steps) {
        At(Body body, Taken... steps) {
            this(body, List.of(steps));
        }
    }

    /**
     * @param after days after it was noted
     * @param until days from the step to its date; 0 for none
     */
    record Taken(StepKind kind, int after, int until) {}

    static Taken step(StepKind kind, int after) {
        return new Taken(kind, after, 0);
    }

    static Taken step(StepKind kind, int after, int until) {
        return new Taken(kind, after, until);
    }

    /** The way at a body: held against the rules, so that the demo shows nothing that the program would refuse. */
    Referral referral(At at, String noter, java.util.function.Function<Taken, Step> words, LocalDate today) {
        var way = Referral.noted(noted, noter);
        for (var taken : at.steps()) {
            var step = words.apply(taken);
            way = switch (way.take(step, today)) {
                case Outcome.Done<Referral>(var longer) -> longer;
                case Outcome.Refused<Referral>(var refusals) -> throw new IllegalStateException(key + ", " + at.body().name() + ", " + taken + ": " + refusals);
            };
        }
        return way;
    }
}
