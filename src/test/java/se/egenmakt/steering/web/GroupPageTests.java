package se.egenmakt.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.steering.OfferAnswer;
import se.egenmakt.steering.Party;

/** The pages of groups, members and offers. */
class GroupPageTests extends PageTest {
    private TestOperation dalsland;
    private Person person;
    private Visitor mona;

    @BeforeEach
    void aManager() {
        dalsland = operation("Dalsland").serves("1438");
        person = dalsland.manager("Mona Lund");
        mona = visitor(person);
    }

    // ── Groups ─────────────────────────────────────────────────────────────

    @Test
    void anOperationWithoutAGroupIsToldWhatToDoAndMakesOne() {
        var list = mona.get("/steering");
        assertThat(list.text()).contains("har ingen ledningsgrupp här än", "Skapa ledningsgruppen");
        var form = mona.get("/steering/new").form("/steering/new");
        var refused = form.with("from", "i förrgår").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Skriv gruppens namn");
        assertThat(refused.form("/steering/new").values("from")).as("what was typed stays").containsExactly("i förrgår");
        var filled = refused.form("/steering/new").with("name", "Ledningsgruppen i Dalsland").with("from", "2025-03-04");
        var first = filled.submit();
        assertThat(filled.submit().location()).as("sent twice").isEqualTo(first.location());
        var page = first.follow();
        assertThat(page.text()).contains("Gruppen är skapad.", "Ledningsgruppen i Dalsland", "Fem parter saknas i gruppen", "Kommunen, regionens primärvård, regionens psykiatri, Arbetsförmedlingen och Försäkringskassan. Längst har kommunen saknats, i 314 dagar.");
        assertThat(mona.get("/steering").page().select("h3 a")).hasSize(1);
    }

    @Test
    void aGroupIsRenamedAndEnded() {
        var group = "/steering/" + dalsland.group("Ledningsgruppen");
        assertThat(mona.get(group + "/name").form(group + "/name").with("name", " ").submit().text()).contains("Skriv gruppens namn");
        assertThat(mona.get(group + "/name").form(group + "/name").with("name", "Ny grupp").submit().follow().text()).contains("Namnet är sparat.", "Ny grupp");
        assertThat(mona.get(group + "/end").form(group + "/end").with("day", "2009-01-01").submit().text()).contains("Gruppen hade inte börjat den dagen");
        assertThat(mona.get(group + "/end").form(group + "/end").with("day", "2026-01-01").submit().follow().text()).contains("Sista dagen är sparad.");
        assertThat(mona.get("/steering").text()).contains("Ingen grupp pågår nu", "En grupp som har slutat");
    }

    @Test
    void aGroupWithMeetingsToComeIsNotEndedBeforeThem() {
        var given = new GivenGroup(this, dalsland);
        var group = "/steering/" + given.group();
        var called = given.meeting(LocalDate.of(2026, 1, 20), "kallat");
        given.meeting(LocalDate.of(2026, 3, 3), "inställt");
        var page = mona.get(group + "/end");
        assertThat(page.page().select("main a[href=/meetings/" + called + "]").text()).isEqualTo("20 januari 2026");
        var refused = page.form(group + "/end").with("day", "2026-01-19").submit();
        assertThat(refused.text()).contains("Gruppen har möten efter den dagen. Ställ in dem först, eller skriv en senare dag.", "20 januari 2026").doesNotContain("3 mars 2026");
        assertThat(mona.get("/").text()).contains("Mötet 20 januari saknar handlingar", "Visa gruppen");
        inTransaction(dalsland.whole(), () -> db.sql("update steering_group set until_day = '2026-01-19' where id = ?").param(given.group()).update());
        assertThat(mona.get("/").text()).as("ended before meetings were asked about").doesNotContain("saknar handlingar");
        mona.get("/meetings/" + called + "/cancel").form("/meetings/" + called + "/cancel").with("why", "Gruppen slutar").submit();
        assertThat(mona.get(group + "/end").form(group + "/end").with("day", "2026-01-19").submit().follow().text()).contains("Sista dagen är sparad.");
    }

    @Test
    void aMemberComesStraightToTheOwnGroupAndMayChangeNothing() {
        var given = new GivenGroup(this, dalsland);
        var karin = visitor(given.karin());
        assertThat(karin.get("/steering").location()).isEqualTo("/steering/" + given.group());
        var page = karin.get("/steering/" + given.group());
        assertThat(page.text()).contains("Karin Öst", "Arbetsförmedlingen").doesNotContain("Bjud in", "Ge inloggning", "Ny ledamot");
        assertThat(page.page().select("header").text()).contains("Gruppens arbete. Du ser brister, möten och gruppens siffror. Aldrig en klient.");
        for (var path : new String[] {"/name", "/end", "/members/new", "/offers/new", "/guidelines/new", "/members/" + UUID.randomUUID()}) {
            assertThat(karin.get("/steering/" + given.group() + path).status()).as(path).isEqualTo(403);
        }
    }

    // ── Who sits, and who is missing ───────────────────────────────────────

    @Test
    void anEmptySeatIsSaidInWordsWithTheMeetingsHeldWithoutIt() {
        var given = new GivenGroup(this, dalsland);
        for (var party : new Party[] {Party.MUNICIPALITY, Party.PRIMARY_CARE, Party.PSYCHIATRY}) {
            given.member(party.code(), party, TestOperation.BEGAN, null, null, se.egenmakt.steering.Duty.MEMBER, "");
        }
        given.member("Anders Af", Party.EMPLOYMENT_SERVICE, TestOperation.BEGAN, LocalDate.of(2025, 3, 3), null, se.egenmakt.steering.Duty.MEMBER, "");
        for (int month = 3; month <= 12; month += 3) {
            given.meeting(LocalDate.of(2025, month, 20), "hållet", given.karinsMember());
        }
        var page = mona.get("/steering/" + given.group());
        assertThat(page.page().select(".em-note-attend h2").text()).isEqualTo("Arbetsförmedlingen saknas i gruppen");
        assertThat(page.page().select(".em-note-attend").text().replace('\u00a0', ' '))
                .contains("Platsen har varit tom sedan 4 mars 2025, i 314 dagar. Fyra möten har hållits utan dem.", "De ska vara med, enligt 5 § SFS 2013:522.");
        assertThat(page.text()).contains("Tom plats, 314 dagar", "Ingen utsedd", "En som har suttit tidigare");
        assertThat(page.page().select("section[aria-labelledby=parter] dl dt").eachText())
                .startsWith("Kommunen", "Regionens primärvård", "Regionens psykiatri", "Arbetsförmedlingen", "Försäkringskassan");
        assertThat(mona.get("/steering").text()).contains("Saknas: Arbetsförmedlingen");
    }

    @Test
    void gapsThatHaveBeenAreToldByDateAndLengthAndOnAnyDay() {
        var given = new GivenGroup(this, dalsland);
        given.member("Anders Af", Party.EMPLOYMENT_SERVICE, LocalDate.of(2024, 12, 31));
        given.member("Berit Af", Party.EMPLOYMENT_SERVICE, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 3), null, se.egenmakt.steering.Duty.MEMBER, "");
        given.member("Cia Pe", Party.PSYCHIATRY, LocalDate.of(2026, 2, 28));
        given.meeting(LocalDate.of(2025, 1, 14), "hållet");
        var path = "/steering/" + given.group();
        for (var visitor : new Visitor[] {mona, visitor(given.karin())}) {
            assertThat(visitor.get(path).page().select("a[href$=/gaps]").text()).isEqualTo("Tomma platser genom åren");
            var page = visitor.get(path + "/gaps");
            var rows = page.page().select("tbody tr").stream().map(row -> row.text().replace('\u00a0', ' ')).filter(row -> row.startsWith("Arbets") || row.startsWith("Regionens psyk")).toList();
            assertThat(rows).containsExactly(
                    "Regionens psykiatri Fylld igen 1 januari 2010 31 december 2019 3 652 0",
                    "Regionens psykiatri Kommer 1 mars 2026 Ingen är utsedd",
                    "Arbetsförmedlingen Fylld igen 1 januari 2010 31 december 2019 3 652 0",
                    "Arbetsförmedlingen Fylld igen 1 januari 2025 31 januari 2025 31 1",
                    "Arbetsförmedlingen Tom 4 mars 2025 Pågår 314 0");
            var day = visitor.get(path + "/gaps?day=2025-01-11");
            assertThat(day.text().replace('\u00a0', ' ')).contains("11 januari 2025", "Arbetsförmedlingen saknades sedan 1 januari 2025, i 10 dagar.").doesNotContain("Regionens psykiatri saknades");
            assertThat(visitor.get(path + "/gaps?day=2009-01-11").text()).contains("Gruppen fanns inte den dagen.");
            assertThat(visitor.get(path + "/gaps?day=igår").text()).contains("Alla tomma platser").doesNotContain("saknades sedan");
        }
        assertThat(mona.get("/steering/" + operation("Kusten").group("Kustens") + "/gaps").status()).isEqualTo(404);
        assertThat(visitor(given.karin()).get("/steering/" + dalsland.group("Norra") + "/gaps").status()).isEqualTo(404);
    }

    @Test
    void deputiesAloneAreSaidToBeDeputiesAlone() {
        var given = new GivenGroup(this, dalsland);
        var anders = given.member("Anders Af", Party.EMPLOYMENT_SERVICE, LocalDate.of(2025, 3, 3));
        given.member("Dana Vik", Party.EMPLOYMENT_SERVICE, LocalDate.of(2024, 1, 1), null, anders, se.egenmakt.steering.Duty.MEMBER, "");
        assertThat(mona.get("/steering/" + given.group()).text()).contains("Bara ersättare", "Ersättare: Dana Vik", "Tom plats, 314 dagar");
    }

    @Test
    void attendanceIsShownByYearAndInASentence() {
        var given = new GivenGroup(this, dalsland);
        var filled = given.filled();
        var page = mona.get("/steering/" + filled.group());
        assertThat(page.text()).contains("Arbetsförmedlingen har varit med minst, på 0 av 8 möten sedan 2024.", "För ett möte är det inte noterat vilka som var där.");
        var row = page.page().select("table tbody tr").stream().filter(line -> line.text().startsWith("Försäkringskassan")).findFirst().orElseThrow();
        assertThat(row.text().replace('\u00a0', ' ')).isEqualTo("Försäkringskassan 1 av 4 2 av 4 3 av 8 38 %");
    }

    @Test
    void aTermThatEndsSoonIsPointedOut() {
        var given = new GivenGroup(this, dalsland);
        given.member("Samuel Berg", Party.PRIMARY_CARE, LocalDate.of(2026, 3, 13));
        given.member("Peter Sjö", Party.PSYCHIATRY, LocalDate.of(2026, 3, 14));
        assertThat(mona.get("/steering/" + given.group()).page().select(".em-need").eachText()).contains("Perioden slutar 13 mars").doesNotContain("Perioden slutar 14 mars");
    }

    @Test
    void thePageAsksItsDatabaseNoMoreThanTenTimes() {
        var given = new GivenGroup(this, dalsland).filled();
        var karin = visitor(given.karin());
        mona.get("/steering/" + given.group());
        assertThat(queries(() -> mona.get("/steering/" + given.group())).count()).isLessThanOrEqualTo(10);
        assertThat(queries(() -> karin.get("/steering/" + given.group())).count()).isLessThanOrEqualTo(10);
        assertThat(queries(() -> mona.get("/")).count()).as("with reminders").isLessThanOrEqualTo(12);
    }

    // ── Members ────────────────────────────────────────────────────────────

    @Test
    void aPartyIsInvitedAndItsMemberWrittenInOnce() {
        var group = "/steering/" + dalsland.group("Ledningsgruppen");
        var invite = mona.get(group + "/members/new?party=arbetsf%C3%B6rmedlingen");
        assertThat(invite.text()).contains("Bjud in Arbetsförmedlingen", "Vi saknar Arbetsförmedlingen i ledningsgruppen för " + dalsland.name());
        var refused = invite.form(group + "/members/new").with("mandate", "Får bestämma om praktik").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Skriv namnet", "Skriv vilken myndighet eller organisation");
        assertThat(refused.body()).contains("Får bestämma om praktik");
        var form = refused.form(group + "/members/new").with("name", "Anders Ek").with("organisation", "Arbetsförmedlingen");
        assertThat(form.submit().follow().text()).contains("Anders Ek är inskriven.", "Mandat: Får bestämma om praktik");
        form.submit();
        assertThat(mona.get(group).page().select("dd strong:contains(Anders Ek)")).hasSize(1);
    }

    @Test
    void aMemberIsChangedAndWhatAnotherSavedIsNotOverwritten() {
        var given = new GivenGroup(this, dalsland);
        var path = "/steering/" + given.group() + "/members/" + given.karinsMember();
        var open = mona.get(path).form(path).with("mandate", "Först");
        assertThat(mona.get(path).form(path).with("mandate", "Sedan").submit().follow().text()).contains("Karin Öst är sparad.");
        var stale = open.submit();
        assertThat(stale.text()).contains("Någon annan har sparat sedan du öppnade sidan");
        assertThat(stale.form(path).with("mandate", "Först, efter att ha sett efter").submit().status()).isEqualTo(303);
        assertThat(mona.get(path).form(path).with("until", "2009-01-01").submit().text()).contains("Sista dagen är före den första");
    }

    @Test
    void aDeputyStandsBeneathTheMember() {
        var given = new GivenGroup(this, dalsland);
        var path = "/steering/" + given.group() + "/members/new";
        var form = mona.get(path + "?deputyOf=" + given.karinsMember()).form(path).with("name", "Lena Vik");
        assertThat(form.submit().follow().page().select("section[aria-labelledby=parter] dl li").eachText()).anyMatch(line -> line.startsWith("Ersättare: Lena Vik"));
    }

    @Test
    void membersOfAnotherGroupAreNotFoundInThisOne() {
        var given = new GivenGroup(this, dalsland);
        var other = new GivenGroup(this, dalsland);
        var foreign = new GivenGroup(this, operation("Kusten").serves("1484"));
        for (var member : new UUID[] {other.karinsMember(), foreign.karinsMember()}) {
            for (var page : new String[] {"", "/end", "/sign-in"}) {
                assertThat(mona.get("/steering/" + given.group() + "/members/" + member + page).status()).as(page).isEqualTo(404);
            }
        }
        assertThat(mona.get("/steering/" + foreign.group()).status()).isEqualTo(404);
        assertThat(mona.get("/steering/" + foreign.group() + "/members/new").status()).isEqualTo(404);
    }

    @Test
    void whoLeavesStandsAmongTheEarlier() {
        var given = new GivenGroup(this, dalsland);
        var path = "/steering/" + given.group() + "/members/" + given.karinsMember() + "/end";
        assertThat(mona.get(path).form(path).with("day", "2026-01-11").submit().follow().text()).contains("Sista dagen för Karin Öst är sparad.", "En som har suttit tidigare");
        assertThat(visitor(given.karin()).get("/steering").status()).as("the right is over").isEqualTo(303);
    }

    // ── Sign-in ────────────────────────────────────────────────────────────

    @Test
    void aNewMemberGetsALinkOnceAndChoosesAPassword() {
        var given = new GivenGroup(this, dalsland);
        var member = given.member("Anders Ek", Party.EMPLOYMENT_SERVICE, null);
        var path = "/steering/" + given.group() + "/members/" + member + "/sign-in";
        assertThat(mona.get(path).form(path).with("email", "anders").submit().status()).isEqualTo(422);
        var email = "anders." + UUID.randomUUID() + "@exempel.se";
        var answer = mona.get(path).form(path).with("email", email).submit();
        var link = answer.page().select("#link").val();
        assertThat(link).contains("/invitations/");
        var choosing = visitor().get(link.substring(link.indexOf("/invitations/")));
        assertThat(choosing.status()).isEqualTo(200);
        assertThat(mona.get(path).text()).contains(email, "Väntar på svar", "Gör en ny länk");
        var again = mona.get(path).form(path + "/link").submit();
        assertThat(again.page().select("#link").val()).isNotEqualTo(link);
        assertThat(mona.get(path).form(path + "/take").submit().follow().text()).contains("Inloggningen för Anders Ek är borttagen.");
    }

    @Test
    void nobodyGetsALinkToAnAccountThatIsAlsoSomethingElse() {
        var given = new GivenGroup(this, dalsland);
        var ingrid = dalsland.ombud("Ingrid Sandell");
        var member = given.member("Ingrid Sandell", Party.OPERATION, null);
        var path = "/steering/" + given.group() + "/members/" + member + "/sign-in";
        var answer = mona.get(path).form(path).with("email", ingrid.email()).submit();
        assertThat(answer.follow().text()).contains("Ingrid Sandell kan logga in för gruppen.", "det lösenord som redan är valt");
        var page = mona.get(path);
        assertThat(page.text()).contains("det lösenord som personen redan har").doesNotContain("Gör en ny länk");
        // the form of somebody who may have a link, sent for this one
        var anders = given.member("Anders Ek", Party.EMPLOYMENT_SERVICE, null);
        var may = "/steering/" + given.group() + "/members/" + anders + "/sign-in";
        mona.get(may).form(may).with("email", "anders." + UUID.randomUUID() + "@exempel.se").submit();
        var csrf = mona.get(may).form(may + "/link").values("_csrf").getFirst();
        assertThat(mona.post(path + "/link", "_csrf", csrf).status()).isEqualTo(404);
    }

    @Test
    void signInIsTheManagersToGive() {
        var given = new GivenGroup(this, dalsland);
        var ingrid = visitor(dalsland.ombud("Ingrid Sandell"));
        assertThat(ingrid.get("/steering/" + given.group()).text()).contains("Karin Öst", "Ny ledamot").doesNotContain("Inloggning", "Ge inloggning");
        assertThat(ingrid.get("/steering/" + given.group() + "/members/" + given.karinsMember() + "/sign-in").status()).isEqualTo(403);
    }

    // ── Offers ─────────────────────────────────────────────────────────────

    @Test
    void aGroupThatHasOfferedNobodyAPlaceIsTold() {
        var group = "/steering/" + dalsland.group("Ledningsgruppen");
        assertThat(mona.get(group).text()).contains("Ingen organisation är erbjuden en plats");
        var form = mona.get(group + "/offers/new").form(group + "/offers/new");
        assertThat(form.submit().text()).contains("Skriv vilken organisation");
        assertThat(form.with("organisation", "RSMH Dalsland").with("offeredOn", "2026-01-10").with("askAgainOn", "2026-01-09").submit().text()).contains("Skriv en dag efter erbjudandet");
        form.with("askAgainOn", "2026-02-10").submit();
        form.submit();
        var page = mona.get(group);
        assertThat(page.page().select("section[aria-labelledby=erbjudna] dl dt")).as("sent twice").hasSize(1);
        assertThat(page.text()).contains("Inget svar än. Frågades 10 januari", "Frågas igen 10 februari.").doesNotContain("Ingen organisation är erbjuden");
    }

    @Test
    void anAnswerIsNotedInTheirOwnWords() {
        var given = new GivenGroup(this, dalsland);
        var path = "/steering/" + given.group() + "/offers/" + given.offer("Länken", LocalDate.of(2025, 4, 22), null, null);
        assertThat(mona.get(path).form(path).submit().text()).contains("Välj vad de sa");
        assertThat(mona.get(path).form(path).with("answer", "nej").with("answeredOn", "2025-04-01").submit().text()).contains("Svaret kan inte vara tidigare");
        var done = mona.get(path).form(path).with("answer", "nej").with("answeredOn", "2025-05-12").with("words", "Vi är för få just nu").with("askAgainOn", "2026-05-12").submit().follow();
        assertThat(done.text()).contains("Svaret från Länken är sparat.", "Tackade nej 12 maj 2025", "Vi är för få just nu", "Frågas igen 12 maj.");
    }

    @Test
    void anOrganisationToAskAgainIsPointedOut() {
        var given = new GivenGroup(this, dalsland);
        given.offer("RSMH", LocalDate.of(2025, 4, 22), OfferAnswer.NO, LocalDate.of(2026, 1, 12));
        var page = mona.get("/steering/" + given.group());
        assertThat(page.page().select("a[href*='offers/new?organisation=RSMH']")).hasSize(1);
        assertThat(mona.get("/").text()).contains("Fråga RSMH igen");
    }

    // ── Reminders ──────────────────────────────────────────────────────────

    @Test
    void theManagerIsRemindedOfThePartyMissingLongestAndOfWhatEnds() {
        var given = new GivenGroup(this, dalsland).filled();
        var start = mona.get("/").text();
        assertThat(start).contains("Arbetsförmedlingen saknas i gruppen", "314 dagar", "Perioden för Samuel Berg slutar", "Fråga RSMH Dalsland igen");
        assertThat(start).doesNotContain("Länken").doesNotContain("Prioriteringsordningen ska ses över");
        assertThat(visitor(dalsland.ombud("Ingrid Sandell")).get("/").text()).doesNotContain("saknas i gruppen");
        assertThat(given.group()).isNotNull();
    }
}
