package se.egenmakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broken.modules.BrokenProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** The modules, what each may use, and the picture of them in ARCHITECTURE.md. */
class ModularityTests {
    private static final Path ARCHITECTURE = Path.of("ARCHITECTURE.md");
    private static final Pattern PICTURE = Pattern.compile("(?s)<!-- modules -->\\n(.*?)<!-- /modules -->");
    private static final ApplicationModules MODULES = ApplicationModules.of(Egenmakt.class);

    @Test
    void everyModuleUsesOnlyWhatItSaysItUses() {
        MODULES.verify();
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules")).writeModulesAsPlantUml();
    }

    @Test
    void modulesThatKnowEachOtherAreFound() {
        assertThatThrownBy(() -> ApplicationModules.of(BrokenProgram.class, location -> true).verify()).isInstanceOf(Violations.class).hasMessageContaining("Cycle detected");
    }

    @Test
    void everyModuleDeclaresWhatItUses() {
        assertThat(MODULES.stream().filter(module -> module.getBasePackage().getAnnotation(ApplicationModule.class).isEmpty()).map(module -> module.getIdentifier().toString())).isEmpty();
    }

    /** The picture and the table between the marks in ARCHITECTURE.md; as they should be, they lie in target/modules/modules.md. */
    @Test
    void thePictureOfTheModulesIsCurrent() throws IOException {
        var now = picture();
        Files.createDirectories(Path.of("target/modules"));
        Files.writeString(Path.of("target/modules/modules.md"), "<!-- modules -->\n" + now + "<!-- /modules -->\n");
        if (Files.exists(ARCHITECTURE)) {
            var written = PICTURE.matcher(Files.readString(ARCHITECTURE));
            assertThat(written.find()).as("ARCHITECTURE.md has the marks <!-- modules --> and <!-- /modules -->").isTrue();
            assertThat(written.group(1)).as("put target/modules/modules.md into ARCHITECTURE.md").isEqualTo(now);
        }
    }

    private static String picture() throws IOException {
        var uses = declared();
        var picture = new StringBuilder("```mermaid\nflowchart TD\n");
        uses.forEach((module, others) -> withoutDetours(others, uses).forEach(other -> picture.append("  ").append(module).append(" --> ").append(other).append('\n')));
        picture.append("```\n\n| modul | vad den är till för | får använda |\n|---|---|---|\n");
        for (var module : uses.entrySet()) {
            picture.append("| `%s` | %s | %s |\n".formatted(module.getKey(), purpose(module.getKey()), module.getValue().stream().map(other -> "`" + other + "`").collect(Collectors.joining(", "))));
        }
        return picture.toString();
    }

    /** Module by module what its package-info allows; what everybody may use, shared, is not drawn. */
    private static Map<String, Set<String>> declared() {
        var uses = new TreeMap<String, Set<String>>();
        MODULES.stream().sorted(Comparator.comparing(module -> module.getIdentifier().toString())).forEach(module -> {
            var allowed = module.getBasePackage().getAnnotation(ApplicationModule.class).map(ApplicationModule::allowedDependencies).orElse(new String[0]);
            uses.put(module.getIdentifier().toString(), Arrays.stream(allowed).filter(other -> !other.equals("shared")).collect(Collectors.toCollection(TreeSet::new)));
        });
        return uses;
    }

    /** An arrow that others together already make is not drawn. */
    private static List<String> withoutDetours(Set<String> direct, Map<String, Set<String>> uses) {
        return direct.stream()
                .filter(other -> direct.stream().noneMatch(via -> !via.equals(other) && reaches(via, other, uses)))
                .toList();
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> uses) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(next, to, uses));
    }

    /** The first sentence of the package's own description. */
    private static String purpose(String module) throws IOException {
        var source = Files.readString(Path.of("src/main/java/se/egenmakt", module.replace('.', '/'), "package-info.java"));
        var text = source.substring(source.indexOf("/**") + 3, source.indexOf("*/")).replaceAll("(?m)^\\s*\\*", "").replaceAll("\\s+", " ").strip();
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end + 1)).replace("|", "\\|");
    }
}
