package se.egenmakt.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook that is the same bytes whenever it says the same: written aside first, then packed again without the moment it was made. */
final class StableWorkbook implements Closeable {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path aside;
    private final OutputStream written;
    private final Workbook workbook;

    StableWorkbook() throws IOException {
        aside = Files.createTempFile("workbook", ".xlsx");
        written = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16);
        workbook = new Workbook(written, "Egenmakt", "1.0");
        workbook.setCompressionLevel(1); // it is packed again
    }

    Workbook workbook() {
        return workbook;
    }

    /** Finishes the workbook and writes it; leaves the stream open. */
    void writeTo(OutputStream out) throws IOException {
        workbook.close();
        written.close();
        var packed = new ZipOutputStream(out);
        try (var zip = new ZipFile(aside.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(NO_TIME);
                packed.putNextEntry(stable);
                try (var in = zip.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        packed.write(withoutMoment(in.readAllBytes()));
                    } else {
                        in.transferTo(packed);
                    }
                }
                packed.closeEntry();
            }
        }
        packed.finish();
        out.flush();
    }

    private static byte[] withoutMoment(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        written.close();
        Files.deleteIfExists(aside);
    }
}
