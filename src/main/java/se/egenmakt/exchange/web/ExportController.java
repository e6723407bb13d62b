package se.egenmakt.exchange.web;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Allowed;
import se.egenmakt.access.Role;
import se.egenmakt.exchange.Exports;
import se.egenmakt.web.Answer;
import se.egenmakt.web.Download;
import se.egenmakt.web.Page;

/** Taking the operation's facts out, as far as one may see them. */
@Controller
@Allowed({Role.OMBUD, Role.MANAGER})
class ExportController {
    private final Exports exports;
    private final Clock clock;

    ExportController(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/export")
    Answer export() {
        return Page.of("exchange/export.jte", new ExportPage(Acting.current(), exports.content()));
    }

    @GetMapping("/export/operation.xlsx")
    ResponseEntity<InputStreamResource> workbook() {
        return Download.written(name() + ".xlsx", exports::writeWorkbook);
    }

    @GetMapping("/export/operation.zip")
    ResponseEntity<InputStreamResource> zip() {
        return Download.written(name() + ".zip", exports::writeZip);
    }

    /** A name that every file system and header takes. */
    private String name() {
        var plain = Normalizer.normalize(Acting.current().operationName().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain + "-" + LocalDate.now(clock);
    }
}
