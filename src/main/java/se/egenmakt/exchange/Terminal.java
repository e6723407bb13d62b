package se.egenmakt.exchange;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs one command as a process of its own: without web server and demo data, in the database that the web program holds if it is running. The program starts
 * when a command has been understood, so help and misspellings answer at once. Whatever is logged, by whom ever, goes to standard error.
 */
public final class Terminal implements AutoCloseable {
    private final Class<?> program;
    private @Nullable ConfigurableApplicationContext started;

    private Terminal(Class<?> program) {
        this.program = program;
    }

    /** Runs the command and gives the exit code of the process. */
    public static int run(Class<?> program, String... args) {
        var result = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var rest = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(rest);
        System.setErr(rest);
        try (var terminal = new Terminal(program)) {
            return Commands.run(terminal.work(), Clock.system(ZoneId.of("Europe/Stockholm")), result, rest, args);
        }
    }

    private CommandWork work() {
        return new CommandWork(
                request -> wired().importing(request),
                request -> wired().exporting(request),
                (request, out) -> wired().reporting(request, out),
                request -> wired().verifyingAudit(request));
    }

    private WiredCommands wired() {
        if (started == null) {
            System.setProperty("spring.backgroundpreinitializer.ignore", "true"); // a command needs nothing of what it loads
            started = new SpringApplicationBuilder(program)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .properties(
                            "egenmakt.join=true",
                            "egenmakt.pool=2",
                            // what stops the start is said once, by Commands
                            "logging.level.se.egenmakt.access.StartReport=OFF",
                            "logging.level.org.springframework.boot.SpringApplication=OFF")
                    .run();
        }
        return started.getBean(WiredCommands.class);
    }

    @Override
    public void close() {
        if (started != null) {
            SpringApplication.exit(started);
        }
    }
}
