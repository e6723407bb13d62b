package se.egenmakt.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityCheckTests {
    private static final IdentityCheck CHECK = new IdentityCheck(Municipalities.names(), List.of());

    private static List<String> marked(String text) {
        return CHECK.check(text).stream().map(mark -> mark.kind().code() + ": " + mark.in(text)).toList();
    }

    private static void assertUnmarked(String... texts) {
        for (var text : texts) {
            assertThat(marked(text)).as(text).isEmpty();
        }
    }

    // ── Names ──────────────────────────────────────────────────────────────

    @Test
    void nameIsMarkedWhereverItStands() {
        assertThat(marked("Hanna fick nej.")).containsExactly("namn: Hanna");
        assertThat(marked("Sedan fick Hanna nej.")).containsExactly("namn: Hanna");
        assertThat(marked("Det sa (Hanna).")).containsExactly("namn: Hanna");
    }

    @Test
    void nameOfTwoWordsIsOneMark() {
        assertThat(marked("Läkaren Anna-Karin von Essen-Berg kom inte.")).containsExactly("namn: Anna-Karin von Essen-Berg");
        assertThat(marked("Brevet från K. Bergström kom sent.")).containsExactly("namn: K. Bergström");
        assertThat(marked("GÖRAN ÄNGSKLEV FICK NEJ")).containsExactly("namn: GÖRAN ÄNGSKLEV");
        assertThat(marked("Det sa Lena Berg och Anna Lund.")).containsExactly("namn: Lena Berg", "namn: Anna Lund");
        assertThat(marked("HANDLÄGGARE LENA BERG SVARAR INTE")).containsExactly("namn: LENA BERG");
        assertThat(marked("Intyget skrevs av dr. Håkansson-Lund.")).containsExactly("namn: dr. Håkansson-Lund");
    }

    @Test
    void theWordsThatOrganisationsAreNamedByAreNoSurnames() {
        assertUnmarked(
                "Hon fick vänta när Dalslands Bostäder inte svarade.", "Dalslands Bostäder svarade inte.", "Det är Melleruds Bostäder AB som hyr ut.", "Det var Åmåls Bostads AB som sa upp avtalet.", "Avtalet med Bengtsfors Fastigheter sades upp.",
                "Hyran betalas till Uddevalla Hem.", "Vi frågade Trollhättans Kommunala Bostäder.", "Sedan ringde vi Kommunens växel.", "Det beslutades i Nämnden för vård.", "Vi väntar på Mottagningen.", "De hänvisar till Dalslands Sjukhus och till Stiftelsen Bostäder.",
                "Vi bad Individ- och Familjeomsorgen svara, och sedan Styrelsen.");
        assertThat(marked("Vi frågade Anna Bostäder.")).containsExactly("namn: Anna");
        assertThat(marked("Hon bor i Åmåls bostäder.")).as("in small letters they are only where somebody lives").containsExactly("plats: Åmåls");
        assertThat(marked("Det sa Hanna Hem.")).isNotEmpty();
    }

    @Test
    void genitiveIsMarkedWithItsS() {
        assertThat(marked("Hannas intyg försvann.")).containsExactly("namn: Hannas");
        assertThat(marked("Vi fick Yusufs journal.")).containsExactly("namn: Yusufs");
    }

    @Test
    void nameInSmallLettersIsMarkedWhenItIsNoOtherWord() {
        assertThat(marked("i förra veckan ringde hanna och sa upp sig")).containsExactly("namn: hanna");
        assertThat(marked("det var hanna karlsson som sa det")).containsExactly("namn: hanna karlsson");
        assertUnmarked("hon fick mat per vecka", "hans klass minnas som den bästa", "det var inga pengar", "han bor på hotell i maj", "en saga om liv och sol");
    }

    @Test
    void wordThatIsAlsoANameIsJudgedByWhatStandsAroundIt() {
        assertThat(marked("Björn ringde i våras.")).containsExactly("namn: Björn");
        assertThat(marked("Mötet med Sten blev inte av.")).containsExactly("namn: Sten");
        assertThat(marked("Rut Alm på hemtjänsten vet.")).containsExactly("namn: Rut Alm");
        assertThat(marked("Hennes bror björn fick ja. Jag heter linda och fick nej.")).containsExactly("namn: björn", "namn: linda");
        assertUnmarked("Hans handläggare slutade.", "Per dag blir det 61 kr.", "Maj var värst.", "Inga svar kommer.", "Sol hjälper inte.", "Du får vänta.", "Vi väntar på svar från Er.");
    }

    @Test
    void nameThatNoListHasIsMarkedInsideASentence() {
        assertThat(marked("Vi undrar varför Qvintelle fick nej.")).containsExactly("namn: Qvintelle");
        assertThat(marked("Det sa Tjorven. Tjorven var arg.")).containsExactly("namn: Tjorven", "namn: Tjorven");
        assertThat(marked("Kontakten med al-Khatib bröts.")).containsExactly("namn: al-Khatib");
    }

    @Test
    void initialsAndSpelledNamesAreMarked() {
        assertThat(marked("Det gäller J.L. som tidigare.")).containsExactly("namn: J.L.");
        assertThat(marked("Hon kallar sig H-A-N-N-A här.")).containsExactly("namn: H-A-N-N-A");
        assertThat(marked("hon heter h a n n a")).containsExactly("namn: h a n n a");
        assertUnmarked("Klient A och klient B har det lika.", "Det gäller t.ex. hyra, m.m.", "Hen kallas N.N. i beslutet.");
    }

    @Test
    void namesThatTheCallerKnowsAreMarked() {
        var check = new IdentityCheck(List.of(), List.of("Tjovina Äppelgren", "Björn Ek"));
        var text = "Kollegan tjovina tog över efter Äppelgrens ord.";
        assertThat(check.check(text)).extracting(mark -> mark.in(text)).containsExactly("tjovina", "Äppelgrens");
        assertThat(check.check("det fanns en björn under en ek")).isEmpty();
        assertThat(CHECK.check("Kollegan tjovina tog över.")).isEmpty();
    }

    @Test
    void officesProductsAndCountriesAreNotNames() {
        assertUnmarked(
                "Varken Försäkringskassan, Arbetsförmedlingen, Socialnämnden, Kronofogden eller Socialstyrelsen svarar.",
                "Hon saknar BankID, så Skatteverket, CSN och AF:s växel hänvisar till Swish.",
                "Beslutet fattades av Förvaltningsrätten enligt SoL, LSS och HSL.",
                "Han kom från Syrien via Turkiet till Sverige.",
                "Många med Aspergers syndrom eller Parkinsons sjukdom nekas.",
                "Handläggaren och överläkaren på psykiatrin var inte överens.");
    }

    // ── Numbers ────────────────────────────────────────────────────────────

    @Test
    void identityNumberIsMarkedInEveryShape() {
        for (var number : List.of("850712-2381", "8507122381", "19850712-2381", "850712 2381", "850712+2381", "85 07 12 - 2381", "1985-07-12-2381", "850712-XXXX", "850712–2381", "850772-2381", "19850712-TF38")) {
            assertThat(marked("Numret är " + number + ".")).as(number).containsExactly("nummer: " + number);
        }
        assertThat(marked("Hon fyllde i ８５０７１２－２３８１ där.")).containsExactly("nummer: ８５０７１２－２３８１");
    }

    @Test
    void identityNumberIsNeverTakenForMoney() {
        assertThat(marked("Hon betalade 1212121212 kr.")).containsExactly("nummer: 1212121212");
    }

    @Test
    void telephonesAndAccountsAreMarked() {
        assertThat(marked("Ring 070-174 06 35 eller +46 70 174 06 35.")).containsExactly("nummer: 070-174 06 35", "nummer: +46 70 174 06 35");
        assertThat(marked("Kontonummer 9150-123 456 7 var fel.")).containsExactly("nummer: 9150-123 456 7");
        assertThat(marked("IBAN SE45 5000 0000 0583 9825 7466")).containsExactly("nummer: SE45 5000 0000 0583 9825 7466");
        assertUnmarked("Ring 0771-524 524, 1177, 112 eller 114 14.");
    }

    @Test
    void numbersOfCasesAreMarked() {
        assertThat(marked("Se dnr SN 2025/1187.")).containsExactly("nummer: SN 2025/1187");
        assertThat(marked("Mål T 1284-25 vilar.")).containsExactly("nummer: T 1284-25");
        assertThat(marked("Ärende 4711 är borta.")).containsExactly("nummer: 4711");
        assertThat(marked("Klient 17 har det lika.")).containsExactly("nummer: 17");
    }

    @Test
    void registrationNumberIsMarked() {
        assertThat(marked("Bilen ABC 12D är borta.")).containsExactly("nummer: ABC 12D");
        assertThat(marked("bilen abc123 är borta")).containsExactly("nummer: abc123");
    }

    @Test
    void addressesOnTheNetAndUserNamesAreMarkedButNotThePublicsSites() {
        assertThat(marked("Mejla k.n+1@exempel.com.")).containsExactly("nummer: k.n+1@exempel.com");
        assertThat(marked("Se https://exempel.se/u?id=3, tack.")).containsExactly("nummer: https://exempel.se/u?id=3");
        assertThat(marked("Hon är @kattugglan på nätet.")).containsExactly("nummer: @kattugglan");
        assertThat(marked("Logga in på 1177.se/Vasternorrland/83471.")).hasSize(1);
        assertUnmarked("Läs på www.forsakringskassan.se och 1177.se.");
    }

    @Test
    void moneyCountsLawAndYearsAreNotMarked() {
        assertUnmarked(
                "Skulden är 187 000 kronor, hyran 12 500 kr och maten 1.250:-.",
                "Beslut enligt 4 kap. 1 § SoL och 9 § 10 LSS, 2 kap. 7 § socialtjänstlagen (2025:400).",
                "Enligt SFS 2013:522, HSLF-FS 2016:98 och prop. 2024/25:89 ska det göras.",
                "Mellan 2019 och 2025, alltså 2019–2025, nekades 9 av 14, eller 64 procent.",
                "Telefontid kl. 9.00–11.30 alla dagar.");
    }

    // ── Days and ages ──────────────────────────────────────────────────────

    @Test
    void dayIsMarkedInEveryShape() {
        for (var day : List.of("2026-03-12", "12/3", "12/3 2026", "12 mars", "den 12 mars 2026", "12:e mars", "den nittonde april", "12.3.2026", "20260312", "i tisdags", "i går", "igår", "på lördag", "förra tisdagen", "julafton", "hennes födelsedag", "vecka 12")) {
            assertThat(marked("Beskedet kom " + day + ".")).as(day).containsExactly("datum: " + day);
        }
    }

    @Test
    void monthsSeasonsAndOpeningDaysAreNotMarked() {
        assertUnmarked("Telefontid måndagar och torsdagar.", "Det hände i mars, våren 2025.", "Det är 1/2 tjänst, dygnet runt 24/7.", "Lagen trädde i kraft den 1 juli 2025.", "Den 1 juli 2025 trädde lagen i kraft.");
    }

    @Test
    void exactAgeIsMarked() {
        for (var age : List.of("34 år", "34 år gammal", "trettiofyra år")) {
            assertThat(marked("Hon är " + age + ".")).as(age).containsExactly("datum: " + age);
        }
        assertThat(marked("En 34-årig man och en tolvåring.")).containsExactly("datum: 34-årig", "datum: tolvåring");
        assertThat(marked("Elias (23) är 87:a och fyllde 34 igår.")).containsExactly("namn: Elias", "datum: 23", "datum: 87", "datum: 34", "datum: igår");
        assertThat(marked("Han är född 1987, hon född -87.")).containsExactly("datum: 1987", "datum: 87");
    }

    @Test
    void agesOfLawsAndLengthsOfTimeAreNotMarked() {
        assertUnmarked(
                "Den som är över 65 år, har fyllt 66 år eller är mellan 18 och 25 år.",
                "Hon har väntat i 3 år, två år till, och sökte för 20 år sedan.",
                "Personer 18 år och äldre.",
                "En kvinna i 40-årsåldern fick en treårig plan.");
    }

    // ── Places and addresses ───────────────────────────────────────────────

    @Test
    void municipalityWhereSomebodyLivesIsMarkedAndOneThatNamesAnOfficeIsNot() {
        assertThat(marked("Hon bor i Åmål.")).containsExactly("plats: Åmål");
        assertThat(marked("hon bor i åmål")).containsExactly("plats: åmål");
        assertThat(marked("Han flyttade till Upplands Väsby.")).containsExactly("plats: Upplands Väsby");
        assertThat(marked("Hon bor i Åmåls kommun.")).containsExactly("plats: Åmåls");
        assertThat(marked("Hon är från Vara och bodde i Mark.")).containsExactly("plats: Vara", "plats: Mark");
        assertUnmarked(
                "Socialnämnden i Åmål nekar alla.",
                "Åmåls kommun svarar inte.",
                "Arbetsförmedlingen i Åmål, Säffle och Bengtsfors har stängt.",
                "Region Västra Götaland, Länsstyrelsen i Västra Götalands län och Region Gotland vet.",
                "Åmål nekar alla utan adress.",
                "Vara hemlös är inget brott. Det är bra att ta vara på tiden.");
    }

    @Test
    void housesDistrictsAndWardsAreMarked() {
        assertThat(marked("Hon bor på Solgläntan.")).containsExactly("plats: Solgläntan");
        assertThat(marked("På boendet Linden är det kallt.")).containsExactly("plats: Linden");
        assertThat(marked("Barnen går på Norra skolan.")).containsExactly("plats: Norra skolan");
        assertThat(marked("Hon låg på avdelning 73, sedan på avd. B3.")).containsExactly("plats: avdelning 73", "plats: avd. B3");
        assertThat(marked("Efter flytten till Håverud blev det tyst.")).containsExactly("plats: Håverud");
    }

    @Test
    void addressIsOneMark() {
        assertThat(marked("Hon bor på Södra Ekvägen 14 B, lgh 1102.")).containsExactly("adress: Södra Ekvägen 14 B, lgh 1102");
        assertThat(marked("Post till Box 114, 666 22 Bengtsfors")).containsExactly("adress: Box 114, 666 22 Bengtsfors");
        assertThat(marked("hon bor på björkvägen 8 nu")).containsExactly("adress: björkvägen 8");
        assertThat(marked("Han sover på Nygatan.")).containsExactly("adress: Nygatan");
        assertUnmarked("Vägen dit är lång och gatan hal.", "Det finns ingen genväg och ingen huvudväg.", "Hon hamnade på gatan 2 gånger.");
    }

    // ── What few can be said about ─────────────────────────────────────────

    @Test
    void tellingFactsAreMarked() {
        assertThat(marked("Hon har trillingar.")).containsExactly("kännetecken: trillingar");
        assertThat(marked("Han är den enda i byn med rullstol.")).containsExactly("kännetecken: enda i byn");
        assertThat(marked("En ung syrisk läkare nekades.")).containsExactly("kännetecken: syrisk läkare");
        assertThat(marked("De har nio barn.")).containsExactly("kännetecken: nio barn");
        assertThat(marked("Hon har en sällsynt sjukdom.")).containsExactly("kännetecken: sällsynt sjukdom");
        assertUnmarked("Det enda boendet i kommunen är fullt.", "Arabisk tolk saknas.", "Familjer med två barn får vänta.");
    }

    // ── Signs of every kind ────────────────────────────────────────────────

    @Test
    void signsThatCannotBeSeenHideNothing() {
        assertThat(marked("Han\u00adna ringde.")).containsExactly("namn: Han\u00adna");
        assertThat(marked("Yu\u200bsuf ringde.")).containsExactly("namn: Yu\u200bsuf");
        assertThat(marked("den\u00a012\u00a0mars kom det")).containsExactly("datum: den\u00a012\u00a0mars");
    }

    @Test
    void accentsWrittenApartAreReadTogether() {
        assertThat(marked("Go\u0308ran och A\u030asa ringde.")).containsExactly("namn: Go\u0308ran", "namn: A\u030asa");
    }

    @Test
    void ornamentalLettersAreRead() {
        assertThat(marked("𝐇𝐚𝐧𝐧𝐚 ringde.")).containsExactly("namn: 𝐇𝐚𝐧𝐧𝐚");
        assertThat(marked("Ｈａｎｎａ ringde.")).containsExactly("namn: Ｈａｎｎａ");
    }

    @Test
    void emojiDoesNotMoveTheMarks() {
        assertThat(marked("😢👩🏽‍🦽 Hanna 😢 bor i Åmål 🏠")).containsExactly("namn: Hanna", "plats: Åmål");
    }

    @Test
    void emptyTextHasNoMarks() {
        assertUnmarked("", " \n\t", "😢", "\ud83d");
    }
}
