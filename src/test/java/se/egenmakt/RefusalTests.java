package se.egenmakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.egenmakt.web.Texts;

/** Every refusal can be said. */
class RefusalTests {
    private static final Pattern REFUSAL = Pattern.compile("(?:Refusal\\.)of\\(\\s*\"[^\"]*\"\\s*,\\s*\"([^\"]+)\"|(?:Refusal\\.)by\\(\\s*[^,]+,\\s*\"[^\"]*\"\\s*,\\s*\"([^\"]+)\"");
    private static final Path PROGRAM = Path.of("src/main/java/se/egenmakt");

    @Test
    void everyRefusalOfAModuleWithPagesHasItsText() throws IOException {
        var missing = new TreeSet<String>();
        try (var modules = Files.list(PROGRAM)) {
            for (var module : modules.filter(folder -> Files.isDirectory(folder.resolve("web"))).toList()) {
                try (var sources = Files.walk(module)) {
                    for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                        missing.addAll(withoutText(Files.readString(source)));
                    }
                }
            }
        }
        assertThat(missing).as("refusals that no text says").isEmpty();
    }

    @Test
    void refusalWithoutATextIsFound() {
        assertThat(withoutText("Refusal.of(\"day\", \"no.such\"); Refusal.by(LegalBasis.CASELOAD,\n \"day\",\n \"nor.such\", 2); Refusal.of(\"email\", \"sign-in.wrong\")")).containsExactly("no.such", "nor.such");
    }

    private static Set<String> withoutText(String source) {
        var missing = new TreeSet<String>();
        REFUSAL.matcher(source).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1)).filter(key -> !Texts.has(key)).forEach(missing::add);
        return missing;
    }
}
