package se.egenmakt.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.PageTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.Visitor;
import se.egenmakt.shared.ContactKind;

/** The pages by which an operation moves in and out. */
class ExchangePageTests extends PageTest {
    private static final String HEADER = "klientnr;kön;födelseår;kommun;ombud;öppnat;avslutat;huvudorsak;övriga orsaker;minderåriga barn;hemmaboende barn\r\n";
    private static final String ROW = "1;kvinna;1984;Bengtsfors;Anna Ek;2012-01-01;;ekonomi;;nej;nej\r\n";

    private TestOperation operation;
    private Person mona;
    private Person anna;
    private Visitor manager;

    @BeforeEach
    void anOperationWithAManagerAndAnOmbud() {
        operation = operation("Dalsland").serves("1460");
        mona = operation.manager("Mona Chef");
        anna = operation.ombud("Anna Ek");
        manager = visitor(mona);
    }

    private Visitor.Reply send(String csv, String... ticks) {
        var form = manager.get("/import").form("/import").without("create").file("files", "uppdrag.csv", csv.getBytes(StandardCharsets.UTF_8));
        for (var tick : ticks) {
            form.with(tick, "ja");
        }
        return form.submit();
    }

    private int commissionCount() {
        return mona.acting().call(() -> commissions.history()).size();
    }

    @Test
    void filesAreCheckedShownAndMovedInWhenOneSaysSo() {
        var sent = send(HEADER + ROW);
        var preview = sent.follow();
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("Så här blir det", "Inget är sparat än", "från 1 januari 2012", "Anna Ek", "Nytt");
        assertThat(commissionCount()).isZero();

        var done = preview.form(sent.location()).submit().follow();
        assertThat(done.text()).contains("Uppgifterna är inflyttade", "Inflyttat till " + operation.name());
        assertThat(done.page().select("a[href=/reports]")).isNotEmpty();
        assertThat(commissionCount()).isEqualTo(1);
        assertThat(send(HEADER + ROW).follow().text()).contains("Allt finns redan");
    }

    @Test
    void sayingYesTwiceMovesInOnce() {
        var sent = send(HEADER + ROW);
        var preview = sent.follow();
        preview.form(sent.location()).submit();
        var second = preview.form(sent.location()).submit();
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.follow().text()).contains("Inflyttat till");
        assertThat(commissionCount()).isEqualTo(1);
    }

    @Test
    void everyFaultIsShownWithWhatToDoAndNothingIsSaved() throws IOException {
        var sent = send(HEADER + "1;hen;1984;Bengtsfors;Okänd Person;2012-02-30;;ekonomi;;nej;nej\r\n");
        var faults = sent.follow();
        assertThat(faults.text()).contains("Det finns 3 fel. Inget är sparat.", "F07", "F10", "F14", "2012-02-30", "uppdrag, rad 2, kön", "2012-02-30");
        assertThat(commissionCount()).isZero();

        var copy = manager.get(sent.location() + "/faults.xlsx");
        assertThat(copy.header("Content-Disposition")).contains("att-ratta.xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(copy.bytes()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).startsWith("F");
        }
    }

    @Test
    void manyFaultsComeAPageAtATime() {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 120; i++) {
            rows.append(i).append(";hen;1984;Bengtsfors;Anna Ek;2012-01-01;;ekonomi;;nej;nej\r\n");
        }
        var sent = send(rows.toString());
        assertThat(sent.follow().page().select("tbody tr td:first-child:contains(F10)")).hasSize(50);
        assertThat(manager.get(sent.location() + "?sida=3").page().select("tbody tr td:first-child:contains(F10)")).hasSize(20);
    }

    @Test
    void theSameFilesCanBeReadInAnotherWay() {
        var sent = send(HEADER + ROW.replace("Anna Ek", "Nytt Namn"));
        var faults = sent.follow();
        assertThat(faults.text()).contains("F14");
        var preview = faults.form(sent.location() + "/options").with("create", "ja").submit().follow();
        assertThat(preview.text()).contains("Så här blir det", "Ombud: Nytt Namn.");
        preview.form(sent.location()).submit();
        assertThat(mona.acting().call(() -> workforce.ombud())).extracting(ombud -> ombud.name()).contains("Nytt Namn");
    }

    @Test
    void otherContentNeedsTheTick() {
        send(HEADER + ROW).follow();
        var first = send(HEADER + ROW);
        first.follow().form(first.location()).submit();
        var other = HEADER + ROW.replace("kvinna", "man");
        assertThat(send(other).follow().text()).contains("F20");
        var sent = send(other, "update");
        sent.follow().form(sent.location()).submit();
        assertThat(mona.acting().call(() -> commissions.history())).singleElement().matches(facts -> facts.sex().code().equals("man"));
    }

    @Test
    void whatHasChangedMeanwhileIsCheckedOnceMore() {
        var sent = send(HEADER + ROW);
        var preview = sent.follow();
        operation.commission(anna, "1", LocalDate.of(2011, 1, 1));
        var answer = preview.form(sent.location()).submit();
        assertThat(answer.text()).contains("Filen behöver rättas", "F16");
        assertThat(commissionCount()).isEqualTo(1);
    }

    @Test
    void nobodyElseGetsAtWhatWasSent() {
        var sent = send(HEADER + ROW);
        var colleague = visitor(operation.manager("Maj Chef"));
        assertThat(colleague.get(sent.location()).status()).isEqualTo(404);
        assertThat(colleague.get(sent.location() + "/faults.xlsx").status()).isEqualTo(404);
        var other = visitor(operation("Annan").manager("Åsa Chef"));
        assertThat(other.get(sent.location()).status()).isEqualTo(404);
        var filling = other.get("/import").form("/import");
        assertThat(other.post(sent.location(), "_csrf", filling.values("_csrf").getFirst()).status()).isEqualTo(404);
        assertThat(commissionCount()).isZero();
    }

    @Test
    void afterAnHourTheFilesAreGone() {
        var sent = send(HEADER + ROW);
        var preview = sent.follow();
        clock.forward(Duration.ofMinutes(59));
        assertThat(manager.get(sent.location()).status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(2));
        assertThat(visitor(mona).get(sent.location()).text()).contains("Filen finns inte kvar");
        assertThat(preview).isNotNull();
        assertThat(commissionCount()).isZero();
    }

    @Test
    void theFilesCanBeTakenBack() {
        var sent = send(HEADER + ROW);
        var answer = sent.follow().form(sent.location() + "/drop").submit().follow();
        assertThat(answer.text()).contains("Filen är borttagen");
        assertThat(manager.get(sent.location()).status()).isEqualTo(404);
    }

    @Test
    void anOmbudMovesNothingIn() {
        var ombud = visitor(anna);
        assertThat(ombud.get("/import").status()).isEqualTo(403);
        assertThat(ombud.get("/import/template.xlsx").status()).isEqualTo(403);
    }

    @Test
    void aFileMustBeChosen() {
        var answer = manager.get("/import").form("/import").file("files", "", new byte[0]).submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Välj en fil först");
    }

    @Test
    void aFileThatIsTooLargeIsSaidToBe() {
        var answer = manager.get("/import").form("/import").file("files", "stor.csv", new byte[56_000_000]).submit();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("Filen är för stor", "högst 50 MB");
        var almost = manager.get("/import").form("/import").file("files", "stor.csv", new byte[51_000_000]).submit();
        assertThat(almost.follow().text()).contains("F01", "större än 50 MB");
    }

    @Test
    void theTemplateIsAWorkbook() throws IOException {
        var template = manager.get("/import/template.xlsx");
        assertThat(template.header("Content-Disposition")).contains("mall-egenmakt.xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template.bytes()))) {
            assertThat(book.getSheet("uppdrag")).isNotNull();
        }
    }

    @Test
    void theExportHoldsWhatOneMaySeeAndSaysSo() throws IOException {
        var commission = operation.commission(anna, "1", LocalDate.of(2025, 3, 3));
        operation.contact(anna, commission, LocalDate.of(2025, 4, 4), ContactKind.values()[0]);
        assertThat(manager.get("/export").text()).contains("Den har inga kontakter", "Uppdrag 1", "Kontakter 0");
        assertThat(visitor(anna).get("/export").text()).contains("bara för dina egna uppdrag", "Kontakter 1");

        assertThat(lines(manager, "kontakter.csv")).hasSize(1);
        assertThat(lines(visitor(anna), "kontakter.csv")).hasSize(2);
        assertThat(lines(manager, "uppdrag.csv")).hasSize(2);
        var workbook = visitor(anna).get("/export/operation.xlsx");
        assertThat(workbook.header("Content-Disposition")).contains("attachment", "2026-01-12.xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook.bytes()))) {
            assertThat(book.getSheet("kontakter").getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void anEmptyOperationIsShownTheWayIn() {
        assertThat(manager.get("/export").page().select("main a[href=/import]")).isNotEmpty();
        assertThat(visitor(anna).get("/export").page().select("main a[href=/import]")).isEmpty();
    }

    private static List<String> lines(Visitor visitor, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(visitor.get("/export/operation.zip").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new ArrayList<>(new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    // ── What a manager may not see ─────────────────────────────────────────

    /** With a file of guesses nobody finds out which contacts a commission has. */
    @Test
    void aFileTellsAManagerNothingOfAnybodysContacts() {
        var commission = operation.commission(anna, "1", LocalDate.of(2012, 1, 1), se.egenmakt.shared.Sex.WOMAN, 1984);
        operation.contact(anna, commission, LocalDate.of(2013, 3, 3), ContactKind.HOME_VISIT);
        anna.acting().run(() -> commissions.await(commission, se.egenmakt.commission.AwaitedKind.DECISION, "Försäkringskassan", LocalDate.of(2013, 4, 4)));
        var guess = workbook("2013-03-03", "2013-04-04");
        var wrong = workbook("2013-03-05", "2013-04-06");

        assertThat(amounts(sendWorkbook(guess).follow())).isEqualTo(amounts(sendWorkbook(wrong).follow()));
        var sent = sendWorkbook(guess);
        var right = sent.follow().form(sent.location()).submit().follow();
        var other = sendWorkbook(wrong);
        assertThat(amounts(right)).isEqualTo(amounts(other.follow().form(other.location()).submit().follow()));
        var kept = inTransaction(operation.whole(), () -> db.sql("select count(*) from contact where commission_id = ?").param(commission).query(Integer.class).single());
        assertThat(kept).as("what was there is not added once more").isEqualTo(2);

        var log = inTransaction(mona.acting(), () -> db.sql("select distinct subject from audit_entry where action = 'exchange.import'").query(String.class).list());
        assertThat(log).as("the log tells neither").hasSize(1);
        var checks = inTransaction(mona.acting(), () -> db.sql("select clients[1]::text from audit_entry where action = 'exchange.check'").query(String.class).list());
        assertThat(checks).hasSizeGreaterThanOrEqualTo(4).doesNotContainNull();
    }

    private static String amounts(Visitor.Reply page) {
        return page.page().select("table").first().text();
    }

    @Test
    void whatStopsAClosingIsNotToldWithItsDay() {
        var commission = operation.commission(anna, "1", LocalDate.of(2012, 1, 1), se.egenmakt.shared.Sex.WOMAN, 1984);
        operation.contact(anna, commission, LocalDate.of(2013, 3, 3), ContactKind.HOME_VISIT);
        var sent = send(HEADER + ROW.replace("2012-01-01;;", "2012-01-01;2013-01-01;").replace(";ekonomi;", ";" + se.egenmakt.shared.ContactReason.values()[0].code() + ";"), "update");
        var answer = sent.follow().form(sent.location()).submit();
        assertThat(answer.text()).contains("F18", "Uppdraget har uppgifter som är senare än så").doesNotContain("2013-03-03");
    }

    private Visitor.Reply sendWorkbook(byte[] file) {
        return manager.get("/import").form("/import").without("create").file("files", "fil.xlsx", file).submit();
    }

    private byte[] workbook(String contact, String awaited) {
        try (var book = new XSSFWorkbook()) {
            row(book, "uppdrag", HEADER.strip().split(";"), ROW.strip().replace("ekonomi", se.egenmakt.shared.ContactReason.values()[0].code()).split(";"));
            row(book, "kontakter", "klientnr;datum;sätt;med".split(";"), ("1;" + contact + ";hembesök;klient").split(";"));
            row(book, "väntar", "klientnr;från;till;på".split(";"), ("1;" + awaited + ";;beslut: Försäkringskassan").split(";"));
            var bytes = new java.io.ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void row(XSSFWorkbook book, String sheet, String[]... rows) {
        var made = book.createSheet(sheet);
        for (int i = 0; i < rows.length; i++) {
            var line = made.createRow(i);
            for (int c = 0; c < rows[i].length; c++) {
                line.createCell(c).setCellValue(rows[i][c]);
            }
        }
    }
}
