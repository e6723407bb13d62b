package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.web.Form;

/** What is old goes; what may be needed stays. */
class SweepingTests extends DatabaseTest {
    @Autowired
    private Sweeping sweeping;

    @Autowired
    private Drafts drafts;

    private Person ingrid;
    private Person karin;
    private Person asta;

    @BeforeEach
    void twoOperations() {
        ingrid = operation("Dalsland").serves("1438").ombud("Ingrid Sandell");
        karin = operation("Kusten").serves("1484").ombud("Karin Strand");
        asta = administrator("Asta Administratör");
    }

    /** Undone at once: what other tests have made stays. */
    private Sweeping.Swept sweep() {
        return Acting.installation("test").call(() -> transactions.execute(status -> {
            status.setRollbackOnly();
            return sweeping.sweep();
        }));
    }

    @Test
    void draftsOfEveryOperationGoAfterThirtyDays() {
        for (var person : new Person[] {ingrid, karin}) {
            person.acting().run(() -> drafts.keep("/contacts/new", Form.empty().with("with", "klienten")));
        }
        clock.forward(Duration.ofDays(30));
        int before = sweep().drafts();
        ingrid.acting().run(() -> drafts.keep("/operation/ombud/new", Form.empty().with("name", "Ny")));
        clock.forward(Duration.ofDays(1));
        assertThat(sweep().drafts()).as("the day after").isGreaterThanOrEqualTo(before + 2);

        Acting.installation("test").run(() -> transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            sweeping.sweep();
            db.sql("select set_config('egenmakt.operation', ?, true), set_config('egenmakt.account', ?, true)").params(ingrid.operation() + "", ingrid.account() + "").query().singleRow();
            assertThat(db.sql("select path from form_draft").query(String.class).list()).containsExactly("/operation/ombud/new");
        }));
    }

    @Test
    void theSweeperReadsNoDraft() {
        ingrid.acting().run(() -> drafts.keep("/contacts/new", Form.empty().with("with", "klienten")));
        clock.forward(Duration.ofDays(60));
        assertThat(inTransaction(Acting.installation("test"), () -> db.sql("select count(*) from form_draft").query(Integer.class).single())).isZero();
    }

    @Test
    void nobodyElseRemovesAnothersOldDraft() {
        ingrid.acting().run(() -> drafts.keep("/contacts/new", Form.empty().with("with", "klienten")));
        clock.forward(Duration.ofDays(60));
        assertThat(inTransaction(karin.acting(), () -> db.sql("delete from form_draft").update())).isZero();
    }

    @Test
    void endedSessionsAreKeptADay() {
        var token = accounts.signIn(signedInBefore(), "blå kanot i regn", "sweeping") instanceof SignInOutcome.SignedIn(var made, var whose) ? made : "";
        accounts.signOut(token);
        clock.forward(Duration.ofHours(23));
        int before = sweep().sessions();
        clock.forward(Duration.ofHours(2));
        assertThat(sweep().sessions()).isGreaterThan(before);
        assertThat(accounts.session(token)).isPresent();
    }

    private String signedInBefore() {
        accounts.choosePassword(asta.acting().call(() -> accounts.invite(ingrid.account())), "blå kanot i regn");
        return ingrid.email();
    }

    @Test
    void usedAndExpiredLinksGo() {
        int before = sweep().invitations();
        accounts.choosePassword(asta.acting().call(() -> accounts.invite(ingrid.account())), "blå kanot i regn");
        asta.acting().call(() -> accounts.invite(karin.account()));
        assertThat(sweep().invitations()).as("the used one").isEqualTo(before + 1);
        clock.forward(Accounts.INVITATION.plusSeconds(1));
        assertThat(sweep().invitations()).as("the expired one too").isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void forgottenTriesGo() {
        accounts.signIn(ingrid.email(), "fel lösenord", "sweeping " + ingrid.email());
        int before = sweep().tries();
        clock.forward(Duration.ofHours(25));
        assertThat(sweep().tries()).isGreaterThanOrEqualTo(before + 2);
    }
}
