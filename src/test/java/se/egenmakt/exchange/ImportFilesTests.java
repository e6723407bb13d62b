package se.egenmakt.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.egenmakt.exchange.Given.UPPDRAG;
import static se.egenmakt.exchange.Given.commission;
import static se.egenmakt.exchange.Given.operation;
import static se.egenmakt.exchange.Given.uppdrag;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFilesTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static List<String> faults(String name, byte[] bytes) {
        return Given.lines(ImportFiles.readBytes(Map.of(name, bytes)), operation(), Given.PLAIN);
    }

    private static final String ROW = UPPDRAG.replace('|', ';') + "\r\n"
            + commission("1", "2013-01-01", "").replace('|', ';') + "\r\n";

    private static ImportPlan planOf(byte[] csv) {
        return Given.plan(ImportFiles.readBytes(Map.of("uppdrag.csv", csv)), operation(), Given.PLAIN);
    }

    @Test
    void garbageIsNeitherWorkbookNorText() {
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        for (byte[] bytes : List.of(noise, new byte[100], "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), new byte[] {
            (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10
        })) {
            assertThat(faults("uppdrag.csv", bytes))
                    .singleElement()
                    .asString()
                    .startsWith("F01 uppdrag.csv: Filen är varken");
        }
    }

    @Test
    void brokenWorkbooksAreSaidToBeBroken() throws Exception {
        var whole = uppdrag(commission("1", "2013-01-01", "")).workbook();
        assertThat(faults("a.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                .singleElement()
                .asString()
                .startsWith("F01 a.xlsx: Arbetsboken går inte att läsa");
        assertThat(faults("a.xlsx", Given.zipOfZeros(Map.of("word/document.xml", 10L))))
                .singleElement()
                .asString()
                .startsWith("F01 a.xlsx: Filen är packad");
        assertThat(faults(
                        "a.xlsx", Given.rawWorkbook("", "", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>x</v>")))
                .singleElement()
                .asString()
                .startsWith("F01");
        assertThat(
                        faults(
                                "a.xlsx",
                                Given.rawWorkbook(
                                        "",
                                        "",
                                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>")))
                .singleElement()
                .asString()
                .startsWith("F01");
        assertThat(
                        faults(
                                "a.xlsx",
                                Given.rawWorkbook(
                                        "",
                                        "",
                                        "<worksheet><sheetData><row r=\"99999999\"><c><v>1</v></c></row></sheetData></worksheet>")))
                .singleElement()
                .asString()
                .startsWith("F01");
        assertThat(
                        faults(
                                "a.xlsx",
                                Given.rawWorkbook(
                                        "",
                                        "",
                                        "<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>")))
                .singleElement()
                .asString()
                .startsWith("F01");
    }

    @Test
    void aLockedWorkbookIsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("hemligt");
            try (var locked = encryptor.getDataStream(files)) {
                locked.write(uppdrag().workbook());
            }
            files.writeFilesystem(out);
        }
        assertThat(faults("a.xlsx", out.toByteArray()))
                .singleElement()
                .asString()
                .contains("Ta bort lösenordet");
    }

    @Test
    void aWorkbookReadsNothingOutsideItself() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "hemligt");
        for (String type : List.of(
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE worksheet [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;\">]>",
                "<!DOCTYPE worksheet SYSTEM \"" + secret.toUri() + "\">")) {
            var sheet = type
                    + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
            assertThat(faults("a.xlsx", Given.rawWorkbook("", "", sheet)))
                    .singleElement()
                    .asString()
                    .startsWith("F01 a.xlsx")
                    .doesNotContain("hemligt");
        }
    }

    @Test
    void fiftyMegabytesAreTheLimit() throws Exception {
        var file = folder.resolve("uppdrag.csv");
        try (var out = Files.newOutputStream(file)) {
            var line = "x".repeat(999_999) + "\n";
            for (int i = 0; i < 51; i++) {
                out.write(line.getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertThat(Given.lines(ImportFiles.readPaths(List.of(file)), operation(), Given.PLAIN))
                .singleElement()
                .asString()
                .startsWith("F01 uppdrag.csv: Filen är större än 50 MB");
    }

    @Test
    void whatUnpacksToMoreThanFiveHundredMegabytesIsRefusedWhereverItLies() throws Exception {
        var bomb =
                Given.zipOfZeros(Map.of("xl/media/image1.png", 300_000_000L, "xl/worksheets/sheet1.xml", 201_000_000L));
        assertThat(bomb.length).isLessThan(10_000_000);
        assertThat(faults("bomb.xlsx", bomb))
                .singleElement()
                .asString()
                .startsWith("F01 bomb.xlsx: Arbetsboken blir större än 500 MB");
    }

    @Test
    void whatAFileIsItsContentSaysAndNotItsName() {
        assertThat(faults(
                        "uppdrag.csv",
                        uppdrag(commission("1", "2013-01-01", "")).workbook()))
                .isEmpty();
        assertThat(faults("uppdrag.xlsx", ROW.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aMissingFileIsAFault() {
        assertThat(Given.lines(ImportFiles.readPaths(List.of(folder.resolve("borta.xlsx"))), operation(), Given.PLAIN))
                .containsExactly("F01 borta.xlsx: Filen finns inte. Kontrollera namnet och mappen.");
    }

    @Test
    void windows1252IsReadAndSaid() {
        var text = ROW.replace("Anna Ek", "Bo Åkesson");
        var files = ImportFiles.readBytes(Map.of("uppdrag.csv", text.getBytes(Charset.forName("windows-1252"))));
        assertThat(Given.plan(files, operation(), Given.PLAIN).notices())
                .singleElement()
                .extracting(Notice::line)
                .asString()
                .contains("Windows-1252");
        assertThat(Given.plan(files, operation(), Given.PLAIN)
                        .commissions()
                        .getFirst()
                        .content()
                        .ombud())
                .isEqualTo("Bo Åkesson");
    }

    @Test
    void utf8IsReadWithAndWithoutByteOrderMarkAndSaysNothing() {
        for (String text : List.of(ROW, "\ufeff" + ROW)) {
            assertThat(planOf(text.getBytes(StandardCharsets.UTF_8)).notices()).isEmpty();
        }
        assertThat(faults("uppdrag.csv", ("\ufeff" + ROW).getBytes(StandardCharsets.UTF_16LE)))
                .singleElement()
                .asString()
                .contains("UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void anyLineEndAndBothSeparatorsAreRead(String lineEnd) {
        var semicolon = ROW.replace("ekonomi", "\"ekonomi, boende\"").replace("\r\n", lineEnd);
        var comma =
                ROW.replace(';', ',').replace("ekonomi", "\"ekonomi, boende\"").replace("\r\n", lineEnd);
        for (String text : List.of(semicolon, comma)) {
            assertThat(planOf(text.getBytes(StandardCharsets.UTF_8))
                            .commissions()
                            .getFirst()
                            .content()
                            .mainReasons())
                    .hasSize(2);
        }
    }

    @Test
    void quotedFieldsHoldSeparatorsQuotesAndLineBreaks() {
        var contacts =
                "klientnr;datum;sätt;med\n1;2013-01-02;möte;\"Kronofogden; \"\"Väst\"\"\nGöteborg\"\n\n1;2013-01-02;mote;klient\n";
        var files = ImportFiles.readBytes(Map.of(
                "uppdrag.csv",
                ROW.getBytes(StandardCharsets.UTF_8),
                "kontakter.csv",
                contacts.getBytes(StandardCharsets.UTF_8)));
        assertThat(Given.places(Given.lines(files, operation(), Given.PLAIN)))
                .containsExactly("F10 kontakter rad 4 sätt \"mote\"");
    }

    @Test
    void quotesThatDoNotMatchAreAFault() {
        assertThat(faults("uppdrag.csv", ROW.replace("kvinna", "\"kvinna\"x").getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("F01 uppdrag.csv: CSV-filen har citattecken");
    }

    @Test
    void aFolderGivesItsCsvFilesAndVantarMayLackItsDots() throws Exception {
        Files.writeString(folder.resolve("Uppdrag.CSV"), ROW);
        Files.writeString(folder.resolve("vantar.csv"), "klientnr;från;till;på\n1;2013-01-02;;beslut\n");
        Files.writeString(folder.resolve("va\u0308ntar.csv"), "klientnr;från;till;på\n1;2013-01-03;;svar\n");
        Files.writeString(folder.resolve("anteckningar.csv"), "x\n");
        Files.writeString(folder.resolve("läs mig.txt"), "x\n");
        var plan = Given.plan(ImportFiles.readPaths(List.of(folder)), operation(), Given.PLAIN);
        assertThat(plan.counts().newAwaited()).isEqualTo(2);
        assertThat(plan.notices())
                .singleElement()
                .extracting(Notice::line)
                .asString()
                .startsWith("anteckningar ");
    }

    @Test
    void blankRowsAreLeftOutAndRowsKeepTheirNumbers() {
        var text =
                ROW + ";;;;;;;;;;\r\n\r\n" + commission("2", "x", "").replace('|', ';') + "\r\n;;;;;;;;;;;;;;\r\n\r\n";
        assertThat(Given.places(faults("uppdrag.csv", text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("F07 uppdrag rad 5 öppnat \"x\"");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void trueDatesAndNumbersOfASpreadsheetAreRead(boolean from1904) throws Exception {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            if (from1904) {
                book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("d mmmm \"den\" yyyy"));
            var builtIn = book.createCellStyle();
            builtIn.setDataFormat((short) 14);
            var sheet = book.createSheet("uppdrag");
            var header = sheet.createRow(0);
            var row = sheet.createRow(1);
            var headers = UPPDRAG.split("\\|");
            var cells = commission("17", "", "").split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                header.createCell(c).setCellValue(headers[c]);
                row.createCell(c).setCellValue(cells[c]);
            }
            row.getCell(0).setCellValue(17.0);
            row.getCell(2).setCellValue(1984.0);
            row.getCell(3).setCellValue(1460);
            row.getCell(5).setCellValue(LocalDate.of(2012, 2, 29));
            row.getCell(5).setCellStyle(style);
            row.getCell(6).setCellValue(LocalDate.of(2013, 12, 31).atTime(12, 30));
            row.getCell(6).setCellStyle(builtIn);
            sheet.createRow(40).createCell(3).setCellStyle(style);
            book.write(out);
            var plan = Given.plan(ImportFiles.readBytes(Map.of("a.xlsx", out.toByteArray())), operation(), Given.PLAIN);
            var change = plan.commissions().getFirst();
            assertThat(change.key()).isEqualTo(new CommissionKey("17", LocalDate.of(2012, 2, 29)));
            assertThat(change.content().closedOn()).isEqualTo("2013-12-31");
            assertThat(change.content().birthYear()).isEqualTo(1984);
            assertThat(change.content().municipality()).isEqualTo("1460");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1900-01-01",
        "0, 59, 1900-02-28",
        "0, 60, 1900-02-29",
        "0, 61, 1900-03-01",
        "0, 41396.75, 2013-05-02",
        "0, 2958465, 9999-12-31",
        "1, 0, 1904-01-01",
        "1, 60, 1904-03-01",
        "1, 39934, 2013-05-02"
    })
    void serialNumbersAreDays(int from1904, String serial, String date) throws Exception {
        var sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + serial
                + "</v></c></row></sheetData></worksheet>";
        var bytes = Given.rawWorkbook(
                "<workbookPr date1904=\"" + from1904 + "\"/>",
                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>",
                sheet);
        var cell = ImportFiles.readBytes(Map.of("a.xlsx", bytes))
                .tables()
                .getFirst()
                .header()
                .getFirst();
        assertThat(cell).isEqualTo(new Cell(CellType.DATE, date));
    }

    @Test
    void theLeapDayThatNeverWasIsNoDate() throws Exception {
        var cells = new StringBuilder();
        for (String header : UPPDRAG.split("\\|")) {
            cells.append("<c t=\"inlineStr\"><is><r><t>")
                    .append(header, 0, 1)
                    .append("</t></r><rPh><t>ignored</t></rPh><r><t>")
                    .append(header.substring(1))
                    .append("</t></r></is></c>");
        }
        var row =
                "<row><c t=\"str\"><v>1</v></c><c t=\"inlineStr\"><is><t>man</t></is></c><c/><c t=\"inlineStr\"><is><t>Dals-Ed</t></is></c>"
                        + "<c t=\"inlineStr\"><is><t>Anna Ek</t></is></c><c s=\"0\"><v>60</v></c><c/><c t=\"inlineStr\"><is><t>ekonomi</t></is></c><c/>"
                        + "<c t=\"b\"><v>1</v></c><c t=\"inlineStr\"><is><t>nej</t></is></c></row>";
        var sheet = "<worksheet><sheetData><row>" + cells + "</row>" + row + "</sheetData></worksheet>";
        var bytes = Given.rawWorkbook("", "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", sheet);
        assertThat(Given.places(faults("a.xlsx", bytes)))
                .containsExactly(
                        "F07 uppdrag rad 2 öppnat \"1900-02-29\"", "F10 uppdrag rad 2 minderåriga barn \"SANT\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd|true",
                "[$-41D]d mmmm|true",
                "mmm yy|true",
                "General|false",
                "0.00|false",
                "#,##0 \"dygn\"|false",
                "[Red]0|false",
                "0.00E+00|false",
                "@|false"
            })
    void formatsTellDaysFromNumbers(String format, boolean date) {
        assertThat(SpreadsheetDates.isDateFormat(164, format)).isEqualTo(date);
    }

    @Test
    void fastexcelsOwnWorkbooksAreRead() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "prov", "1.0")) {
            var sheet = book.newWorksheet("uppdrag");
            var headers = UPPDRAG.split("\\|");
            var cells = commission("17", "", "").split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                sheet.value(0, c, headers[c]);
                sheet.value(1, c, cells[c]);
            }
            sheet.value(1, 5, LocalDate.of(2012, 2, 29));
            sheet.style(1, 5).format("yyyy-MM-dd").set();
        }
        assertThat(faults("a.xlsx", out.toByteArray())).isEmpty();
    }

    @Test
    void tenThousandCommissionsAndTwoHundredThousandContactsAreReadQuickly() throws Exception {
        var commissions = new StringBuilder(UPPDRAG.replace('|', ';')).append('\n');
        var contacts = new StringBuilder("klientnr;datum;sätt;med\n");
        for (int i = 0; i < 10_000; i++) {
            commissions
                    .append(commission("K" + i, "2013-01-01", "").replace('|', ';'))
                    .append('\n');
            for (int c = 0; c < 20; c++) {
                contacts.append("K")
                        .append(i)
                        .append(";2013-02-")
                        .append(10 + c % 15)
                        .append(";telefon;Försäkringskassan & <co>\n");
            }
        }
        var csv = Map.of(
                "uppdrag.csv",
                commissions.toString().getBytes(StandardCharsets.UTF_8),
                "kontakter.csv",
                contacts.toString().getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        var plan = Given.plan(ImportFiles.readBytes(csv), operation(), Given.PLAIN);
        var after = plan.appliedTo(operation());
        var out = new ByteArrayOutputStream();
        new ExportWriter(Given.REGISTER).writeWorkbook(table -> after.commissions().stream(), out);
        var again = Given.plan(ImportFiles.readBytes(Map.of("a.xlsx", out.toByteArray())), after, Given.PLAIN);
        long workbookRead = System.nanoTime();
        assertThat(plan.counts().newContacts()).isEqualTo(200_000);
        assertThat(again.isEmpty()).isTrue();
        assertThat(Duration.ofNanos(workbookRead - start))
                .isLessThan(Duration.ofMinutes(1)); // far above what it takes: the machine may be busy
    }

    @Test
    void aBlankFileHasNoHeader() {
        assertThatCode(() -> assertThat(faults("uppdrag.csv", new byte[0]))
                        .singleElement()
                        .asString()
                        .startsWith("F02 uppdrag:"))
                .doesNotThrowAnyException();
    }
}
