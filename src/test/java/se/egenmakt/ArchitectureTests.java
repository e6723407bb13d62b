package se.egenmakt;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** The shape of the code. Every rule has an example under {@code broken}, in the test tree, that breaks it. */
class ArchitectureTests {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("se.egenmakt");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken.egenmakt");

    /** A manager (chef) of the demo: the role, not the empty word. */
    private static final Set<String> NAMED_RIGHT = Set.of("DemoManager");

    /** Beside the …Rows: what opens connections, and two tables so small that their one class is use case and rows together. */
    private static final Set<String> SQL_TOO = Set.of("ActingTransactions", "Database", "EmbeddedDatabase", "TableStatistics", "Drafts", "FrozenYears");

    private static final int LONGEST_FILE = 410;
    /** To be split by work. They may shrink, never grow past this. */
    private static final Map<String, Integer> LONGER = Map.of(
            "ImportCheck.java", 640, "ImportFaultTests.java", 510, "Commissions.java", 500, "Accounts.java", 435, "WorkbookTables.java", 440, "ImportFilesTests.java", 440,
            "ExchangeRows.java", 440);

    static final ArchRule NAMES = noClasses()
            .should(haveASimpleNameMatching(".*(Service|Impl|Dto|DTO|Entity|Manager|Helper|Utils?)"))
            .as("the suffixes are Rows, Controller, Page and Form, never those that say nothing");

    static final ArchRule CONTROLLERS = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .haveSimpleNameEndingWith("Controller")
            .andShould()
            .resideInAnyPackage("..egenmakt.*.web", "..egenmakt.web")
            .as("a controller is called so and lies in its module's web");

    static final ArchRule ROWS = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate()
            .as("the module's use cases stand before its rows");

    static final ArchRule SQL = noClasses()
            .that(describe("are no …Rows", type -> !outermost(type).endsWith("Rows") && !SQL_TOO.contains(outermost(type))))
            .should()
            .dependOnClassesThat(describe(
                    "speak SQL",
                    type -> type.getPackageName().startsWith("org.springframework.jdbc")
                            || Set.of("java.sql.Connection", "java.sql.Statement", "java.sql.PreparedStatement", "java.sql.DriverManager", "java.sql.ResultSet", "javax.sql.DataSource").contains(type.getName())))
            .as("SQL is in the …Rows");

    static final ArchRule CLOCK = noClasses()
            .should()
            .callCodeUnitWhere(target(describe("read the time without the injected Clock", ArchitectureTests::readsTheTime)))
            .as("the time comes from the injected Clock");

    static final ArchRule PLAIN_RULES = noClasses()
            .that()
            .resideInAnyPackage("..egenmakt.report", "..egenmakt.commission", "..egenmakt.workforce", "..egenmakt.organisation", "..egenmakt.deficiency", "..egenmakt.audit", "..egenmakt.protection", "..egenmakt.shared")
            .and(describe("are not made by Spring", type -> !outer(type).isMetaAnnotatedWith(Component.class)))
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..")
            .as("rules are plain Java");

    static final ArchRule SHARED = noClasses()
            .that()
            .resideInAPackage("..egenmakt.shared")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "..egenmakt.shared")
            .as("what is shared depends on nothing");

    static final ArchRule OUTSIDE = noClasses()
            .that()
            .resideInAPackage("..egenmakt.outside")
            .and(describe("are the program that checks", type -> !outermost(type).matches(".*Tests|ExportedWorkbook|package-info")))
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "..egenmakt.outside")
            .as("what checks the figures from outside uses nothing but the JDK");

    static final ArchRule PAGES = classes()
            .that()
            .resideInAPackage("..egenmakt.*.web")
            .should(beUsedByTheirOwnPackageOnly())
            .as("nothing knows a module's pages but the pages and their templates");

    static List<ArchRule> rules() {
        return List.of(NAMES, CONTROLLERS, ROWS, SQL, CLOCK, PLAIN_RULES, SHARED, PAGES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeeps(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBrokenExampleBreaks(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation()).as(rule.getDescription()).isTrue();
    }

    @Test
    void whatChecksFromOutsideUsesNothingOfTheProgram() {
        OUTSIDE.check(new ClassFileImporter().importPackages("se.egenmakt.outside"));
        assertThat(OUTSIDE.evaluate(BROKEN).hasViolation()).isTrue();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(notNullMarked(PROGRAM)).isEmpty();
        assertThat(notNullMarked(BROKEN)).contains("broken.egenmakt.commission").doesNotContain("broken.egenmakt.shared");
    }

    private static Set<String> notNullMarked(JavaClasses classes) {
        var unmarked = new TreeSet<String>();
        for (var type : classes) {
            if (type.getPackage().tryGetAnnotationOfType(NullMarked.class).isEmpty()) {
                unmarked.add(type.getPackageName());
            }
        }
        return unmarked;
    }

    /** Spring's mapping by name throws and catches an exception for each column of two words, on each row: a list took ten times as long. */
    @Test
    void rowsAreMappedByHand(@TempDir Path folder) throws IOException {
        assertThat(mappedByName(Path.of("src/main/java"))).isEmpty();

        Files.writeString(folder.resolve("BrokenRows.java"), ".query(Commission.class)");
        assertThat(mappedByName(folder)).hasSize(1);
    }

    private static List<Path> mappedByName(Path folder) throws IOException {
        var mapped = Pattern.compile("\\.query\\((?!(String|Integer|Long|Boolean|UUID|LocalDate|OffsetDateTime)\\.)[A-Z]\\w*\\.class\\)");
        try (var files = Files.walk(folder)) {
            var found = new ArrayList<Path>();
            for (var file : files.filter(path -> path.toString().endsWith("Rows.java")).toList()) {
                if (mapped.matcher(Files.readString(file)).find()) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    @Test
    void noFileIsLong(@TempDir Path folder) throws IOException {
        assertThat(tooLong(Path.of("src"))).isEmpty();

        Files.writeString(folder.resolve("Broken.java"), "\n".repeat(LONGEST_FILE + 1));
        assertThat(tooLong(folder)).containsOnlyKeys("Broken.java");
    }

    private static Map<String, Long> tooLong(Path folder) throws IOException {
        var result = new TreeMap<String, Long>();
        for (var file : sources(folder)) {
            var name = file.getFileName().toString();
            long lines;
            try (var all = Files.lines(file)) {
                lines = all.count();
            }
            if (lines > LONGER.getOrDefault(name, LONGEST_FILE)) {
                result.put(name, lines);
            }
        }
        return result;
    }

    @Test
    void onlyTheTransactionTellsTheDatabaseWhoActs() throws IOException {
        assertThat(containing(Path.of("src/main/java"), "set_config|set\\s+(local\\s+|session\\s+)?egenmakt\\.|reset\\s+role|\"set role")).containsExactlyInAnyOrder("ActingTransactions.java", "Database.java");
        assertThat(containing(Path.of("src/test/java/broken"), "set_config")).containsExactly("TellsWhoActs.java");
    }

    private static Set<String> containing(Path folder, String pattern) throws IOException {
        var wanted = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        var found = new TreeSet<String>();
        for (var file : sources(folder)) {
            if (wanted.matcher(Files.readString(file)).find()) {
                found.add(file.getFileName().toString());
            }
        }
        return found;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    // ── Words of the rules ─────────────────────────────────────────────────

    private static ArchCondition<JavaClass> haveASimpleNameMatching(String pattern) {
        return new ArchCondition<>("have a simple name matching " + pattern) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getSimpleName().matches(pattern) && !NAMED_RIGHT.contains(type.getSimpleName())) {
                    events.add(satisfied(type, type.getName()));
                }
            }
        };
    }

    private static boolean readsTheTime(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        boolean clockGiven = target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return (owner.getPackageName().startsWith("java.time") && target.getName().equals("now") && !clockGiven)
                || (owner.isEquivalentTo(Date.class) && target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME) && target.getRawParameterTypes().isEmpty())
                || (owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis"));
    }

    private static ArchCondition<JavaClass> beUsedByTheirOwnPackageOnly() {
        return new ArchCondition<>("be used by their own package only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var use : type.getDirectDependenciesToSelf()) {
                    if (!use.getOriginClass().getPackageName().equals(type.getPackageName())) {
                        events.add(violated(type, use.getDescription()));
                    }
                }
            }
        };
    }

    private static JavaClass outer(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTests::outer).orElse(type);
    }

    private static String outermost(JavaClass type) {
        return outer(type).getSimpleName();
    }
}
