package se.egenmakt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.egenmakt.EveryPage;
import se.egenmakt.Person;

/**
 * Every page in every state, at 320 and 1280 px, light and dark: no violation of WCAG 2.2 AA that axe can find, no page wider than its window, no complaint
 * in the console. A page is loaded once; the colours, which are all that the dark scheme changes, are tried again in the dark.
 */
class AccessibilityIT extends BrowserIT {
    private static final List<Integer> WIDTHS = List.of(320, 1280);
    private static final String AXE = axe();
    private static final String ALL =
            """
            () => axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}, resultTypes: ['violations'], preload: false})
              .then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' — ' + n.failureSummary.split('\\n').slice(1).join(' ').slice(0, 200))))
            """;
    private static final String COLOURS = ALL.replaceAll("runOnly: \\{.*?}", "runOnly: ['color-contrast', 'link-in-text-block']");

    private final Map<String, Page> windows = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyPageCanBeUsedByEverybody() {
        for (var view : everyPage().views()) {
            complaints.clear();
            var page = windowOf(view.person());
            open(page, view);
            page.evaluate(AXE);
            for (int width : WIDTHS) {
                fit(page, width, view);
                fault(view, width + " px", page.evaluate(ALL));
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            for (int width : WIDTHS.reversed()) {
                fit(page, width, view);
                fault(view, width + " px, mörkt", page.evaluate(COLOURS));
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            fault(view, "konsolen", List.copyOf(complaints));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatNobodyCouldUseIsFound() {
        var page = window(null);
        page.setContent("<!DOCTYPE html><html lang=sv><title>x</title><body style='color:#aaa;background:#fff'><main style='min-width:600px'><h1>Rubrik</h1><p>Blek text<img src='data:,'>");
        page.evaluate(AXE);
        var view = new EveryPage.View("GET /broken", "trasig", null, "/broken", null);
        fit(page, 320, view);
        fault(view, "320 px", page.evaluate(ALL));
        assertThat(faults).anyMatch(fault -> fault.contains("color-contrast")).anyMatch(fault -> fault.contains("image-alt")).anyMatch(fault -> fault.contains("wider"));
    }

    private Page windowOf(@Nullable Person person) {
        return windows.computeIfAbsent(person == null ? "" : person.email(), who -> window(person));
    }

    private void open(Page page, EveryPage.View view) {
        page.setViewportSize(WIDTHS.getFirst(), 800);
        page.navigate(view.path());
        if (view.refused() != null && !view.typed().isEmpty()) {
            fill(page, view.refused(), view.typed());
        } else if (view.refused() != null) {
            refuse(page, view.refused());
            if (page.locator(".em-errors").count() == 0) {
                faults.add(view + ": was sent and came back without faults: " + page.url());
            }
        }
    }

    /** Sends the form with what was typed taken away. */
    private static void refuse(Page page, String action) {
        page.waitForNavigation(() -> page.evaluate(
                """
                action => {
                  const form = [...document.forms].find(f => new URL(f.action).pathname === action && f.method === 'post');
                  for (const field of form.elements) {
                    if (['radio', 'checkbox'].includes(field.type)) field.checked = false;
                    else if (field.tagName === 'SELECT') field.selectedIndex = -1;
                    else if (['text', 'email', 'password', 'textarea', 'date', 'number', 'search'].includes(field.type)) field.value = '';
                  }
                  form.submit();
                }
                """,
                action));
    }

    /** Sends the form with this in it. */
    private static void fill(Page page, String action, Map<String, String> typed) {
        page.waitForNavigation(() -> page.evaluate(
                """
                ([action, typed]) => {
                  const form = [...document.forms].find(f => new URL(f.action).pathname === action && f.method === 'post');
                  for (const [name, value] of Object.entries(typed)) form.elements[name].value = value;
                  form.submit();
                }
                """,
                List.of(action, typed)));
    }

    /** As wide as this and as high as the page: a bar that sticks to the window hides nothing then. */
    private void fit(Page page, int width, EveryPage.View view) {
        page.setViewportSize(width, 800);
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(width, Math.max(800, height));
        int needed = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
        if (needed > width) {
            faults.add(view + ": the page is wider than its window, " + needed + " px in " + width + ": "
                    + page.evaluate("w => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > w + 1 && !e.closest('.em-scroll')).slice(0, 3).map(e => e.outerHTML.slice(0, 100))", width));
        }
    }

    private void fault(EveryPage.View view, String where, Object found) {
        ((List<?>) found).forEach(one -> faults.add(view + ", " + where + ": " + one));
    }

    private static String axe() {
        try (var source = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
