package se.egenmakt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.egenmakt.Person;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.Sex;

/** The README's pictures, of invented clients. They are taken at every run into target/pictures, and into docs/pictures with {@code -Dpictures}. */
class PicturesIT extends BrowserIT {
    @Test
    void theReadmesPicturesAreOfPagesThatWork() throws IOException {
        var dalsland = operation("Dalsland").serves("1438", "1461", "1460", "1492");
        var ingrid = dalsland.ombud("Ingrid Sandell");
        var tomas = dalsland.manager("Tomas Wiberg");
        for (int i = 1; i <= 14; i++) {
            var commission = dalsland.commission(ingrid, String.format(Locale.ROOT, "D-%04d", 100 + i), LocalDate.of(2024 + i % 2, 1 + i % 11, 3), i % 3 == 0 ? Sex.MAN : Sex.WOMAN, 1950 + i * 3);
            dalsland.contact(ingrid, commission, i == 4 ? LocalDate.of(2025, 12, 30).minusMonths(7).withDayOfMonth(2) : LocalDate.of(2026, 1, 1 + i % 11), ContactKind.values()[i % 5]);
        }
        var client = visitor(ingrid).get("/commissions").page().select("table a[href^=/commissions/]").attr("href");

        take(ingrid, "/", 1000, 900, "today");
        take(ingrid, client + "/contacts/new", 390, 844, "contact");
        take(tomas, "/reports/2025/figures", 1000, 900, "report");
    }

    private void take(Person person, String path, int width, int height, String name) throws IOException {
        Page page = window(person, new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(com.microsoft.playwright.options.ColorScheme.LIGHT));
        var answer = page.navigate(path);
        assertThat(answer.status()).isEqualTo(200);
        var picture = Path.of("target", "pictures", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(Files.size(picture)).isGreaterThan(10_000);
        if (System.getProperty("pictures") != null) {
            Files.createDirectories(Path.of("docs", "pictures"));
            Files.copy(picture, Path.of("docs", "pictures", name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
