package se.egenmakt.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.organisation.DatedMunicipality;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/**
 * The report as a file: JSON (format 1), workbook or accessible PDF, of what is registered now or of what was frozen; for pages and for the command line, of the acting operation. What is
 * refused is refused in words, nothing else happens; each file is logged.
 */
@Service
@Transactional
public class ReportFiles {
    private final Reports reports;
    private final FrozenReports frozenReports;
    private final ReportPaper paper;
    private final Operations operations;
    private final AuditLog audit;
    private final Clock clock;

    ReportFiles(Reports reports, FrozenReports frozenReports, ReportPaper paper, Operations operations, AuditLog audit, Clock clock) {
        this.reports = reports;
        this.frozenReports = frozenReports;
        this.paper = paper;
        this.operations = operations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The formats, by the ending of their file names. */
    public enum Format implements Coded {
        JSON("json", "application/json"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        PDF("pdf", "application/pdf");

        private final String code;
        private final String contentType;

        Format(String code, String contentType) {
            this.code = code;
            this.contentType = contentType;
        }

        @Override
        public String code() {
            return code;
        }

        public String contentType() {
            return contentType;
        }
    }

    /**
     * What is wanted.
     *
     * @param municipality name or code; null for the whole operation
     * @param internal     with the client numbers of those who do not fit, and of those quiet at the end of the year: never submitted; JSON and workbook, of today's figures only
     * @param signed       what was frozen, rather than today's figures
     * @param number       which of several frozen reports; null for the latest; only with {@code signed}
     */
    public record Wanted(int year, @Nullable String municipality, Format format, boolean internal, boolean signed, @Nullable Integer number) {
        /** Today's figures of the whole operation. */
        public static Wanted now(int year, Format format) {
            return new Wanted(year, null, format, false, false, null);
        }
    }

    /** A file with its name, without folders. */
    public record ReportFile(String name, Format format, byte[] bytes) {}

    /** Makes the file. A year without data gives zeros. Refused: a year after this one, a municipality that is not the operation's, a number that was never frozen, internal members where there are none. */
    public Outcome<ReportFile> make(Wanted wanted) {
        if (wanted.year() < 1 || wanted.year() > today().getYear()) {
            return Outcome.refused(Refusal.of("year", "report.file.year", Integer.toString(wanted.year())));
        }
        if (wanted.internal() && (wanted.signed() || wanted.format() == Format.PDF)) {
            return Outcome.refused(Refusal.of("internal", wanted.signed() ? "report.file.internal-signed" : "report.file.internal-pdf"));
        }
        return wanted.signed() ? signed(wanted) : now(wanted);
    }

    private Outcome<ReportFile> now(Wanted wanted) {
        var state = reports.state(wanted.year());
        var counted = state.counted();
        var found = find(wanted, Stream.concat(counted.municipalities().stream(), operations.served().stream().map(DatedMunicipality::municipality)).toList());
        if (wanted.municipality() != null && found.isEmpty()) {
            return unknown(wanted);
        }
        var code = found.map(Municipality::code).orElse(null);
        var internal = wanted.internal() ? internal(counted, code) : null;
        var figures = counted.of(code).published();
        var bytes = switch (wanted.format()) {
            case JSON -> json(counted.operation(), found.map(Municipality::name).orElse(null), figures, internal);
            case XLSX -> ReportWorkbook.write(ReportPaper.Sheet.draft(reports.content(state), code), today(), internal);
            case PDF -> paper.pdf(ReportPaper.Sheet.draft(reports.content(state), code));
        };
        return done(wanted, counted.operation(), found.map(Municipality::name).orElse(null), null, bytes);
    }

    private Outcome<ReportFile> signed(Wanted wanted) {
        var signed = frozenReports.signed(wanted.year(), wanted.number());
        if (signed.isEmpty()) {
            return Outcome.refused(Refusal.of("number", "report.file.not-signed", Integer.toString(wanted.year())));
        }
        var frozen = signed.get();
        var content = frozen.content();
        var found = find(
                wanted,
                content.municipalities().entrySet().stream()
                        .map(entry -> new Municipality(entry.getKey(), entry.getValue(), entry.getKey().substring(0, 2)))
                        .toList());
        if (wanted.municipality() != null && found.isEmpty()) {
            return unknown(wanted);
        }
        var code = found.map(Municipality::code).orElse(null);
        var figures = frozen.figures(code);
        var bytes = switch (wanted.format()) {
            case JSON -> json(content.operation(), found.map(Municipality::name).orElse(null), figures, null);
            case XLSX -> ReportWorkbook.write(ReportPaper.Sheet.frozen(frozen, code), today(), null);
            case PDF -> paper.pdf(ReportPaper.Sheet.frozen(frozen, code));
        };
        return done(wanted, content.operation(), found.map(Municipality::name).orElse(null), frozen.head().number(), bytes);
    }

    /** Who does not fit, and whose commission was quiet at the end of the year: by client number. */
    record Internal(List<DoesNotFit> doesNotFit, List<String> quiet) {}

    private Internal internal(CountedYear counted, @Nullable String municipality) {
        var doesNotFit = counted.of(municipality).doesNotFit();
        reports.opened(
                counted.year().getValue(),
                "internal",
                doesNotFit.stream().flatMap(entry -> entry.periods().stream()).toList());
        var quiet = reports.quietAtYearEnd(counted);
        return new Internal(doesNotFit, municipality == null ? quiet : ofMunicipality(quiet, counted, municipality, counted.countingDay()));
    }

    /** Those of them whose commission on the day is the municipality's. */
    private static List<String> ofMunicipality(List<String> numbers, CountedYear counted, String municipality, LocalDate day) {
        var own = counted.periods().stream()
                .flatMap(period -> period.commissions().stream())
                .filter(facts -> facts.municipality().equals(municipality))
                .filter(facts -> !facts.openedOn().isAfter(day))
                .filter(facts -> facts.closedOn() == null || facts.closedOn().isAfter(day))
                .map(facts -> facts.clientNumber())
                .toList();
        return numbers.stream().filter(own::contains).toList();
    }

    private static byte[] json(String operation, @Nullable String municipality, PublishedFigures figures, @Nullable Internal internal) {
        var json = new AnnualReportJson(operation, municipality, figures);
        var text = internal == null ? json.write() : json.writeInternal(internal.doesNotFit(), internal.quiet());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Outcome<ReportFile> done(Wanted wanted, String operation, @Nullable String municipality, @Nullable Integer number, byte[] bytes) {
        var name = String.join(
                "-",
                "redovisning",
                Integer.toString(wanted.year()),
                plain(municipality == null ? operation : municipality),
                number == null ? "utkast" : "nr-" + number);
        audit.record(
                "report.file", List.of(), "", Acting.current().operationName() + " " + wanted.year() + " " + wanted.format().code() + (number == null ? "" : " nr " + number));
        return Outcome.done(new ReportFile(name + "." + wanted.format().code(), wanted.format(), bytes));
    }

    /** A name that every file system and header takes. */
    private static String plain(String name) {
        return java.text.Normalizer.normalize(name.toLowerCase(java.util.Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Outcome<ReportFile> unknown(Wanted wanted) {
        return Outcome.refused(Refusal.of("municipality", "report.file.municipality", String.valueOf(wanted.municipality())));
    }

    private static Optional<Municipality> find(Wanted wanted, List<Municipality> municipalities) {
        if (wanted.municipality() == null) {
            return Optional.empty();
        }
        var name = wanted.municipality().strip();
        return municipalities.stream()
                .filter(known -> known.code().equals(name) || known.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
