package se.egenmakt.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.exchange.ExchangeRows.Stored;
import se.egenmakt.organisation.Operations;

/**
 * Moves the acting operation out, as files that the import reads. The database decides what they hold: all of it for the command line; for an ombud the facts of
 * every commission with the contacts and waits of one's own; for a manager the facts alone. All files of one export tell of the same moment.
 */
@Service
public class Exports {
    private final ExchangeRows rows;
    private final Operations operations;
    private final AuditLog audit;
    private final TransactionTemplate logging;
    private final TransactionTemplate reading;

    Exports(ExchangeRows rows, Operations operations, AuditLog audit, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.operations = operations;
        this.audit = audit;
        logging = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    /** How many rows the acting person's export holds. */
    public record Content(int commissions, int contacts, int awaited, int changesOfOmbud) {}

    /** What an export would hold now. */
    public Content content() {
        return Objects.requireNonNull(reading.execute(status -> counted()));
    }

    private Content counted() {
        var counts = rows.counts(operation());
        return new Content(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    }

    /** Writes one workbook; leaves the stream open. */
    public Content writeWorkbook(OutputStream out) throws IOException {
        return write((writer, source) -> writer.writeWorkbook(source, out));
    }

    /** Writes a workbook to a file, which is there either whole or as it was. */
    public Content writeWorkbook(Path file) throws IOException {
        return write((writer, source) -> writer.writeWorkbook(source, file));
    }

    /** Writes the CSV files as one zip file; leaves the stream open. */
    public Content writeZip(OutputStream out) throws IOException {
        return write((writer, source) -> writer.writeZip(source, out));
    }

    /** Writes the CSV files into a folder. */
    public Content writeFolder(Path folder) throws IOException {
        return write((writer, source) -> writer.writeFolder(source, folder));
    }

    @FunctionalInterface
    private interface Writing {
        void write(ExportWriter writer, ExportSource source) throws IOException;
    }

    /**
     * Logs first, in a transaction of its own: what cannot be logged is not read, and the log is not held, so that the daily work need not wait for a large
     * export.
     */
    private Content write(Writing writing) throws IOException {
        var content = Objects.requireNonNull(logging.execute(status -> logged()));
        var register = operations.register().stream().map(one -> new Municipality(one.code(), one.name())).toList();
        try {
            reading.executeWithoutResult(status -> {
                try {
                    writing.write(new ExportWriter(register), this::inOrder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return content;
    }

    private Content logged() {
        var content = counted();
        List<UUID> clients = List.copyOf(rows.clients(operation()).values());
        audit.record(
                "exchange.export",
                clients,
                "",
                ExchangeTexts.t(
                        "exchange.audit.export",
                        Integer.toString(content.commissions),
                        Integer.toString(content.contacts),
                        Integer.toString(content.awaited),
                        Integer.toString(content.changesOfOmbud)));
        return content;
    }

    private java.util.stream.Stream<CommissionRecord> inOrder(TableKind table) {
        return rows.commissions(operation(), EnumSet.of(table)).map(Stored::record);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
