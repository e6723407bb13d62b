package se.egenmakt.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the commands ask for, after their options have been checked. */
public final class Requests {
    private Requests() {}

    /** @param onlyCheck change nothing */
    public record Import(String operation, boolean create, boolean onlyCheck, boolean update, List<Path> paths) {}

    /** @param out a folder, or a file whose name ends with {@code .xlsx} */
    public record Export(String operation, Path out) {
        /** Whether one workbook is wanted rather than a folder of CSV files. */
        public boolean isWorkbook() {
            var name = out.getFileName();
            return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        }
    }

    /** Formats of the annual report. */
    public enum Format {
        json,
        xlsx,
        pdf
    }

    /**
     * @param municipality null for the whole operation
     * @param signed       what was signed rather than today's figures
     * @param signedNumber which of several signed reports; null for the last
     * @param out          null for standard output
     */
    public record Report(
            String operation,
            int year,
            @Nullable String municipality,
            Format format,
            boolean internal,
            boolean signed,
            @Nullable Integer signedNumber,
            @Nullable Path out) {}

    /** @param operation null for all */
    public record VerifyAudit(@Nullable String operation) {}
}
