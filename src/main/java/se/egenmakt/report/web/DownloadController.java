package se.egenmakt.report.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.report.ReportFiles;
import se.egenmakt.report.ReportFiles.Format;
import se.egenmakt.report.ReportFiles.ReportFile;
import se.egenmakt.report.ReportFiles.Wanted;
import se.egenmakt.report.FrozenReports;
import se.egenmakt.shared.Coded;
import se.egenmakt.shared.Outcome;
import se.egenmakt.web.Download;
import se.egenmakt.web.NotFound;

/** The report as a file, and the board's minutes. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class DownloadController {
    private final ReportFiles files;
    private final FrozenReports frozenReports;

    DownloadController(ReportFiles files, FrozenReports frozenReports) {
        this.files = files;
        this.frozenReports = frozenReports;
    }

    @GetMapping("/reports/{year}/report.{format}")
    ResponseEntity<byte[]> now(
            @PathVariable int year,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(defaultValue = "false") boolean internal) {
        return send(new Wanted(year, municipality, format(format), internal, false, null));
    }

    @GetMapping("/reports/{year}/numbers/{number}/report.{format}")
    ResponseEntity<byte[]> signed(
            @PathVariable int year,
            @PathVariable int number,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String municipality) {
        return send(new Wanted(year, municipality, format(format), false, true, number));
    }

    @GetMapping("/reports/{year}/numbers/{number}/minutes")
    ResponseEntity<byte[]> minutes(@PathVariable int year, @PathVariable int number) {
        var minutes = frozenReports.minutes(year, number).orElseThrow(() -> new NotFound("minutes"));
        return Download.file("protokoll-" + year + "-nr-" + number + ".pdf", Format.PDF.contentType(), minutes);
    }

    private static Format format(String code) {
        return Coded.of(Format.class, code).orElseThrow(() -> new NotFound("format"));
    }

    private ResponseEntity<byte[]> send(Wanted wanted) {
        return switch (files.make(wanted)) {
            case Outcome.Done<ReportFile>(var made) -> Download.file(made.name(), made.format().contentType(), made.bytes());
            case Outcome.Refused<ReportFile> refused -> throw new NotFound("report file");
        };
    }
}
