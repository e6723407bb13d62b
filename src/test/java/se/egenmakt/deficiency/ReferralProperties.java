package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import se.egenmakt.deficiency.Step.Upward;
import se.egenmakt.shared.Outcome;

/** Random ways: no deficiency is ever silent past its date without being shown. */
class ReferralProperties {
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 29);

    @Provide
    Arbitrary<Referral> ways() {
        return Arbitraries.randomValue(ReferralProperties::random);
    }

    private static Referral random(Random chance) {
        var way = Referral.noted(FIRST, "Ombuden");
        int steps = chance.nextInt(14);
        for (int i = 0; i < steps; i++) {
            var kind = StepKind.values()[chance.nextInt(StepKind.values().length)];
            var day = way.last().onDay().plusDays(chance.nextInt(120));
            var step = Step.of(kind, day, "Nämnden", chance.nextBoolean() ? "Så sades det." : "").by(chance.nextInt(4) == 0 ? null : day.plusDays(chance.nextInt(400) - 10)).to(Upward.values()[chance.nextInt(2)]);
            if (way.take(step, day) instanceof Outcome.Done<Referral>(var longer)) {
                way = longer;
            }
        }
        return way;
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nothingIsSilentPastItsDateWithoutBeingShown(@ForAll("ways") Referral way, @ForAll @IntRange(max = 4000) int later) {
        var day = way.last().onDay().plusDays(later);
        if (way.state() == ReferralState.BETTER) {
            assertThat(way.isLateOn(day)).isFalse();
            return;
        }
        // whatever has happened, there is a date, never more than a year and a little after the last thing that was done; past it the way is shown as late
        var awaits = way.awaits().orElseThrow();
        var begun = way.steps().reversed().stream().filter(step -> step.kind() != StepKind.REMINDED).findFirst().orElseThrow().onDay();
        assertThat(awaits.by()).isAfterOrEqualTo(begun).isBeforeOrEqualTo(begun.plusDays(400));
        assertThat(way.isLateOn(day)).isEqualTo(day.isAfter(awaits.by()));
        assertThat(awaits.daysOn(day)).isGreaterThanOrEqualTo(awaits.lateOn(day));
        if (later > 400) {
            assertThat(way.isLateOn(day)).isTrue();
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theWayReadsTheSameFromItsStoredSteps(@ForAll("ways") Referral way) {
        var again = new Referral(way.steps());
        assertThat(again.state()).isEqualTo(way.state());
        assertThat(again.awaits()).isEqualTo(way.awaits());
        var days = way.steps().stream().map(Step::onDay).toList();
        assertThat(days).isSorted();
    }
}
