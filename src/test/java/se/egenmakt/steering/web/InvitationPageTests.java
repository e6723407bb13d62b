package se.egenmakt.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.steering.Party;

/** Parties that are missing are invited; organisations are offered a place; what is typed of it may not point anybody out, nor be of a day to come. */
class InvitationPageTests extends PageTest {
    private TestOperation dalsland;
    private String group;
    private Person mona;
    private Visitor staff;

    @BeforeEach
    void aGroup() {
        dalsland = operation("Dalsland").serves("1438");
        var id = dalsland.group("Ledningsgruppen");
        dalsland.member(id, "Karin Öst", Party.SOCIAL_INSURANCE, "Försäkringskassan");
        mona = dalsland.manager("Mona Chef");
        group = "/steering/" + id;
        staff = visitor(mona);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aMeetingsInvitationLeadsToTheLetter() {
        var meeting = staff.get("/meetings/new").form("/meetings/new").with("group", group.substring(10)).with("day", "2026-02-03").with("starts", "13").with("ends", "15").submit().location();
        var link = staff.get(meeting).page().select(".em-note-attend a:contains(Bjud in Arbetsförmedlingen)").first();
        assertThat(link).isNotNull();
        assertThat(staff.get(link.attr("href")).text()).contains("Bjud in Arbetsförmedlingen", "Brev att skicka");
        assertThat(staff.get(meeting).text()).doesNotContain("Bjud in igen");
    }

    @Test
    void thatALetterWasSentIsNotedAndTheNextTimeIsAgain() {
        assertThat(staff.get(group).text()).contains("Bjud in").doesNotContain("Bjud in igen");
        var letter = group + "/members/new?party=" + encoded(Party.EMPLOYMENT_SERVICE.code());
        var form = staff.get(letter).form(group + "/invitations");
        assertThat(form.submit().follow().text()).contains("Inbjudan är noterad.", "Inbjudan skickades i dag.", "Bjud in igen");
        form.submit();
        assertThat(inTransaction(dalsland.whole(), () -> db.sql("select count(*) from steering_invitation").query(Integer.class).single())).as("once a day").isEqualTo(1);
        assertThat(staff.get(letter).text().replace('\u00a0', ' ')).contains("Skickat 12 januari 2026 av Mona Chef.");
        assertThat(form.with("party", "annan").submit().status()).as("not one that must be in the group").isEqualTo(404);
        var other = visitor(operation("Kusten").manager("Maj Kust"));
        assertThat(other.post(group + "/invitations", "_csrf", other.get("/steering/new").page().select("[name=_csrf]").attr("value"), "party", Party.EMPLOYMENT_SERVICE.code()).status()).isEqualTo(404);
    }

    @Test
    void afterAYesTheirMemberIsWrittenIn() {
        var made = staff.get(group + "/offers/new").form(group + "/offers/new").with("organisation", "RSMH Dalsland").submit().follow();
        var answer = made.page().select("a[href*=/offers/]:contains(Svar)").attr("href");
        assertThat(made.text()).doesNotContain("Skriv in deras ledamot");
        var yes = staff.get(answer).form(answer).with("answer", "ja").submit().follow();
        var next = yes.page().select("a:contains(Skriv in deras ledamot)").attr("href");
        var form = staff.get(next).form(group + "/members/new");
        assertThat(form.values("organisation")).containsExactly("RSMH Dalsland");
        assertThat(form.with("name", "Maj-Britt Ek").submit().follow().text()).contains("Maj-Britt Ek").doesNotContain("Skriv in deras ledamot");
    }

    @Test
    void daysThatHaveNotBeenAreRefused() {
        var offer = staff.get(group + "/offers/new").form(group + "/offers/new").with("organisation", "RSMH").with("offeredOn", "2027-05-02").submit();
        assertThat(offer.status()).isEqualTo(422);
        assertThat(offer.text()).contains("Dagen har inte varit än. Skriv vilken dag de blev erbjudna.");
        var made = offer.form(group + "/offers/new").with("offeredOn", "2026-01-12").submit().follow();
        var answer = made.page().select("a[href*=/offers/]:contains(Svar)").attr("href");
        assertThat(staff.get(answer).form(answer).with("answer", "nej").with("answeredOn", "2026-01-13").submit().text()).contains("Dagen har inte varit än. Skriv vilken dag de svarade.");
        var path = group + "/guidelines/new?kind=riktlinjer";
        var decided = staff.get(path).form(group + "/guidelines/new").with("words", "Den som själv vill.").with("from", "2026-06-01").with("decidedOn", "2026-01-13").with("reviewBy", "2027-06-01").submit();
        assertThat(decided.status()).isEqualTo(422);
        assertThat(decided.text()).contains("Dagen har inte varit än. Skriv vilken dag gruppen bestämde det.");
    }

    @Test
    void whatAMemberMayDecideIsCheckedAndTheGroupsOwnNamesAreLeftAlone() {
        var path = group + "/members/new";
        var refused = staff.get(path).form(path).with("party", Party.MUNICIPALITY.code()).with("name", "Rut Ask").with("organisation", "Mellerud").with("mandate", "Som Hanna Lindqvist, 070-123 45 67. Frågar Karin Öst.").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ta bort 070-123 45 67 ur mandatet", "”Hanna Lindqvist” pekar inte ut någon").doesNotContain("”Karin Öst” pekar");
        var saved = refused.form(path).with("mandate", "Som Hanna Lindqvist. Frågar Karin Öst.").with("keep", "namn Hanna Lindqvist").submit();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        var change = saved.follow().page().select("a[href*=/members/]:contains(Rut Ask)").first().attr("href");
        assertThat(staff.get(change).form(change).with("organisation", "Melleruds kommun").submit().status()).as("what is kept is asked about once").isEqualTo(303);
        assertThat(staff.get(change).form(change).with("mandate", "Ringer Lena Bergström.").submit().status()).isEqualTo(422);
    }
}
