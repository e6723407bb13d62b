package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.deficiency.Seen.by;
import static se.egenmakt.deficiency.Seen.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;

/** Who gets a mail about what waits in the work with deficiencies: each once, while it waits. */
class WaitingMailDatabaseTests extends DatabaseTest {
    @Autowired
    private WaitingMail upkeep;

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
    private Person ingrid;
    private Person samir;
    private Person mona;
    private Person britt;

    @BeforeEach
    void twoOperations() {
        dalsland = operation("Dalsland").serves("1438");
        kusten = operation("Kusten").serves("1484");
        ingrid = dalsland.ombud("Ingrid Sandell");
        samir = dalsland.ombud("Samir Haddad");
        mona = dalsland.manager("Mona Chef");
        britt = kusten.manager("Britt Chef");
        kusten.ombud("Karin Strand");
    }

    private UUID unread() {
        return Seen.deficiency(deficiencies, mona, List.of(Seen.note(observations, ingrid, Seen.of(ingrid, LocalDate.of(2026, 1, 1), "Ansökan avslogs för att ett papper saknades."))));
    }

    private UUID read() {
        var id = unread();
        by(samir, () -> done(publishing.secondRead(id, 0)));
        return id;
    }

    /** Who has a mail of which kind since the last time, and where it leads. */
    private List<String> told(TestOperation operation) {
        operation.program().run(upkeep::keep);
        return inTransaction(operation.whole(), () -> db.sql("with gone as (delete from mail_outbox returning kind, path, account_id) select a.name || ' ' || kind || ' ' || path from gone join account a on a.id = account_id order by 1")
                .query(String.class)
                .list());
    }

    private void handedOver(UUID id) {
        var group = dalsland.group("Ledningsgruppen");
        by(mona, () -> done(deficiencies.raise(id, group, "Ledningsgruppen", null, clock.today())));
        Seen.take(deficiencies, mona, id, Step.of(StepKind.HANDED_OVER, clock.today(), "Ledningsgruppen", "").by(clock.today().plusDays(31)));
    }

    @Test
    void everybodyButWhoWroteItIsToldOnceOfATextToRead() {
        var id = unread();
        assertThat(told(dalsland)).containsExactly("Ingrid Sandell second-reading /deficiencies/" + id, "Samir Haddad second-reading /deficiencies/" + id);
        assertThat(told(dalsland)).as("once").isEmpty();
        by(samir, () -> done(publishing.secondRead(id, 0)));
        assertThat(told(dalsland)).as("read").isEmpty();
        by(ingrid, () -> done(deficiencies.change(id, 1, Seen.TEXT)));
        assertThat(told(dalsland)).as("written anew, by somebody else").containsExactly("Mona Chef second-reading /deficiencies/" + id, "Samir Haddad second-reading /deficiencies/" + id);
    }

    @Test
    void theMomentOfAnObservationIsToldToNobody() {
        Seen.note(observations, ingrid, Seen.in(Seen.of(ingrid, LocalDate.of(2026, 1, 1), "Ansökan avslogs."), ObservationState.BEING_READ));
        assertThat(told(dalsland)).isEmpty();
    }

    @Test
    void theManagerOfWhoeverIsAskedIsTold() {
        var id = read();
        by(mona, () -> done(offers.ask(id, List.of(kusten.id()))));
        assertThat(told(dalsland)).as("who asks").isEmpty();
        assertThat(told(kusten)).containsExactly("Britt Chef offer-received /offers");
        var offer = britt.acting().call(offers::received).getFirst().id();
        by(britt, () -> done(offers.decline(offer)));
        assertThat(told(kusten)).isEmpty();
    }

    @Test
    void theManagerWhoAskedIsToldOnceOfAnAnswer() {
        var id = read();
        by(mona, () -> done(offers.ask(id, List.of(kusten.id()))));
        assertThat(told(dalsland)).isEmpty();
        by(britt, () -> done(offers.decline(offers.received().getFirst().id())));
        assertThat(told(dalsland)).containsExactly("Mona Chef offer-answered /deficiencies/" + id);
        assertThat(told(dalsland)).as("once").isEmpty();
        assertThat(told(kusten)).as("who answered").isEmpty();
    }

    @Test
    void theManagerIsToldOnceOfADateThatHasPassedAndAnewOfTheNext() {
        var id = read();
        handedOver(id);
        assertThat(told(dalsland)).isEmpty();
        clock.day(clock.today().plusDays(31));
        assertThat(told(dalsland)).as("on its last day").isEmpty();
        clock.day(clock.today().plusDays(1));
        assertThat(told(dalsland)).containsExactly("Mona Chef date-passed /deficiencies/" + id);
        assertThat(told(dalsland)).isEmpty();
        Seen.take(deficiencies, mona, id, Step.of(StepKind.PROMISED, clock.today(), "Försäkringskassan", "Nytt brev.").by(clock.today().plusDays(10)));
        assertThat(told(dalsland)).isEmpty();
        clock.day(clock.today().plusDays(11));
        assertThat(told(dalsland)).containsExactly("Mona Chef date-passed /deficiencies/" + id);
    }

    @Test
    void theOmbudWhoSawItAreAskedWhetherItIsBetter() {
        var id = read();
        handedOver(id);
        Seen.take(deficiencies, mona, id, Step.of(StepKind.MENDED, clock.today(), "Försäkringskassan", "Nytt brev."));
        clock.day(clock.today().plusDays(89));
        assertThat(told(dalsland)).isEmpty();
        clock.day(clock.today().plusDays(1));
        assertThat(told(dalsland)).containsExactly("Ingrid Sandell better-question /deficiencies/" + id + "/better");
        by(ingrid, () -> done(betterment.answer(betterment.questions().getFirst().referral(), Better.Answer.BETTER, "")));
        assertThat(told(dalsland)).isEmpty();
    }

    @Test
    void soAreTheOmbudOfAnOperationThatSaidYes() {
        var id = read();
        var karin = kusten.ombud("Karin Kust");
        by(mona, () -> done(offers.ask(id, List.of(kusten.id()))));
        var seen = Seen.note(observations, karin, Seen.of(karin, LocalDate.of(2026, 1, 1), "Samma sak här."));
        by(karin, () -> done(offers.accept(offers.received().getFirst().id(), List.of(seen))));
        handedOver(id);
        Seen.take(deficiencies, mona, id, Step.of(StepKind.MENDED, clock.today(), "Försäkringskassan", "Nytt brev."));
        assertThat(told(kusten)).as("not yet").isEmpty();
        clock.day(clock.today().plusDays(90));
        assertThat(told(kusten)).containsExactly("Karin Kust better-question /deficiencies/" + id + "/better");
        by(karin, () -> done(betterment.answer(betterment.questions().getFirst().referral(), Better.Answer.BETTER, "")));
        assertThat(told(kusten)).isEmpty();
    }
}
