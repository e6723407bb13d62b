package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.egenmakt.deficiency.Seen.by;
import static se.egenmakt.deficiency.Seen.done;
import static se.egenmakt.deficiency.Seen.refused;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.access.Acting;
import se.egenmakt.shared.LifeArea;

/** What goes from one operation to another, and to everybody: words that have been read, numbers that tell of nobody. */
class SharedDeficienciesDatabaseTests extends DeficiencyDatabaseTest {
    @Autowired
    private OfferUpkeep upkeep;

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
            assertThat(offer.bodies()).containsExactly("Försäkringskassan");
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
            var more = java.util.stream.Stream.concat(java.util.stream.Stream.of(seen), java.util.stream.IntStream.range(0, 8).mapToObj(i -> note(karin, JANUARY))).toList();
            done(offers.accept(offers.received().getFirst().id(), more));
        });
        by(mona, () -> {
            assertThat(offers.of(id)).filteredOn(Offer::isAccepted).singleElement().as("five after fewer than five would have told too much").returns(9, Offer::clients);
            assertThat(deficiencies.touched(id).getFirst().clients()).as("the own number stays the own").isEqualTo(3);
            done(deficiencies.raise(id, group(dalsland), "Ledningsgruppen", null, clock.today()));
            assertThat(deficiencies.shown().get(id).clients()).as("not 3 + 9: Kusten would know that there are three here").isEqualTo(9);
        });
    }

    // ── A yes that grows, and that is taken back ───────────────────────────

    private List<UUID> notes(Person ombud, int number) {
        return java.util.stream.IntStream.range(0, number).mapToObj(i -> note(ombud, JANUARY)).toList();
    }

    /** A deficiency of so many clients in Dalsland, taken up by its group, that Kusten has said yes to with so many. */
    private UUID shared(int here, int there) {
        var id = Seen.deficiency(deficiencies, mona, notes(ingrid, here));
        by(ingrid, () -> done(publishing.secondRead(id, 0)));
        by(mona, () -> {
            done(deficiencies.raise(id, group(dalsland), "Ledningsgruppen", null, clock.today()));
            done(offers.ask(id, List.of(kusten.id())));
        });
        var seen = notes(karin, there);
        by(karin, () -> done(offers.accept(offer(), seen)));
        return id;
    }

    private UUID offer() {
        return karin.acting().call(offers::received).getFirst().id();
    }

    private @Nullable Integer shown(UUID id) {
        return mona.acting().call(deficiencies::shown).get(id).clients();
    }

    private @Nullable Integer told() {
        return karin.acting().call(offers::received).getFirst().clients();
    }

    @Test
    void moreIsAddedToAYesAndToldWhenNobodyIsFoundInTheDifference() {
        var id = shared(6, 7);
        assertThat(shown(id)).as("six stood alone before the yes").isEqualTo(13);
        var first = clock.today();
        clock.day(first.plusDays(1));
        by(karin, () -> {
            var more = notes(karin, 3);
            done(offers.add(offer(), more));
            done(offers.add(offer(), more)); // the same form sent again
            assertThat(offers.clients(offer())).isEqualTo(10);
            assertThat(told()).as("three more would be three people").isEqualTo(7);
            assertThat(observations.given(offer())).hasSize(10);
        });
        assertThat(shown(id)).isEqualTo(13);
        by(mona, () -> assertThat(offers.of(id).getFirst().answeredOn()).as("a new day would tell that there is more").isEqualTo(first));
        by(mona, () -> deficiencies.join(id, notes(ingrid, 1)));
        by(karin, () -> done(offers.add(offer(), notes(karin, 2))));
        assertThat(told()).isEqualTo(12);
        assertThat(shown(id)).as("the one who is new in Dalsland is not told by Kusten's own five").isEqualTo(18);
        by(sven, () -> assertThatThrownBy(() -> offers.add(offer(), List.of())).isInstanceOf(java.util.NoSuchElementException.class));
    }

    @Test
    void aYesIsTakenBackAndMayBecomeAYesAgain() {
        var id = shared(6, 7);
        by(karin, () -> {
            done(offers.takeBack(offer()));
            done(offers.takeBack(offer())); // the same form sent again
            assertThat(observations.count(new ObservationSearch(ObservationState.NOTED, null, false))).as("they can be joined again").isEqualTo(7);
            assertThat(deficiencies.find(id)).as("followed no longer").isEmpty();
            assertThat(refused(offers.add(offer(), notes(karin, 1)))).isEqualTo("deficiency.offer.gone");
        });
        assertThat(shown(id)).isEqualTo(6);
        by(karin, () -> {
            var eight = observations.page(ObservationSearch.ALL, 50, 0).stream().filter(seen -> seen.state().mayJoin()).map(Observation::id).toList();
            done(offers.accept(offer(), eight));
            assertThat(told()).as("eight after seven would be one person").isEqualTo(7);
            assertThat(deficiencies.find(id)).isPresent();
        });
        assertThat(shown(id)).isEqualTo(13);
        by(mona, () -> offers.withdraw(id, offer()));
        by(karin, () -> assertThat(refused(offers.takeBack(offer()))).isEqualTo("deficiency.offer.gone"));
    }

    @Test
    void whoeverIsSecondWithAnObservationIsToldAndGivesNothing() {
        var id = madeOfThree();
        by(mona, () -> done(offers.ask(id, List.of(kusten.id()))));
        var seen = notes(karin, 2);
        Seen.deficiency(deficiencies, karin, seen.subList(0, 1));
        by(karin, () -> {
            assertThat(refused(offers.accept(offer(), seen))).isEqualTo("deficiency.offer.meanwhile");
            assertThat(offers.received().getFirst().isOpen()).isTrue();
            assertThat(observations.find(seen.getLast()).orElseThrow().state()).isEqualTo(ObservationState.NOTED);
        });
    }

    @Test
    void whatFailedOnTheOtherSideIsSetRightWithinTheHour() {
        var id = shared(6, 7);
        failing("deficiency_shown", dalsland, () -> by(karin, () -> done(offers.takeBack(offer()))));
        assertThat(shown(id)).as("it failed there, and the answer stands here").isEqualTo(13);
        assertThat(told()).isNull();
        dalsland.program().run(upkeep::keep);
        assertThat(shown(id)).isEqualTo(6);
        long copies = count(dalsland, "deficiency_shown");
        dalsland.program().run(upkeep::keep);
        assertThat(count(dalsland, "deficiency_shown")).as("it is right already").isEqualTo(copies);

        by(karin, () -> done(offers.accept(offer(), notes(karin, 12))));
        failing("observation", kusten, () -> by(mona, () -> offers.withdraw(id, offer())));
        by(karin, () -> assertThat(observations.given(offer())).as("held by a question that is no longer asked").hasSize(12));
        kusten.program().run(upkeep::keep);
        by(karin, () -> {
            assertThat(observations.given(offer())).isEmpty();
            assertThat(observations.count(new ObservationSearch(ObservationState.NOTED, null, false))).isEqualTo(19);
        });
    }

    private long count(TestOperation operation, String table) {
        return inTransaction(operation.whole(), () -> db.sql("select count(*) from " + table).query(Long.class).single());
    }

    /** While this is done, nothing is written in that table of that operation. */
    private void failing(String table, TestOperation operation, Runnable work) {
        asOwner(owner -> owner.sql("create function fails() returns trigger language plpgsql as $$ begin if new.operation_id = '" + operation.id()
                        + "' then raise exception 'no'; end if; return new; end $$; create trigger fails before insert or update on " + table + " for each row execute function fails()")
                .update());
        try {
            work.run();
        } finally {
            asOwner(owner -> owner.sql("drop trigger fails on " + table + "; drop function fails()").update());
        }
    }

    // ── Is it better, there too? ───────────────────────────────────────────

    @Test
    void theOmbudWhoSawItElsewhereAreAskedAndOnlyTheAnswerGoesOver() {
        var id = shared(2, 1);
        var kim = kusten.ombud("Kim Nyss");
        Seen.take(deficiencies, mona, id, Step.of(StepKind.HANDED_OVER, clock.today(), "Ledningsgruppen", "").by(clock.today().plusDays(31)));
        Seen.take(deficiencies, mona, id, Step.of(StepKind.MENDED, clock.today(), "Försäkringskassan", "Nytt brev."));
        by(karin, () -> assertThat(betterment.questions()).as("not yet").isEmpty());
        clock.day(clock.today().plusDays(90));
        by(kim, () -> {
            assertThat(betterment.questions()).as("who has not seen it").isEmpty();
            assertThat(betterment.attention().better()).isZero();
        });
        by(karin, () -> {
            assertThat(betterment.attention()).returns(1, Attention::better).returns(id, Attention::one);
            var question = betterment.questions().getFirst();
            assertThat(question.isElsewhere()).isTrue();
            done(betterment.answer(question.referral(), Better.Answer.BETTER, "Karin säger att brevet är bra."));
            assertThat(betterment.questions()).isEmpty();
            assertThat(refused(betterment.answer(question.referral(), Better.Answer.NO, ""))).isEqualTo("better.not-asked");
        });
        by(mona, () -> {
            assertThat(betterment.answers(id)).singleElement().returns(Better.Answer.BETTER, Better::answer).returns(null, Better::ombud).returns("", Better::words);
            var at = deficiencies.find(id).orElseThrow().bodies().getFirst();
            done(deficiencies.take(id, at.id(), 5, Step.of(StepKind.CONFIRMED, clock.today(), "Ombuden", "")));
        });
        by(sven, () -> assertThat(betterment.answers(id)).isEmpty());
        inTransaction(mona.acting(), () -> assertThat(db.sql("select count(*) from better_answered").query(Long.class).single()).as("who answered").isZero());
    }

    @Test
    void nobodyAnswersAnOperationThatHasNotAskedThem() {
        var id = madeOfThree();
        var referral = mona.acting().call(() -> deficiencies.find(id).orElseThrow().bodies().getFirst().id());
        assertThatThrownBy(() -> inTransaction(karin.acting(), () -> db.sql("insert into better_elsewhere (to_operation_id, referral_id, asked_on, answered_on, answer) values (?, ?, current_date, current_date, 'bättre')").params(dalsland.id(), referral).update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void neitherSideWritesTheOthersPartOfAnOffer() {
        var id = madeOfThree();
        by(mona, () -> done(offers.ask(id, List.of(kusten.id()))));
        assertThatThrownBy(() -> inTransaction(karin.acting(), () -> db.sql("update deficiency_offer set title = 'x'").update())).hasStackTraceContaining("answers, and changes nothing else");
        assertThatThrownBy(() -> inTransaction(karin.acting(), () -> db.sql("update deficiency_offer set bodies = '{}'").update())).hasStackTraceContaining("answers, and changes nothing else");
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
