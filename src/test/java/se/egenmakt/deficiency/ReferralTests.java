package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.egenmakt.deficiency.Step.Upward;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** A deficiency's way at one body: which steps follow on which, what each asks for, what is waited for, and how long. */
class ReferralTests {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate TODAY = LocalDate.of(2030, 12, 31);

    /** Written by hand from the way in rule E2: what may follow on what. Everything else is refused. */
    private static final Map<ReferralState, String> WAY = way();

    private static Map<ReferralState, String> way() {
        var way = new EnumMap<ReferralState, String>(ReferralState.class);
        way.put(ReferralState.NOTED, "RAISED RESTED");
        way.put(ReferralState.RAISED_IN_GROUP, "HANDED_OVER RESTED");
        way.put(ReferralState.HANDED, "REMINDED ACCEPTED REFUSED SILENT PROMISED MENDED PARTLY_MENDED NOT_MENDED CARRIED_UP");
        way.put(ReferralState.UNANSWERED, "REMINDED HANDED_OVER ACCEPTED REFUSED PROMISED MENDED PARTLY_MENDED CARRIED_UP RESTED");
        way.put(ReferralState.AGREED, "REMINDED PROMISED MENDED PARTLY_MENDED NOT_MENDED CARRIED_UP");
        way.put(ReferralState.DECLINED, "HANDED_OVER ACCEPTED PROMISED CARRIED_UP RESTED");
        way.put(ReferralState.PROMISED_BY_A_DATE, "REMINDED PROMISED MENDED PARTLY_MENDED NOT_MENDED CARRIED_UP");
        way.put(ReferralState.SAID_TO_BE_MENDED, "CONFIRMED REOPENED");
        way.put(ReferralState.PARTLY, "HANDED_OVER PROMISED MENDED NOT_MENDED CARRIED_UP REOPENED RESTED");
        way.put(ReferralState.FAILED, "HANDED_OVER PROMISED MENDED PARTLY_MENDED CARRIED_UP RESTED");
        way.put(ReferralState.BETTER, "REOPENED");
        way.put(ReferralState.OPEN_AGAIN, "RAISED HANDED_OVER CARRIED_UP RESTED");
        way.put(ReferralState.WITH_COUNTY_OR_NATION, "REMINDED CAME_BACK CARRIED_UP MENDED PARTLY_MENDED");
        way.put(ReferralState.BACK_FROM_ABOVE, "HANDED_OVER PROMISED MENDED PARTLY_MENDED NOT_MENDED CARRIED_UP RESTED");
        way.put(ReferralState.RESTING, "REOPENED");
        return way;
    }

    static Stream<Arguments> everyStepOnEveryState() {
        return Arrays.stream(ReferralState.values()).flatMap(state -> Arrays.stream(StepKind.values()).map(kind -> Arguments.of(state, kind)));
    }

    @ParameterizedTest
    @MethodSource("everyStepOnEveryState")
    void aStepFollowsOrIsRefusedAsTheWaySays(ReferralState state, StepKind kind) {
        var referral = at(state);
        assertThat(referral.state()).isEqualTo(state);
        boolean follows = Set.of(WAY.get(state).split(" ")).contains(kind.name());
        var outcome = referral.take(complete(kind, referral.last().onDay().plusDays(95)), TODAY);
        assertThat(outcome.isDone()).as(state + " → " + kind + ": " + outcome).isEqualTo(follows);
        if (!follows) {
            assertThat(refused(outcome)).contains("deficiency.step.not-now");
        }
    }

    @Test
    void everyStateCanBeReachedAndLeft() {
        assertThat(WAY.keySet()).containsExactlyInAnyOrder(ReferralState.values());
        for (var state : ReferralState.values()) {
            assertThat(state.next()).as(state.name()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void theLastStepMayBeTakenBackUnlessItIsTheFirstOrAGroupTookItUp(ReferralState state) {
        var referral = at(state);
        boolean stays = referral.last().kind() == StepKind.NOTED || referral.last().kind() == StepKind.RAISED;
        assertThat(referral.mayTakeBack()).isEqualTo(!stays);
        if (!stays) {
            var before = referral.shorter();
            assertThat(before.steps()).hasSize(referral.steps().size() - 1).isEqualTo(referral.steps().subList(0, before.steps().size()));
            assertThat(before.take(referral.last(), TODAY)).as("taken anew").isEqualTo(Outcome.done(referral));
        }
    }

    // ── What a step asks for ───────────────────────────────────────────────

    @Test
    void nothingIsDatedInTheFutureOrBeforeWhatCameBefore() {
        var raised = at(ReferralState.RAISED_IN_GROUP);
        var day = raised.last().onDay();
        assertThat(refused(raised.take(complete(StepKind.HANDED_OVER, day.minusDays(1)), TODAY))).containsExactly("deficiency.step.before-last");
        assertThat(refused(raised.take(complete(StepKind.HANDED_OVER, TODAY.plusDays(1)), TODAY))).containsExactly("deficiency.step.future");
        assertThat(raised.take(complete(StepKind.HANDED_OVER, day), TODAY).isDone()).as("the same day").isTrue();
    }

    @Test
    void handingOverPromisingCarryingUpAndRestingHaveADate() {
        for (var kind : List.of(StepKind.HANDED_OVER, StepKind.RESTED)) {
            var step = complete(kind, DAY.plusDays(100)).by(null);
            assertThat(refused(at(ReferralState.RAISED_IN_GROUP).take(step, TODAY))).as(kind.name()).contains("deficiency.step.due.missing");
        }
        for (var kind : List.of(StepKind.PROMISED, StepKind.CARRIED_UP)) {
            var referral = at(ReferralState.HANDED);
            assertThat(refused(referral.take(complete(kind, referral.last().onDay()).by(null), TODAY))).as(kind.name()).contains("deficiency.step.due.missing");
        }
        var raised = at(ReferralState.RAISED_IN_GROUP);
        var day = raised.last().onDay();
        assertThat(refused(raised.take(complete(StepKind.HANDED_OVER, day).by(day.minusDays(1)), TODAY))).containsExactly("deficiency.step.due.before");
    }

    @Test
    void aNoHasAReasonAndWhatIsCarriedUpSaysWhatWasTried() {
        var handed = at(ReferralState.HANDED);
        var day = handed.last().onDay();
        assertThat(refused(handed.take(Step.of(StepKind.REFUSED, day, "Nämnden", " "), TODAY))).containsExactly("deficiency.step.said.reason");
        assertThat(refused(handed.take(Step.of(StepKind.CARRIED_UP, day, "Gruppen", "").by(day.plusDays(9)).to(Upward.COUNTY), TODAY))).containsExactly("deficiency.step.said.tried");
        assertThat(refused(handed.take(Step.of(StepKind.CARRIED_UP, day, "Gruppen", "Två påminnelser.").by(day.plusDays(9)), TODAY))).containsExactly("deficiency.step.upward.missing");
        assertThat(handed.take(Step.of(StepKind.ACCEPTED, day, "Nämnden", ""), TODAY).isDone()).as("a yes needs no reason").isTrue();
    }

    @Test
    void whatHasGoneToTheNationDoesNotGoBackToTheCounty() {
        var county = at(ReferralState.WITH_COUNTY_OR_NATION);
        var day = county.last().onDay();
        var nation = done(county.take(complete(StepKind.CARRIED_UP, day).to(Upward.NATION), TODAY));
        assertThat(nation.upward()).isEqualTo(Upward.NATION);
        assertThat(refused(nation.take(complete(StepKind.CARRIED_UP, day).to(Upward.COUNTY), TODAY))).containsExactly("deficiency.step.not-now");
    }

    @Test
    void silenceIsNotRecordedBeforeTheAnswerIsLate() {
        var raised = at(ReferralState.RAISED_IN_GROUP);
        var due = raised.last().onDay().plusDays(90);
        var handed = done(raised.take(Step.of(StepKind.HANDED_OVER, raised.last().onDay(), "Gruppen", "").by(due), due.plusDays(1)));
        assertThat(refused(handed.take(Step.of(StepKind.SILENT, due, "Nämnden", ""), due.plusDays(1)))).containsExactly("deficiency.step.not-late-yet");
        assertThat(handed.take(Step.of(StepKind.SILENT, due.plusDays(1), "Nämnden", ""), due.plusDays(1)).isDone()).isTrue();
    }

    @Test
    void nobodySaysThatItIsBetterBeforeTheOmbudAreAsked() {
        var mended = at(ReferralState.SAID_TO_BE_MENDED);
        var asked = mended.awaits().orElseThrow().by();
        assertThat(refused(mended.take(complete(StepKind.CONFIRMED, asked.minusDays(1)), TODAY))).containsExactly("deficiency.step.not-asked-yet");
        assertThat(mended.take(complete(StepKind.CONFIRMED, asked), TODAY).isDone()).isTrue();
    }

    @Test
    void aRestIsNoWayPastTheGroup() {
        var rested = done(Referral.noted(DAY, "Ombuden").take(complete(StepKind.RESTED, DAY.plusDays(5)), TODAY));
        var again = done(rested.take(complete(StepKind.REOPENED, DAY.plusDays(20)), TODAY));
        assertThat(refused(again.take(complete(StepKind.HANDED_OVER, DAY.plusDays(21)), TODAY))).containsExactly("deficiency.step.not-now");
        assertThat(refused(again.take(complete(StepKind.CARRIED_UP, DAY.plusDays(21)), TODAY))).containsExactly("deficiency.step.not-now");
        var raised = done(again.take(complete(StepKind.RAISED, DAY.plusDays(21)), TODAY));
        assertThat(raised.take(complete(StepKind.HANDED_OVER, DAY.plusDays(22)), TODAY).isDone()).isTrue();
    }

    @Test
    void nothingRestsForMoreThanAYear() {
        var noted = Referral.noted(DAY, "Ombuden");
        assertThat(refused(noted.take(Step.of(StepKind.RESTED, DAY, "Gruppen", "Väntar på ny lag.").by(DAY.plusDays(366)), TODAY))).containsExactly("deficiency.step.rest-too-long");
        assertThat(noted.take(Step.of(StepKind.RESTED, DAY, "Gruppen", "Väntar på ny lag.").by(DAY.plusDays(365)), TODAY).isDone()).isTrue();
    }

    // ── What is waited for ─────────────────────────────────────────────────

    @Test
    void silenceIsCountedFromTheFirstAskingThatHasNoAnswer() {
        var asked = LocalDate.of(2026, 7, 1);
        var answeredBefore = Ways.of(StepKind.NOTED, DAY, StepKind.RAISED, DAY, StepKind.HANDED_OVER, DAY, StepKind.ACCEPTED, DAY, StepKind.MENDED, DAY, StepKind.REOPENED, DAY, StepKind.HANDED_OVER, asked);
        assertThat(answeredBefore.silentSince()).as("came back, handed over anew").contains(asked);
        var silent = Ways.of(StepKind.NOTED, DAY, StepKind.RAISED, DAY, StepKind.HANDED_OVER, DAY, StepKind.ACCEPTED, DAY, StepKind.MENDED, DAY, StepKind.REOPENED, DAY, StepKind.HANDED_OVER, asked, StepKind.SILENT, asked.plusDays(35));
        assertThat(silent.awaits().orElseThrow().daysOn(asked.plusDays(40))).isEqualTo(40);
        var twice = Ways.of(StepKind.NOTED, DAY, StepKind.RAISED, DAY, StepKind.HANDED_OVER, DAY, StepKind.SILENT, DAY.plusDays(32), StepKind.REMINDED, DAY.plusDays(33), StepKind.HANDED_OVER, DAY.plusDays(36));
        assertThat(twice.silentSince()).as("asked twice, answered never").contains(DAY);
        assertThat(twice.awaits().orElseThrow().since()).isEqualTo(DAY);
        var up = Ways.of(StepKind.NOTED, DAY, StepKind.RAISED, DAY, StepKind.HANDED_OVER, DAY, StepKind.CARRIED_UP, asked);
        assertThat(up.silentSince()).as("of county and nation").contains(asked);
        for (var answer : StepKind.values()) {
            if (answer.isAnswer() || answer == StepKind.CAME_BACK || answer == StepKind.REOPENED) {
                assertThat(Ways.of(StepKind.NOTED, DAY, StepKind.HANDED_OVER, DAY, answer, DAY).silentSince()).as(answer.name()).isEmpty();
            }
        }
    }

    @Test
    void whatWasMendedAndWhatCameBackStaysTold() {
        var way = Ways.of(
                StepKind.NOTED, DAY, StepKind.RAISED, DAY, StepKind.HANDED_OVER, DAY, StepKind.MENDED, DAY.plusDays(1), StepKind.CONFIRMED, DAY.plusDays(100), StepKind.REOPENED, DAY.plusDays(200), StepKind.HANDED_OVER,
                DAY.plusDays(201), StepKind.MENDED, DAY.plusDays(300), StepKind.REOPENED, DAY.plusDays(400), StepKind.CARRIED_UP, DAY.plusDays(401));
        assertThat(way.mendings()).containsExactly(new Referral.Mending(DAY.plusDays(1), true), new Referral.Mending(DAY.plusDays(300), false));
        assertThat(way.comebacks()).containsExactly(DAY.plusDays(200), DAY.plusDays(400));
        assertThat(way.cameBackOn()).contains(DAY.plusDays(400));
        assertThat(way.calledMendedOn()).contains(DAY.plusDays(300));
        assertThat(way.mendedOn()).as("now").isEmpty();
        var rested = Ways.of(StepKind.NOTED, DAY, StepKind.RESTED, DAY.plusDays(1), StepKind.REOPENED, DAY.plusDays(2));
        assertThat(rested.comebacks()).as("taken out of its rest").isEmpty();
    }

    @Test
    void silenceIsCountedFromTheHandingOver() {
        var handed = Referral.noted(LocalDate.of(2025, 10, 1), "Ombuden");
        handed = done(handed.take(Step.of(StepKind.RAISED, LocalDate.of(2025, 10, 8), "Ledningsgruppen", ""), TODAY));
        handed = done(handed.take(Step.of(StepKind.HANDED_OVER, LocalDate.of(2025, 10, 13), "Ledningsgruppen", "").by(LocalDate.of(2025, 11, 13)), TODAY));
        var awaits = handed.awaits().orElseThrow();
        assertThat(awaits.what()).isEqualTo(Awaits.What.ANSWER);
        assertThat(awaits.daysOn(LocalDate.of(2026, 1, 12))).as("days of silence, as in the picture").isEqualTo(91);
        assertThat(handed.isLateOn(LocalDate.of(2025, 11, 13))).isFalse();
        assertThat(handed.isLateOn(LocalDate.of(2025, 11, 14))).isTrue();
    }

    @Test
    void aReminderNeitherMovesTheDateNorHidesTheSilence() {
        var handed = at(ReferralState.HANDED);
        var late = handed.awaits().orElseThrow().by().plusDays(10);
        var reminded = done(done(handed.take(Step.of(StepKind.REMINDED, late, "Gruppen", ""), TODAY)).take(Step.of(StepKind.REMINDED, late.plusDays(7), "Gruppen", ""), TODAY));
        assertThat(reminded.awaits()).isEqualTo(handed.awaits());
        assertThat(reminded.reminders()).isEqualTo(2);
        var answered = done(reminded.take(Step.of(StepKind.ACCEPTED, late.plusDays(8), "Nämnden", ""), TODAY));
        assertThat(answered.reminders()).as("reminders end when the answer comes").isZero();
    }

    @Test
    void whatIsCalledMendedIsAskedBackAndIsDoneOnlyWhenItIsBetter() {
        var mended = at(ReferralState.SAID_TO_BE_MENDED);
        assertThat(mended.awaits().orElseThrow().what()).isEqualTo(Awaits.What.BETTER);
        assertThat(mended.awaits().orElseThrow().by()).isEqualTo(mended.last().onDay().plusDays(90));
        var better = done(mended.take(Step.of(StepKind.CONFIRMED, mended.last().onDay().plusDays(95), "Ombuden", ""), TODAY));
        assertThat(better.awaits()).isEmpty();
        assertThat(better.mendedOn()).contains(mended.last().onDay());
        var again = done(better.take(Step.of(StepKind.REOPENED, better.last().onDay().plusDays(5), "Ombuden", "Samma sak igen."), TODAY));
        assertThat(again.mendedOn()).isEmpty();
        assertThat(again.isLateOn(again.last().onDay().plusDays(31))).isTrue();
    }

    @Test
    void daysToAnswerRunFromTheFirstHandingOverToTheFirstAnswer() {
        var handed = at(ReferralState.HANDED);
        assertThat(handed.daysToAnswer()).isEmpty();
        var answered = done(handed.take(complete(StepKind.REFUSED, handed.last().onDay().plusDays(114)), TODAY));
        assertThat(answered.daysToAnswer()).contains(114L);
        var later = done(answered.take(complete(StepKind.PROMISED, answered.last().onDay().plusDays(20)), TODAY));
        assertThat(later.daysToAnswer()).contains(114L);
    }

    @Test
    void everyStateButBetterWaitsForSomethingByADate() {
        for (var state : ReferralState.values()) {
            assertThat(at(state).awaits().isPresent()).as(state.name()).isEqualTo(state != ReferralState.BETTER);
        }
    }

    // ── Words of the tests ─────────────────────────────────────────────────

    /** A way that has come to this state, through a group, the shortest there is. */
    static Referral at(ReferralState wanted) {
        var ways = new ArrayList<>(List.of(Referral.noted(DAY, "Ombuden")));
        for (int i = 0; i < ways.size(); i++) {
            var way = ways.get(i);
            boolean pastTheGroup = wanted == ReferralState.NOTED || wanted == ReferralState.RESTING || way.steps().stream().anyMatch(step -> step.kind() == StepKind.RAISED);
            if (way.state() == wanted && pastTheGroup) {
                return way;
            }
            for (var kind : StepKind.values()) {
                if (way.steps().size() < 8 && way.take(complete(kind, way.last().onDay().plusDays(95)), TODAY) instanceof Outcome.Done<Referral>(var longer)) {
                    ways.add(longer);
                }
            }
        }
        throw new AssertionError("no way leads to " + wanted);
    }

    /** A step with everything that any step may ask for. */
    static Step complete(StepKind kind, LocalDate day) {
        return Step.of(kind, day, "Nämnden", "Så sades det.").by(day.plusDays(30)).to(Upward.COUNTY);
    }

    static Referral done(Outcome<Referral> outcome) {
        return switch (outcome) {
            case Outcome.Done<Referral>(var referral) -> referral;
            case Outcome.Refused<Referral>(var refusals) -> throw new AssertionError("refused: " + refusals);
        };
    }

    private static Set<String> refused(Outcome<Referral> outcome) {
        return switch (outcome) {
            case Outcome.Done<Referral> done -> Set.of();
            case Outcome.Refused<Referral>(var refusals) -> refusals.stream().map(Refusal::text).collect(Collectors.toSet());
        };
    }
}
