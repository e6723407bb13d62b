package se.egenmakt.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, started as a user starts it: by {@code ./egenmakt}, in another folder, in a terminal that says nothing of UTF-8. */
final class Launched {
    private static final Path LAUNCHER = Path.of("egenmakt").toAbsolutePath();
    static final Path JAR = Path.of("target/egenmakt.jar").toAbsolutePath();
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Process process;
    private final Path out;
    private final Path err;
    private final String line;

    private Launched(Process process, Path out, Path err, String line) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.line = line;
    }

    /** Starts a command, or the web program when there are no arguments, in a folder where its streams are kept too. */
    static Launched start(Path folder, Map<String, String> environment, String... arguments) {
        return start(List.of(LAUNCHER.toString()), folder, environment, arguments);
    }

    /** Starts a command without the launcher: the jar alone. */
    static Launched startJar(Path folder, Map<String, String> environment, String... arguments) {
        return start(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()),
                folder,
                environment,
                arguments);
    }

    private static Launched start(
            List<String> program, Path folder, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        try {
            var out = Files.createTempFile(folder, "ut", "");
            var err = Files.createTempFile(folder, "fel", "");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.matches("LANG|LC_.*|EGENMAKT_.*|SERVER_PORT|JAVA_TOOL_OPTIONS"));
            builder.environment().putAll(environment);
            return new Launched(builder.start(), out, err, String.join(" ", arguments));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** How it ended. */
    record Ended(int code, byte[] out, String err) {
        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }

        /** Done: the result on standard out. */
        Ended done() {
            assertThat(code).as(err).isZero();
            return this;
        }

        /** Input or usage at fault: nothing on standard out. The value is what standard error says. */
        String atFault() {
            assertThat(code).as(err).isEqualTo(2);
            assertThat(out).isEmpty();
            return err;
        }

        /** The program failed, and says why in plain words. */
        String failed() {
            assertThat(code).as(err).isEqualTo(1);
            assertThat(out).isEmpty();
            assertThat(err).doesNotContain("Exception", "\tat ");
            return err;
        }
    }

    /** Waits until it has ended. */
    Ended end() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(line + " does not end\n" + err());
            }
            return new Ended(process.exitValue(), Files.readAllBytes(out), err());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What it has said on standard error so far. */
    String err() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until it says this on standard error. */
    void says(String words) {
        until(() -> err().contains(words), words);
    }

    /** Waits until the web program answers with a page. */
    void answers(URI page) {
        until(() -> status(page) == 200, page.toString());
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    private void until(Condition condition, String what) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroyForcibly();
                throw new AssertionError(line + ": waited in vain for " + what + "\n" + err());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static int status(URI page) {
        try {
            return ((HttpURLConnection) page.toURL().openConnection()).getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Kills it, as a power cut would; waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
