package se.egenmakt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.PageTest;
import se.egenmakt.Person;

/** Each person's own choice of mail, in the menu. */
class MailChoiceTests extends PageTest {
    @Autowired
    private MailRecipients recipients;

    @Autowired
    private MailRecipientRows rows;

    private Person ingrid;
    private Person samir;

    @BeforeEach
    void twoOmbud() {
        var dalsland = operation("Dalsland").serves("1438");
        ingrid = dalsland.ombud("Ingrid Sandell");
        samir = dalsland.ombud("Samir Haddad");
    }

    @Test
    void mailIsOnUntilThePersonSaysNo() {
        var browser = visitor(ingrid);
        var form = browser.get("/menu").form("/mail");
        assertThat(form.values("mail")).containsExactly("yes");

        assertThat(form.with("mail", "no").submit().follow().text()).contains("Du får inga mejl");
        assertThat(recipients.find(ingrid.account())).isEmpty();
        assertThat(recipients.find(samir.account())).as("a colleague").get().extracting(MailRecipients.Recipient::address).isEqualTo(samir.email());

        form = browser.get("/menu").form("/mail");
        assertThat(form.values("mail")).containsExactly("no");
        assertThat(form.with("mail", "yes").submit().follow().text()).contains("Du får ett mejl när något väntar på dig");
        assertThat(recipients.find(ingrid.account())).get().extracting(MailRecipients.Recipient::address).isEqualTo(ingrid.email());
    }

    @Test
    void anythingElseChangesNothing() {
        var browser = visitor(ingrid);
        var page = browser.get("/menu");
        assertThat(browser.post("/mail", "mail", "kanske", "_csrf", page.page().select("input[name=_csrf]").val()).location()).isEqualTo("/menu");
        assertThat(recipients.choice(ingrid.account())).contains(true);
    }

    @Test
    void whereNoMailIsSentNobodyIsAsked() {
        assertThat(new MailRecipients(rows, clock, "").choice(ingrid.account())).isEmpty();
        assertThat(new MailRecipients(rows, clock, "localhost").choice(ingrid.account())).contains(true);
    }

    @Test
    void theAddressIsThatOfTheDay() {
        var asta = administrator("Asta Administratör");
        asta.acting().run(() -> accounts.change(ingrid.account(), "ny." + ingrid.email(), ingrid.name()));
        assertThat(recipients.find(ingrid.account())).get().extracting(MailRecipients.Recipient::address).isEqualTo("ny." + ingrid.email());
        clock.day(LocalDate.of(2009, 12, 31));
        assertThat(recipients.find(ingrid.account())).as("before the role began").isEmpty();
    }
}
