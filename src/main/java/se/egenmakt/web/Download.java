package se.egenmakt.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way to a browser. */
public final class Download {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    public static ResponseEntity<byte[]> workbook(String name, byte[] bytes) {
        return file(name, WORKBOOK, bytes);
    }

    public static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return answer(name, type).body(bytes);
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Written whole to disk before its first byte is sent: a failure is a page, not half a file, and a slow browser holds no connection to the database. */
    public static ResponseEntity<InputStreamResource> written(String name, Writing writing) {
        try {
            var file = Files.createTempFile("egenmakt-export", "");
            try {
                try (var out = Files.newOutputStream(file)) {
                    writing.to(out);
                }
                long length = Files.size(file);
                var in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
                return answer(name, name.endsWith(".zip") ? "application/zip" : WORKBOOK).contentLength(length).body(new InputStreamResource(in));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity.BodyBuilder answer(String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }
}
