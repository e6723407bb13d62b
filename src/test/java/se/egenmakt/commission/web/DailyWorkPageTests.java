package se.egenmakt.commission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.workforce.AbsenceKind;

/** The daily work by its pages, without a browser and without script. Today is 12 January 2026. */
class DailyWorkPageTests extends PageTest {
    private TestOperation dalsland;
    private Person ingrid;
    private Person nils;
    private Person tomas;

    @BeforeEach
    void operation() {
        dalsland = operation("Dalsland").serves("1438", "1461");
        ingrid = dalsland.ombud("Ingrid Sandell");
        nils = dalsland.ombud("Nils Åberg");
        tomas = dalsland.manager("Tomas Wiberg");
    }

    @Test
    void aContactIsLoggedInThreeStepsAndCanBeUndone() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var browser = visitor(ingrid);

        var form = browser.get("/commissions/" + commission).page().select("a:contains(Logga kontakt)").attr("href");
        var saved = browser.get(form).form(form).with("kind", "hembesök").submit();
        var client = saved.follow();

        assertThat(saved.status()).isEqualTo(303);
        assertThat(client.text()).contains("Kontakten är sparad:").contains("Hembesök med klienten");
        var undo = client.page().select("form.em-undo").attr("action");
        assertThat(client.form(undo).submit().follow().text()).contains("Kontakten är borttagen").contains("Ingen kontakt är loggad än");
    }

    @Test
    void theSameFormSentTwiceMakesOneContact() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var browser = visitor(ingrid);
        var form = browser.get("/commissions/" + commission + "/contacts/new").form("/commissions/" + commission + "/contacts/new").with("kind", "telefon");

        form.submit();
        form.submit();

        assertThat(browser.get("/commissions/" + commission + "/contacts").text()).contains("En kontakt.");
    }

    @Test
    void aRefusedFormKeepsWhatWasChosen() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var path = "/commissions/" + commission + "/contacts/new";

        var refused = visitor(ingrid).get(path).form(path).with("kind", "brev").with("day", "2026-02-30").submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Skriv dagen så här");
        assertThat(refused.form(path).values("kind")).containsExactly("brev");
        assertThat(refused.form(path).values("day")).containsExactly("2026-02-30");
    }

    @Test
    void aFormSentAfterTheSessionRanOutWaitsAfterSignIn() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var path = "/commissions/" + commission + "/contacts/new";
        var browser = visitor(ingrid);
        var form = browser.get(path).form(path).with("kind", "möte");

        clock.forward(Duration.ofMinutes(61));
        var kept = form.submit();

        assertThat(kept.location()).startsWith("/sign-in?kept=1");
        assertThat(kept.follow().text()).contains("Det du skrev finns kvar");
        var again = visitor(ingrid).get(path);
        assertThat(again.form(path).values("kind")).containsExactly("möte");
        assertThat(visitor(ingrid).get("/").text()).contains("En kontakt är inte sparad");
    }

    @Test
    void nobodyGetsAnothersDraft() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var path = "/commissions/" + commission + "/closing";
        visitor(ingrid).get(path).form(path).with("reason", "målet nått").submit();

        assertThat(visitor(nils).get("/").text()).doesNotContain("inte sparat");
        assertThat(visitor(ingrid).get("/").text()).contains("Ett avslut är inte sparat");
    }

    @Test
    void theSixMonthListHasThreeWaysOut() {
        var waits = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var closes = dalsland.commission(ingrid, "D-2", LocalDate.of(2025, 3, 3));
        var meets = dalsland.commission(ingrid, "D-3", LocalDate.of(2025, 3, 3));
        dalsland.contact(ingrid, dalsland.commission(ingrid, "D-4", LocalDate.of(2025, 3, 3)), LocalDate.of(2025, 7, 12), ContactKind.TELEPHONE);
        var browser = visitor(ingrid);

        assertThat(browser.get("/quiet").text()).contains("D-1").contains("D-2").contains("D-3").doesNotContain("D-4");
        var await = "/commissions/" + waits + "/awaited/new";
        assertThat(browser.get(await + "?next=quiet").form(await).with("kind", "beslut").with("body", "Försäkringskassan").submit().location()).isEqualTo("/quiet");
        var close = "/commissions/" + closes + "/closing";
        assertThat(browser.get(close + "?next=quiet").form(close).with("result", "bättre").submit().location()).isEqualTo("/quiet");
        var contact = "/commissions/" + meets + "/contacts/new";
        assertThat(browser.get(contact + "?next=quiet").form(contact).with("kind", "telefon").submit().location()).isEqualTo("/quiet");

        var list = browser.get("/quiet").text();
        assertThat(list).contains("Inga tysta uppdrag").contains("D-1").contains("Tysta som väntar").doesNotContain("D-3");
    }

    @Test
    void anAttemptThatReachedNobodyIsNoContact() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        dalsland.contact(ingrid, commission, LocalDate.of(2026, 1, 10), ContactKind.ATTEMPT);

        assertThat(visitor(ingrid).get("/quiet").text()).contains("D-1");
    }

    @Test
    void aReturnWithinAQuarterIsExplainedOnTheSpot() {
        clock.day(LocalDate.of(2025, 11, 28));
        var first = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var close = "/commissions/" + first + "/closing";
        visitor(ingrid).get(close).form(close).with("reason", "målet nått").with("result", "bättre").submit();
        clock.day(LocalDate.of(2026, 1, 12));
        var browser = visitor(ingrid);

        var opened = browser.get("/commissions/new")
                .form("/commissions/new")
                .with("number", "D-1")
                .with("sex", "kvinna")
                .with("birthYear", "1980")
                .with("municipality", "1438")
                .with("mainReasons", "ekonomi")
                .submit();

        assertThat(opened.status()).as(opened.toString()).isEqualTo(303);
        assertThat(opened.follow().text()).contains("Räknas som samma period").contains("28 november 2025").contains("ekonomi");
    }

    @Test
    void openingRefusesWhatCannotBeAndKeepsTheRest() {
        var path = "/commissions/new";
        var browser = visitor(ingrid);

        var refused = browser.get(path).form(path).with("number", "19121212-1212").with("birthYear", "84").with("sex", "man").with("openedOn", "2026-02-12").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("fyra siffror").contains("Välj minst en orsak");

        var more = refused.form(path).with("birthYear", "2010").with("municipality", "1438").with("mainReasons", "boende").submit();
        assertThat(more.text()).contains("personnummer").contains("framtiden").contains("fyllt 18");

        var unclear = more.form(path).with("number", "").with("birthYear", "2008").with("openedOn", "2026-01-12").submit();
        assertThat(unclear.text()).contains("Skriv hela födelsedagen");
        assertThat(unclear.form(path).with("birthYear", "2008-01-12").submit().status()).isEqualTo(303);
    }

    @Test
    void aClosingCanBeUndoneTheSameDayOnly() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var path = "/commissions/" + commission + "/closing";
        var browser = visitor(ingrid);
        browser.get(path).form(path).with("reason", "målet nått").with("result", "bättre").submit();

        var undone = browser.get("/commissions/" + commission).form(path + "/undo").submit().follow();
        assertThat(undone.text()).contains("Avslutet är ångrat");

        browser.get(path).form(path).with("reason", "målet nått").with("result", "bättre").submit();
        clock.day(LocalDate.of(2026, 1, 13));
        assertThat(visitor(ingrid).get("/commissions/" + commission).text()).contains("avslutat 12 januari 2026").doesNotContain("Ångra avslutet");
    }

    @Test
    void aClosingBeforeTheLastContactOrWithoutAReasonForItsDayIsRefused() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        dalsland.contact(ingrid, commission, LocalDate.of(2025, 12, 20), ContactKind.MEETING);
        var path = "/commissions/" + commission + "/closing";
        var form = visitor(ingrid).get(path).form(path).with("reason", "målet nått").with("result", "bättre");

        assertThat(form.with("closedOn", "2025-12-19").submit().text()).contains("Senaste kontakten var 20 december 2025");
        assertThat(form.with("closedOn", "2025-12-20").submit().text()).contains("Välj varför dagen ligger tillbaka i tiden");
        assertThat(form.with("setBack", "klienten bestämde det då").submit().status()).isEqualTo(303);
    }

    @Test
    void aManagerSeesNumbersButNoContacts() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        dalsland.contact(ingrid, commission, LocalDate.of(2025, 4, 20), ContactKind.MEETING);
        var browser = visitor(tomas);

        assertThat(browser.get("/").text()).contains("Ett uppdrag har varit tyst").contains("D-1").contains("Ingrid Sandell");
        var client = browser.get("/commissions/" + commission);
        assertThat(client.status()).isEqualTo(200);
        assertThat(client.text()).doesNotContain("Möte med klienten").contains("Kontakterna ser bara Ingrid Sandell");
        assertThat(browser.get("/commissions/" + commission + "/contacts").status()).isEqualTo(403);
        assertThat(browser.get("/commissions/" + commission + "/closing").status()).isEqualTo(403);
        assertThat(browser.get("/quiet").text()).contains("D-1").doesNotContain("Kontakt i dag med");
    }

    @Test
    void aColleagueSeesContactsOnlyWhileStandingInWithTheClientsYes() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        dalsland.contact(ingrid, commission, LocalDate.of(2026, 1, 8), ContactKind.MEETING);
        var colleague = visitor(nils);
        assertThat(colleague.get("/commissions/" + commission).text()).doesNotContain("Möte med klienten");
        assertThat(colleague.get("/commissions/" + commission + "/contacts/new").status()).isEqualTo(404);

        var path = "/commissions/" + commission + "/ombud";
        var saved = visitor(tomas).get(path).form("/commissions/" + commission + "/stand-ins").with("ombud", nils.ombudId().toString()).with("until", "2026-01-20").submit();
        assertThat(saved.status()).as(saved.toString()).isEqualTo(303);

        assertThat(colleague.get("/commissions/" + commission).text()).contains("Möte med klienten");
        assertThat(colleague.get("/").text()).contains("Du vikarierar för").contains("D-1");
        clock.day(LocalDate.of(2026, 1, 21));
        assertThat(visitor(nils).get("/commissions/" + commission).text()).doesNotContain("Möte med klienten");
    }

    @Test
    void aChangeOfOmbudMovesTheContactsAndStaysInTheHistory() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        dalsland.contact(ingrid, commission, LocalDate.of(2026, 1, 8), ContactKind.MEETING);
        var path = "/commissions/" + commission + "/ombud";

        visitor(ingrid).get(path).form(path).with("to", nils.ombudId().toString()).submit();

        assertThat(visitor(nils).get("/commissions/" + commission).text()).contains("Möte med klienten").contains("från Ingrid Sandell till Nils Åberg");
        assertThat(visitor(ingrid).get("/commissions/" + commission).text()).doesNotContain("Möte med klienten");
    }

    @Test
    void theFormOfFactsHasTheCommissionsOwnMunicipalityAlsoWhenItIsNoLongerServed() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        inTransaction(dalsland.whole(), () -> db.sql("update commission set municipality_code = '1484' where id = ?").param(commission).update());
        var path = "/commissions/" + commission + "/facts";

        var form = visitor(ingrid).get(path);

        assertThat(form.page().select("select[name=municipality] option[selected]").eachAttr("value")).containsExactly("1484");
        assertThat(form.form(path).with("minorChildren", "ja").submit().status()).isEqualTo(303);
    }

    @Test
    void anAbsentOmbudsCommissionsStandApartWithTheirStandInsAndAreNotReckonedOnAPost() {
        var alone = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 12, 3));
        dalsland.commission(nils, "D-2", LocalDate.of(2025, 12, 3));
        inTransaction(tomas.acting(), () -> workforce.away(ingrid.ombudId(), AbsenceKind.SICKNESS, LocalDate.of(2026, 1, 7), LocalDate.of(2026, 2, 1)));

        var without = visitor(tomas).get("/");
        assertThat(without.text()).contains("Ingrid Sandell är borta, och en klient har ingen vikarie", "1 utan vikarie", "Till och med 1 februari 2026.");
        assertThat(without.page().select("table").first().text()).contains("Nils Åberg").doesNotContain("Ingrid Sandell");
        assertThat(visitor(ingrid).get("/").text()).contains("Du är borta i dag.").doesNotContain("klienter på heltid");

        inTransaction(tomas.acting(), () -> commissions.standIn(alone, nils.ombudId(), LocalDate.of(2026, 1, 7), null, LocalDate.of(2026, 1, 7)));
        var with = visitor(tomas).get("/");
        assertThat(with.text()).contains("Nils Åberg: 1").doesNotContain("ingen vikarie", "utan vikarie");
    }

    @Test
    void aStalePageChangesNothing() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var path = "/commissions/" + commission + "/facts";
        var stale = visitor(ingrid).get(path).form(path).with("birthYear", "1981");
        visitor(tomas).get(path).form(path).with("birthYear", "1982").submit();

        var refused = stale.submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Någon annan har ändrat uppdraget");
        assertThat(visitor(ingrid).get("/commissions/" + commission).text()).contains("1982");
    }

    @Test
    void anotherOperationsCommissionIsNotFoundAnywhere() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var other = operation("Trollhättan").serves("1488");
        var foreign = visitor(other.ombud("Åke Ek"));
        for (var page : new String[] {"", "/contacts", "/contacts/new", "/awaited/new", "/closing", "/facts", "/ombud"}) {
            assertThat(foreign.get("/commissions/" + commission + page).status()).as(page).isEqualTo(404);
        }
        assertThat(foreign.get("/commissions?all=true&number=D-1").text()).contains("Inget uppdrag stämmer");
    }

    @Test
    void thePagesAskFewQuestions() {
        for (int i = 1; i <= 30; i++) {
            var commission = dalsland.commission(ingrid, "D-" + i, LocalDate.of(2025, 3, 3));
            dalsland.contact(ingrid, commission, LocalDate.of(2026, 1, 1 + i % 10), ContactKind.TELEPHONE);
        }
        var commission = dalsland.commission(ingrid, "D-99", LocalDate.of(2025, 3, 3));
        var ombud = visitor(ingrid);
        var manager = visitor(tomas);

        assertThat(queries(() -> ombud.get("/"))).satisfies(asked -> assertThat(asked.count()).as(asked.toString()).isLessThanOrEqualTo(8));
        assertThat(queries(() -> manager.get("/"))).satisfies(asked -> assertThat(asked.count()).as(asked.toString()).isLessThanOrEqualTo(8));
        assertThat(queries(() -> ombud.get("/commissions/" + commission)).count()).isLessThanOrEqualTo(8);
        assertThat(queries(() -> ombud.get("/commissions")).count()).isLessThanOrEqualTo(8);
    }

    @Test
    void aContactIsWithTheClientOrABodyAndNeverWithAWordOfOnesOwn() {
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var path = "/commissions/" + commission + "/contacts/new";
        var browser = visitor(ingrid);
        var secret = browser.get(path).page().select("form[action=" + path + "] input[name=_csrf]").val();
        for (var with : new String[] {"Anna Andersson", "Kronofogden 19811218-9876", "811218 9876"}) {
            assertThat(browser.post(path, "_csrf", secret, "kind", "telefon", "with", with).status()).as(with).isEqualTo(422);
        }
        assertThat(browser.post(path, "_csrf", secret, "kind", "telefon", "with", "Kronofogden").status()).isEqualTo(303);

        inTransaction(dalsland.whole(), () -> db.sql("insert into contact (operation_id, commission_id, day, kind, with_whom) values (?, ?, date '2025-04-04', 'telefon', 'Boendestödet')").params(dalsland.id(), commission).update());
        assertThat(browser.post(path, "_csrf", secret, "kind", "telefon", "with", "Boendestödet").status()).as("a body that a file named").isEqualTo(303);
    }

    @Test
    void aRefusalThatTellsWhatAColleagueWroteIsLogged() {
        dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var before = readings();
        nils.acting().run(() -> commissions.open(new se.egenmakt.commission.Opening(
                "D-1", nils.ombudId(), se.egenmakt.shared.Sex.MAN, 1951, null, dalsland.municipality(), se.egenmakt.commission.ContactMadeBy.values()[0],
                java.util.List.of(se.egenmakt.shared.ContactReason.values()[0]), java.util.List.of(), se.egenmakt.shared.Knowledge.NO, se.egenmakt.shared.Knowledge.NO, clock.today(), false)));
        assertThat(readings()).isEqualTo(before + 1);
    }

    private int readings() {
        return inTransaction(dalsland.whole(), () -> db.sql("select count(*) from audit_entry where action = 'client.read'").query(Integer.class).single());
    }
}
