package se.egenmakt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server of the operating system, started in a temporary folder on a free port and stopped when the tests end. */
final class InstalledServer {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int OLDEST = 15;

    private final Path programs;
    private final Path folder;
    private final int port;

    private InstalledServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** The programs of the newest installed server that Egenmakt can use. */
    static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.filter(version -> version.getFileName().toString().matches("[0-9]+") && number(version) >= OLDEST && Files.isExecutable(version.resolve("bin/initdb")))
                    .max(Comparator.comparingInt(InstalledServer::number))
                    .map(version -> version.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path version) {
        return Integer.parseInt(version.getFileName().toString());
    }

    static InstalledServer start(Path programs) {
        try {
            var folder = Files.createTempDirectory("egenmakt-server-");
            if (isRoot()) {
                run(List.of("chown", user(), folder.toString()));
            }
            int port;
            try (var free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            var server = new InstalledServer(programs, folder, port);
            server.runAsUser("initdb", "-D", server.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.runAsUser("pg_ctl", "-D", server.data(), "-w", "-l", folder.resolve("log").toString(), "-o", "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off", "start");
            try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
                    var statement = connection.createStatement()) {
                statement.execute("create role egenmakt login createrole");
                statement.execute("create database egenmakt owner egenmakt");
            }
            return server;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/egenmakt";
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void stop() {
        runAsUser("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        run(List.of("rm", "-rf", folder.toString()));
    }

    private void runAsUser(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", user(), "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL refuses to run as root. */
    private static String user() {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream().anyMatch(line -> line.startsWith("postgres:")) ? "postgres" : "nobody";
        } catch (IOException e) {
            return "nobody";
        }
    }

    private static void run(List<String> command) {
        try {
            var output = Files.createTempFile("egenmakt-server-", ".out");
            var process = new ProcessBuilder(command).directory(Path.of("/tmp").toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
