import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Egenmakt as a process of its own with its embedded database. */
final class Program implements AutoCloseable {
    static final int PORT = 8190;
    static final String URL = "http://127.0.0.1:" + PORT;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path data;
    private final Process process;
    final double secondsToFirstPage;

    private Program(Path data, Process process, double secondsToFirstPage) {
        this.data = data;
        this.process = process;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /** Starts the program as a user does and waits for its first page. */
    static Program start(Path data) {
        try {
            long began = System.nanoTime();
            var builder = new ProcessBuilder("./egenmakt").redirectErrorStream(true).redirectOutput(data.resolveSibling("program.log").toFile());
            builder.environment().put("EGENMAKT_DATA", data.toString());
            builder.environment().put("SERVER_PORT", Integer.toString(PORT));
            var process = builder.start();
            while (!answers()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the program ended: " + Files.readString(data.resolveSibling("program.log")));
                }
                Thread.sleep(5);
            }
            return new Program(data, process, (System.nanoTime() - began) / 1e9);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers() {
        try {
            return get("/sign-in", "-", false).statusCode() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    static HttpResponse<byte[]> get(String path, String cookie, boolean packed) {
        try {
            var request = HttpRequest.newBuilder(URI.create(URL + path)).timeout(Duration.ofMinutes(2)).header("Cookie", "egenmakt=" + cookie);
            if (packed) {
                request.header("Accept-Encoding", "gzip");
            }
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String page(String path, String cookie) {
        var answer = get(path, cookie, false);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Runs SQL as the database server's superuser. */
    String sql(String... arguments) {
        var command = new ArrayList<>(List.of(Machine.find("psql"), "-X", "-q", "-A", "-t", "-h", "127.0.0.1", "-p", Integer.toString(databasePort()), "-U", "postgres", "-d", "egenmakt"));
        command.addAll(List.of(arguments));
        return Machine.run(command).strip();
    }

    int databasePort() {
        try {
            return Integer.parseInt(Files.readString(data.resolve("database.port")).strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The database server's first process. */
    long databasePid() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst().strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    double processor() {
        return Machine.processor(pid());
    }

    double databaseProcessor() {
        return Machine.family(databasePid()).stream().mapToDouble(Machine::processor).sum();
    }

    double memory() {
        return Machine.memory(pid());
    }

    double databaseMemory() {
        return Machine.family(databasePid()).stream().mapToDouble(Machine::memory).sum();
    }

    /** Ends it as a power cut would: program and database at once. */
    void kill() {
        var database = Machine.family(databasePid());
        process.destroyForcibly();
        database.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
