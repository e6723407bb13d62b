package se.egenmakt.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.Outcome;

/** A stand-in reads the client's contacts for so long as the client's ombud or the manager lets her, and gives nobody a place. */
class StandInTests extends PageTest {
    private TestOperation dalsland;
    private Person ingrid;
    private Person nils;
    private Person siv;
    private UUID commission;

    @BeforeEach
    void aCommissionWithAContact() {
        dalsland = operation("Dalsland").serves("1438");
        ingrid = dalsland.ombud("Ingrid Sandell");
        nils = dalsland.ombud("Nils Åberg");
        siv = dalsland.ombud("Siv Lind");
        commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        dalsland.contact(ingrid, commission, LocalDate.of(2025, 4, 4), ContactKind.HOME_VISIT);
    }

    private Outcome<UUID> standIn(Person by, Person who, LocalDate from, @Nullable LocalDate until) {
        return by.acting().call(() -> commissions.standIn(commission, who.ombudId(), from, until, clock.today()));
    }

    private boolean end(Person by) {
        var first = by.acting().call(() -> commissions.show(commission, 1, 0)).orElseThrow().standIns().getFirst();
        return by.acting().call(() -> commissions.endStandIn(commission, first.id()));
    }

    private boolean reads(Person who) {
        return who.acting().call(() -> commissions.findReadable(commission)).isPresent()
                && inTransaction(who.acting(), () -> db.sql("select count(*) from contact").query(Integer.class).single()) == 1;
    }

    private int version() {
        return ingrid.acting().call(() -> commissions.find(commission)).orElseThrow().version();
    }

    @Test
    void aPlannedStandInThatIsEndedNeverBegins() {
        standIn(ingrid, nils, clock.today().plusDays(10), null);
        assertThat(end(ingrid)).isTrue();
        assertThat(reads(nils)).isFalse();
        clock.day(clock.today().plusDays(11));
        assertThat(reads(nils)).isFalse();
    }

    @Test
    void aStandInThatBeganTodayEndsTheSameMoment() {
        standIn(ingrid, nils, clock.today(), null);
        assertThat(reads(nils)).isTrue();
        assertThat(end(ingrid)).isTrue();
        assertThat(reads(nils)).isFalse();
    }

    @Test
    void aStandInThatHasGoneOnKeepsItsFirstDay() {
        var from = clock.today().minusDays(5);
        standIn(ingrid, nils, from, null);
        assertThat(end(ingrid)).isTrue();
        assertThat(reads(nils)).isFalse();
        var kept = ingrid.acting().call(() -> commissions.show(commission, 1, 0)).orElseThrow().standIns().getFirst();
        assertThat(kept.from()).isEqualTo(from);
        assertThat(kept.until()).isEqualTo(clock.today().minusDays(1));
        assertThat(end(ingrid)).as("once").isFalse();
    }

    @Test
    void whoStandsInChangesNeitherOmbudNorStandIns() {
        standIn(ingrid, nils, clock.today(), null);
        assertThat(nils.acting().call(() -> commissions.changeOmbud(commission, version(), nils.ombudId(), clock.today())).isDone()).isFalse();
        assertThat(standIn(nils, siv, clock.today(), null).isDone()).isFalse();
        assertThat(end(nils)).isFalse();
        var browser = visitor(nils);
        assertThat(browser.get("/commissions/" + commission + "/ombud").status()).isEqualTo(404);
        assertThat(browser.get("/commissions/" + commission).page().select("a[href$=/ombud], form[action*=stand-ins]")).isEmpty();
        assertThat(visitor(ingrid).get("/commissions/" + commission).page().select("a[href$=/ombud]")).hasSize(1);
    }

    @Test
    void standInsEndWithAChangeOfOmbud() {
        standIn(ingrid, nils, clock.today().minusDays(3), null);
        assertThat(ingrid.acting().call(() -> commissions.changeOmbud(commission, version(), siv.ombudId(), clock.today())).isDone()).isTrue();
        assertThat(reads(nils)).isFalse();
        assertThat(reads(ingrid)).isFalse();
        assertThat(reads(siv)).isTrue();
    }

    @Test
    void standInsEndWithTheClosingAndItsUndoingDoesNotBringThemBack() {
        standIn(ingrid, nils, clock.today().minusDays(3), null);
        var closed = ingrid.acting()
                .call(() -> commissions.close(commission, version(), clock.today(), ClosingReason.values()[0], ClosingResult.values()[0], null, false));
        assertThat(closed.isDone()).isTrue();
        assertThat(reads(nils)).isFalse();
        assertThat(ingrid.acting().call(() -> commissions.undoClosing(commission))).isTrue();
        assertThat(reads(nils)).isFalse();
    }

    @Test
    void theSameColleagueStandsInOnceAtATime() {
        assertThat(standIn(ingrid, nils, clock.today(), clock.today().plusDays(10)).isDone()).isTrue();
        assertThat(standIn(ingrid, nils, clock.today(), clock.today().plusDays(10)).isDone()).as("the same form again").isTrue();
        var overlapping = standIn(ingrid, nils, clock.today().plusDays(10), null);
        assertThat(((Outcome.Refused<UUID>) overlapping).refusals().getFirst().text()).isEqualTo("commission.stand-in.overlaps");
        assertThat(standIn(ingrid, nils, clock.today().plusDays(11), null).isDone()).isTrue();
    }
}
