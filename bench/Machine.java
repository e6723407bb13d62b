import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Other programs on this machine: run to their end, and what a running one uses of processor and memory (Linux). */
final class Machine {
    private static final double TICKS_PER_SECOND = 100;

    private Machine() {}

    /** Runs a program and gives what it wrote; its errors go to ours. */
    static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            process.getOutputStream().close();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.getFirst() + " ended with " + process.exitValue() + ": " + out);
            }
            return out;
        } catch (IOException e) {
            throw new IllegalStateException(command.getFirst() + " is needed: install wrk and PostgreSQL's client programs (psql, pgbench)", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String run(String... command) {
        return run(List.of(command));
    }

    /** A program by name, on the path or where Debian keeps PostgreSQL's. */
    static String find(String name) {
        var places = new ArrayList<>(List.of(System.getenv("PATH").split(File.pathSeparator)));
        try (Stream<Path> versions = Files.exists(Path.of("/usr/lib/postgresql")) ? Files.list(Path.of("/usr/lib/postgresql")) : Stream.empty()) {
            versions.map(version -> version.resolve("bin").toString()).forEach(places::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return places.stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is needed: install wrk and PostgreSQL's client programs (psql, pgbench)"));
    }

    /** The process and every process under it that now runs. */
    static List<Long> family(long pid) {
        return Stream.concat(Stream.of(pid), ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid)).toList();
    }

    /** Processor seconds of a process so far, with those of its ended children. */
    static double processor(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int i = 11; i <= 14; i++) {
                ticks += Double.parseDouble(fields[i]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Memory in MiB, a page shared by several processes counted in parts (PSS). */
    static double memory(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", ""))).sum() / 1024;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Processor seconds that the whole machine has worked. */
    static double worked() {
        try {
            var fields = Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split(" +");
            double ticks = 0;
            for (int i : new int[] {1, 2, 3, 6, 7, 8}) {
                ticks += Double.parseDouble(fields[i]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
