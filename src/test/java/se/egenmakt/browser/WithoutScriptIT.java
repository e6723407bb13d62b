package se.egenmakt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The work of a day in a browser that runs no script. */
class WithoutScriptIT extends BrowserIT {
    private static final String PASSWORD = "en hemlig kvast 42 i hallen";

    @Test
    void anOmbudSignsInLogsAContactAndUndoesIt() {
        var dalsland = operation("Dalsland").serves("1438");
        var ingrid = dalsland.ombud("Ingrid Sandell");
        var commission = dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var token = inTransaction(se.egenmakt.access.Acting.installation("test"), () -> accounts.invite(ingrid.account()));
        accounts.choosePassword(token, PASSWORD);
        var page = window(null, new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));

        page.navigate("/commissions/" + commission + "/contacts/new");
        page.fill("[name=email]", ingrid.email());
        page.fill("[name=password]", PASSWORD);
        page.click("form[action='/sign-in'] button");
        assertThat(page.url()).endsWith("/contacts/new");

        page.click(".em-savebar button");
        assertThat(page.locator(".em-errors").innerText()).isNotBlank();
        page.locator("[name=kind] + label").first().click();
        page.click(".em-savebar button");
        assertThat(page.url()).endsWith("/commissions/" + commission);
        assertThat(contacts(ingrid)).isEqualTo(1);

        page.click("form[action$='/undo'] button");
        assertThat(contacts(ingrid)).isZero();
        assertThat(complaints).isEmpty();
    }

    private int contacts(se.egenmakt.Person person) {
        return inTransaction(person.acting(), () -> db.sql("select count(*) from contact").query(Integer.class).single());
    }
}
