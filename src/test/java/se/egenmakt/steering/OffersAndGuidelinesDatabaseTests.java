package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.shared.Outcome;
import se.egenmakt.steering.web.GivenGroup;

/** Offers, meetings, priority orders and guidelines: each statement with rows of two operations and two groups. */
class OffersAndGuidelinesDatabaseTests extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    @Autowired
    private SteeringGroups groups;

    @Autowired
    private Offers offers;

    @Autowired
    private Guidelines guidelines;

    @Autowired
    private MeetingTimes meetings;

    private GivenGroup given;
    private GivenGroup sibling;
    private GivenGroup foreign;
    private Person mona;
    private Person karin;
    private Person nora;

    @BeforeEach
    void threeGroups() {
        var dalsland = operation("Dalsland").serves("1438");
        var kusten = operation("Kusten").serves("1484");
        mona = dalsland.manager("Mona Chef");
        nora = kusten.manager("Nora Kust");
        given = new GivenGroup(this, dalsland);
        sibling = new GivenGroup(this, dalsland);
        foreign = new GivenGroup(this, kusten);
        karin = given.karin();
    }

    private static List<String> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals.stream().map(refusal -> refusal.field() + " " + refusal.text()).toList() : List.of();
    }

    // ── Offers ─────────────────────────────────────────────────────────────

    @Test
    void offersAreSeenInTheirOwnGroup() throws Exception {
        var offer = given.offer("RSMH Dalsland", LocalDate.of(2025, 5, 1), null, null);
        sibling.offer("Attention", LocalDate.of(2025, 5, 1), null, null);
        foreign.offer("Attention Kusten", LocalDate.of(2025, 5, 1), null, null);
        for (var person : List.of(mona, karin)) {
            assertThat(as(person, () -> offers.of(given.group()))).extracting(Offer::organisation).containsExactly("RSMH Dalsland");
            assertThat(as(person, () -> offers.of(foreign.group()))).isEmpty();
        }
        assertThat(as(mona, () -> offers.of(sibling.group()))).hasSize(1);
        assertThat(as(karin, () -> offers.of(sibling.group()))).isEmpty();
        assertThat(as(mona, () -> offers.find(given.group(), offer))).isPresent();
        assertThat(as(mona, () -> offers.find(sibling.group(), offer))).as("of another group").isEmpty();
        assertThat(as(nora, () -> offers.find(given.group(), offer))).as("of another operation").isEmpty();
    }

    @Test
    void anOfferIsAnsweredAndMayBeSetBackToNoAnswer() throws Exception {
        var id = given.offer("RSMH", LocalDate.of(2025, 5, 1), OfferAnswer.NO, LocalDate.of(2026, 5, 1));
        var offer = as(mona, () -> offers.find(given.group(), id)).orElseThrow();
        assertThat(offer.answer()).isEqualTo(OfferAnswer.NO);
        assertThat(offer.offeredBy()).isEqualTo("test");
        as(mona, () -> offers.answer(offer, null, null, "", LocalDate.of(2026, 2, 1)));
        var again = as(mona, () -> offers.find(given.group(), id)).orElseThrow();
        assertThat(again.answer()).isNull();
        assertThat(again.answeredOn()).isNull();
        assertThat(refused(as(mona, () -> offers.answer(offer, OfferAnswer.YES, LocalDate.of(2025, 4, 30), "", null)))).containsExactly("answeredOn steering.offer.answered.before");
        assertThat(refused(as(mona, () -> offers.answer(offer, OfferAnswer.NO, TODAY, "", TODAY)))).containsExactly("askAgainOn steering.offer.ask-again.before");
    }

    @Test
    void theSameOfferSentTwiceIsKeptOnce() throws Exception {
        var id = UUID.randomUUID();
        assertThat(as(mona, () -> offers.make(id, given.group(), "RSMH", TODAY, null)).isDone()).isTrue();
        assertThat(as(mona, () -> offers.make(id, given.group(), "RSMH", TODAY, null)).isDone()).isTrue();
        assertThat(as(mona, () -> offers.of(given.group()))).hasSize(1);
        assertThat(refused(as(mona, () -> offers.make(id, given.group(), "Attention", TODAY, null)))).containsExactly("organisation steering.offer.there");
    }

    @Test
    void anOrganisationIsAskedAgainWhenItsLatestOfferSaysSo() throws Exception {
        given.offer("RSMH", LocalDate.of(2024, 1, 10), OfferAnswer.NO, LocalDate.of(2025, 1, 10));
        given.offer("rsmh", LocalDate.of(2025, 6, 1), null, LocalDate.of(2026, 6, 1));
        given.offer("Attention", LocalDate.of(2025, 1, 10), OfferAnswer.NO, LocalDate.of(2026, 1, 12));
        given.offer("Länken", LocalDate.of(2025, 1, 10), OfferAnswer.YES, null);
        foreign.offer("Kustföreningen", LocalDate.of(2025, 1, 10), null, LocalDate.of(2025, 2, 1));
        assertThat(as(mona, () -> groups.attention(TODAY).toAskAgain())).extracting(Offer::organisation).containsExactly("Attention");
        assertThat(as(mona, () -> groups.attention(TODAY.minusDays(1)).toAskAgain())).isEmpty();
        assertThat(as(mona, () -> groups.attention(LocalDate.of(2026, 6, 1)).toAskAgain())).extracting(Offer::organisation).containsExactlyInAnyOrder("Attention", "rsmh");
    }

    // ── Meetings ───────────────────────────────────────────────────────────

    @Test
    void heldMeetingsKnowWhoWasThere() throws Exception {
        var member = given.karinsMember();
        var held = given.meeting(LocalDate.of(2025, 11, 4), "hållet", member);
        var notNoted = given.meeting(LocalDate.of(2025, 12, 4), "hållet");
        given.meeting(LocalDate.of(2026, 2, 3), "kallat");
        sibling.meeting(LocalDate.of(2025, 11, 4), "hållet");
        foreign.meeting(LocalDate.of(2025, 11, 4), "hållet");
        for (var person : List.of(mona, karin)) {
            var seen = as(person, () -> meetings.held(given.group()));
            assertThat(seen).extracting(HeldMeeting::id).containsExactly(held, notNoted);
            assertThat(seen.getFirst().attended()).containsExactly(member);
            assertThat(seen.getLast().isNoted()).isFalse();
        }
        assertThat(as(karin, () -> meetings.held(sibling.group()))).isEmpty();
        assertThat(as(nora, () -> meetings.held(given.group()))).isEmpty();
    }

    @Test
    void meetingsToComeStandInOrder() throws Exception {
        var second = given.meeting(LocalDate.of(2026, 5, 5), "planerat");
        var first = given.meeting(LocalDate.of(2026, 2, 3), "inställt");
        given.meeting(LocalDate.of(2026, 1, 11), "kallat");
        sibling.meeting(LocalDate.of(2026, 2, 3), "kallat");
        assertThat(as(karin, () -> meetings.since(given.group(), TODAY))).extracting(MeetingTime::id).containsExactly(first, second);
        assertThat(as(karin, () -> meetings.since(sibling.group(), TODAY))).isEmpty();
        assertThat(as(mona, () -> meetings.find(first))).map(MeetingTime::cancelled).contains(true);
        assertThat(as(nora, () -> meetings.find(first))).isEmpty();
    }

    // ── Guidelines ─────────────────────────────────────────────────────────

    @Test
    void aNewVersionEndsTheFormerTheDayBefore() throws Exception {
        var first = given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), "Hemlösa", "Barn");
        var second = given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2026, 2, 1), LocalDate.of(2027, 1, 1), "Barn");
        var versions = as(karin, () -> guidelines.of(given.group()));
        assertThat(versions).extracting(Guideline::id).containsExactly(second, first);
        assertThat(versions).extracting(Guideline::number).containsExactly(2, 1);
        assertThat(versions.getLast().until()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(versions.getLast().criteria()).containsExactly("Hemlösa", "Barn");
        assertThat(as(mona, () -> guidelines.inForce(given.group(), GuidelineKind.PRIORITY_ORDER, LocalDate.of(2026, 1, 31))).orElseThrow().id()).isEqualTo(first);
        assertThat(as(mona, () -> guidelines.inForce(given.group(), GuidelineKind.PRIORITY_ORDER, LocalDate.of(2026, 2, 1))).orElseThrow().id()).isEqualTo(second);
        assertThat(as(mona, () -> guidelines.inForce(given.group(), GuidelineKind.PRIORITY_ORDER, LocalDate.of(2023, 12, 31)))).isEmpty();
        assertThat(as(mona, () -> guidelines.inForce(given.group(), GuidelineKind.GUIDELINES, TODAY))).isEmpty();
    }

    @Test
    void ofAnyGroupMeansTheOperationsOwnAndTheSteeringGroupsFirst() throws Exception {
        foreign.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 6, 1), "Kustens");
        assertThat(as(mona, () -> guidelines.inForce(null, GuidelineKind.PRIORITY_ORDER, TODAY))).isEmpty();
        var area = UUID.randomUUID();
        as(mona, () -> steeringGroups.create(area, "Område", given.group(), LocalDate.of(2020, 1, 1)));
        as(mona, () -> guidelines.decide(version(area, "Områdets")));
        assertThat(as(mona, () -> guidelines.inForce(null, GuidelineKind.PRIORITY_ORDER, TODAY)).orElseThrow().criteria()).containsExactly("Områdets");
        given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 6, 1), "Gruppens");
        assertThat(as(mona, () -> guidelines.inForce(null, GuidelineKind.PRIORITY_ORDER, TODAY)).orElseThrow().criteria()).containsExactly("Gruppens");
        assertThat(as(karin, () -> guidelines.of(area))).as("another group's").isEmpty();
    }

    private static Guideline version(UUID group, String... criteria) {
        return new Guideline(UUID.randomUUID(), group, GuidelineKind.PRIORITY_ORDER, 1, "", List.of(criteria), LocalDate.of(2025, 5, 1), null, LocalDate.of(2025, 6, 1), null, LocalDate.of(2026, 6, 1));
    }

    @Test
    void aVersionIsKeptOnceAndBeginsAfterTheFormer() throws Exception {
        var wanted = version(given.group(), "Hemlösa");
        assertThat(as(mona, () -> guidelines.decide(wanted)).isDone()).isTrue();
        assertThat(as(mona, () -> guidelines.decide(wanted)).isDone()).isTrue();
        assertThat(as(mona, () -> guidelines.of(given.group()))).hasSize(1);
        assertThat(refused(as(mona, () -> guidelines.decide(version(given.group(), "Samma dag"))))).containsExactly("from steering.guideline.from.before");
        assertThat(refused(as(mona, () -> guidelines.decide(version(sibling.group()))))).containsExactly("criterion-1 steering.guideline.empty");
    }

    @Test
    void nobodyChangesAVersion() {
        given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2024, 1, 1), LocalDate.of(2026, 6, 1), "Hemlösa");
        for (var change : List.of("update guideline set words = 'x'", "delete from guideline", "update guideline_criterion set words = 'x'", "delete from guideline_criterion")) {
            assertThatThrownBy(() -> inTransaction(mona.acting(), () -> db.sql(change).update())).as(change).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatIsToBeLookedAtAgainIsTheLatestVersionAlone() throws Exception {
        given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), "Gammal");
        given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 31), "Ny");
        foreign.decide(GuidelineKind.GUIDELINES, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), "Kustens");
        assertThat(as(mona, () -> groups.attention(LocalDate.of(2026, 1, 31).minusDays(SteeringAttention.REVIEW)).toReview())).extracting(Guideline::number).containsExactly(2);
        assertThat(as(mona, () -> groups.attention(LocalDate.of(2026, 1, 30).minusDays(SteeringAttention.REVIEW)).toReview())).isEmpty();
    }

    @Test
    void aSlipOfTheYearIsRefusedAndAVersionThatHasNotBegunIsTakenBack() throws Exception {
        var first = given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 1), "Barn");
        var far = new Guideline(UUID.randomUUID(), given.group(), GuidelineKind.PRIORITY_ORDER, 1, "", List.of("Hemlösa"), LocalDate.of(2026, 1, 8), null, LocalDate.of(2062, 1, 1), null, LocalDate.of(2063, 1, 1));
        assertThat(as(mona, () -> refused(guidelines.decide(far)))).containsExactly("from steering.guideline.from.far");
        var second = given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1), "Hemlösa");
        var third = given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2026, 5, 1), LocalDate.of(2027, 5, 1), "Ensamma");
        var words = given.decide(GuidelineKind.GUIDELINES, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1), "Alla som vill");
        assertThat(as(mona, () -> refused(guidelines.takeBack(given.group(), first)))).containsExactly(" steering.guideline.begun");
        assertThatThrownBy(() -> inTransaction(mona.acting(), () -> db.sql("update guideline set taken_back_on = '2026-01-12' where id = ?").param(first).update())).as("the database says so too").rootCause().hasMessageContaining("not taken back");
        assertThat(as(nora, () -> guidelines.takeBack(given.group(), second).isDone())).as("of another operation: nothing to take back").isTrue();
        assertThat(as(karin, () -> guidelines.find(given.group(), second))).isPresent();

        assertThat(as(mona, () -> guidelines.takeBack(given.group(), second).isDone())).isTrue();
        assertThat(as(mona, () -> guidelines.takeBack(given.group(), second).isDone())).as("sent twice").isTrue();
        assertThat(inTransaction(karin.acting(), () -> db.sql("select count(*) from guideline where id = ?").param(second).query(Integer.class).single())).as("a member is shown no trace of it").isZero();
        assertThat(as(karin, () -> guidelines.of(given.group()))).extracting(Guideline::id).containsExactlyInAnyOrder(first, third, words);
        assertThat(as(mona, () -> guidelines.find(given.group(), first)).orElseThrow().until()).as("goes on until the one after").isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(as(mona, () -> guidelines.takeBack(given.group(), third).isDone())).isTrue();
        assertThat(as(mona, () -> guidelines.find(given.group(), first)).orElseThrow().until()).isNull();
        assertThat(as(mona, () -> guidelines.inForce(given.group(), GuidelineKind.PRIORITY_ORDER, LocalDate.of(2027, 1, 1))).orElseThrow().id()).isEqualTo(first);
        var anew = given.decide(GuidelineKind.PRIORITY_ORDER, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1), "Hemlösa");
        assertThat(as(mona, () -> guidelines.find(given.group(), anew)).orElseThrow().number()).isEqualTo(2);
    }
}
