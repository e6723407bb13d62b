package se.egenmakt.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static se.egenmakt.exchange.Given.commission;
import static se.egenmakt.exchange.Given.uppdrag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.egenmakt.DatabaseTest;
import se.egenmakt.TestOperation;
import se.egenmakt.access.Acting;
import se.egenmakt.shared.ContactKind;

/** Import and export against the database. */
class MovingDatabaseTests extends DatabaseTest {
    private static final Given MANY_KINDS = uppdrag(
                    "007|man||Bengtsfors|Anna Ek|2012-02-29|2013-03-01|ekonomi, våld|tandvård|ja|ja",
                    "007|kvinna|1984|1438|=Cecilia|2013-03-01||boende||okänt|nej",
                    "=1+1|annat|1990|Dals-Ed|Bo Åkesson|2010-01-01|2010-01-01|annat|studier, digitalt|nej|nej",
                    "😀|okänt||Bengtsfors|Anna Ek|2011-05-05||skulder||nej|okänt",
                    " 17|man|1950|Bengtsfors|Anna Ek|2011-05-05|2012-01-01|skulder||nej|nej")
            .kontakter(
                    "007|2012-03-01|telefon|klient",
                    "007|2012-03-01|telefon|klient",
                    "007|2013-03-01|brev|a;b,\"c\"",
                    "007|2013-04-01|försök|klient",
                    "😀|2012-12-12|hembesök|=HYPERLINK(\"http://x\")",
                    " 17|2011-06-01|möte|Försäkringskassan")
            .vantar("007|2013-05-01||Sjukersättning, Försäkringskassan", "😀|2011-06-01|2011-07-01|'citat'", "😀|2011-06-01|2011-07-01|'citat'")
            .ombudsbyten("007|2013-06-01|Anna Ek|=Cecilia", "007|2013-06-01|Bo Åkesson|Anna Ek");

    @Autowired
    private Imports imports;

    @Autowired
    private Exports exports;

    /** Moves files into an operation that does not exist, as the command line does with {@code --create}. */
    private Moved moveIn(String name, ImportedFiles files) {
        var free = name + " " + UUID.randomUUID().toString().substring(0, 8);
        var acting = Acting.wholeOperation("prov", UUID.randomUUID(), free);
        var result = acting.call(() -> imports.carryOutNew(free, files)).orElseThrow();
        return new Moved(free, acting, result);
    }

    private record Moved(String name, Acting acting, ImportResult result) {}

    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Acting acting, Writing writing) {
        var out = new ByteArrayOutputStream();
        acting.run(() -> {
            try {
                writing.to(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    private byte[] workbook(Acting acting) {
        return written(acting, out -> exports.writeWorkbook(out));
    }

    private Map<String, byte[]> csv(Acting acting) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(written(acting, out -> exports.writeZip(out))))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private int count(Acting acting, String table) {
        return inTransaction(acting, () -> db.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private List<Integer> counts(Acting acting) {
        return List.of("client", "commission", "contact", "awaited_decision", "change_of_ombud", "ombud", "operation_municipality").stream()
                .map(table -> count(acting, table))
                .toList();
    }

    @Test
    void exportThenImportIntoAnEmptyOperationThenExportGivesTheSameBytes() {
        var first = moveIn("Ut", MANY_KINDS.asCsv());
        assertThat(first.result).isInstanceOf(ImportPlan.class);
        var files = csv(first.acting);
        assertThat(files.keySet()).containsExactly("uppdrag.csv", "kontakter.csv", "väntar.csv", "ombudsbyten.csv");
        var again = csv(moveIn("In", ImportFiles.readBytes(files)).acting);
        files.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));

        var book = workbook(first.acting);
        assertThat(workbook(moveIn("Bok", ImportFiles.readBytes(Map.of("ut.xlsx", book))).acting)).isEqualTo(book);
    }

    @Test
    void exportIntoAFolderIsTheSameAsTheZip(@TempDir Path folder) throws IOException {
        var moved = moveIn("Mapp", MANY_KINDS.asCsv());
        moved.acting.call(() -> exports.writeFolder(folder.resolve("ut")));
        for (var file : csv(moved.acting).entrySet()) {
            assertThat(Files.readAllBytes(folder.resolve("ut").resolve(file.getKey()))).isEqualTo(file.getValue());
        }
    }

    @Test
    void importingTheSameFileTwiceChangesNothing() {
        var moved = moveIn("Tvåfaldigt", MANY_KINDS.asCsv());
        var before = counts(moved.acting);
        var plan = (ImportPlan) moved.acting.call(() -> imports.carryOut(MANY_KINDS.asWorkbook(), true, false));
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.counts().unchangedContacts()).isEqualTo(6);
        assertThat(counts(moved.acting)).isEqualTo(before);
    }

    @Test
    void whatIsCreatedIsServedFromTheFirstOpeningAndEmployedByNobody() {
        var moved = moveIn("Ny", MANY_KINDS.asCsv());
        moved.acting.run(() -> {
            assertThat(operations.served()).extracting(served -> served.municipality().code() + " " + served.from()).containsExactlyInAnyOrder("1438 2010-01-01", "1460 2011-05-05");
            assertThat(workforce.ombud()).extracting(ombud -> ombud.name()).containsExactlyInAnyOrder("=Cecilia", "Anna Ek", "Bo Åkesson");
            assertThat(workforce.employments()).isEmpty();
        });
    }

    @Test
    void theLastContactIsThatWhichReachedSomebody() {
        var moved = moveIn("Sist", MANY_KINDS.asCsv());
        var last = inTransaction(moved.acting, () -> db.sql(
                        "select k.number || ' ' || c.opened_on || ' ' || coalesce(c.last_contact_on::text, '-') from commission c join client k on k.id = c.client_id order by 1")
                .query(String.class)
                .list());
        assertThat(last).contains("007 2012-02-29 2012-03-01", "007 2013-03-01 2013-03-01", "=1+1 2010-01-01 -");
    }

    @Test
    void otherContentIsAFaultUnlessItIsToBeUpdated() {
        var moved = moveIn("Ändring", uppdrag(commission("1", "2012-01-01", "2012-12-31")).asCsv());
        inTransaction(moved.acting, () -> db.sql("update commission set born_on = date '1984-05-05', closing_set_back = 'x', closed_at = now()").update());
        var other = uppdrag("1|man|1985|Bengtsfors|Anna Ek|2012-01-01||boende||ja|nej").asCsv();

        assertThat(moved.acting.call(() -> imports.carryOut(other, false, false))).isInstanceOfSatisfying(ImportFaults.class, faults -> assertThat(faults.faults())
                .extracting(Fault::code)
                .contains(FaultCode.F20));
        assertThat(new String(csv(moved.acting).get("uppdrag.csv"), java.nio.charset.StandardCharsets.UTF_8)).contains("1;kvinna;1984");

        assertThat(moved.acting.call(() -> imports.carryOut(uppdrag("1|man|1984|Bengtsfors|Anna Ek|2012-01-01||boende||ja|nej").asCsv(), false, true))).isInstanceOf(ImportPlan.class);
        var row = inTransaction(moved.acting, () -> db.sql("select sex, closed_on, born_on, closing_set_back, closed_at, version from commission").query().singleRow());
        assertThat(row).containsEntry("sex", "man").containsEntry("closed_on", null).containsEntry("closing_set_back", null).containsEntry("closed_at", null).containsEntry("version", 1);
        assertThat(row.get("born_on")).hasToString("1984-05-05");
    }

    @Test
    void anAwaitedDecisionThatEndedGetsItsEnd() {
        var moved = moveIn("Väntan", uppdrag(commission("1", "2012-01-01", "")).vantar("1|2012-02-01||Beslut", "1|2012-02-01||Beslut").asCsv());
        var ended = uppdrag(commission("1", "2012-01-01", "")).vantar("1|2012-02-01|2012-03-01|Beslut", "1|2012-02-01||Beslut").asCsv();
        var plan = (ImportPlan) moved.acting.call(() -> imports.carryOut(ended, false, true));
        assertThat(plan.counts().updatedAwaited()).isEqualTo(1);
        var ends = inTransaction(moved.acting, () -> db.sql("select coalesce(until_day::text, '') from awaited_decision order by 1").query(String.class).list());
        assertThat(ends).containsExactly("", "2012-03-01");
    }

    @Test
    void faultsChangeNothingAtAll() {
        var name = "Fel " + UUID.randomUUID();
        var files = uppdrag(commission("1", "2012-01-01", ""), commission("1", "2012-02-30", "")).asCsv();
        var result = Acting.wholeOperation("prov", UUID.randomUUID(), name).call(() -> imports.carryOutNew(name, files));
        assertThat(result).containsInstanceOf(ImportFaults.class);
        Acting.installation("prov").run(() -> assertThat(operations.named(name)).isEmpty());

        var moved = moveIn("Rätt", MANY_KINDS.asCsv());
        var before = counts(moved.acting);
        int log = count(moved.acting, "audit_entry");
        assertThat(moved.acting.call(() -> imports.carryOut(files, true, true))).isInstanceOf(ImportFaults.class);
        assertThat(counts(moved.acting)).isEqualTo(before);
        assertThat(count(moved.acting, "audit_entry")).as("that it was tried").isEqualTo(log + 1);
    }

    @Test
    void anotherOperationIsNotTouchedAndNotTold() {
        var one = moveIn("Ena", MANY_KINDS.asCsv());
        var files = csv(one.acting);
        var two = moveIn("Andra", uppdrag(commission("007", "2012-02-29", "")).asCsv());
        assertThat(counts(two.acting)).isEqualTo(List.of(1, 1, 0, 0, 0, 1, 1));
        two.acting.run(() -> imports.carryOut(uppdrag("007|man|1970|Bengtsfors|Anna Ek|2012-02-29|2012-05-05|våld||nej|nej").asCsv(), false, true));
        csv(one.acting).forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(files.get(name)));
    }

    @Test
    void twoImportsAtOnceDoNotDouble() throws Exception {
        var moved = moveIn("Samtidigt", uppdrag(commission("0", "2012-01-01", "")).asCsv());
        var results = atOnce(() -> moved.acting.call(() -> imports.carryOut(MANY_KINDS.asCsv(), true, false)));
        assertThat(results).allMatch(ImportPlan.class::isInstance);
        assertThat(results).filteredOn(result -> ((ImportPlan) result).isEmpty()).hasSize(results.size() - 1);
        assertThat(counts(moved.acting)).isEqualTo(List.of(5, 6, 6, 3, 2, 3, 2));
    }

    @Test
    void twoCreatingTheSameOperationAtOnceMakeOne() throws Exception {
        var name = "Samma namn " + UUID.randomUUID();
        var results = atOnce(() -> Acting.wholeOperation("prov", UUID.randomUUID(), name).call(() -> imports.carryOutNew(name, MANY_KINDS.asCsv())).isPresent());
        assertThat(results).containsOnlyOnce(true);
    }

    private static <T> List<T> atOnce(java.util.concurrent.Callable<T> work) throws Exception {
        var ready = new CountDownLatch(3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < 3; i++) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void whatOneIsShownOneTakesOut() {
        var operation = operation("Dalsland").serves("1460");
        var anna = operation.ombud("Anna Ek");
        var bo = operation.ombud("Bo Åkesson");
        var mona = operation.manager("Mona Chef");
        contactOf(operation, anna, "1");
        contactOf(operation, bo, "2");

        assertThat(contacts(operation.whole())).hasSize(2);
        assertThat(contacts(anna.acting())).singleElement().asString().startsWith("1;");
        assertThat(contacts(mona.acting())).isEmpty();
        for (var acting : List.of(operation.whole(), anna.acting(), mona.acting())) {
            assertThat(lines(csv(acting).get("uppdrag.csv"))).hasSize(3);
            assertThat(acting.call(exports::content).contacts()).isEqualTo(contacts(acting).size());
        }
    }

    private static void contactOf(TestOperation operation, se.egenmakt.Person ombud, String number) {
        var commission = operation.commission(ombud, number, LocalDate.of(2025, 3, 3));
        operation.contact(ombud, commission, LocalDate.of(2025, 4, 4), ContactKind.values()[0]);
    }

    private List<String> contacts(Acting acting) {
        return lines(csv(acting).get("kontakter.csv")).stream().skip(1).toList();
    }

    private static List<String> lines(byte[] csv) {
        return new String(csv, java.nio.charset.StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aManagersImportKnowsTheContactsThatTheManagerMayNotSee() {
        var operation = operation("Väst").serves("1460");
        var anna = operation.ombud("Anna Ek");
        var mona = operation.manager("Mona Chef");
        contactOf(operation, anna, "1");
        var files = ImportFiles.readBytes(csv(operation.whole()));
        var plan = (ImportPlan) mona.acting().call(() -> imports.carryOut(files, false, false));
        assertThat(count(operation.whole(), "contact")).isEqualTo(1);
        assertThat(plan.counts().unchangedContacts()).as("and does not tell").isZero();
    }

    @Test
    void movingInAndOutIsLogged() {
        var moved = moveIn("Logg", MANY_KINDS.asCsv());
        csv(moved.acting);
        var entries = inTransaction(moved.acting, () -> db.sql("select action || ' ' || actor || ' ' || role || ' ' || subject || ' ' || cardinality(clients) from audit_entry order by number")
                .query(String.class)
                .list());
        assertThat(entries)
                .contains(
                        "exchange.import prov kommandorad 5 nya uppdrag, 0 ändrade, 6 nya kontakter, 3 väntan, 2 ombudsbyten 4",
                        "exchange.export prov kommandorad 5 uppdrag, 6 kontakter, 3 väntan, 2 ombudsbyten 4");
    }

    @Test
    void checkingChangesNothing() {
        var operation = operation("Kontroll").serves("1460", "1438");
        var before = counts(operation.whole());
        assertThat(operation.whole().call(() -> imports.check(MANY_KINDS.asCsv(), true, false))).isInstanceOf(ImportPlan.class);
        assertThat(imports.checkNew(MANY_KINDS.asCsv())).isInstanceOf(ImportPlan.class);
        assertThat(counts(operation.whole())).isEqualTo(before);
    }

    @Test
    void aCharacterThatTheDatabaseCannotKeepIsAFault() {
        var files = uppdrag(commission("1", "2012-01-01", "")).kontakter("1|2012-02-02|brev|a\u0000b").asCsv();
        var operation = operation("Tecken").serves("1460");
        assertThat(operation.whole().call(() -> imports.check(files, true, false))).isInstanceOf(ImportFaults.class);
    }
}
