package se.egenmakt.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The register's municipalities, read from its migration, for tests without a database. */
final class Municipalities {
    private static final Pattern ROW = Pattern.compile("\\('[0-9]{4}', '([^']+)', '[0-9]{2}'\\)");

    private Municipalities() {}

    static List<String> names() {
        try {
            return ROW.matcher(Files.readString(Path.of("src/main/resources/db/migration/V02__register.sql"))).results().map(row -> row.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
