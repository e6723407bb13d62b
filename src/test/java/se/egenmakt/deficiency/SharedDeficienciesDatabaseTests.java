package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.egenmakt.deficiency.Seen.by;
import static se.egenmakt.deficiency.Seen.done;
import static se.egenmakt.deficiency.Seen.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.access.Acting;
import se.egenmakt.shared.LifeArea;

/** What goes from one operation to another, and to everybody: words that have been read, numbers that tell of nobody. */
class SharedDeficienciesDatabaseTests extends DatabaseTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Autowired
    private Observations observations;

    @Autowired
    private Deficiencies deficiencies;

    @Autowired
    private Offers offers;

    @Autowired
    private Publishing publishing;

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

    private UUID unread() {
        return Seen.deficiency(deficiencies, mona, List.of(note(ingrid, JANUARY), note(samir, JANUARY), note(lena, JANUARY)));
    }

    private UUID madeOfThree() {
        var id = unread();
        by(ingrid, () -> done(publishing.secondRead(id, 0)));
        return id;
    }

    private UUID group(TestOperation operation) {
        return operation.group("Ledningsgruppen");
    }

    private static DeficiencyText text(String title) {
        return new DeficiencyText(title, Seen.TEXT.what(), Seen.TEXT.area(), Seen.TEXT.fault(), Seen.TEXT.right(), "", null);
    }

    @Test
    void operationsOfTheCountyAreAskedAndAnswerWithNumbers() {
        var id = unread();
        by(mona, () -> {
            assertThat(refused(offers.ask(id, List.of(kusten.id())))).as("nobody else has read it").isEqualTo("deficiency.offer.unread");
            assertThat(offers.toAsk(id)).extracting(Offers.Neighbour::id).contains(kusten.id()).doesNotContain(skane.id(), dalsland.id());
        });
        by(ingrid, () -> done(publishing.secondRead(id, 0)));
        by(mona, () -> {
            assertThat(done(offers.ask(id, List.of(kusten.id(), skane.id(), UUID.randomUUID())))).as("only of the county").isEqualTo(1);
            assertThat(done(offers.ask(id, List.of(kusten.id())))).as("asked once").isZero();
        });
        var seen = note(karin, JANUARY);
        by(sven, () -> assertThat(offers.received()).isEmpty());
        by(karin, () -> {
            var offer = offers.received().getFirst();
            assertThat(offer.title()).isEqualTo(Seen.TEXT.title());
            assertThat(deficiencies.find(id)).as("before the yes").isEmpty();
            assertThat(refused(offers.accept(offer.id(), List.of()))).isEqualTo("deficiency.offer.none-seen");
            done(offers.accept(offer.id(), List.of(seen)));
            assertThat(refused(offers.decline(offer.id()))).isEqualTo("deficiency.offer.gone");
            assertThat(observations.find(seen).orElseThrow().state()).isEqualTo(ObservationState.GIVEN);
            assertThat(deficiencies.find(id).orElseThrow().bodies()).as("it can be followed").hasSize(1);
            assertThat(deficiencies.touched(id)).as("but not its exact number").isEmpty();
            assertThatThrownBy(() -> deficiencies.change(id, 0, text("Ändrad"))).isInstanceOf(IllegalStateException.class);
        });
        by(mona, () -> {
            assertThat(offers.of(id).getFirst().clients()).as("one client there is not told").isNull();
            assertThat(deficiencies.touched(id).getFirst().clients()).isEqualTo(3);
            offers.withdraw(id, offers.of(id).getFirst().id());
            assertThat(done(offers.ask(id, List.of(kusten.id())))).as("asked anew").isEqualTo(1);
        });
        by(karin, () -> {
            assertThat(deficiencies.find(id)).as("after it was taken back").isEmpty();
            assertThat(observations.find(seen).orElseThrow().state()).as("it can be joined again").isEqualTo(ObservationState.NOTED);
            var more = java.util.stream.Stream.concat(java.util.stream.Stream.of(seen), java.util.stream.IntStream.range(0, 4).mapToObj(i -> note(karin, JANUARY))).toList();
            done(offers.accept(offers.received().getFirst().id(), more));
        });
        by(mona, () -> {
            assertThat(offers.of(id)).filteredOn(Offer::isAccepted).singleElement().returns(5, Offer::clients);
            assertThat(deficiencies.touched(id).getFirst().clients()).as("counted at once").isEqualTo(8);
        });
    }

    @Test
    void neitherSideWritesTheOthersPartOfAnOffer() {
        var id = madeOfThree();
        by(mona, () -> done(offers.ask(id, List.of(kusten.id()))));
        assertThatThrownBy(() -> inTransaction(karin.acting(), () -> db.sql("update deficiency_offer set title = 'x'").update())).hasStackTraceContaining("answers, and changes nothing else");
        assertThatThrownBy(() -> inTransaction(mona.acting(), () -> db.sql("update deficiency_offer set answer = 'ja', answered_on = current_date").update())).hasStackTraceContaining("does not answer");
    }

    // ── For everybody ──────────────────────────────────────────────────────

    @Test
    void nothingIsPublishedUnreadNotTakenUpOrOnTheLevelOfAnOfficial() {
        var group = group(dalsland);
        var id = unread();
        by(mona, () -> {
            assertThat(refused(publishing.secondRead(id, 0))).as("by whoever wrote it").isEqualTo("deficiency.second-reader.own");
            assertThat(refused(publishing.publish(id, clock.today()))).isEqualTo("deficiency.publish.unread");
        });
        by(ingrid, () -> done(publishing.secondRead(id, 0)));
        by(mona, () -> {
            assertThat(refused(publishing.publish(id, clock.today()))).isEqualTo("deficiency.publish.not-taken-up");
            done(deficiencies.raise(id, group, "Ledningsgruppen", null, clock.today()));
            done(publishing.publish(id, clock.today()));
            assertThat(refused(deficiencies.change(id, deficiencies.find(id).orElseThrow().version(), text("Ny")))).isEqualTo("deficiency.change.published");
        });
        assertThat(published()).containsExactly(Seen.TEXT.title());
        var officer = mona.acting().call(() -> done(deficiencies.make(
                UUID.randomUUID(), new DeficiencyText("Handläggaren svarar inte", "Svar uteblir.", LifeArea.ECONOMY, FaultKind.TREATMENT, Right.EQUAL_ACCESS, "", null), List.of(Seen.INSURANCE), List.of(), null)));
        by(ingrid, () -> done(publishing.secondRead(officer, 0)));
        by(mona, () -> {
            done(deficiencies.raise(officer, group, "Ledningsgruppen", null, clock.today()));
            assertThat(refused(publishing.publish(officer, clock.today()))).isEqualTo("deficiency.publish.officer");
            publishing.takeBack(id);
        });
        assertThat(published()).isEmpty();
    }

    @Test
    void thePublishedCopyFollowsTheWayAndShowsNoSmallNumber() {
        var group = group(dalsland);
        var id = madeOfThree();
        by(mona, () -> {
            done(deficiencies.raise(id, group, "Ledningsgruppen", null, clock.today()));
            done(publishing.publish(id, clock.today()));
            assertThat(refused(deficiencies.addBody(id, UUID.randomUUID(), new Body(BodyKind.OTHER, "Handläggare Lena Ström"), ""))).as("what nobody has read is not shown").isEqualTo("deficiency.change.published");
        });
        assertThat(states()).containsExactly("tagen upp");
        Seen.take(deficiencies, mona, id, Step.of(StepKind.HANDED_OVER, clock.today(), "Ledningsgruppen", "").by(clock.today().plusDays(31)));
        assertThat(states()).containsExactly("överlämnad");
        assertThat(numbers()).as("three clients are fewer than five").containsExactly(-1);
        by(mona, () -> deficiencies.join(id, List.of(note(ingrid, JANUARY), note(samir, JANUARY), note(lena, JANUARY))));
        assertThat(numbers()).as("six after fewer than five would tell too much").containsExactly(-1);
        by(mona, () -> deficiencies.join(id, List.of(note(ingrid, JANUARY), note(samir, JANUARY), note(lena, JANUARY))));
        assertThat(numbers()).containsExactly(9);
    }

    @Test
    void joiningAndLeavingOnOneDayTellsNobodysNumber() {
        var group = group(dalsland);
        var id = madeOfThree();
        by(mona, () -> {
            done(deficiencies.raise(id, group, "Ledningsgruppen", null, clock.today()));
            done(publishing.publish(id, clock.today()));
        });
        var shown = new java.util.LinkedHashSet<Integer>();
        for (int i = 0; i < 12; i++) {
            var one = note(ingrid, JANUARY);
            by(mona, () -> deficiencies.join(id, List.of(one)));
            shown.addAll(numbers());
        }
        assertThat(shown).as("fewer than five, then nine, then fourteen: never two so close that the difference is somebody").containsExactly(-1, 9, 14);
    }

    private List<String> published() {
        return inTransaction(Acting.anybody(), () -> db.sql("select title from published_deficiency where operation_id = ?").param(dalsland.id()).query(String.class).list());
    }

    private List<String> states() {
        return inTransaction(Acting.anybody(), () -> db.sql("select state from published_referral where operation_id = ?").param(dalsland.id()).query(String.class).list());
    }

    private List<Integer> numbers() {
        return inTransaction(Acting.anybody(), () -> db.sql("select coalesce(clients, -1) from published_deficiency where operation_id = ?").param(dalsland.id()).query(Integer.class).list());
    }
}
