package se.egenmakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broken.modules.BrokenProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** The modules, what each may use, and the picture of them in ARCHITECTURE.md. */
class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(Egenmakt.class);
    private static final Pattern PICTURE = Pattern.compile("(?s)```\\n(.*?)```");

    /** The detailed picture is written to target/modules. */
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

    @Test
    void thePictureInTheArchitectureShowsEveryModuleAboveThoseThatUseIt() throws IOException {
        var picture = PICTURE.matcher(Files.readString(Path.of("ARCHITECTURE.md")));
        assertThat(picture.find()).isTrue();
        assertThat(faults(picture.group(1), declared())).isEmpty();
    }

    @Test
    void pictureThatIsWrongIsFound() {
        var uses = Map.of("web", Set.<String>of(), "access", Set.of("web"), "audit", Set.of("access"));
        assertThat(faults("  web   pages\n  access   who   audit   log\n", uses)).containsExactly("audit uses access, which does not stand above it");
        assertThat(faults("  web   pages\n  ghost   gone\n  access   who\n", uses)).containsExactly("audit is not in the picture", "ghost is no module");
    }

    private static Set<String> faults(String picture, Map<String, Set<String>> uses) {
        var faults = new TreeSet<String>();
        var line = new HashMap<String, Integer>();
        var lines = picture.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var cells = List.of(lines.get(i).strip().split("\\s{2,}"));
            for (int cell = 0; cell < cells.size(); cell += 2) {
                if (cells.get(cell).matches("[a-z]+")) {
                    line.put(cells.get(cell), i);
                }
            }
        }
        line.keySet().stream().filter(name -> !uses.containsKey(name)).forEach(name -> faults.add(name + " is no module"));
        uses.forEach((module, others) -> {
            if (!line.containsKey(module)) {
                faults.add(module + " is not in the picture");
                return;
            }
            others.stream()
                    .filter(other -> line.getOrDefault(other, Integer.MAX_VALUE) >= line.get(module))
                    .forEach(other -> faults.add(module + " uses " + other + ", which does not stand above it"));
        });
        return faults;
    }

    /** Module by module what its package-info allows. */
    private static Map<String, Set<String>> declared() {
        var uses = new TreeMap<String, Set<String>>();
        MODULES.stream().forEach(module -> {
            var allowed = module.getBasePackage().getAnnotation(ApplicationModule.class).map(ApplicationModule::allowedDependencies).orElse(new String[0]);
            uses.put(module.getIdentifier().toString(), new TreeSet<>(Arrays.asList(allowed)));
        });
        return uses;
    }
}
