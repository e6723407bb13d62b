package se.egenmakt;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.egenmakt.shared.Term;

/**
 * docs/glossary.md and the code say the same. A type's {@code @Term} is a Swedish word of the list, and the type's name is made of the English words of that
 * row; and a type that bears an English name of the list says the Swedish word with {@code @Term}.
 */
class GlossaryTests {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("se.egenmakt");

    record Row(Set<String> swedish, Set<String> english) {
        /** The type that the row's thing would be: {@code counted period} is CountedPeriod. */
        Set<String> typeNames() {
            return english.stream()
                    .map(words -> Arrays.stream(words.split("[ -]")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining()))
                    .collect(Collectors.toSet());
        }

        boolean hasWordsOf(String typeName) {
            var words = english.stream().flatMap(name -> Arrays.stream(name.split("[ -]"))).collect(Collectors.toSet());
            return Arrays.stream(typeName.split("(?=[A-Z])")).map(word -> word.toLowerCase(Locale.ROOT)).allMatch(words::contains);
        }
    }

    @Test
    void everyTermIsAWordOfTheGlossaryAndEveryWordWithATypeIsATerm() throws IOException {
        assertThat(faults(rows(Files.readString(Path.of("docs/glossary.md"))), PROGRAM)).isEmpty();
    }

    @Test
    void noWordStandsTwice() throws IOException {
        var rows = rows(Files.readString(Path.of("docs/glossary.md")));
        assertThat(rows.stream().flatMap(row -> row.swedish().stream()).toList()).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        assertThat(rows.stream().flatMap(row -> row.english().stream()).toList()).doesNotHaveDuplicates();
    }

    @Test
    void whatTheGlossaryAndTheCodeDisagreeAboutIsFound() throws IOException {
        var rows = rows("| påhitt | whim | – |\n| nyck | fancy | – |\n");
        var broken = new ClassFileImporter().importPackages("broken.egenmakt.terms");

        assertThat(faults(rows, broken))
                .containsExactly(
                        "Caprice: its term infall is not in the glossary",
                        "Fancy: bears a name of the glossary but not the term nyck",
                        "Notion: its name is not made of the English words for påhitt");
    }

    private static Set<String> faults(List<Row> rows, JavaClasses classes) {
        var faults = new TreeSet<String>();
        for (var type : classes) {
            if (!type.isTopLevelClass()) {
                continue;
            }
            var term = type.tryGetAnnotationOfType(Term.class).map(Term::value).orElse("");
            var named = rows.stream().filter(row -> row.typeNames().contains(type.getSimpleName())).findFirst();
            if (!term.isEmpty()) {
                checkTerm(type, term, rows, faults);
            } else if (named.isPresent()) {
                faults.add(type.getSimpleName() + ": bears a name of the glossary but not the term " + String.join(" or ", named.get().swedish()));
            }
        }
        return faults;
    }

    private static void checkTerm(JavaClass type, String term, List<Row> rows, Set<String> faults) {
        var row = rows.stream().filter(one -> one.swedish().contains(term)).findFirst();
        if (row.isEmpty()) {
            faults.add(type.getSimpleName() + ": its term " + term + " is not in the glossary");
        } else if (!row.get().hasWordsOf(type.getSimpleName())) {
            faults.add(type.getSimpleName() + ": its name is not made of the English words for " + term);
        }
    }

    private static List<Row> rows(String glossary) {
        var rows = new ArrayList<Row>();
        for (var line : glossary.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| Svenska")).toList()) {
            var cells = line.split("\\|");
            rows.add(new Row(words(cells[1]), words(cells[2])));
        }
        return rows;
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.replaceAll("\\([^)]*\\)", "").split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }
}
