package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.deficiency.Seen.by;
import static se.egenmakt.deficiency.Seen.done;
import static se.egenmakt.deficiency.Seen.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;

/** Observations in the database, in two operations: who sees them, who changes them, and that they leave no trace that leads to a client. */
class ObservationsDatabaseTests extends DatabaseTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Autowired
    private Observations observations;

    private TestOperation dalsland;
    private Person ingrid;
    private Person samir;
    private Person mona;
    private Person karin;

    @BeforeEach
    void twoOperations() {
        dalsland = operation("Dalsland").serves("1438");
        ingrid = dalsland.ombud("Ingrid Sandell");
        samir = dalsland.ombud("Samir Haddad");
        mona = dalsland.manager("Mona Chef");
        karin = operation("Kusten").serves("1484").ombud("Karin Strand");
    }

    private UUID note(Person ombud, LocalDate month) {
        return Seen.note(observations, ombud, Seen.of(ombud, month, "Ansökan avslogs för att ett papper saknades."));
    }

    @Test
    void anObservationIsSeenInItsOwnOperationAlone() {
        var id = note(ingrid, JANUARY);
        by(mona, () -> assertThat(observations.find(id)).isPresent());
        by(karin, () -> {
            assertThat(observations.find(id)).isEmpty();
            assertThat(observations.page(ObservationSearch.ALL, 50, 0)).isEmpty();
            assertThat(observations.waiting()).isEmpty();
        });
    }

    @Test
    void whoSawItIsShownOnlyWhenTheOmbudSaysSo() {
        var unnamed = note(ingrid, JANUARY);
        var named = Seen.note(observations, samir, Seen.named(Seen.of(samir, JANUARY, "Samma sak.")));
        by(mona, () -> {
            assertThat(observations.find(unnamed).orElseThrow().ombudName()).isEmpty();
            assertThat(observations.find(unnamed).orElseThrow().ombud()).isNotEqualTo(ingrid.ombudId());
            assertThat(observations.find(named).orElseThrow().ombudName()).isEqualTo("Samir Haddad");
        });
        by(ingrid, () -> assertThat(observations.find(unnamed).orElseThrow().ombudName()).isEqualTo("Ingrid Sandell"));
    }

    @Test
    void beingTheOnlyOmbudIsTold() {
        by(karin, () -> assertThat(observations.onlyOmbud()).isTrue());
        by(ingrid, () -> assertThat(observations.onlyOmbud()).isFalse());
    }

    @Test
    void theSameFormSentAgainIsNotedOnceAndLeavesNoTraceInTheLog() {
        var seen = Seen.of(ingrid, JANUARY, "Samma formulär.");
        long before = logged();
        Seen.note(observations, ingrid, seen);
        Seen.note(observations, ingrid, seen);
        by(ingrid, () -> assertThat(observations.count(ObservationSearch.ALL)).isEqualTo(1));
        assertThat(logged()).as("a moment in the log could be laid beside the moment of a contact").isEqualTo(before);
    }

    private long logged() {
        return inTransaction(dalsland.whole(), () -> db.sql("select count(*) from audit_entry").query(Long.class).single());
    }

    @Test
    void onlyItsOmbudChangesItAndNobodyReadsTheirOwn() {
        var id = Seen.note(observations, ingrid, Seen.in(Seen.of(ingrid, JANUARY, "Kan någon kännas igen?"), ObservationState.BEING_READ));
        by(samir, () -> assertThat(observations.change(observations.find(id).orElseThrow()).isDone()).isFalse());
        by(ingrid, () -> assertThat(refused(observations.read(id, 0, false))).isEqualTo("observation.read.own"));
        by(samir, () -> done(observations.askForChange(id, 0, "Skriv inte vilken avdelning.")));
        by(samir, () -> assertThat(refused(observations.read(id, 0, false))).as("read before it was changed").isEqualTo("observation.changed"));
        by(ingrid, () -> done(observations.change(Seen.in(observations.find(id).orElseThrow(), ObservationState.BEING_READ))));
        by(samir, () -> {
            done(observations.read(id, 2, false));
            assertThat(observations.find(id).orElseThrow()).returns(ObservationState.NOTED, Observation::state).returns("Samir Haddad", Observation::readBy);
        });
    }

    @Test
    void noMonthIsToCome() {
        by(ingrid, () -> assertThat(refused(observations.note(Seen.of(ingrid, LocalDate.of(2026, 2, 1), "I framtiden")))).isEqualTo("observation.month.future"));
    }
}
