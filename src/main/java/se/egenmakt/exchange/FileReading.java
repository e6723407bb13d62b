package se.egenmakt.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Reads sent files on few threads of their own, so that no file, however made, takes the threads that answer everybody else: one at a time of a person, each within
 * a deadline. What takes longer is a fault of the file.
 */
final class FileReading implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int WAITING = 16;

    private final ThreadPoolExecutor threads;
    private final Set<UUID> reading = ConcurrentHashMap.newKeySet();
    private final Duration deadline;
    private final Function<List<ImportSource>, ImportedFiles> reader;

    FileReading(Duration deadline) {
        this(deadline, ImportFiles::read);
    }

    /** With a reader of its own, so that a test decides how long it takes. */
    FileReading(Duration deadline, Function<List<ImportSource>, ImportedFiles> reader) {
        this.deadline = deadline;
        this.reader = reader;
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), Thread.ofPlatform().daemon().name("file-", 1).priority(Thread.MIN_PRIORITY).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    ImportedFiles read(UUID account, List<ImportSource> sources) {
        var name = sources.isEmpty() ? "" : sources.getFirst().name();
        if (!reading.add(account)) {
            return ImportedFiles.unreadable(name, new UnreadableFile("oneAtATime"));
        }
        try {
            var task = threads.submit(() -> reader.apply(sources));
            try {
                return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException slow) {
                return ImportedFiles.unreadable(name, new UnreadableFile("tooSlow"));
            } finally {
                task.cancel(true);
            }
        } catch (RejectedExecutionException full) {
            return ImportedFiles.unreadable(name, new UnreadableFile("busy"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ImportedFiles.unreadable(name, new UnreadableFile("tooSlow"));
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            reading.remove(account);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
