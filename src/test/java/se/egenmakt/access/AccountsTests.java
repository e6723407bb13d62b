package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.shared.Outcome;

/** Signing in, the brake on guessing, links that are used once, roles. */
class AccountsTests extends DatabaseTest {
    private static final String PASSWORD = "blå kanot i regn";

    private Person asta;
    private Person ingrid;

    @BeforeEach
    void people() {
        asta = administrator("Asta Administratör");
        ingrid = operation("Dalsland").serves("1438").ombud("Ingrid Sandell");
        choosePassword(ingrid);
    }

    private void choosePassword(Person person) {
        assertThat(accounts.choosePassword(link(person), PASSWORD)).isTrue();
    }

    private String link(Person person) {
        return asta.acting().call(() -> accounts.invite(person.account()));
    }

    private SignInOutcome signIn(String email, String password) {
        return accounts.signIn(email, password, "test-" + asta.email());
    }

    // ── Signing in ─────────────────────────────────────────────────────────

    @Test
    void theRightPasswordOpensASessionInTheOnlyRole() {
        var signedIn = (SignInOutcome.SignedIn) signIn("  " + ingrid.email().toUpperCase(java.util.Locale.ROOT), PASSWORD);
        var session = accounts.session(signedIn.token()).orElseThrow();
        assertThat(session.role()).isEqualTo(Role.OMBUD);
        assertThat(session.ombud()).isEqualTo(ingrid.ombud());
        assertThat(session.acting().scope()).isEqualTo(Acting.Scope.PERSON);
        assertThat(accounts.holds(session)).isTrue();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookAlike() {
        assertThat(signIn(ingrid.email(), "fel lösenord")).isEqualTo(signIn("ingen@exempel.se", PASSWORD)).isInstanceOf(SignInOutcome.Wrong.class);
    }

    @Test
    void anAddressOfAnyLengthIsAnswered() {
        assertThat(signIn("x".repeat(100_000) + "@exempel.se", "y".repeat(100_000))).isInstanceOf(SignInOutcome.Wrong.class);
    }

    @Test
    void anAddressThatIsNobodysIsNotKeptInTheLog() {
        signIn("mitt-hemliga-losenord", PASSWORD);
        var kept = inTransaction(asta.acting(), () -> db.sql("select count(*) from audit_entry where actor like 'mitt-hemliga%' or subject like 'mitt-hemliga%'").query(Integer.class).single());
        assertThat(kept).isZero();
    }

    @Test
    void whoeverHasNotChosenAPasswordCannotSignIn() {
        assertThat(signIn(asta.email(), "")).isInstanceOf(SignInOutcome.Wrong.class);
    }

    @Test
    void aClosedAccountCannotSignInAndItsSessionsEnd() {
        var token = ((SignInOutcome.SignedIn) signIn(ingrid.email(), PASSWORD)).token();
        var pending = link(ingrid);
        asta.acting().run(() -> accounts.close(ingrid.account(), true));

        assertThat(accounts.holds(accounts.session(token).orElseThrow())).isFalse();
        assertThat(signIn(ingrid.email(), PASSWORD)).isInstanceOf(SignInOutcome.Wrong.class);
        assertThat(accounts.invited(pending)).as("a link from before").isEmpty();

        asta.acting().run(() -> accounts.close(ingrid.account(), false));
        assertThat(signIn(ingrid.email(), PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    // ── The brake ──────────────────────────────────────────────────────────

    @Test
    void afterFiveWrongTriesOneWaitsAlsoWithTheRightPassword() {
        fail(5);
        assertThat(signIn(ingrid.email(), PASSWORD)).isEqualTo(new SignInOutcome.Wait(clock.instant().plusSeconds(30)));
        clock.forward(Duration.ofSeconds(30));
        assertThat(signIn(ingrid.email(), PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void theWaitDoublesUpToAnHour() {
        fail(5);
        for (int seconds = 30; seconds < 3600; seconds *= 2) {
            clock.forward(Duration.ofSeconds(seconds));
            assertThat(signIn(ingrid.email(), "fel lösenord")).isInstanceOf(SignInOutcome.Wrong.class);
            assertThat(signIn(ingrid.email(), PASSWORD)).isEqualTo(new SignInOutcome.Wait(clock.instant().plusSeconds(Math.min(3600, seconds * 2))));
        }
    }

    @Test
    void signingInForgetsTheWrongTriesOfThatAccount() {
        fail(4);
        assertThat(signIn(ingrid.email(), PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
        fail(4);
        assertThat(signIn(ingrid.email(), PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void aDayLaterTheTriesAreForgotten() {
        fail(4);
        clock.forward(Duration.ofHours(25));
        fail(4);
        assertThat(signIn(ingrid.email(), PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void oneAddressGuessingManyAccountsIsBraked() {
        for (int i = 0; i < 20; i++) {
            assertThat(signIn("okand" + i + "@exempel.se", "fel lösenord")).isInstanceOf(SignInOutcome.Wrong.class);
        }
        assertThat(signIn(ingrid.email(), PASSWORD)).as("from there").isInstanceOf(SignInOutcome.Wait.class);
        assertThat(accounts.signIn(ingrid.email(), PASSWORD, "elsewhere")).as("from elsewhere").isInstanceOf(SignInOutcome.SignedIn.class);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn(ingrid.email(), "fel lösenord")).isInstanceOf(SignInOutcome.Wrong.class);
        }
    }

    // ── Links ──────────────────────────────────────────────────────────────

    @Test
    void aLinkHoldsOnce() {
        var link = link(ingrid);
        assertThat(accounts.choosePassword(link, "en annan kanot")).isTrue();
        assertThat(accounts.choosePassword(link, "en tredje kanot")).isFalse();
        assertThat(signIn(ingrid.email(), "en annan kanot")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void ofTwoWhoUseALinkAtOnceOneIsFirst() throws Exception {
        var link = link(ingrid);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> use = () -> accounts.choosePassword(link, "en annan kanot");
            var results = both.invokeAll(java.util.List.of(use, use));
            assertThat(results).extracting(result -> result.get()).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aNewLinkMakesTheEarlierOneVoid() {
        var first = link(ingrid);
        var second = link(ingrid);
        assertThat(accounts.invited(first)).isEmpty();
        assertThat(accounts.invited(second)).isPresent();
    }

    @Test
    void aLinkHoldsAWeek() {
        var link = link(ingrid);
        clock.forward(Accounts.INVITATION.minusMinutes(1));
        assertThat(accounts.invited(link)).isPresent();
        clock.forward(Duration.ofMinutes(1));
        assertThat(accounts.invited(link)).isEmpty();
    }

    @Test
    void choosingAPasswordSignsOutEverywhere() {
        var token = ((SignInOutcome.SignedIn) signIn(ingrid.email(), PASSWORD)).token();
        accounts.choosePassword(link(ingrid), "en annan kanot");
        assertThat(accounts.holds(accounts.session(token).orElseThrow())).isFalse();
    }

    @Test
    void whereSomebodyAdministersThereIsNoLinkForAFirstAdministrator() {
        assertThat(accounts.inviteFirstAdministrator()).isEmpty();
    }

    // ── Accounts and roles ─────────────────────────────────────────────────

    @Test
    void theSameFormSentTwiceMakesOneAccount() {
        var id = UUID.randomUUID();
        var email = "ny." + id + "@exempel.se";
        for (int i = 0; i < 2; i++) {
            assertThat(asta.acting().call(() -> accounts.open(id, email, "Ny Person", Role.ADMINISTRATOR, null, null)).isDone()).isTrue();
        }
        assertThat(accounts.roles(id)).hasSize(1);
    }

    @Test
    void anAddressBelongsToOneAccount() {
        var outcome = asta.acting().call(() -> accounts.open(UUID.randomUUID(), ingrid.email(), "Någon Annan", Role.ADMINISTRATOR, null, null));
        assertThat(refusal(outcome)).isEqualTo("account.email.taken");
        assertThat(refusal(asta.acting().call(() -> accounts.change(asta.account(), ingrid.email(), "Asta")))).isEqualTo("account.email.taken");
    }

    @Test
    void anAccountThatCannotHaveItsRoleIsNotMade() {
        var id = UUID.randomUUID();
        var outcome = asta.acting().call(() -> accounts.open(id, "ny." + id + "@exempel.se", "Ny", Role.OMBUD, ingrid.operation(), ingrid.ombud()));
        assertThat(refusal(outcome)).isEqualTo("account.ombud.has-account");
        assertThat(accounts.byId(id)).isEmpty();
    }

    @Test
    void aRoleGivenTodayCanBeTakenToday() {
        asta.acting().run(() -> accounts.giveRole(ingrid.account(), Role.MANAGER, ingrid.operation(), null));
        assertThat(accounts.roles(ingrid.account())).extracting(RoleAssignment::role).containsExactly(Role.OMBUD, Role.MANAGER);

        take(ingrid, Role.MANAGER);
        assertThat(accounts.roles(ingrid.account())).extracting(RoleAssignment::role).containsExactly(Role.OMBUD);

        asta.acting().run(() -> accounts.giveRole(ingrid.account(), Role.MANAGER, ingrid.operation(), null));
        assertThat(accounts.roles(ingrid.account())).hasSize(2);
    }

    @Test
    void aRoleIsHeldOnceHoweverOftenItIsGiven() {
        for (int i = 0; i < 3; i++) {
            asta.acting().run(() -> accounts.giveRole(ingrid.account(), Role.OMBUD, ingrid.operation(), ingrid.ombud()));
            clock.forward(Duration.ofDays(1));
        }
        assertThat(accounts.roles(ingrid.account())).hasSize(1);
    }

    @Test
    void takingARoleEndsTheSessions() {
        var token = ((SignInOutcome.SignedIn) signIn(ingrid.email(), PASSWORD)).token();
        take(ingrid, Role.OMBUD);
        assertThat(accounts.holds(accounts.session(token).orElseThrow())).isFalse();
    }

    @Test
    void nobodyClosesOrUnseatsThemselves() {
        var own = accounts.roles(asta.account()).getFirst().id();
        assertThat(refusal(asta.acting().call(() -> accounts.takeRole(asta.account(), own)))).isEqualTo("account.self");
        assertThat(refusal(asta.acting().call(() -> accounts.close(asta.account(), true)))).isEqualTo("account.self");
    }

    @Test
    void searchFindsPartsOfNameAndAddressAndTakesSignsAsTheyStand() {
        asta.acting().run(() -> {
            assertThat(accounts.search(ingrid.email(), 10, 0)).extracting(line -> line.account().id()).containsExactly(ingrid.account());
            assertThat(accounts.search("%", 10, 0)).isEmpty();
            assertThat(accounts.search("_", 10, 0)).isEmpty();
            assertThat(accounts.count("INGRID.SANDELL")).isEqualTo(accounts.search("ingrid.sandell", 1000, 0).size());
        });
    }

    private void take(Person person, Role role) {
        var held = accounts.roles(person.account()).stream().filter(one -> one.role() == role).findFirst().orElseThrow();
        asta.acting().run(() -> accounts.takeRole(person.account(), held.id()));
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals.getFirst().text() : "none";
    }
}
