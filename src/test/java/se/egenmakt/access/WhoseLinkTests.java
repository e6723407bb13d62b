package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestClock;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.steering.Duty;
import se.egenmakt.steering.Member;
import se.egenmakt.steering.Party;

/** Whoever makes a link may have chosen the password: it reaches no further than the operation that the link was made for (ADR 0019). */
class WhoseLinkTests extends PageTest {
    private static final String MANAGERS_CHOICE = "chefens egna ord i lönndom";

    @Autowired
    private PasswordChanges changes;

    @Autowired
    private RolesOfOmbud rolesOfOmbud;

    private TestOperation dalsland;
    private TestOperation uddevalla;
    private Person mona;
    private Visitor monasBrowser;
    private Person asta;
    private UUID group;

    @BeforeEach
    void twoOperations() {
        dalsland = operation("Dalsland").serves("1438");
        uddevalla = operation("Uddevalla").serves("1485");
        mona = dalsland.manager("Mona Chef");
        monasBrowser = visitor(mona);
        asta = administrator("Asta Administratör");
        group = dalsland.group("Ledningsgruppen");
    }

    private static String email() {
        return "ny.ombud." + UUID.randomUUID() + "@exempel.se";
    }

    /** The page by which the manager gives a new member of the group sign-in. */
    private String signInPath(UUID inGroup, TestOperation operation) {
        var member = new Member(UUID.randomUUID(), inGroup, Party.EMPLOYMENT_SERVICE, "Arbetsförmedlingen", "Nils Holm", Duty.MEMBER, "", null, null, TestOperation.BEGAN, null, 0);
        operation.whole().run(() -> steeringMembers.add(member));
        return "/steering/" + inGroup + "/members/" + member.id() + "/sign-in";
    }

    private Visitor.Reply prepare(Visitor manager, String path, String email) {
        return manager.get(path).form(path).with("email", email).submit();
    }

    private static String link(Visitor.Reply answer) {
        return URI.create(answer.page().select("#link").val()).getPath();
    }

    private void choose(String link, String password) {
        assertThat(visitor().get(link).form(link).with("password", password).with("again", password).submit().status()).isEqualTo(303);
    }

    private Account seatTakenByTheManager(String email) {
        choose(link(prepare(monasBrowser, signInPath(group, dalsland), email)), MANAGERS_CHOICE);
        return accounts.byEmail(email).orElseThrow();
    }

    /** Each try comes from a network of its own, so that no brake is put on. */
    private static final AtomicInteger TRIES = new AtomicInteger();

    private boolean signsIn(String email, String password) {
        return accounts.signIn(email, password, "10.0." + TRIES.incrementAndGet() + ".1") instanceof SignInOutcome.SignedIn;
    }

    private Visitor signedIn(String email, String password) {
        var browser = visitor();
        assertThat(browser.get("/sign-in").form("/sign-in").with("email", email).with("password", password).submit().status()).isEqualTo(303);
        return browser;
    }

    // ── A new role ─────────────────────────────────────────────────────────

    @Test
    void aPasswordByAManagersLinkCeasesToHoldWithARoleInAnotherOperation() {
        var email = email();
        var account = seatTakenByTheManager(email);
        var managers = signedIn(email, MANAGERS_CHOICE);
        assertThat(managers.get("/menu").status()).isEqualTo(200);

        var path = "/accounts/" + account.id();
        var answer = visitor(asta).get(path + "/roles/new?role=ombud&operation=" + uddevalla.id()).form(path + "/roles").submit();
        assertThat(managers.get("/menu").status()).as("the session").isEqualTo(303);
        assertThat(signsIn(email, MANAGERS_CHOICE)).isFalse();
        assertThat(answer.text()).contains("Rollen är given", "Det gäller inte längre");

        choose(link(answer), "min egen blå kanot");
        var own = visitor().get("/sign-in").form("/sign-in").with("email", email).with("password", "min egen blå kanot").submit();
        assertThat(own.follow().text()).contains("Ditt lösenord slutade gälla", "när Asta Administratör gav dig en ny roll");
        // it was chosen by an administrator's link: one more role changes nothing
        asta.acting().run(() -> accounts.giveRole(account.id(), Role.MANAGER, uddevalla.id(), null));
        assertThat(signsIn(email, "min egen blå kanot")).isTrue();
    }

    @Test
    void soDoesItWithTheRoleOfAdministratorAndForAnOwnOmbud() {
        var ingrid = dalsland.ombud("Ingrid Sandell");
        choose(link(monasBrowser.get("/operation/people").form("/operation/people/" + ingrid.account() + "/link").submit()), MANAGERS_CHOICE);
        assertThat(signsIn(ingrid.email(), MANAGERS_CHOICE)).isTrue();
        asta.acting().run(() -> accounts.giveRole(ingrid.account(), Role.ADMINISTRATOR, null, null));
        assertThat(signsIn(ingrid.email(), MANAGERS_CHOICE)).isFalse();
        assertThat(changes.unread(ingrid.account())).singleElement().returns(true, PasswordChanges.Change::voided).returns("Asta Administratör", PasswordChanges.Change::linkBy);
    }

    @Test
    void aManagersLinkThatWaitsCeasesToHoldToo() {
        var ingrid = dalsland.ombud("Ingrid Sandell");
        var link = link(monasBrowser.get("/operation/people").form("/operation/people/" + ingrid.account() + "/link").submit());
        asta.acting().run(() -> accounts.giveRole(ingrid.account(), Role.MANAGER, uddevalla.id(), null));
        assertThat(visitor().get(link).status()).isEqualTo(404);
    }

    @Test
    void aLinkToASeatChoosesNoPasswordOnceTheAccountIsSomethingElse() {
        var email = email();
        var link = link(prepare(monasBrowser, signInPath(group, dalsland), email));
        var page = visitor();
        var before = page.get(link);
        var account = accounts.byEmail(email).orElseThrow();
        var ombud = uddevalla.whole().call(() -> workforce.add("Nils Holm").id());
        asta.acting().run(() -> accounts.giveRole(account.id(), Role.OMBUD, uddevalla.id(), ombud));
        assertThat(before.form(link).with("password", MANAGERS_CHOICE).with("again", MANAGERS_CHOICE).submit().status()).isEqualTo(404);
        assertThat(accounts.byId(account.id()).orElseThrow().passwordHash()).isNull();
    }

    /** An ombud who left without having chosen a password; another operation's link chooses one; the employment begins anew. */
    @Test
    void aRoleThatRunsAgainWithTheEmploymentIsNotReachedByAnothersLink() {
        var ulla = uddevalla.ombud("Ulla Ek");
        uddevalla.whole().run(() -> rolesOfOmbud.endWithEmployment(ulla.ombudId(), TestClock.TODAY.minusDays(1)));
        choose(link(prepare(monasBrowser, signInPath(group, dalsland), ulla.email())), MANAGERS_CHOICE);
        assertThat(signsIn(ulla.email(), MANAGERS_CHOICE)).isTrue();
        uddevalla.whole().run(() -> rolesOfOmbud.resumeWithEmployment(ulla.ombudId()));
        assertThat(signsIn(ulla.email(), MANAGERS_CHOICE)).isFalse();
    }

    @Test
    void whoActsForAnOperationMakesNoLinkInNobodysName() {
        var ingrid = dalsland.ombud("Ingrid Sandell");
        assertThatThrownBy(() -> mona.acting().forInstallation().call(() -> accounts.invite(ingrid.account()))).isInstanceOf(IllegalStateException.class);
    }

    // ── A seat in another operation's group ────────────────────────────────

    @Test
    void theManagerSeesTheSameWhetherOrNotTheAddressHasAnAccount() {
        var elsewhere = uddevalla.ombud("Ulla Ek");
        var closed = uddevalla.ombud("Stina Stängd");
        asta.acting().run(() -> accounts.disable(closed.account(), true));
        String first = null;
        for (var email : new String[] {email(), elsewhere.email(), closed.email()}) {
            var path = signInPath(group, dalsland);
            var answer = prepare(monasBrowser, path, email);
            assertThat(answer.status()).isEqualTo(200);
            var seen = same(answer, email) + same(monasBrowser.get(path), email);
            assertThat(seen).contains("Inloggningen är förberedd. Nils Holm behöver öppna länken", "Väntar på svar");
            first = first == null ? seen : first;
            assertThat(seen).as(email).isEqualTo(first);
        }
        var log = dalsland.whole().call(() -> transactions.execute(status -> db.sql("select action from audit_entry where action like 'account.%' and operation_id = ?").param(dalsland.id()).query(String.class).list()));
        assertThat(log).as("nor in the log").filteredOn(action -> !action.equals("account.give-role")).containsExactly("account.invite", "account.invite", "account.invite");
    }

    private static String same(Visitor.Reply answer, String email) {
        var page = answer.page().clone();
        page.select("input[name=_csrf]").remove();
        var words = page.select("main").text() + page.select("textarea").val();
        return words.replace(email, "@").replaceAll("invitations/\\S+", "link");
    }

    @Test
    void somebodyWithAnAccountElsewhereSignsInAndSaysYesOrNo() {
        var ulla = uddevalla.ombud("Ulla Ek");
        var path = signInPath(group, dalsland);
        var link = link(prepare(monasBrowser, path, ulla.email()));
        assertThat(visitor().get(link).text()).contains("vill ge dig en plats i ledningsgruppen", "Logga in för att svara").doesNotContain("Ulla", ulla.email());
        assertThat(monasBrowser.get(link).text()).contains("inloggad som någon annan").doesNotContain("Ulla", "Ja, jag tar emot");
        var browser = visitor(ulla);
        var offer = browser.get(link);
        var csrf = offer.form(link + "/answer").values("_csrf").getFirst();
        assertThat(browser.post(link + "/answer", "_csrf", csrf, "answer", "nej").follow().text()).contains("Du har tackat nej.");
        assertThat(accounts.roles(ulla.account())).hasSize(1);
        assertThat(browser.get(link).status()).as("used").isEqualTo(404);

        var second = link(monasBrowser.get(path).form(path + "/link").submit());
        assertThat(monasBrowser.post(second + "/answer", "_csrf", monasBrowser.get(path).form(path + "/link").values("_csrf").getFirst(), "answer", "ja").status()).as("not the manager's to say").isEqualTo(404);
        assertThat(browser.post(second + "/answer", "_csrf", csrf, "answer", "ja").follow().text()).contains("Platsen är din.", "Dalsland");
        assertThat(monasBrowser.get(path).text()).contains("Kan logga in");
    }

    /** Whoever chose the password in one operation lacks the other's link, and the other lacks the password. */
    @Test
    void aSeatInASecondOperationTakesBothItsLinkAndThePassword() {
        var email = email();
        var account = seatTakenByTheManager(email);
        var other = uddevalla.group("Ledningsgruppen");
        var answer = prepare(visitor(uddevalla.manager("Uno Chef")), signInPath(other, uddevalla), email);
        assertThat(accounts.roles(account.id())).as("the password alone").hasSize(1);
        assertThat(accounts.choosePassword(link(answer).substring("/invitations/".length()), "en annan chefs ord")).as("the link alone").isFalse();
        assertThat(signsIn(email, MANAGERS_CHOICE)).as("nobody else can make the password void").isTrue();
    }
}
