package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.deficiency.Seen.by;
import static se.egenmakt.deficiency.Seen.done;
import static se.egenmakt.deficiency.Seen.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.egenmakt.shared.LifeArea;

/** Deficiencies made from observations. */
class DeficienciesDatabaseTests extends DeficiencyDatabaseTest {
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
            assertThat(likeness.like(like)).extracting(Deficiency::id).containsExactly(id);
            assertThat(likeness.like(with(like, LifeArea.HOUSING, FaultKind.ORGANISATION))).isEmpty();
            assertThat(likeness.like(with(like, LifeArea.ECONOMY, FaultKind.TREATMENT))).isEmpty();
            assertThat(likeness.like(with(like, LifeArea.ECONOMY, null))).hasSize(1);
        });
    }

    private static Observation with(Observation seen, LifeArea area, FaultKind fault) {
        return new Observation(
                seen.id(), seen.month(), seen.source(), "", seen.ombud(), "", false, seen.what(), seen.body(), area, fault, false, seen.told(), seen.state(), "", "", false, null, "", 0);
    }
}
