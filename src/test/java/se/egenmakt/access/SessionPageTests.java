package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.web.Form;

/** What a session may do, in which role, and until when. */
class SessionPageTests extends PageTest {
    private static final String PASSWORD = "blå kanot i regn";

    @Autowired
    private Drafts drafts;

    private TestOperation dalsland;
    private Person ingrid;
    private Person asta;
    private UUID commission;
    private String form;

    @BeforeEach
    void anOmbudWithACommission() {
        asta = administrator("Asta Administratör");
        dalsland = operation("Dalsland").serves("1438");
        ingrid = dalsland.ombud("Ingrid Sandell");
        commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        form = "/commissions/" + commission + "/contacts/new";
    }

    private Visitor signIn(Visitor browser, Person person) {
        browser.get("/sign-in").form("/sign-in").with("email", person.email()).with("password", PASSWORD).submit();
        return browser;
    }

    private void choosePassword(Person person, Person by) {
        var link = by.acting().forInstallation().call(() -> by.operation() == null ? accounts.invite(person.account()) : accounts.invite(person.account(), by.operation()));
        assertThat(accounts.choosePassword(link, PASSWORD)).isTrue();
    }

    private boolean waits() {
        return ingrid.acting().call(() -> drafts.left()).stream().anyMatch(left -> left.path().equals(form));
    }

    // ── Two tabs ───────────────────────────────────────────────────────────

    @Test
    void aFormFromTheRoleBeforeIsNotDoneInTheRoleOfNow() {
        var kusten = operation("Kusten").serves("1484");
        asta.acting().run(() -> accounts.giveRole(ingrid.account(), Role.MANAGER, kusten.id(), null));
        var browser = visitor(ingrid);
        var typed = browser.get(form).form(form).with("kind", "hembesök");

        var other = accounts.roles(ingrid.account()).stream().filter(role -> role.role() == Role.MANAGER).findFirst().orElseThrow();
        browser.get("/roles").form("/roles").without("role").submit();
        var choose = browser.get("/roles");
        assertThat(browser.post("/roles", "role", other.id().toString(), "_csrf", choose.page().select("input[name=_csrf]").val()).location()).isEqualTo("/");

        var answer = typed.submit();
        assertThat(answer.location()).startsWith("/roles?changed=");
        assertThat(answer.follow().text()).contains("Du har bytt roll", "ligger kvar");
        assertThat(waits()).isTrue();
        assertThat(ingrid.acting().call(() -> commissions.show(commission, 1, 0)).orElseThrow().contacts()).isEmpty();
    }

    // ── What is kept after a session ───────────────────────────────────────

    @Test
    void whatWasTypedWaitsWhereTheSessionWasSignedOutOf() {
        var token = session(ingrid);
        var browser = visitor().cookieOf(token);
        var typed = browser.get(form).form(form).with("kind", "hembesök");
        accounts.signOut(token);
        assertThat(typed.submit().location()).startsWith("/sign-in?kept=1");
        assertThat(waits()).isTrue();
    }

    @Test
    void whatIsTypedAfterSigningOutEverywhereIsNotKept() {
        var browser = visitor(ingrid);
        var typed = browser.get(form).form(form).with("kind", "hembesök");
        accounts.signOutEverywhere(ingrid.account());
        assertThat(typed.submit().location()).startsWith("/sign-in");
        assertThat(waits()).isFalse();
    }

    @Test
    void whatIsTypedAfterARoleIsTakenIsNotKept() {
        var browser = visitor(ingrid);
        var typed = browser.get(form).form(form).with("kind", "hembesök");
        asta.acting().run(() -> accounts.takeRole(ingrid.account(), accounts.roles(ingrid.account()).getFirst().id()));
        typed.submit();
        assertThat(waits()).isFalse();
    }

    @Test
    void draftsAreFewAndOfOurOwnForms() {
        ingrid.acting().run(() -> {
            for (int i = 0; i < 30; i++) {
                drafts.keep("/commissions/" + UUID.randomUUID() + "/contacts/new", Form.empty().with("with", "klient"));
                clock.forward(java.time.Duration.ofSeconds(1));
            }
        });
        var kept = inTransaction(ingrid.acting(), () -> db.sql("select count(*) from form_draft").query(Integer.class).single());
        assertThat(kept).isEqualTo(20);

        var browser = visitor(ingrid);
        var secret = browser.get("/menu").page().select("input[name=_csrf]").val();
        assertThat(browser.post("/drafts", "_utkast", form, "_csrf", secret).status()).isEqualTo(204);
        assertThat(browser.post("/drafts", "_utkast", "/finns/inte", "_csrf", secret).status()).isEqualTo(400);
    }

    // ── Rights that end ────────────────────────────────────────────────────

    @Test
    void anEmploymentThatEndsTakesTheRoleAndTheSessionWithIt() {
        var mona = dalsland.manager("Mona Chef");
        var browser = visitor(ingrid);
        mona.acting().run(() -> workforce.endEmployment(ingrid.ombudId(), clock.today().plusDays(1)));
        assertThat(browser.get("/commissions/" + commission).status()).isEqualTo(200);

        var page = visitor(mona).get("/operation/ombud/" + ingrid.ombudId());
        assertThat(page.text()).contains("Ett uppdrag är öppet");

        clock.day(clock.today().plusDays(2));
        assertThat(accounts.roles(ingrid.account())).isEmpty();
        assertThat(browser.get("/commissions/" + commission).location()).startsWith("/sign-in");

        mona.acting().run(() -> workforce.employ(ingrid.ombudId(), java.math.BigDecimal.ONE, java.math.BigDecimal.ONE, clock.today()));
        assertThat(accounts.roles(ingrid.account())).hasSize(1);
    }

    @Test
    void anEmploymentThatHasEndedEndsASessionAtOnce() {
        var mona = dalsland.manager("Mona Chef");
        var token = session(ingrid);
        mona.acting().run(() -> workforce.endEmployment(ingrid.ombudId(), clock.today().minusDays(1)));
        assertThat(visitor().cookieOf(token).get("/commissions/" + commission).location()).startsWith("/sign-in");
        var said = inTransaction(mona.acting(), () -> db.sql("select count(*) from audit_entry where action = 'account.take-role'").query(Integer.class).single());
        assertThat(said).isEqualTo(1);
    }

    @Test
    void aManagerEndsTheRoleOfAnOwnOmbudAndOfNobodyElse() {
        var mona = dalsland.manager("Mona Chef");
        var karin = operation("Kusten").serves("1484").ombud("Karin Strand");
        var browser = visitor(ingrid);
        var page = visitor(mona);
        var people = page.get("/operation/people");
        assertThat(people.form("/operation/people/" + ingrid.account() + "/end").submit().follow().text()).contains("Rollen är avslutad");
        assertThat(browser.get("/").location()).startsWith("/sign-in");
        assertThat(accounts.roles(ingrid.account())).isEmpty();
        var secret = people.page().select("input[name=_csrf]").val();
        assertThat(page.post("/operation/people/" + karin.account() + "/end", "_csrf", secret).status()).isEqualTo(404);
        assertThat(page.post("/operation/people/" + mona.account() + "/end", "_csrf", secret).status()).isEqualTo(404);
    }

    // ── Links ──────────────────────────────────────────────────────────────

    @Test
    void aPasswordChangedByALinkIsToldUntilItHasBeenRead() {
        choosePassword(ingrid, asta);
        assertThat(signInAnswer(ingrid).location()).isEqualTo("/");
        choosePassword(ingrid, asta);
        for (int i = 0; i < 2; i++) {
            assertThat(signInAnswer(ingrid).location()).startsWith("/password-changes");
        }
        var browser = signIn(visitor(), ingrid);
        var told = browser.get("/password-changes?next=/quiet");
        assertThat(told.text()).contains("Ditt lösenord har bytts", "med en länk av Asta Administratör");
        assertThat(told.form("/password-changes").submit().location()).isEqualTo("/quiet");
        assertThat(signInAnswer(ingrid).location()).isEqualTo("/");
    }

    private Visitor.Reply signInAnswer(Person person) {
        return visitor().get("/sign-in").form("/sign-in").with("email", person.email()).with("password", PASSWORD).submit();
    }

    @Test
    void whatIsDoneWithAnAccountStandsInTheOperationsLogToo() {
        choosePassword(ingrid, asta);
        asta.acting().run(() -> {
            accounts.giveRole(ingrid.account(), Role.MANAGER, dalsland.id(), null);
            accounts.takeRole(ingrid.account(), accounts.roles(ingrid.account()).stream().filter(role -> role.role() == Role.MANAGER).findFirst().orElseThrow().id());
        });
        var actions = inTransaction(dalsland.whole(), () -> db.sql("select action from audit_entry where action like 'account.%' order by number").query(String.class).list());
        assertThat(actions).containsSubsequence("account.invite", "account.choose-password", "account.give-role", "account.take-role");
    }

    @Test
    void nobodyGivesThemselvesARoleInAnOperation() {
        var browser = visitor(asta);
        var path = "/accounts/" + asta.account() + "/roles";
        var answer = browser.get(path + "/new?asked=1&role=manager&operation=" + dalsland.id()).form(path).submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Det är ditt eget konto");
        assertThat(accounts.roles(asta.account())).hasSize(1);
    }

    // ── Signing in ─────────────────────────────────────────────────────────

    @Test
    void signingInAnewEndsTheSessionBefore() {
        choosePassword(ingrid, asta);
        var before = session(ingrid);
        var browser = visitor().cookieOf(before);
        var secret = browser.get("/menu").page().select("input[name=_csrf]").val();
        assertThat(browser.post("/sign-in", "email", ingrid.email(), "password", PASSWORD, "_csrf", secret).location()).isEqualTo("/");
        assertThat(browser.get("/").status()).as("the new one holds").isEqualTo(200);
        assertThat(visitor().cookieOf(before).get("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void aBurstOfTriesGainsNothing() throws Exception {
        choosePassword(ingrid, asta);
        Callable<SignInOutcome> guess = () -> accounts.signIn(ingrid.email(), "fel lösenord", "burst-" + ingrid.email());
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = many.invokeAll(Collections.nCopies(24, guess)).stream().map(result -> result.resultNow()).toList();
            assertThat(outcomes).filteredOn(SignInOutcome.Wrong.class::isInstance).hasSize(SignInBrake.FREE_TRIES);
        }
    }

    /** Whoever waits for somebody else's writing is told so in seconds; nobody else waits at all. */
    @Test
    void aLongMovingInHoldsUpOnlyWhoWritesTheSame() throws Exception {
        var kusten = operation("Kusten").serves("1484");
        var karin = kusten.ombud("Karin Strand");
        var other = kusten.commission(karin, "K-1", LocalDate.of(2025, 3, 3));
        var mona = dalsland.manager("Mona Chef");
        var held = new java.util.concurrent.CountDownLatch(1);
        var done = new java.util.concurrent.CountDownLatch(1);
        try (var import_ = Executors.newSingleThreadExecutor()) {
            var running = import_.submit(() -> inTransaction(mona.acting().forWholeOperation(), () -> {
                db.sql("select 1 from operation where id = ? for no key update").param(dalsland.id()).query(Integer.class).list();
                db.sql("update commission set version = version + 1 where id = ?").param(commission).update();
                held.countDown();
                return awaited(done);
            }));
            held.await();
            var browser = visitor(ingrid);
            for (var page : new String[] {"/", "/commissions", "/commissions/" + commission, form}) {
                assertThat(browser.get(page).status()).as(page).isEqualTo(200);
            }
            var kept = visitor(karin).get("/commissions/" + other + "/contacts/new").form("/commissions/" + other + "/contacts/new").with("kind", "telefon").submit();
            assertThat(kept.status()).as("another operation").isEqualTo(303);

            var refused = browser.get(form).form(form).with("kind", "telefon").submit();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text()).contains("Någon annan sparar just nu");
            done.countDown();
            assertThat(running.get()).isTrue();
        }
        assertThat(visitor(ingrid).get(form).form(form).with("kind", "telefon").submit().status()).isEqualTo(303);
    }

    private static boolean awaited(java.util.concurrent.CountDownLatch latch) {
        try {
            return latch.await(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoWhoWorkWithOneCommissionDoNotLockOneAnotherOut() throws Exception {
        var mona = dalsland.manager("Mona Chef");
        Callable<Boolean> ombud = () -> ingrid.acting().call(() -> {
            for (int i = 0; i < 40; i++) {
                var logged = commissions.logContact(commission, clock.today(), se.egenmakt.shared.ContactKind.TELEPHONE, "klient", UUID.randomUUID());
                if (logged instanceof se.egenmakt.shared.Outcome.Done<Long>(var id)) {
                    commissions.undoContact(commission, id);
                }
            }
            return true;
        });
        Callable<Boolean> manager = () -> mona.acting().call(() -> {
            for (int i = 0; i < 40; i++) {
                var now = commissions.find(commission).orElseThrow();
                commissions.change(commission, now.version(), new se.egenmakt.commission.Opening(
                        now.number(), now.ombud(), now.sex(), now.birthYear(), now.bornOn(), now.municipality(), now.contactMadeBy(), now.mainReasons(), now.otherReasons(),
                        now.minorChildren(), now.childrenAtHome(), now.openedOn(), false));
            }
            return true;
        });
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(both.invokeAll(java.util.List.of(ombud, manager, ombud))).extracting(result -> result.get()).containsOnly(true);
        }
    }

    @Test
    void whereARequestCameFromIsNotBelievedOnItsWord() throws IOException {
        var answer = raw("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 1.2.3.4\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("200").doesNotContain("Secure");
    }

    // ── Files ──────────────────────────────────────────────────────────────

    @Test
    void filesAreNotTakenInFromWhoeverIsNotSignedIn() throws IOException {
        var answer = raw("POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 40000000\r\nConnection: close\r\n\r\n--x\r\n");
        assertThat(answer).startsWith("HTTP/1.1 303").contains("Location: /sign-in");
    }

    @Test
    void filesOfALengthThatNobodySaysAreNotTakenIn() throws IOException {
        var token = session(dalsland.manager("Mona Chef"));
        var answer = raw("POST /import HTTP/1.1\r\nHost: localhost\r\nCookie: egenmakt=" + token
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 411");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", server().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(2_000), StandardCharsets.UTF_8);
        }
    }
}
