package se.egenmakt.exchange;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.egenmakt.access.Acting;

/**
 * Files that somebody has sent in and not yet decided about. They lie in a folder that only the program can read, under a random token, for the one who sent them,
 * in that operation; they are removed when they have been imported, when the same person sends others, and after an hour. A restart forgets them.
 */
@Component
@ConditionalOnWebApplication
public class Uploads {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LONGEST_READING = Duration.ofMinutes(1);

    private final Map<UUID, Upload> uploads = new ConcurrentHashMap<>();
    private final FileReading reading = new FileReading(LONGEST_READING);
    private final Clock clock;
    private @Nullable Path folder;

    Uploads(Clock clock) {
        this.clock = clock;
    }

    /**
     * What was sent in.
     *
     * @param create make municipalities and ombud that the files name and the operation lacks
     * @param update let the files replace what a commission says
     * @param done   what importing the files did, when they have been imported and are gone
     */
    public record Upload(
            UUID token, UUID account, UUID operation, Instant at, List<ImportSource> sources, boolean create, boolean update, ImportPlan.@Nullable Counts done) {

        Upload with(boolean creating, boolean updating) {
            return new Upload(token, account, operation, at, sources, creating, updating, done);
        }

        Upload done(ImportPlan.Counts counts) {
            return new Upload(token, account, operation, at, List.of(), create, update, counts);
        }
    }

    /** Puts one sent file into its place. */
    @FunctionalInterface
    public interface Sent {
        void moveTo(Path place) throws IOException;
    }

    /** A file as it was named by the one who sent it. */
    public record SentFile(String name, Sent sent) {}

    /** What stands in the files, or that they cannot be read in reasonable time. */
    public ImportedFiles read(Upload upload) {
        return reading.read(upload.account, upload.sources);
    }

    /** Keeps the files for the acting person; earlier ones of that person in that operation go. */
    public Upload keep(List<SentFile> files, boolean create, boolean update) {
        sweep();
        var acting = Acting.current();
        uploads.values().removeIf(other -> isOf(other, acting) && removed(other));
        var token = UUID.randomUUID();
        try {
            var own = Files.createDirectory(folder().resolve(token.toString()));
            var sources = new java.util.ArrayList<ImportSource>();
            for (var file : files) {
                var place = own.resolve(Integer.toString(sources.size()));
                file.sent.moveTo(place);
                sources.add(new ImportSource(file.name, place));
            }
            var upload = new Upload(
                    token, Objects.requireNonNull(acting.account()), acting.operationId(), clock.instant(), List.copyOf(sources), create, update, null);
            uploads.put(token, upload);
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the acting person sent in, unless it is gone. */
    public Optional<Upload> find(UUID token) {
        var acting = Acting.current();
        return Optional.ofNullable(uploads.get(token)).filter(upload -> isOf(upload, acting) && !isOld(upload));
    }

    /** The same files, to be imported in another way. */
    public void choose(Upload upload, boolean create, boolean update) {
        uploads.computeIfPresent(upload.token, (token, now) -> now.with(create, update));
    }

    /** They have been imported: the files go, what was done stays for the receipt. */
    public void done(Upload upload, ImportPlan.Counts counts) {
        uploads.computeIfPresent(upload.token, (token, now) -> now.done(counts));
        removed(upload);
    }

    /** They are not to be imported. */
    public void drop(Upload upload) {
        uploads.remove(upload.token);
        removed(upload);
    }

    private static boolean isOf(Upload upload, Acting acting) {
        return upload.account.equals(acting.account()) && upload.operation.equals(acting.operation());
    }

    private boolean isOld(Upload upload) {
        return upload.at.plus(KEPT).isBefore(clock.instant());
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void sweep() {
        uploads.values().removeIf(upload -> isOld(upload) && removed(upload));
    }

    private synchronized Path folder() throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            folder = Files.createTempDirectory("egenmakt-import");
        }
        return folder;
    }

    private boolean removed(Upload upload) {
        try {
            remove(folder().resolve(upload.token.toString()));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @PreDestroy
    void removeAll() throws IOException {
        reading.close();
        if (folder != null) {
            remove(folder);
        }
    }
}
