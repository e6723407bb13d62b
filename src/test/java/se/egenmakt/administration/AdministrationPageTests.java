package se.egenmakt.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;

/** An administrator sets up operations and accounts; a manager gives the own ombud theirs. */
class AdministrationPageTests extends PageTest {
    private TestOperation dalsland;
    private Person mona;
    private Person ingrid;
    private Visitor asta;
    private Visitor monasBrowser;

    @BeforeEach
    void people() {
        dalsland = operation("Dalsland").serves("1438");
        mona = dalsland.manager("Mona Chef");
        ingrid = dalsland.ombud("Ingrid Sandell");
        asta = visitor(administrator("Asta Administratör"));
        monasBrowser = visitor(mona);
    }

    private static String email() {
        return "ny." + UUID.randomUUID() + "@exempel.se";
    }

    // ── Operations ─────────────────────────────────────────────────────────

    @Test
    void anOperationIsSetUpAndItsFirstManagerSignsInByTheLink() {
        var name = "Ny " + UUID.randomUUID();
        var email = email();
        var form = asta.get("/operations/new").form("/operations")
                .with("name", name).with("municipalities", "Åmål, 1438").with("form", "värdkommun").with("manager", "Karin Ek").with("email", email);
        var answer = form.submit();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");

        var again = form.submit();
        assertThat(again.status()).as("sent twice").isEqualTo(200);
        var link = again.page().select("#link").val();
        assertThat(visitor().get(path(answer.page().select("#link").val())).status()).as("the first link").isEqualTo(404);

        var karin = visitor();
        assertThat(karin.get(path(link)).form(path(link)).with("password", "blå kanot i regn").with("again", "blå kanot i regn").submit().status()).isEqualTo(303);
        var signedIn = karin.get("/sign-in").form("/sign-in").with("email", email).with("password", "blå kanot i regn").submit();
        assertThat(signedIn.location()).isEqualTo("/");
        assertThat(karin.get("/operation").text()).contains(name, "Åmål", "Dals-Ed", "Värdkommun");
        assertThat(asta.get("/operations").text()).containsOnlyOnce(name);
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays() {
        var answer = asta.get("/operations/new").form("/operations").with("name", dalsland.name().toUpperCase(java.util.Locale.ROOT)).with("municipalities", "Atlantis").with("email", "karin").submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Det finns ingen kommun som heter Atlantis", "Välj en driftsform", "Skriv adressen så här");
        assertThat(answer.page().select("#municipalities").val().strip()).isEqualTo("Atlantis");

        var taken = answer.form("/operations").with("municipalities", "Åmål").with("form", "entreprenad").with("email", "").submit();
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("Det finns redan en verksamhet som heter så");
    }

    @Test
    void anOperationsPageShowsItsPeopleAndNoClient() {
        dalsland.commission(ingrid, "HEMLIG-7", java.time.LocalDate.of(2025, 3, 3));
        var page = asta.get("/operations/" + dalsland.id());
        assertThat(page.text()).contains("Mona Chef", "Ingrid Sandell", "Dals-Ed").doesNotContain("HEMLIG-7");
        assertThat(asta.get("/operations/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(monasBrowser.get("/operations/" + dalsland.id()).status()).isEqualTo(403);
    }

    // ── Accounts ───────────────────────────────────────────────────────────

    @Test
    void anAccountForANewOmbudMakesTheOmbud() {
        var answer = asta.get("/accounts/new?role=ombud&operation=" + dalsland.id()).form("/accounts").with("name", "Nils Holm").with("email", email()).submit();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(mona.acting().call(() -> workforce.ombud())).extracting(se.egenmakt.workforce.Ombud::name).contains("Nils Holm");
    }

    @Test
    void anotherOperationsOmbudCannotBeChosen() {
        var kusten = operation("Kusten").serves("1484");
        var karin = kusten.ombud("Karin Strand");
        var form = asta.get("/accounts/new?role=ombud&operation=" + dalsland.id()).form("/accounts").with("name", "Nils Holm").with("email", email());
        var answer = form.with("ombud", karin.ombudId().toString()).submit();
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void aRoleIsGivenAndTaken() {
        var path = "/accounts/" + ingrid.account();
        asta.get(path + "/roles/new?role=manager&operation=" + dalsland.id()).form(path + "/roles").submit();
        var page = asta.get(path);
        assertThat(page.text()).contains("Ombud", "Chef");

        var take = page.page().select("form[action$=take]").last();
        assertThat(take).isNotNull();
        assertThat(page.form(take.attr("action")).submit().status()).isEqualTo(303);
        assertThat(asta.get(path).page().select("form[action$=take]")).hasSize(1);
    }

    @Test
    void anAccountIsClosedAndThePersonIsOutAtOnce() {
        var ingridsBrowser = visitor(ingrid);
        assertThat(ingridsBrowser.get("/menu").status()).isEqualTo(200);
        var path = "/accounts/" + ingrid.account();
        asta.get(path).form(path + "/close").submit();
        assertThat(ingridsBrowser.get("/menu").status()).isEqualTo(303);
        assertThat(asta.get(path).text()).contains("Stängt").doesNotContain("Ny länk");
    }

    // ── The manager's own people ───────────────────────────────────────────

    @Test
    void aManagerGivesAnOmbudAnAccount() {
        var ombud = mona.acting().call(() -> workforce.add("Nils Holm").id());
        var path = "/operation/people/" + ombud + "/account";
        var answer = monasBrowser.get(path).form(path).with("email", email()).submit();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#link").val()).contains("/invitations/");
        assertThat(monasBrowser.get("/operation/people").page().select("a[href=" + path + "]")).isEmpty();
    }

    /** The key of a form is the browser's to choose: with another account's it leads nowhere. */
    @Test
    void theKeyOfAFormOpensNobodysAccount() {
        var karin = operation("Kusten").serves("1484").ombud("Karin Strand");
        var administrator = administrator("Asta Annan");
        var chosen = administrator("Berit Vald");
        accounts.choosePassword(chosen.acting().call(() -> accounts.invite(chosen.account())), "blå kanot i regn");
        var ombud = mona.acting().call(() -> workforce.add("Nils Holm").id());
        var path = "/operation/people/" + ombud + "/account";
        var fields = monasBrowser.get(path);
        for (var other : new Person[] {karin, administrator, chosen, ingrid, mona}) {
            var answer = fields.form(path).with("key", other.account().toString()).with("email", other.email()).submit();
            assertThat(answer.status()).as(other.name()).isEqualTo(422);
            assertThat(answer.text()).contains("Det finns redan ett konto med den adressen");
            assertThat(answer.page().select("#link")).isEmpty();
        }
        assertThat(accounts.roles(karin.account())).hasSize(1);
    }

    @Test
    void aNewOmbudHasAnIdOfItsOwn() {
        var id = UUID.randomUUID();
        var path = "/accounts";
        var form = asta.get(path + "/new?asked=1&role=ombud&operation=" + dalsland.id()).form(path).with("key", id.toString()).with("name", "Olle Ny").with("email", email());
        assertThat(form.submit().status()).isEqualTo(200);
        assertThat(form.submit().status()).as("sent twice").isEqualTo(200);
        assertThat(accounts.roles(id).getFirst().ombud()).isNotNull().isNotEqualTo(id);
    }

    @Test
    void aManagerGivesNoLinkToWhoeverHasAPassword() {
        var page = monasBrowser.get("/operation/people");
        accounts.choosePassword(mona.acting().forInstallation().call(() -> accounts.invite(ingrid.account(), dalsland.id())), "blå kanot i regn");
        assertThat(monasBrowser.get("/operation/people").page().select("form[action*=link]")).isEmpty();
        assertThat(forged(page, ingrid).status()).isEqualTo(404);
    }

    @Test
    void aManagerGivesANewLinkToTheOwnOmbudAndToNobodyElse() {
        var kusten = operation("Kusten").serves("1484");
        var karin = kusten.ombud("Karin Strand");
        var page = monasBrowser.get("/operation/people");
        assertThat(page.form("/operation/people/" + ingrid.account() + "/link").submit().status()).isEqualTo(200);
        assertThat(page.page().select("form[action*=link]")).as("not to a manager").hasSize(1);

        for (var other : new Person[] {karin, mona, administrator("Asta Annan")}) {
            assertThat(forged(page, other).status()).as(other.name()).isEqualTo(404);
        }
        asta.get("/accounts/" + ingrid.account() + "/roles/new?role=administrator").form("/accounts/" + ingrid.account() + "/roles").submit();
        assertThat(forged(page, ingrid).status()).as("an ombud who is an administrator too").isEqualTo(404);
    }

    private Visitor.Reply forged(Visitor.Reply page, Person person) {
        var secret = page.page().select("input[name=_csrf]").val();
        return monasBrowser.post("/operation/people/" + person.account() + "/link", "_csrf", secret);
    }

    private static String path(String link) {
        return java.net.URI.create(link).getPath();
    }
}
