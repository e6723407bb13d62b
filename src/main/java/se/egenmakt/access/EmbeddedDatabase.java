package se.egenmakt.access;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL from the program's own binaries, with its data in a folder: fsync on, so that what was saved survives a power cut.
 * One program holds the folder; a second one on the same machine, the command line, connects to the database that runs.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "egenmakt";

    /** So long a command waits for another one, or for the web program to come up. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration TOLD_AFTER = Duration.ofSeconds(1);

    private final Path folder;
    private final int port;
    private final @Nullable EmbeddedPostgres server;
    private final @Nullable FileLock lock;

    private EmbeddedDatabase(Path folder, int port, @Nullable EmbeddedPostgres server, @Nullable FileLock lock) {
        this.folder = folder;
        this.port = port;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts the database of the folder, or, when {@code join} and the web program holds the folder, joins the one that runs. While another command holds it,
     * {@code join} waits.
     *
     * @throws StartRefused when another program holds the folder, or it cannot be written
     */
    static EmbeddedDatabase open(Path folder, boolean join) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("egenmakt.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null && !join) {
                channel.close();
                throw new StartRefused(
                        "Datamappen " + folder.toAbsolutePath() + " används redan av ett Egenmakt som är igång.",
                        "Stäng det, eller välj en annan mapp: EGENMAKT_DATA=annan-mapp.");
            }
            long begun = System.nanoTime();
            boolean told = false;
            for (; lock == null; lock = tryLock(channel)) {
                if (Files.exists(portFile(folder))) {
                    channel.close();
                    return new EmbeddedDatabase(folder, runningPort(folder), null, null);
                }
                var waited = Duration.ofNanos(System.nanoTime() - begun);
                if (!told && waited.compareTo(TOLD_AFTER) > 0) {
                    log.info("Väntar: datamappen {} används av ett annat Egenmakt.", folder.toAbsolutePath());
                    told = true;
                }
                if (waited.compareTo(LONGEST_WAIT) > 0) {
                    channel.close();
                    throw new StartRefused(
                            "Ett annat Egenmakt håller datamappen " + folder.toAbsolutePath() + " men svarar inte.",
                            "Vänta tills det är klart och försök igen.");
                }
                pause();
            }
            var server = start(folder);
            if (!join) {
                // a command ends before those who would join it: they wait for their turn instead
                var aside = Files.writeString(folder.resolve("database.port.new"), Integer.toString(server.getPort()));
                Files.move(aside, portFile(folder), StandardCopyOption.ATOMIC_MOVE);
            }
            return new EmbeddedDatabase(folder, server.getPort(), server, lock);
        } catch (IOException | SQLException e) {
            throw (StartRefused)
                    new StartRefused(
                                    "Databasen i mappen " + folder.toAbsolutePath() + " kunde inte startas: "
                                            + e.getMessage(),
                                    "Se efter att mappen går att skriva i och att disken har plats. En egen databasserver anges med EGENMAKT_DB_URL.")
                            .initCause(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    private static Path portFile(Path folder) {
        return folder.resolve("database.port");
    }

    private static int runningPort(Path folder) throws IOException {
        return Integer.parseInt(Files.readString(portFile(folder)).strip());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedPostgres start(Path folder) throws IOException, SQLException {
        var data = folder.resolve("pg").toAbsolutePath();
        Files.deleteIfExists(portFile(folder));
        stopOrphan(data);
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "sv-SE")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "50")
                .setServerConfig("jit", "off")
                .start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$ begin
                      if not exists (select from pg_roles where rolname = 'egenmakt') then create role egenmakt login createrole; end if;
                    end $$""");
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return server;
                }
            }
            statement.execute("create database " + NAME + " owner egenmakt");
        } catch (SQLException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** A program that was killed leaves its database running; it is stopped first, since two must never share a folder. */
    private static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .ifPresent(process -> {
                    log.warn("Stänger databasen {} som en tidigare körning lämnade kvar", pid);
                    process.destroy();
                    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
                });
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                // first, so that a command that comes meanwhile waits for the folder instead of joining a database that is going down
                Files.deleteIfExists(portFile(folder));
                server.close();
            }
            if (lock != null) {
                lock.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
