package se.egenmakt.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTests {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneId.of("Europe/Stockholm"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<Object> asked = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Outcome outcome = Outcome.done();

    private int run(String... args) {
        var work = new CommandWork(
                this::answer,
                this::answer,
                (request, stream) -> {
                    stream.write("{}\n".getBytes(StandardCharsets.UTF_8));
                    return answer(request);
                },
                this::answer);
        return Commands.run(
                work,
                CLOCK,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private Outcome answer(Object request) {
        asked.add(request);
        return outcome;
    }

    private String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void importTakesItsOptionsInAnyOrder() {
        assertThat(run("import", "a.xlsx", "--create", "--operation", "PO Dalsland", "--check", "--update", "mapp"))
                .isZero();
        assertThat(asked)
                .containsExactly(new Requests.Import(
                        "PO Dalsland", true, true, true, List.of(Path.of("a.xlsx"), Path.of("mapp"))));
    }

    @Test
    void reportIsJsonOnStandardOutputUnlessToldOtherwise() {
        assertThat(run("report", "--operation", "X", "--year", "2013")).isZero();
        assertThat(stdout()).isEqualTo("{}\n");
        assertThat(asked)
                .containsExactly(new Requests.Report("X", 2013, null, Requests.Format.json, false, false, null, null));
    }

    @Test
    void signedMayHaveANumber() {
        var file = folder.resolve("r.pdf");
        assertThat(run(
                        "report",
                        "--operation",
                        "X",
                        "--year",
                        "2013",
                        "--signed",
                        "--out",
                        file.toString(),
                        "--format",
                        "pdf"))
                .isZero();
        assertThat(run("report", "--operation", "X", "--year", "2013", "--signed", "2"))
                .isZero();
        assertThat(asked).extracting(r -> ((Requests.Report) r).signedNumber()).containsExactly(null, 2);
        assertThat(asked).allMatch(r -> ((Requests.Report) r).signed());
        assertThat(file).hasContent("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import --operation X",
                "import a.xlsx",
                "import --operation",
                "export --operation X",
                "report --operation X",
                "report --operation X --year tjugo",
                "report --operation X --year 2027",
                "report --operation X --year 0",
                "report --operation X --year 2013 --format doc",
                "report --operation X --year 2013 --internal --signed",
                "report --operation X --year 2013 --nonsense",
                "report --operation X --year 2013 --out /no/such/folder/r.json",
                "export --operation X --out /no/such/folder/x.xlsx",
                "sing"
            })
    void wrongUseEndsWithTwoAndSaysWhyInSwedish(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(asked).isEmpty();
        assertThat(stdout()).isEmpty();
        assertThat(stderr()).contains("--help för att se").doesNotContain("Exception", "required", "Invalid");
    }

    @Test
    void faultsGoToStandardErrorOneLineEach() {
        outcome = new Outcome.AtFault(List.of("F02 uppdrag: saknas", "F06 uppdrag rad 3: tom"));
        assertThat(run("import", "--operation", "X", "a.xlsx")).isEqualTo(2);
        assertThat(stderr().lines()).containsExactly("F02 uppdrag: saknas", "F06 uppdrag rad 3: tom");
        assertThat(stdout()).isEmpty();
    }

    @Test
    void anUnknownOperationGivesNoReportAndNoFile() {
        outcome = Outcome.unknownOperation("X");
        var file = folder.resolve("r.json");
        assertThat(run("report", "--operation", "X", "--year", "2013", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(Files.exists(file)).isFalse();
        assertThat(stderr()).startsWith("Det finns ingen verksamhet som heter X.");
    }

    @Test
    void aFailureOfTheProgramEndsWithOne() {
        var work = new CommandWork(
                request -> {
                    throw new IllegalStateException("trasigt");
                },
                this::answer,
                (request, stream) -> outcome,
                this::answer);
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(Commands.run(work, CLOCK, new PrintStream(out), stream, "import", "--operation", "X", "a.xlsx"))
                .isEqualTo(1);
        assertThat(stderr()).startsWith("Det gick inte.");
    }

    @Test
    void helpIsInSwedish() {
        assertThat(run("--help")).isZero();
        assertThat(run("report", "--help")).isZero();
        assertThat(stdout())
                .contains(
                        "Skriv så här: egenmakt",
                        "Kommandon:",
                        "Räknar fram årets redovisning.",
                        "Vilket år redovisningen gäller")
                .doesNotContain("Usage", "Display");
    }

    @Test
    void theAuditIsVerifiedForOneOperationOrAll() {
        assertThat(run("verify-audit")).isZero();
        assertThat(run("verify-audit", "--operation", "X")).isZero();
        assertThat(asked).containsExactly(new Requests.VerifyAudit(null), new Requests.VerifyAudit("X"));
    }

    /** In a terminal without UTF-8 Java reads å as something else: no operation is to be made under such a name. */
    @Test
    void whatCouldNotBeReadIsNotObeyed() {
        assertThat(run("import", "--operation", "PO \uFFFD\uFFFDm\uFFFD\uFFFDl", "--create", "a.xlsx"))
                .isEqualTo(2);
        assertThat(asked).isEmpty();
        assertThat(stderr()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        var work = new CommandWork(
                this::answer,
                request -> {
                    throw new java.nio.file.InvalidPathException("väntar.csv", "unmappable");
                },
                (request, stream) -> outcome,
                this::answer);
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(Commands.run(
                        work,
                        CLOCK,
                        new PrintStream(out),
                        stream,
                        "export",
                        "--operation",
                        "X",
                        "--out",
                        folder.toString()))
                .isEqualTo(2);
        assertThat(stderr()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void onlyCommandsAreCommands() {
        assertThat(Commands.isCommand()).isFalse();
        assertThat(Commands.isCommand("--server.port=8081")).isFalse();
        assertThat(Commands.isCommand("import", "x")).isTrue();
        assertThat(Commands.isCommand("--help")).isTrue();
        assertThat(Commands.isCommand("nonsense")).isTrue();
        assertThat(Commands.isCommand("--nonsense")).isTrue();
        assertThat(Commands.isCommand("--operation", "X")).isTrue();
    }
}
