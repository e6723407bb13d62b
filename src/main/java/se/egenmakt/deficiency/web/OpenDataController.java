package se.egenmakt.deficiency.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import se.egenmakt.access.Public;
import se.egenmakt.deficiency.CompilationPaper;
import se.egenmakt.deficiency.OpenData;
import se.egenmakt.organisation.Operations;
import se.egenmakt.web.NotFound;

/** What is published, as files that anybody may take, pages of others too. */
@Controller
@Public
class OpenDataController {
    /** So long a browser, or a proxy between, may show what it has. */
    private static final Duration FRESH = Duration.ofMinutes(5);
    /** The regulation on grants for ombud came this year; there is nothing before it. */
    private static final int FIRST_YEAR = 2013;

    private final OpenData data;
    private final CompilationPaper paper;
    private final Operations operations;
    private final Clock clock;

    OpenDataController(OpenData data, CompilationPaper paper, Operations operations, Clock clock) {
        this.data = data;
        this.paper = paper;
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping("/open/deficiencies.json")
    @Nullable ResponseEntity<InputStreamResource> json(WebRequest request, HttpServletResponse response) {
        return send("application/json", request, response, data::writeJson);
    }

    @GetMapping("/open/deficiencies.csv")
    @Nullable ResponseEntity<InputStreamResource> csv(WebRequest request, HttpServletResponse response) {
        return send("text/csv;charset=UTF-8", request, response, data::writeCsv);
    }

    @GetMapping("/open/deficiencies/{year}.pdf")
    @Nullable ResponseEntity<InputStreamResource> pdf(@PathVariable int year, @RequestParam(defaultValue = "") String county, WebRequest request, HttpServletResponse response) {
        var only = operations.counties().stream().filter(one -> one.code().equals(county)).findFirst().orElse(null);
        if (year < FIRST_YEAR || year > LocalDate.now(clock).getYear() || (only == null && !county.isEmpty())) {
            throw new NotFound("compilation");
        }
        return send("application/pdf", request, response, out -> out.write(paper.pdf(Year.of(year), only)));
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Written whole to disk first: a failure is a page and not half a file, a slow reader holds no connection to the database, and whoever has the same already gets it not again. */
    private static @Nullable ResponseEntity<InputStreamResource> send(String type, WebRequest request, HttpServletResponse response, Writing writing) {
        try {
            var file = Files.createTempFile("egenmakt-open", "");
            try {
                var digest = sha256();
                try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                    writing.to(out);
                }
                var tag = "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
                response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                if (request.checkNotModified(tag)) {
                    Files.deleteIfExists(file);
                    return null;
                }
                long length = Files.size(file);
                return ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(type))
                        .contentLength(length)
                        .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
