package se.egenmakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.egenmakt.shared.ContactKind;

/** What the other tests stand on. */
class FoundationTests extends PageTest {
    @Test
    void anOmbudSeesTheCommissionsOfTheOperationsOwn() throws Exception {
        var dalsland = operation("Dalsland").serves("1438", "1439");
        var ingrid = dalsland.ombud("Ingrid Sandell");
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        dalsland.contact(ingrid, commission, LocalDate.of(2026, 1, 12), ContactKind.values()[0]);

        assertThat(as(ingrid, () -> commissions.mine())).singleElement().satisfies(line -> assertThat(line.number()).isEqualTo("D-1"));
    }

    @Test
    void theProgramsQueriesAreCounted() {
        var dalsland = operation("Dalsland").serves("1438");
        var ingrid = dalsland.ombud("Ingrid Sandell");

        var asked = queries(() -> as(ingrid, () -> { workforce.ombud(); }));

        assertThat(asked.count()).as(asked.toString()).isEqualTo(1);
        assertThat(asked.transactions()).isEqualTo(1);
    }

    @Test
    void aVisitorSignsInAndOutByForms() {
        var asta = administrator("Asta Administratör");

        assertThat(visitor().get("/menu").location()).startsWith("/sign-in");
        var menu = visitor(asta).get("/menu");

        assertThat(menu.status()).isEqualTo(200);
        var out = menu.form("/sign-out").submit();
        assertThat(out.location()).isEqualTo("/sign-in");
    }

    @Test
    void theFirstPageIsReachedByAddressAndPassword() {
        var asta = administrator("Asta Administratör");
        var token = inTransaction(asta.acting(), () -> accounts.invite(asta.account()));
        accounts.choosePassword(token, "en hemlig kvast 42 i hallen");

        var answer = visitor().get("/sign-in").form("/sign-in").with("email", asta.email()).with("password", "en hemlig kvast 42 i hallen").submit();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    }
}
