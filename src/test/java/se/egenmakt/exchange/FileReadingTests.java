package se.egenmakt.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No file, however made, takes the program from everybody else. */
class FileReadingTests {
    @TempDir
    private Path folder;

    /** A small file whose one cell is written as a million entities. */
    private Path manyPieces(int pieces) throws IOException {
        var file = folder.resolve("stor.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "xl/workbook.xml", "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='uppdrag' r:id='a'/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='a' Type='x/worksheet' Target='sheet.xml'/></Relationships>");
            part(zip, "xl/sheet.xml", "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>" + "x&lt;".repeat(pieces) + "</v></c></row></sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void aCellInAMillionPiecesIsRefusedAtOnce() throws IOException {
        assertThat(ImportFiles.readPaths(List.of(manyPieces(1_000_000))).faults()).extracting(Fault::key).containsExactly("exchange.F01.tooMuch");
    }

    @Test
    void aCellAsLongAsASpreadsheetHoldsIsRead() throws IOException {
        assertThat(ImportFiles.readPaths(List.of(manyPieces(16_000))).faults()).isEmpty();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void whoeverTakesTooLongIsToldSoAndTheReadingIsStopped() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        try (var reading = new FileReading(Duration.ofMillis(50), sources -> {
            try {
                new CountDownLatch(1).await(); // never ends by itself
            } catch (InterruptedException cancelled) {
                stopped.countDown();
            }
            return ImportFiles.read(sources);
        })) {
            assertThat(reading.read(UUID.randomUUID(), List.of(new ImportSource("stor.xlsx", folder.resolve("stor.xlsx")))).faults())
                    .extracting(Fault::key)
                    .containsExactly("exchange.F01.tooSlow");
            stopped.await();
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aSecondFileWaitsForTheFirstOfTheSamePerson() throws Exception {
        var started = new CountDownLatch(1);
        var readOn = new CountDownLatch(1);
        var account = UUID.randomUUID();
        var sources = List.of(new ImportSource("liten.xlsx", manyPieces(1)));
        try (var reading = new FileReading(Duration.ofMinutes(1), all -> {
            started.countDown();
            try {
                readOn.await();
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
            return ImportFiles.read(all);
        })) {
            var first = new FutureTask<>(() -> reading.read(account, sources));
            Thread.ofVirtual().start(first);
            started.await();
            assertThat(reading.read(account, sources).faults()).extracting(Fault::key).containsExactly("exchange.F01.oneAtATime");
            readOn.countDown();
            assertThat(first.get().faults()).isEmpty();
            assertThat(reading.read(account, sources).faults()).isEmpty(); // and then the next may come
        }
    }

    @Test
    void aReadingThatNobodyWaitsForStops() throws IOException {
        var file = manyPieces(10);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> WorkbookTables.read(file)).isInstanceOf(UnreadableFile.class).hasMessage("tooSlow");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
