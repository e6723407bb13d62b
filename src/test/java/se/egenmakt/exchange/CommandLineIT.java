package se.egenmakt.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.egenmakt.exchange.Launched.Ended;
import se.egenmakt.outside.Exported;
import se.egenmakt.outside.ExportedWorkbook;
import se.egenmakt.outside.InventedOperation;
import se.egenmakt.outside.Recount;
import se.egenmakt.outside.ReportCheck;

/**
 * The command line as docs/exchange.md promises it, each command a process of its own: alone on a fresh data folder, beside the web program that holds the folder, and after that
 * program was killed. Needs {@code target/egenmakt.jar}, which {@code mvn verify} builds first. A start takes seconds, so the commands of a test run two at a time.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class CommandLineIT {
    private static final String NAME = "PO Åmål";
    private static final LocalDate BEGAN = today();

    /** Up to a day long gone: so it is the same today and tomorrow. */
    private static final Exported INVENTED =
            InventedOperation.draw(new Random(20131231), 40, LocalDate.of(2016, 6, 30));

    @TempDir
    static Path folder;

    private static Launched start(String... arguments) {
        return start(Map.of(), arguments);
    }

    private static Launched start(Map<String, String> environment, String... arguments) {
        return Launched.start(folder, environment(environment), arguments);
    }

    private static Map<String, String> environment(Map<String, String> more) {
        var all = new HashMap<>(Map.of(
                "EGENMAKT_DATA", folder.resolve("data å").toString(),
                "EGENMAKT_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1", // the web program, too, is soon to end
                "LC_ALL", "C"));
        all.putAll(more);
        return all;
    }

    private static Ended run(String... arguments) {
        return start(arguments).end();
    }

    /** A folder of CSV files, by the name of a path within the test's own. */
    private static String csv(String name, Exported operation) throws IOException {
        var files = Files.createDirectories(folder.resolve(name));
        for (var file : InventedOperation.csv(operation).entrySet()) {
            Files.write(files.resolve(file.getKey()), file.getValue());
        }
        return name;
    }

    private static void checked(String json, Exported exported, int year, String municipality, boolean internal) {
        var counted = BEGAN.datesUntil(today().plusDays(1)).map(day -> new Recount(exported, year, municipality, day.toString()).json(NAME, internal)).toList();
        assertThat(counted.stream().map(one -> ReportCheck.differences(json, one)).toList()).as("of the day it was made, if midnight has passed since the test began").contains(List.of());
        assertThat(counted).noneMatch(one -> Map.of("men", 0, "women", 0, "other", 0).equals(one.get("personsSupported")));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Stockholm"));
    }

    @BeforeAll
    static void built() {
        assertThat(Launched.JAR).as("built by mvn package").exists();
    }

    @Nested
    @Order(1)
    class Alone {
        /** Another program holds the folder, without a database to join: the command says that it waits, and goes on when it may. */
        @Test
        void anOperationIsMadeOnAFreshFolderAsSoonAsTheFolderIsFree() throws IOException {
            var data = Files.createDirectories(folder.resolve("data å"));
            var files = csv("åäö mapp", INVENTED);
            Launched command;
            try (var channel = FileChannel.open(
                            data.resolve("egenmakt.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assertThat(lock.isValid()).isTrue();
                command = start("import", "--create", "--operation", NAME, files);
                command.says("Väntar: datamappen " + data + " används av ett annat Egenmakt.");
            }
            var ended = command.end().done();
            assertThat(ended.text())
                    .isEqualTo(
                            "Inläst: %d nya uppdrag, 0 uppdaterade, 0 oförändrade, %d nya kontakter, %d väntan, %d ombudsbyten.\n"
                                    .formatted(
                                            INVENTED.rows("uppdrag").size(),
                                            INVENTED.rows("kontakter").size(),
                                            INVENTED.rows("väntar").size(),
                                            INVENTED.rows("ombudsbyten").size()));
        }

        @Test
        void wrongUseIsToldAtOnceAndADatabaseThatDoesNotAnswerIsTheProgramsFailure() {
            var nowhere = Map.of(
                    "EGENMAKT_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + Launched.freePort() + "/egenmakt",
                    "EGENMAKT_DB_USER",
                    "ingen");
            var failing = start(nowhere, "verify-audit");
            var unknown = List.of(
                    start("sjung"),
                    start("--operation", NAME),
                    start("report", "--operation", NAME, "--year", "2013", "--färg", "blå"));
            assertThat(unknown)
                    .allSatisfy(command -> assertThat(command.end().atFault())
                            .startsWith("Det här går inte att förstå: ")
                            .contains("--help"));
            var jar = Launched.startJar(
                    folder, environment(Map.of()), "import", "--create", "--operation", NAME, "x.csv");
            assertThat(jar.end().atFault())
                    .as("java alone reads no å in such a terminal")
                    .contains("LC_ALL=C.UTF-8");
            var help = run("report", "--help").done();
            assertThat(help.text()).startsWith("Skriv så här: egenmakt report").contains("--municipality");
            assertThat(help.err()).isEmpty();
            assertThat(failing.end().failed())
                    .startsWith("Databasen svarar inte som den ska: ")
                    .contains("EGENMAKT_DB_URL");
        }
    }

    @Nested
    @Order(2)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class BesideTheWebProgram {
        private final int port = Launched.freePort();
        private Launched web;

        @BeforeAll
        void starts() {
            web = start(Map.of("SERVER_PORT", String.valueOf(port)));
            web.answers(URI.create("http://localhost:" + port + "/sign-in"));
        }

        /** Hard: what comes after finds a folder whose program is gone and whose database runs. */
        @AfterAll
        void isKilled() {
            web.kill();
        }

        @Test
        void aSecondWebProgramIsRefusedTheFolder() {
            var environment =
                    environment(Map.of("LC_ALL", "C.UTF-8", "SERVER_PORT", String.valueOf(Launched.freePort())));
            var second = Launched.startJar(folder, environment).end();
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.text())
                    .contains("används redan av ett Egenmakt som är igång", "EGENMAKT_DATA=annan-mapp");
        }

        @Test
        void whatIsTakenOutIsWhatWentInAndChangesNothingWhenReadAgain() throws IOException {
            var csv = start("export", "--operation", NAME, "--out", "ut å");
            var workbook = start("export", "--operation", NAME, "--out", "ut å.xlsx");
            assertThat(csv.end().done().text())
                    .startsWith("Utskrivet: " + INVENTED.rows("uppdrag").size() + " uppdrag, ")
                    .endsWith(" Se ut å.\n");
            assertThat(workbook.end().done().err()).isEmpty();
            var exported = Exported.read(folder.resolve("ut å"));
            assertThat(ExportedWorkbook.read(folder.resolve("ut å.xlsx"))).isEqualTo(exported);
            for (var sheet : List.of("kontakter", "väntar", "ombudsbyten")) {
                assertThat(exported.rows(sheet)).as(sheet).containsExactlyInAnyOrderElementsOf(INVENTED.rows(sheet));
            }

            assertThat(run("import", "--update", "--operation", NAME, "ut å.xlsx")
                            .done()
                            .text())
                    .isEqualTo(
                            "Inläst: 0 nya uppdrag, 0 uppdaterade, %d oförändrade, 0 nya kontakter, 0 väntan, 0 ombudsbyten.\n"
                                    .formatted(exported.rows("uppdrag").size()));
        }

        @Test
        void theReportIsJsonThatAnOutsiderCountsAlikeOrAWorkbookOrAPaper() throws IOException {
            var json = start(
                    "report",
                    "--operation",
                    NAME,
                    "--year",
                    "2013",
                    "--municipality",
                    "ängelholm",
                    "--out",
                    "2013 å.json");
            var workbook = start("report", "--operation", NAME, "--year", "2013", "--format", "xlsx");
            var paper = start("report", "--operation", NAME, "--year", "2013", "--format", "pdf", "--out", "å.pdf");
            try (var book = new XSSFWorkbook(
                    new java.io.ByteArrayInputStream(workbook.end().done().out()))) {
                assertThat(book.getSheet("Siffror").getRow(1).getCell(0).getStringCellValue())
                        .isEqualTo("Antal klienter 31 december 2012");
            }
            assertThat(json.end().done().out()).isEmpty();
            checked(Files.readString(folder.resolve("2013 å.json")), INVENTED, 2013, "Ängelholm", false);
            assertThat(paper.end().done().out()).isEmpty();
            try (var pdf = Loader.loadPDF(folder.resolve("å.pdf").toFile())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains(NAME, "2013");
            }
        }

        /** One of the two rows is right: its client is not there either. */
        @Test
        void faultsAreToldOneToALineAndNothingIsChanged() throws IOException, SQLException {
            var right = INVENTED.rows("uppdrag").getFirst();
            csv(
                    "fel",
                    new Exported(Map.of(
                            "uppdrag",
                            List.of(
                                    with(right, Map.of("klientnr", "ny")),
                                    with(right, Map.of("klientnr", "ny", "öppnat", "2013-02-30", "kön", "grön"))))));
            var faulty = start("import", "--operation", NAME, "fel", "saknas å.csv");
            var unknown = start("report", "--operation", "PO Ändå", "--year", "2013");

            assertThat(faulty.end().atFault().lines())
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("F01 saknas å.csv: "))
                    .anyMatch(line -> line.startsWith("F07 uppdrag rad 3 öppnat \"2013-02-30\": "))
                    .anyMatch(line -> line.startsWith("F10 uppdrag rad 3 kön \"grön\": "));
            assertThat(unknown.end().atFault()).startsWith("Det finns ingen verksamhet som heter PO Ändå.");
            assertThat(inDatabase("select count(*) from client where number = 'ny'"))
                    .isZero();
        }

        private static Map<String, String> with(Map<String, String> row, Map<String, String> cells) {
            var changed = new LinkedHashMap<>(row);
            changed.putAll(cells);
            return changed;
        }

        /** As the database's superuser, who may everything: the number that a query gives, or of rows that a change touches. */
        private static int inDatabase(String sql) throws IOException, SQLException {
            var database = Files.readString(folder.resolve("data å/database.port"));
            try (var connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + database + "/egenmakt", "postgres", "");
                    var statement = connection.createStatement()) {
                if (!statement.execute(sql)) {
                    return statement.getUpdateCount();
                }
                statement.getResultSet().next();
                return statement.getResultSet().getInt(1);
            }
        }

        /** A workbook with dates as dates. A check makes nothing. The log tells when somebody has changed it, and that another operation's holds. */
        @Test
        void aWorkbookMovesInAndItsLogTellsWhenItWasChanged() throws IOException, SQLException {
            workbook(folder.resolve("vår bok.xlsx"));
            var check = start("import", "--check", "--create", "--operation", "Bara prövad", "vår bok.xlsx");
            var create = start("import", "--create", "--operation", "Kusten Ö", "vår bok.xlsx");
            assertThat(check.end().done().text()).startsWith("Allt är rätt. Inläsningen skulle ge 1 nya uppdrag");
            assertThat(create.end().done().text()).startsWith("Inläst: 1 nya uppdrag");
            assertThat(inDatabase("select count(*) from operation where name = 'Bara prövad'"))
                    .isZero();

            var changed =
                    "update audit_entry set actor = 'någon annan' where number = 2 and operation_id = (select id from operation where name = 'Kusten Ö')";
            assertThat(inDatabase(changed)).isEqualTo(1);
            var one = start("verify-audit", "--operation", NAME);
            var all = start("verify-audit");
            assertThat(one.end().done().text()).startsWith(NAME + ": ").contains(" rader, ingen är ändrad.");
            assertThat(all.end().atFault())
                    .contains(NAME + ": ", "Kusten Ö: loggen är ändrad. Det första felet är vid rad 2.");
        }

        private static void workbook(Path file) throws IOException {
            try (var book = new XSSFWorkbook();
                    var out = Files.newOutputStream(file)) {
                var style = book.createCellStyle();
                style.setDataFormat((short) 14);
                var sheet = book.createSheet("Uppdrag");
                var row = INVENTED.rows("uppdrag").getFirst();
                int column = 0;
                sheet.createRow(0);
                sheet.createRow(1);
                for (var cell : row.entrySet()) {
                    sheet.getRow(0).createCell(column).setCellValue(cell.getKey());
                    var value = sheet.getRow(1).createCell(column++);
                    if (cell.getKey().equals("öppnat")) {
                        value.setCellStyle(style);
                        value.setCellValue(LocalDate.parse(cell.getValue()));
                    } else {
                        value.setCellValue(cell.getValue());
                    }
                }
                book.write(out);
            }
        }
    }

    @Nested
    @Order(3)
    class AfterTheWebProgramWasKilled {
        @Test
        void aCommandTakesOverTheFolderAndEverythingIsThere() {
            var year = BEGAN.getYear();
            var report = run("report", "--operation", NAME, "--year", String.valueOf(year), "--internal")
                    .done();
            checked(report.text(), INVENTED, year, "", true);
            assertThat(report.err()).contains("Stänger databasen");
        }
    }
}
