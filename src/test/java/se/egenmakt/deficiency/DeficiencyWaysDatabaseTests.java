package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.egenmakt.deficiency.Seen.by;
import static se.egenmakt.deficiency.Seen.done;
import static se.egenmakt.deficiency.Seen.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The way of a deficiency: to a group, to the bodies, back to the ombud; and what a member sees of it. */
class DeficiencyWaysDatabaseTests extends DeficiencyDatabaseTest {
    // ── The way, and the group ─────────────────────────────────────────────

    @Test
    void aMemberSeesWhatTheGroupHasTakenUpAndNothingElse() {
        var group = group(dalsland);
        var other = group(dalsland);
        var raised = madeOfThree();
        var kept = Seen.deficiency(deficiencies, mona, List.of());
        var member = member(group, dalsland);
        member.run(() -> assertThat(deficiencies.all()).as("nothing is taken up yet").isEmpty());
        by(mona, () -> done(deficiencies.raise(raised, group, "Ledningsgruppen", null, clock.today())));
        member.run(() -> {
            assertThat(deficiencies.all()).extracting(Deficiency::id).containsExactly(raised);
            assertThat(deficiencies.find(kept)).isEmpty();
            assertThat(deficiencies.shown().get(raised).clients()).isNull();
            assertThat(deficiencies.find(raised).orElseThrow().bodies().getFirst().referral().state()).isEqualTo(ReferralState.RAISED_IN_GROUP);
            assertThatThrownBy(() -> deficiencies.touched(raised)).as("the exact number").hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> observations.of(raised)).as("observations").hasStackTraceContaining("permission denied");
        });
        member(other, dalsland).run(() -> assertThat(deficiencies.all()).isEmpty());
        member(group, kusten).run(() -> assertThat(deficiencies.all()).isEmpty());
    }

    @Test
    void wordsThatNobodyElseHasReadAreNotTakenUp() {
        var group = group(dalsland);
        var id = unread();
        by(mona, () -> {
            assertThat(refused(deficiencies.raise(id, group, "Ledningsgruppen", null, clock.today()))).isEqualTo("deficiency.raise.unread");
            assertThat(deficiencies.due(group, clock.today())).as("it is on the agenda, without its words").singleElement().returns(false, AgendaMatter::read);
        });
    }

    @Test
    void whatAnEndedGroupOrAnAreaGroupHasTakenUpIsOnTheMainGroupsAgenda() {
        var main = group(dalsland);
        var area = group(dalsland);
        inTransaction(dalsland.whole(), () -> db.sql("update steering_group set parent_id = ? where id = ?").params(main, area).update());
        var id = madeOfThree();
        var today = clock.today();
        by(mona, () -> done(deficiencies.raise(id, area, "Området", null, today)));
        by(mona, () -> {
            assertThat(deficiencies.due(main, today.plusDays(20))).as("not due yet").isEmpty();
            assertThat(deficiencies.due(main, today.plusDays(40))).as("late in the area").hasSize(1);
        });
        inTransaction(dalsland.whole(), () -> db.sql("update steering_group set parent_id = null, until_day = ? where id = ?").params(today.plusDays(1), area).update());
        clock.day(today.plusDays(60));
        by(mona, () -> assertThat(deficiencies.due(main, today.plusDays(60))).as("taken up by nobody that is left").hasSize(1));
    }

    @Test
    void nobodySaysThatItIsBetterWithoutAnOmbudOrAReason() {
        var group = group(dalsland);
        var id = madeOfThree();
        by(mona, () -> done(deficiencies.raise(id, group, "Ledningsgruppen", null, clock.today())));
        Seen.take(deficiencies, mona, id, Step.of(StepKind.HANDED_OVER, clock.today(), "Ledningsgruppen", "").by(clock.today().plusDays(31)));
        Seen.take(deficiencies, mona, id, Step.of(StepKind.MENDED, clock.today(), "Försäkringskassan", "Nytt brev."));
        clock.day(clock.today().plusDays(90));
        by(mona, () -> {
            var at = deficiencies.find(id).orElseThrow().bodies().getFirst();
            assertThat(refused(deficiencies.take(id, at.id(), 5, Step.of(StepKind.CONFIRMED, clock.today(), "Ombuden", "")))).isEqualTo("deficiency.step.confirmed-by-nobody");
        });
        by(ingrid, () -> done(betterment.answer(betterment.questions().getFirst().referral(), Better.Answer.BETTER, "")));
        Seen.take(deficiencies, mona, id, Step.of(StepKind.CONFIRMED, clock.today(), "Ombuden", ""));
        by(mona, () -> assertThat(deficiencies.find(id).orElseThrow().bodies().getFirst().referral().state()).isEqualTo(ReferralState.BETTER));
    }

    @Test
    void aMemberChangesNothingOfADeficiency() {
        var group = group(dalsland);
        var id = madeOfThree();
        by(mona, () -> done(deficiencies.raise(id, group, "Ledningsgruppen", null, clock.today())));
        member(group, dalsland).run(() -> {
            assertThatThrownBy(() -> deficiencies.change(id, 0, text("Ändrad"))).hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> deficiencies.join(id, List.of(UUID.randomUUID()))).hasStackTraceContaining("permission denied");
        });
    }

    @Test
    void aStepTakenMeanwhileIsToldAndTheSameStepSentTwiceIsTakenOnce() {
        var group = group(dalsland);
        var id = madeOfThree();
        var today = clock.today();
        by(mona, () -> {
            done(deficiencies.raise(id, group, "Ledningsgruppen", null, today));
            var at = deficiencies.find(id).orElseThrow().bodies().getFirst();
            var step = Step.of(StepKind.HANDED_OVER, today, "Ledningsgruppen", "Vi bad dem säga vad som behövs.").by(today.plusDays(31));
            done(deficiencies.take(id, at.id(), 3, step));
            done(deficiencies.take(id, at.id(), 3, step));
            assertThat(refused(deficiencies.take(id, at.id(), 3, Step.of(StepKind.RESTED, today, "Gruppen", "Väntar").by(today.plusDays(9))))).isEqualTo("deficiency.step.meanwhile");
            assertThat(deficiencies.find(id).orElseThrow().bodies().getFirst().referral().steps()).hasSize(3);
        });
    }

    @Test
    void onlyAGroupTakesUpAndOnlyWhatIsReadIsHandedOver() {
        var group = group(dalsland);
        var id = madeOfThree();
        var today = clock.today();
        by(mona, () -> {
            var at = deficiencies.find(id).orElseThrow().bodies().getFirst().id();
            assertThat(refused(deficiencies.take(id, at, 2, Step.of(StepKind.RAISED, today, "Ledningsgruppen", "")))).as("past the group").isEqualTo("deficiency.step.not-now");
            done(deficiencies.raise(id, group, "Ledningsgruppen", null, today));
            assertThat(deficiencies.waitsForGroup(id, group)).isFalse();
            done(deficiencies.addBody(id, UUID.randomUUID(), new Body(BodyKind.PSYCHIATRY, "Öppenvården"), ""));
            assertThat(deficiencies.waitsForGroup(id, group)).as("a body that came later").isTrue();
            assertThat(deficiencies.due(group, today)).extracting(AgendaMatter::deficiency).as("on the next agenda").containsExactly(id);
            assertThat(refused(deficiencies.take(id, at, 3, Step.of(StepKind.HANDED_OVER, today, "Ledningsgruppen", "").by(today.plusDays(31))))).isEqualTo("deficiency.step.unread");
            var member = member(group, dalsland);
            assertThat(member.call(() -> deficiencies.find(id))).as("words that nobody else has read").isEmpty();
        });
        by(ingrid, () -> done(publishing.secondRead(id, deficiencies.find(id).orElseThrow().version())));
        assertThat(member(group, dalsland).call(() -> deficiencies.find(id))).get().extracting(one -> one.bodies().size()).isEqualTo(2);
        by(mona, () -> {
            done(deficiencies.raise(id, group, "Ledningsgruppen", null, today));
            assertThat(deficiencies.find(id).orElseThrow().bodies()).allSatisfy(at -> assertThat(at.referral().state()).isEqualTo(ReferralState.RAISED_IN_GROUP));
            assertThat(deficiencies.waitsForGroup(id, group)).isFalse();
        });
    }

    @Test
    void whatPointsOutAnOfficialIsSeenByNobodyOutsideTheOperation() {
        var group = group(dalsland);
        var officer = new DeficiencyText("Bemötandet", "Den som frågar blir avvisad.", Seen.TEXT.area(), FaultKind.TREATMENT, Seen.TEXT.right(), "", null);
        var id = UUID.randomUUID();
        by(mona, () -> done(deficiencies.make(id, officer, List.of(Seen.INSURANCE), List.of(), null)));
        by(ingrid, () -> done(publishing.secondRead(id, 0)));
        by(mona, () -> {
            done(deficiencies.raise(id, group, "Ledningsgruppen", null, clock.today()));
            assertThat(refused(offers.ask(id, List.of(UUID.randomUUID())))).isEqualTo("deficiency.offer.officer");
        });
        assertThat(member(group, dalsland).call(() -> deficiencies.find(id))).isEmpty();
        assertThat(member(group, dalsland).call(() -> deficiencies.all())).extracting(Deficiency::id).doesNotContain(id);
    }

    @Test
    void theLastStepIsTakenBackTheDayItWasRecorded() {
        var group = group(dalsland);
        var id = madeOfThree();
        var today = clock.today();
        by(mona, () -> {
            done(deficiencies.raise(id, group, "Ledningsgruppen", null, today));
            var at = deficiencies.find(id).orElseThrow().bodies().getFirst().id();
            assertThat(refused(deficiencies.takeBack(id, at, 2))).as("a group has seen it").isEqualTo("deficiency.step.stays");
            done(deficiencies.take(id, at, 3, Step.of(StepKind.HANDED_OVER, today, "Ledningsgruppen", "").by(today.plusDays(31))));
            done(deficiencies.take(id, at, 4, Step.of(StepKind.MENDED, today, "Försäkringskassan", "Nytt brev.")));
            assertThat(refused(deficiencies.takeBack(id, at, 3))).as("not the last").isEqualTo("deficiency.step.stays");
            done(deficiencies.takeBack(id, at, 4));
            done(deficiencies.takeBack(id, at, 4)); // the same form sent twice
            var back = deficiencies.find(id).orElseThrow().bodies().getFirst();
            assertThat(back.referral().state()).isEqualTo(ReferralState.HANDED);
            assertThat(refused(deficiencies.takeBack(id, at, 3))).as("one, not the whole way").isEqualTo("deficiency.step.stays");
            done(deficiencies.take(id, at, 4, Step.of(StepKind.PROMISED, today, "Försäkringskassan", "Nytt brev.").by(today.plusDays(9))));
        });
        clock.day(today.plusDays(1));
        by(mona, () -> {
            var at = deficiencies.find(id).orElseThrow().bodies().getFirst();
            assertThat(at.referral().state()).isEqualTo(ReferralState.PROMISED_BY_A_DATE);
            assertThat(refused(deficiencies.takeBack(id, at.id(), 4))).as("the day after").isEqualTo("deficiency.step.stays");
        });
        assertThatThrownBy(() -> inTransaction(mona.acting(), () -> db.sql("delete from referral_step where number = 4").update())).hasStackTraceContaining("a step that was taken stays");
        assertThatThrownBy(() -> inTransaction(mona.acting(), () -> db.sql("delete from referral_step where number = 2").update())).hasStackTraceContaining("a step that was taken stays");
    }

    @Test
    void everythingLateIsOnTheAgendaOfTheNextMeeting() {
        var group = group(dalsland);
        var late = madeOfThree();
        var fresh = Seen.deficiency(deficiencies, mona, List.of());
        var today = clock.today();
        by(mona, () -> done(deficiencies.raise(late, group, "Ledningsgruppen", null, today)));
        Seen.take(deficiencies, mona, late, Step.of(StepKind.HANDED_OVER, today, "Ledningsgruppen", "").by(today.plusDays(31)));
        by(mona, () -> {
            assertThat(deficiencies.due(group, today.plusDays(30))).extracting(AgendaMatter::deficiency).as("not due yet").containsExactly(fresh);
            var due = deficiencies.due(group, today.plusDays(91));
            assertThat(due).extracting(AgendaMatter::deficiency).containsExactlyInAnyOrder(late, fresh);
            var matter = due.stream().filter(one -> one.deficiency().equals(late)).findFirst().orElseThrow();
            assertThat(matter.taken()).isTrue();
            assertThat(matter.lines().getFirst().awaits().daysOn(today.plusDays(91))).isEqualTo(91);
        });
        by(karin, () -> assertThat(deficiencies.due(group, today.plusDays(91))).isEmpty());
    }

    @Test
    void whatIsMendedIsAskedBackAndComesBackWhenItIsSeenAgain() {
        var group = group(dalsland);
        var id = madeOfThree();
        by(mona, () -> done(deficiencies.raise(id, group, "Ledningsgruppen", null, clock.today())));
        Seen.take(deficiencies, mona, id, Step.of(StepKind.HANDED_OVER, clock.today(), "Ledningsgruppen", "").by(clock.today().plusDays(31)));
        clock.day(LocalDate.of(2026, 5, 6));
        Seen.take(deficiencies, mona, id, Step.of(StepKind.MENDED, clock.today(), "Försäkringskassan", "Nytt brev."));
        by(ingrid, () -> assertThat(betterment.questions()).as("not yet").isEmpty());
        clock.day(LocalDate.of(2026, 8, 4));
        by(karin, () -> assertThat(betterment.questions()).as("who has not seen it").isEmpty());
        by(ingrid, () -> {
            var question = betterment.questions().getFirst();
            done(betterment.answer(question.referral(), Better.Answer.BETTER, "Brevet räknar upp papperen."));
            assertThat(betterment.questions()).isEmpty();
            assertThat(refused(betterment.answer(question.referral(), Better.Answer.NO, ""))).isEqualTo("better.not-asked");
        });
        by(mona, () -> {
            assertThat(betterment.answers(id)).extracting(Better::answer).containsExactly(Better.Answer.BETTER);
            assertThat(likeness.cameBack()).isEmpty();
        });
        note(ingrid, LocalDate.of(2026, 5, 1)); // the month it was mended in says nothing
        by(mona, () -> assertThat(likeness.cameBack()).isEmpty());
        var again = note(samir, LocalDate.of(2026, 7, 1));
        by(mona, () -> {
            Map<UUID, List<UUID>> found = likeness.cameBack().entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().id(), entry -> entry.getValue().stream().map(Observation::id).toList()));
            assertThat(found).containsOnlyKeys(id);
            assertThat(found.get(id)).containsExactly(again);
        });
    }
}
