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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.shared.LifeArea;

/** Observations and deficiencies in the database, in two operations of one county and one of another. */
class DeficienciesDatabaseTests extends DatabaseTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Autowired
    private Observations observations;

    @Autowired
    private Deficiencies deficiencies;

    @Autowired
    private Offers offers;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Betterment betterment;

    private TestOperation dalsland;
    private TestOperation kusten;
    private TestOperation skane;
    private Person ingrid;
    private Person samir;
    private Person lena;
    private Person mona;
    private Person karin;
    private Person sven;

    @BeforeEach
    void threeOperations() {
        dalsland = operation("Dalsland").serves("1438");
        kusten = operation("Kusten").serves("1484");
        skane = operation("Skåne").serves("1283");
        ingrid = dalsland.ombud("Ingrid Sandell");
        samir = dalsland.ombud("Samir Haddad");
        lena = dalsland.ombud("Lena Berg");
        mona = dalsland.manager("Mona Chef");
        karin = kusten.ombud("Karin Strand");
        sven = skane.ombud("Sven Syd");
    }

    private UUID note(Person ombud, LocalDate month) {
        return Seen.note(observations, ombud, Seen.of(ombud, month, "Ansökan avslogs för att ett papper saknades."));
    }

    /** Made by the manager, read by a colleague. */
    private UUID madeOfThree() {
        var id = unread();
        by(ingrid, () -> done(publishing.secondRead(id, deficiencies.find(id).orElseThrow().version())));
        return id;
    }

    private UUID unread() {
        return Seen.deficiency(deficiencies, mona, List.of(note(ingrid, LocalDate.of(2025, 11, 1)), note(samir, LocalDate.of(2025, 12, 1)), note(lena, JANUARY)));
    }

    private UUID group(TestOperation operation) {
        var id = UUID.randomUUID();
        inTransaction(operation.whole(), () -> db.sql("insert into steering_group (id, name, from_day) values (?, 'Ledningsgruppen', date '2020-01-01')").param(id).update());
        return id;
    }

    private Acting member(UUID group, TestOperation operation) {
        return new Acting(UUID.randomUUID(), "Karin Öst", Role.STEERING_MEMBER.code(), Role.STEERING_MEMBER, operation.id(), operation.name(), false, null, group, Acting.Scope.PERSON);
    }

    // ── From observations to a deficiency ──────────────────────────────────

    @Test
    void threeObservationsBecomeOneDeficiencyWithItsNumber() {
        var id = madeOfThree();
        by(mona, () -> {
            var made = deficiencies.find(id).orElseThrow();
            assertThat(made.reference()).isEqualTo("2026-01");
            assertThat(made.bodies()).hasSize(1);
            assertThat(observations.of(id)).hasSize(3).allMatch(seen -> seen.state() == ObservationState.JOINED);
            assertThat(deficiencies.touched(id)).containsExactly(new Touched(clock.today(), 3, 3, 3));
            assertThat(deficiencies.shown()).as("nobody else sees it yet").doesNotContainKey(id);
        });
        by(karin, () -> assertThat(deficiencies.find(id)).isEmpty());
    }

    @Test
    void aClientCountedBeforeIsCountedOnce() {
        var first = note(ingrid, JANUARY);
        var again = Seen.note(observations, ingrid, Seen.counted(Seen.of(ingrid, JANUARY, "Samma klient igen."), true));
        var id = Seen.deficiency(deficiencies, mona, List.of(first, again));
        by(mona, () -> assertThat(deficiencies.touched(id).getFirst()).returns(2, Touched::observations).returns(1, Touched::clients).returns(1, Touched::ombud));
    }

    @Test
    void theNumberStaysWhenADayHasPassedAndIsCountedAnewWhenOneIsAdded() {
        var id = madeOfThree();
        clock.day(LocalDate.of(2026, 2, 3));
        by(mona, () -> assertThat(deficiencies.join(id, List.of(note(ingrid, JANUARY)))).isEqualTo(1));
        by(mona, () -> assertThat(deficiencies.touched(id)).extracting(Touched::clients).containsExactly(4, 3));
    }

    @Test
    void whoIsCountedBeforeInAnotherDeficiencyIsStillSomebodyInThis() {
        var seen = Seen.note(observations, ingrid, Seen.counted(Seen.of(ingrid, JANUARY, "Räknad i en annan brist."), true));
        var id = Seen.deficiency(deficiencies, mona, List.of(seen));
        by(mona, () -> assertThat(deficiencies.touched(id).getFirst().clients()).isEqualTo(1));
    }

    @Test
    void joiningAtOnceCountsEveryOne() throws Exception {
        var id = madeOfThree();
        var more = java.util.stream.IntStream.range(0, 8).mapToObj(i -> note(ingrid, JANUARY)).toList();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var joining = more.stream().map(seen -> threads.submit(() -> mona.acting().call(() -> deficiencies.join(id, List.of(seen))))).toList();
            for (var one : joining) {
                one.get();
            }
        }
        by(mona, () -> assertThat(deficiencies.touched(id).getFirst()).returns(11, Touched::observations).returns(11, Touched::clients));
    }

    @Test
    void otherWordsInTheSameFormAreRefusedAndNotThankedFor() {
        var key = UUID.randomUUID();
        by(mona, () -> {
            done(deficiencies.make(key, Seen.TEXT, List.of(Seen.INSURANCE), List.of(), null));
            assertThat(refused(deficiencies.make(key, text("Något helt annat"), List.of(Seen.INSURANCE), List.of(), null))).isEqualTo("deficiency.already");
        });
    }

    @Test
    void aBodyAddedByMistakeGoesWhileNothingHasHappenedThere() {
        var id = madeOfThree();
        by(mona, () -> {
            var only = deficiencies.find(id).orElseThrow().bodies().getFirst().id();
            assertThat(refused(deficiencies.removeBody(id, only))).as("the only one").isEqualTo("deficiency.body.stays");
            var mistake = UUID.randomUUID();
            done(deficiencies.addBody(id, mistake, new Body(BodyKind.OTHER, "Handläggare Lena Ström"), ""));
            assertThat(deficiencies.find(id).orElseThrow().secondReadOn()).as("what was added has not been read").isNull();
            done(deficiencies.removeBody(id, mistake));
            assertThat(deficiencies.find(id).orElseThrow().bodies()).hasSize(1);
        });
    }

    @Test
    void serialsRunInEachOperationAndYear() {
        Seen.deficiency(deficiencies, mona, List.of());
        var second = Seen.deficiency(deficiencies, mona, List.of());
        var other = Seen.deficiency(deficiencies, karin, List.of());
        clock.day(LocalDate.of(2027, 1, 1));
        var next = Seen.deficiency(deficiencies, mona, List.of());
        by(mona, () -> {
            assertThat(deficiencies.find(second).orElseThrow().reference()).isEqualTo("2026-02");
            assertThat(deficiencies.find(next).orElseThrow().reference()).isEqualTo("2027-01");
        });
        by(karin, () -> assertThat(deficiencies.find(other).orElseThrow().reference()).isEqualTo("2026-01"));
    }

    @Test
    void theSameFormMakesOneDeficiency() {
        var key = UUID.randomUUID();
        by(mona, () -> {
            done(deficiencies.make(key, Seen.TEXT, List.of(Seen.INSURANCE), List.of(), null));
            done(deficiencies.make(key, Seen.TEXT, List.of(Seen.INSURANCE), List.of(), null));
            assertThat(deficiencies.all()).hasSize(1);
        });
    }

    @Test
    void twoPeopleAtOnceDoNotOverwriteEachOther() {
        var id = madeOfThree();
        by(mona, () -> {
            var there = deficiencies.find(id).orElseThrow();
            done(deficiencies.change(id, there.version(), text("Ny rubrik")));
            assertThat(refused(deficiencies.change(id, there.version(), text("Annan rubrik")))).isEqualTo("deficiency.changed");
            assertThat(deficiencies.find(id).orElseThrow().title()).isEqualTo("Ny rubrik");
        });
    }

    private static DeficiencyText text(String title) {
        return new DeficiencyText(title, Seen.TEXT.what(), Seen.TEXT.area(), Seen.TEXT.fault(), Seen.TEXT.right(), "", null);
    }

    @Test
    void aBodyHasOneWayHoweverItsNameIsWritten() {
        var id = madeOfThree();
        by(mona, () -> {
            done(deficiencies.addBody(id, UUID.randomUUID(), new Body(BodyKind.MUNICIPALITY, "Socialnämnden i Åmål"), ""));
            assertThat(refused(deficiencies.addBody(id, UUID.randomUUID(), new Body(BodyKind.MUNICIPALITY, "socialnämnden  i Åmål"), ""))).isEqualTo("deficiency.body.there");
            assertThat(refused(deficiencies.addBody(id, UUID.randomUUID(), new Body(BodyKind.SOCIAL_INSURANCE, "Kontoret i Trollhättan"), ""))).isEqualTo("deficiency.body.there");
            assertThat(deficiencies.find(id).orElseThrow().bodies()).hasSize(2);
        });
    }

    @Test
    void likenessIsBodyPartOfLifeAndFault() {
        var id = madeOfThree();
        by(mona, () -> {
            var like = Seen.of(ingrid, JANUARY, "Likadant");
            assertThat(deficiencies.like(like)).extracting(Deficiency::id).containsExactly(id);
            assertThat(deficiencies.like(with(like, LifeArea.HOUSING, FaultKind.ORGANISATION))).isEmpty();
            assertThat(deficiencies.like(with(like, LifeArea.ECONOMY, FaultKind.TREATMENT))).isEmpty();
            assertThat(deficiencies.like(with(like, LifeArea.ECONOMY, null))).hasSize(1);
        });
    }

    private static Observation with(Observation seen, LifeArea area, FaultKind fault) {
        return new Observation(
                seen.id(), seen.month(), seen.source(), "", seen.ombud(), "", false, seen.what(), seen.body(), area, fault, false, seen.told(), seen.state(), "", "", null, "", 0);
    }

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
            assertThat(deficiencies.cameBack()).isEmpty();
        });
        note(ingrid, LocalDate.of(2026, 5, 1)); // the month it was mended in says nothing
        by(mona, () -> assertThat(deficiencies.cameBack()).isEmpty());
        var again = note(samir, LocalDate.of(2026, 7, 1));
        by(mona, () -> {
            Map<UUID, List<UUID>> found = deficiencies.cameBack().entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().id(), entry -> entry.getValue().stream().map(Observation::id).toList()));
            assertThat(found).containsOnlyKeys(id);
            assertThat(found.get(id)).containsExactly(again);
        });
    }
}
