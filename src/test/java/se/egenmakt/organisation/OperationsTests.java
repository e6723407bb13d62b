package se.egenmakt.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.shared.Outcome;

class OperationsTests extends DatabaseTest {
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

    private TestOperation dalsland;
    private TestOperation kusten;
    private Person mona;
    private Person asta;

    @BeforeEach
    void twoOperations() {
        dalsland = operation("Dalsland");
        kusten = operation("Kusten").serves("1484");
        mona = dalsland.manager("Mona Chef");
        asta = administrator("Asta Administratör");
    }

    @Test
    void theRegisterHas21CountiesAnd290Municipalities() {
        assertThat(operations.counties()).hasSize(21);
        assertThat(operations.register()).hasSize(290).allSatisfy(municipality -> assertThat(municipality.code()).startsWith(municipality.countyCode()));
        assertThat(operations.municipalityNamed(" ÅMÅL ")).map(Municipality::code).contains("1492");
        assertThat(operations.municipalityNamed("1492")).map(Municipality::name).contains("Åmål");
    }

    @Test
    void aMunicipalityIsServedFromItsFirstDayToItsLast() {
        as(mona, () -> {
            operations.serve("1492", MAY);
            assertThat(operations.stopServing("1492", MAY.plusDays(9))).isTrue();
            assertThat(operations.servedOn(MAY.minusDays(1))).isEmpty();
            assertThat(operations.servedOn(MAY)).hasSize(1);
            assertThat(operations.servedOn(MAY.plusDays(9))).hasSize(1);
            assertThat(operations.servedOn(MAY.plusDays(10))).isEmpty();
        });
    }

    @Test
    void overlappingPeriodsAreRefusedAndTheSameFormTwiceIsDoneOnce() {
        as(mona, () -> {
            assertThat(operations.serve("1492", MAY).isDone()).isTrue();
            assertThat(operations.serve("1492", MAY).isDone()).isTrue();
            assertThat(operations.serve("1492", MAY.plusYears(1))).isInstanceOf(Outcome.Refused.class);
            assertThat(operations.served()).hasSize(1);
            operations.stopServing("1492", MAY.plusDays(9));
            assertThat(operations.serve("1492", MAY.plusDays(9))).as("the last day").isInstanceOf(Outcome.Refused.class);
            assertThat(operations.serve("1492", MAY.plusDays(10)).isDone()).as("the day after").isTrue();
        });
    }

    @Test
    void aMunicipalityDoesNotEndBeforeItBegan() {
        as(mona, () -> {
            operations.serve("1492", MAY);
            assertThat(operations.stopServing("1492", MAY.minusDays(1))).isFalse();
            assertThat(operations.stopServing("1484", MAY)).as("another operation's").isFalse();
        });
    }

    @Test
    void severalFormsHoldAtOnceAndTheSameFormTwiceIsDoneOnce() {
        var id = UUID.randomUUID();
        as(mona, () -> {
            operations.addForm(id, FormOfOperation.HOST_MUNICIPALITY, " Åmåls kommun ", MAY);
            operations.addForm(id, FormOfOperation.HOST_MUNICIPALITY, "Åmåls kommun", MAY);
            operations.addForm(FormOfOperation.SIDE_AGREEMENT, "", MAY);
            assertThat(operations.forms()).extracting(DatedForm::performer).containsExactlyInAnyOrder("Åmåls kommun", "");
        });
        kusten.manager("Maj Kust").acting().run(() -> {
            assertThat(operations.forms()).isEmpty();
            assertThat(operations.endForm(id, MAY)).as("another operation's").isFalse();
        });
    }

    @Test
    void aNameIsOneOperationsIgnoringCase() {
        var outcome = setUp(UUID.randomUUID(), dalsland.name().toUpperCase(java.util.Locale.ROOT));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(asta.acting().call(() -> operations.rename(kusten.id(), dalsland.name().toLowerCase(java.util.Locale.ROOT)))).isInstanceOf(Outcome.Refused.class);
        assertThat(asta.acting().call(() -> operations.rename(kusten.id(), kusten.name())).isDone()).as("its own").isTrue();
    }

    @Test
    void anOperationSetUpTwiceWithOneFormIsOne() {
        var id = UUID.randomUUID();
        var name = "Ny " + id;
        assertThat(setUp(id, name).isDone()).isTrue();
        assertThat(setUp(id, name).isDone()).isTrue();
        asta.acting().settingUp(id, name).run(() -> {
            assertThat(operations.served()).extracting(dated -> dated.municipality().code()).containsExactlyInAnyOrder("1438", "1492");
            assertThat(operations.forms()).hasSize(1);
        });
        assertThat(asta.acting().call(() -> operations.lines())).extracting(line -> line.operation().name()).contains(name);
    }

    @Test
    void onlyTheInstallationSeesEveryOperation() {
        as(mona, () -> {
            assertThat(operations.all()).isEmpty();
            assertThat(operations.lines()).isEmpty();
            assertThat(operations.byId(kusten.id())).isEmpty();
        });
    }

    private Outcome<Operation> setUp(UUID id, String name) {
        var municipalities = List.of(operations.municipality("1438").orElseThrow(), operations.municipality("1492").orElseThrow());
        return asta.acting().settingUp(id, name).call(() -> operations.setUp(name, municipalities, FormOfOperation.HOST_MUNICIPALITY, "", MAY));
    }
}
