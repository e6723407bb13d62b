package se.egenmakt.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of the tests: the one EGENMAKT_CHROMIUM names, an installed one, one that Playwright fetches, or one from the system's packages. One per run. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    Browser browser() {
        return browser;
    }

    static Chromium start() {
        var installed = installed();
        if (installed.isPresent()) {
            return start(installed.get());
        }
        say("No Chromium in EGENMAKT_CHROMIUM or on the PATH: Playwright fetches one.");
        try {
            var playwright = Playwright.create();
            return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setArgs(ARGUMENTS)));
        } catch (PlaywrightException e) {
            say("Playwright could not fetch one: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        install();
        return start(installed()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium. Install it (Debian: apt-get install chromium) or name it: EGENMAKT_CHROMIUM=/path/to/chromium. All but the browser tests: mvn verify -DskipITs")));
    }

    private static Chromium start(Path program) {
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS)));
    }

    private static Optional<Path> installed() {
        var named = System.getenv("EGENMAKT_CHROMIUM");
        if (named != null && !named.isBlank()) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new IllegalStateException("EGENMAKT_CHROMIUM names " + named + ", which is no program.");
            }
            return Optional.of(Path.of(named));
        }
        var folders = Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)), Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name))).filter(Files::isExecutable).findFirst();
    }

    /** Only root may, and only where there is apt-get; elsewhere nothing happens. */
    private static void install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return;
        }
        say("Installs chromium from the system's packages.");
        for (var command : List.of(List.of("apt-get", "update"), List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"))) {
            try {
                var process = new ProcessBuilder(command).inheritIO();
                process.environment().put("DEBIAN_FRONTEND", "noninteractive");
                if (!process.start().waitFor(10, TimeUnit.MINUTES)) {
                    say(command + " takes too long.");
                }
            } catch (IOException e) {
                say(command + ": " + e.getMessage());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void say(String what) {
        System.out.println("[browser] " + what);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
