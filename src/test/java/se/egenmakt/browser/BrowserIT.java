package se.egenmakt.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import se.egenmakt.PageTest;
import se.egenmakt.Person;

/** A test in a real browser. One browser serves all of them; each test has windows of its own. */
@ExtendWith(BrowserIT.OneBrowser.class)
abstract class BrowserIT extends PageTest {
    private static @Nullable Chromium chromium;

    private final List<BrowserContext> open = new ArrayList<>();

    /** What the browser complained about in the windows of this test: errors in the console, of the content security policy too. */
    protected final List<String> complaints = new ArrayList<>();

    /** A new window, signed in as this person, or as nobody. */
    protected Page window(@Nullable Person person, Browser.NewContextOptions options) {
        if (chromium == null) {
            throw new IllegalStateException("the browser has not started");
        }
        var context = chromium.browser().newContext(options.setBaseURL(server().toString()).setLocale("sv-SE").setTimezoneId("Europe/Stockholm").setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(10_000);
        open.add(context);
        if (person != null) {
            context.addCookies(List.of(new Cookie("egenmakt", session(person)).setUrl(server().toString())));
        }
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean ownStatus = message.text().startsWith("Failed to load resource") && message.location().startsWith(page.url());
            if (message.type().equals("error") && !ownStatus) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    protected Page window(@Nullable Person person) {
        return window(person, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void closeWindows() {
        open.forEach(BrowserContext::close);
    }

    @BeforeAll
    static void started() {
        if (chromium == null) {
            throw new IllegalStateException("no browser");
        }
    }

    /** Starts the browser before the first test, and closes it after the last. */
    static final class OneBrowser implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            var root = context.getRoot().getStore(ExtensionContext.Namespace.create(OneBrowser.class));
            chromium = root.computeIfAbsent("chromium", key -> Chromium.start(), Chromium.class);
        }
    }
}
