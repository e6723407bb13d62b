package se.egenmakt.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.CsvGuard;

/**
 * Writes an operation's facts in the format that the import reads. Row by row; the same facts give the same bytes. CSV is UTF-8 without byte order
 * mark, separated by ;, lines ended as in RFC 4180.
 */
public final class ExportWriter {
    private static final int ROWS_BETWEEN_FLUSHES = 500;

    private final Map<String, String> municipalities = new HashMap<>();

    /** @param register all municipalities there are; they are exported by name */
    public ExportWriter(List<Municipality> register) {
        register.forEach(municipality -> municipalities.put(municipality.code(), municipality.name()));
    }

    /** Writes one workbook with all four sheets; leaves the stream open. */
    public void writeWorkbook(ExportSource source, OutputStream out) throws IOException {
        try (var stable = new StableWorkbook()) {
            for (TableKind kind : TableKind.values()) {
                writeSheet(kind, source, stable.workbook().newWorksheet(kind.sheet()));
            }
            stable.writeTo(out);
        }
    }

    /** Writes a workbook to a file, which is there either whole or as it was. */
    public void writeWorkbook(ExportSource source, Path file) throws IOException {
        writeWhole(file, out -> writeWorkbook(source, out));
    }

    /**
     * Writes {@code uppdrag.csv} and the other three into a folder, which is made if it is not there. Other files in it stay.
     *
     * @throws java.nio.file.InvalidPathException before anything is written, where file names cannot have an ä
     */
    public void writeFolder(ExportSource source, Path folder) throws IOException {
        var files = new EnumMap<TableKind, Path>(TableKind.class);
        for (TableKind kind : TableKind.values()) {
            files.put(kind, folder.resolve(kind.sheet() + ".csv"));
        }
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            writeWhole(file.getValue(), out -> writeCsv(file.getKey(), source, out));
        }
    }

    /** Writes the four CSV files as one zip file; leaves the stream open. */
    public void writeZip(ExportSource source, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (TableKind kind : TableKind.values()) {
            var entry = new ZipEntry(kind.sheet() + ".csv");
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            writeCsv(kind, source, zip);
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
    }

    /** Writes one table as CSV; leaves the stream open. */
    public void writeCsv(TableKind kind, ExportSource source, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(keptOpen(out), StandardCharsets.UTF_8), 1 << 16);
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer)) {
            csv.writeRecord(kind.columns().stream().map(Column::header).toList());
            eachRow(
                    kind,
                    source,
                    row -> csv.writeRecord(row.stream().map(CsvGuard::given).toList()));
        }
    }

    private void writeSheet(TableKind kind, ExportSource source, Worksheet sheet) throws IOException {
        var columns = kind.columns();
        SheetStyle.header(sheet, columns.stream().map(Column::header).toList());
        int[] number = {0};
        eachRow(kind, source, row -> {
            int at = ++number[0];
            for (int i = 0; i < columns.size(); i++) {
                var value = row.get(i);
                if (columns.get(i) == Column.BIRTH_YEAR && !value.isEmpty()) {
                    sheet.value(at, i, Integer.valueOf(value));
                } else if (!value.isEmpty()) {
                    sheet.value(at, i, value);
                }
            }
            if (at % ROWS_BETWEEN_FLUSHES == 0) {
                sheet.flush();
            }
        });
        sheet.finish();
    }

    @FunctionalInterface
    private interface RowSink {
        void write(List<String> row) throws IOException;
    }

    private void eachRow(TableKind kind, ExportSource source, RowSink sink) throws IOException {
        List<CommissionRecord> client = new ArrayList<>();
        try (Stream<CommissionRecord> commissions = source.inOrder(kind)) {
            for (var next = commissions.iterator(); next.hasNext(); ) {
                var commission = next.next();
                if (!client.isEmpty()) {
                    var before = client.getLast().key();
                    if (before.compareTo(commission.key()) >= 0) {
                        throw new IllegalStateException("commissions out of order");
                    }
                    if (!before.clientNumber().equals(commission.key().clientNumber())) {
                        writeClient(kind, client, sink);
                        client.clear();
                    }
                }
                client.add(commission);
            }
        }
        if (!client.isEmpty()) {
            writeClient(kind, client, sink);
        }
    }

    /** One client's rows, in an order that does not depend on which of two commissions a day's contact was noted in. */
    private void writeClient(TableKind kind, List<CommissionRecord> client, RowSink sink) throws IOException {
        var number = client.getFirst().key().clientNumber();
        var rows = switch (kind) {
            case COMMISSIONS -> client.stream().map(this::commission);
            case CONTACTS ->
                client.stream()
                        .flatMap(commission -> commission.contacts().stream())
                        .sorted(ContactFact.ORDER)
                        .map(c -> List.of(number, c.day().toString(), c.kind().code(), c.with()));
            case AWAITED_DECISIONS ->
                client.stream()
                        .flatMap(commission -> commission.awaited().stream())
                        .sorted(AwaitedFact.ORDER)
                        .map(a -> List.of(number, a.from().toString(), written(a.until()), a.what()));
            case CHANGES_OF_OMBUD ->
                client.stream()
                        .flatMap(commission -> commission.changesOfOmbud().stream())
                        .sorted(OmbudChangeFact.ORDER)
                        .map(c -> List.of(number, c.day().toString(), c.from(), c.to()));
        };
        for (List<String> row : rows.toList()) {
            sink.write(row);
        }
    }

    private List<String> commission(CommissionRecord commission) {
        var content = commission.content();
        return List.of(
                commission.key().clientNumber(),
                content.sex().code(),
                written(content.birthYear()),
                municipalities.getOrDefault(content.municipality(), content.municipality()),
                content.ombud(),
                commission.key().openedOn().toString(),
                written(content.closedOn()),
                codes(content.mainReasons()),
                codes(content.otherReasons()),
                content.minorChildren().code(),
                content.childrenAtHome().code(),
                content.closingReason() == null ? "" : content.closingReason().code(),
                content.closingResult() == null ? "" : content.closingResult().code());
    }

    private static <E extends Enum<E> & Coded> String codes(List<E> values) {
        return values.stream().sorted().map(Coded::code).collect(Collectors.joining(", "));
    }

    private static String written(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void writeWhole(Path file, Writing writing) throws IOException {
        var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("."));
        var aside = Files.createTempFile(folder, ".export", ".tmp");
        try {
            try (var out = Files.newOutputStream(aside)) {
                writing.to(out);
            }
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static OutputStream keptOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
