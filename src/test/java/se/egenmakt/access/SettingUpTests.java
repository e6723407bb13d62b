package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.commission.AwaitedKind;
import se.egenmakt.shared.ContactKind;

/** An administrator who sets up an operation reaches its frame and its log, and nothing of its clients. */
class SettingUpTests extends DatabaseTest {
    /** What no migration may add to without a thought: the tables that are open for set-up. */
    private static final Set<String> OPEN = Set.of("operation_municipality", "operation_form", "ombud", "audit_entry", "audit_head");

    private TestOperation dalsland;
    private TestOperation kusten;
    private Person asta;
    private Acting settingUp;

    @BeforeEach
    void twoOperationsWithAClientEach() {
        dalsland = operation("Dalsland").serves("1438");
        kusten = operation("Kusten").serves("1484");
        for (var operation : List.of(dalsland, kusten)) {
            var ombud = operation.ombud("Ingrid Sandell");
            var commission = operation.commission(ombud, "1", LocalDate.of(2025, 3, 3));
            operation.contact(ombud, commission, LocalDate.of(2025, 12, 1), ContactKind.values()[0]);
            as(ombud, () -> {
                commissions.await(commission, AwaitedKind.DECISION, "Försäkringskassan", LocalDate.of(2025, 12, 1));
            });
        }
        asta = administrator("Asta Administratör");
        settingUp = asta.acting().settingUp(dalsland.id(), dalsland.name());
    }

    @Test
    void onlyTheFrameAndTheLogAreOpen() {
        var tables = db.sql("select table_name from information_schema.columns where table_schema = 'public' and column_name = 'operation_id' order by 1")
                .query(String.class)
                .list();
        assertThat(tables).containsAll(OPEN).contains("client", "commission", "contact", "awaited_decision", "absence", "report", "form_draft");
        inTransaction(settingUp, () -> {
            for (var table : tables) {
                var rows = db.sql("select count(*) from " + table).query(Integer.class).single();
                if (OPEN.contains(table)) {
                    continue;
                }
                if (table.equals("session")) {
                    continue; // the sessions of everybody, which say who acts where, and nothing else
                }
                assertThat(rows).as(table).isZero();
            }
            return true;
        });
    }

    @Test
    void theFrameIsThisOperationsAlone() {
        inTransaction(settingUp, () -> {
            for (var table : OPEN) {
                assertThat(db.sql("select distinct operation_id from " + table).query(java.util.UUID.class).list()).as(table).isSubsetOf(dalsland.id());
            }
            assertThat(db.sql("select count(*) from ombud").query(Integer.class).single()).isEqualTo(1);
            return true;
        });
    }

    @Test
    void theFactsOfQuietCommissionsStayClosed() {
        inTransaction(settingUp, () -> {
            assertThat(db.sql("select count(*) from quiet_on(date '2026-01-12')").query(Integer.class).single()).isZero();
            return true;
        });
    }

    @Test
    void useCasesAboutClientsFindNothing() {
        settingUp.run(() -> assertThat(commissions.mine()).isEmpty());
    }

    @Test
    void noClientIsWrittenEither() {
        assertThatThrownBy(() -> inTransaction(settingUp, () -> db.sql("insert into client (operation_id, id, number) values (?, gen_random_uuid(), '99')").param(dalsland.id()).update()))
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"client\"");
        assertThat(inTransaction(settingUp, () -> db.sql("delete from contact").update())).isZero();
    }

    @Test
    void whatIsDoneStandsInTheOperationsLog() {
        settingUp.run(() -> operations.serve("1460", LocalDate.of(2026, 1, 1)));
        var last = inTransaction(dalsland.whole(), () -> db.sql("select actor, role, action from audit_entry order by number desc limit 1").query().singleRow());
        assertThat(last).containsEntry("actor", "Asta Administratör").containsEntry("role", "administrator").containsEntry("action", "operation.serve");
    }

    @Test
    void nobodyButAnAdministratorSetsUp() {
        var manager = dalsland.manager("Mona Chef");
        assertThatThrownBy(() -> manager.acting().settingUp(kusten.id(), kusten.name())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> manager.acting().forInstallation().settingUp(kusten.id(), kusten.name())).isInstanceOf(IllegalStateException.class);
        var withoutRole = new Acting(manager.account(), "Ny", "", null, null, "", false, null, null, Acting.Scope.INSTALLATION);
        assertThatThrownBy(() -> withoutRole.settingUp(kusten.id(), kusten.name())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingOfItStaysInThePooledConnection() {
        inTransaction(settingUp, () -> db.sql("select count(*) from ombud").query(Integer.class).single());
        for (int i = 0; i < 20; i++) {
            assertThat(db.sql("select count(*) from ombud").query(Integer.class).single()).isZero();
        }
    }
}
