package se.egenmakt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The work of a day with the keyboard alone: no mouse, no finger. */
class KeyboardIT extends BrowserIT {
    private static final String PASSWORD = "en hemlig kvast 42 i hallen";

    @Test
    void anOmbudSignsInAndLogsAContact() {
        var dalsland = operation("Dalsland").serves("1438");
        var ingrid = dalsland.ombud("Ingrid Sandell");
        dalsland.commission(ingrid, "D-1", LocalDate.of(2025, 3, 3));
        var token = inTransaction(se.egenmakt.access.Acting.installation("test"), () -> accounts.invite(ingrid.account()));
        accounts.choosePassword(token, PASSWORD);
        var page = window(null);

        page.navigate("/contacts/new");
        tabTo(page, "name=email");
        page.keyboard().type(ingrid.email());
        tabTo(page, "name=password");
        page.keyboard().type(PASSWORD);
        enter(page);
        assertThat(page.url()).endsWith("/contacts/new");

        tabTo(page, "text=D-1");
        enter(page);
        tabTo(page, "name=kind");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        tabTo(page, "text=Spara");
        enter(page);

        assertThat(page.locator("main").innerText()).contains("D-1");
        assertThat(inTransaction(ingrid.acting(), () -> db.sql("select count(*) from contact").query(Integer.class).single())).isEqualTo(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void theFirstTabLeadsPastTheMenu() {
        var page = window(operation("Dalsland").serves("1438").ombud("Ingrid Sandell"));
        page.navigate("/menu");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.querySelector('main').contains(document.activeElement)")).isEqualTo(true);
    }

    /** Goes on with the tab key to what has this name or text, and sees that one can see where one is. */
    private static void tabTo(Page page, String wanted) {
        var found = wanted.startsWith("name=") ? "e => e.name === '" + wanted.substring(5) + "'" : "e => e.innerText && e.innerText.includes('" + wanted.substring(5) + "')";
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("() => { const e = document.activeElement; return e !== document.body && (" + found + ")(e) }"))) {
                assertThat(page.evaluate("() => document.activeElement.matches(':focus-visible')")).as("the focus shows on " + wanted).isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("the tab key does not reach " + wanted + " on " + page.url());
    }

    private static void enter(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
}
