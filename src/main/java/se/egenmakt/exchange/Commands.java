package se.egenmakt.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.egenmakt.access.StartRefused;

/**
 * The command line's grammar. Exit codes: 0 done; 2 input or usage at fault, nothing changed; 1 the program failed. Only results go to standard
 * output.
 */
@Command(
        name = "egenmakt",
        subcommands = {
            Commands.ImportCommand.class,
            Commands.ExportCommand.class,
            Commands.ReportCommand.class,
            Commands.VerifyAuditCommand.class
        })
public final class Commands implements Callable<Integer> {
    /** Everything went well. */
    public static final int DONE = 0;
    /** The program failed. */
    public static final int FAILED = 1;
    /** Input or usage at fault. */
    public static final int AT_FAULT = 2;

    private final CommandWork work;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "exchange.command.help")
    boolean help;

    private Commands(CommandWork work, Clock clock, PrintStream out, PrintStream err) {
        this.work = work;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** Whether the arguments ask for a command, and not for the web program to start: that has none, or settings as {@code --server.port=8081}. */
    public static boolean isCommand(String... args) {
        return args.length > 0 && !args[0].matches("(?s)--.*[.=].*");
    }

    /** Runs one command and gives the exit code. The streams are flushed, not closed. */
    public static int run(CommandWork work, Clock clock, PrintStream out, PrintStream err, String... args) {
        if (Arrays.stream(args).anyMatch(arg -> arg.contains("\uFFFD"))) { // what Java puts for a character that it could not read
            return unread(err);
        }
        var commands = new Commands(work, clock, out, err);
        var line = new CommandLine(commands);
        describe(line);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((wrong, arguments) -> commands.usageFault(wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> commands.failed(failure));
        int code = line.execute(args);
        out.flush();
        return code;
    }

    /** The terminal is set to something that has no å, ä and ö. */
    private static int unread(PrintStream err) {
        err.println(text("exchange.command.unread"));
        return AT_FAULT;
    }

    /** Without a command there is nothing to run here. */
    @Override
    public Integer call() {
        err.println(text("exchange.command.none"));
        return AT_FAULT;
    }

    private static void describe(CommandLine line) {
        try (var in = Objects.requireNonNull(Commands.class.getResourceAsStream("/texts/exchange.sv.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            line.setResourceBundle(new PropertyResourceBundle(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        headings(line);
        line.getSubcommands().values().forEach(Commands::headings);
    }

    private static void headings(CommandLine line) {
        var spec = line.getCommandSpec();
        spec.usageMessage()
                .description(text("exchange.command.about." + spec.name()))
                .synopsisHeading(text("exchange.command.heading.synopsis") + " ")
                .synopsisSubcommandLabel(text("exchange.command.label.command"))
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n" + text("exchange.command.heading.options") + "%n")
                .commandListHeading("%n" + text("exchange.command.heading.commands") + "%n")
                .sortOptions(false);
    }

    private static String text(String key, String... args) {
        return ExchangeTexts.t(key, args);
    }

    private int usageFault(CommandLine.ParameterException wrong) {
        var message = switch (wrong) {
            case CommandLine.MissingParameterException missing ->
                text(
                        "exchange.command.missing",
                        String.join(
                                ", ",
                                missing.getMissing().stream()
                                        .map(Commands::nameOf)
                                        .toList()));
            case CommandLine.UnmatchedArgumentException unmatched ->
                text("exchange.command.unmatched", Words.visible(String.join(" ", unmatched.getUnmatched())));
            case UsageFault fault -> Objects.requireNonNullElse(fault.getMessage(), "");
            default ->
                text(
                        "exchange.command.misunderstood",
                        wrong.getArgSpec() == null ? "" : nameOf(wrong.getArgSpec()),
                        Words.visible(Objects.requireNonNullElse(wrong.getValue(), "")));
        };
        err.println(message);
        err.println(text(
                "exchange.command.seeHelp",
                wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return AT_FAULT;
    }

    private static String nameOf(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private int failed(Exception failure) {
        if (failure instanceof UsageFault fault) {
            return usageFault(fault);
        }
        if (failure instanceof InvalidPathException) {
            return unread(err);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                err.println(refused.getMessage());
                err.println(refused.remedy());
                return FAILED;
            }
        }
        err.println(text("exchange.command.failed"));
        failure.printStackTrace(err);
        return FAILED;
    }

    private int end(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> {
                done.notes().forEach(err::println);
                done.lines().forEach(out::println);
                yield DONE;
            }
            case Outcome.AtFault atFault -> {
                atFault.lines().forEach(err::println);
                yield AT_FAULT;
            }
        };
    }

    /** A fault in how the command was used that the grammar alone does not see. */
    private static final class UsageFault extends CommandLine.ParameterException {
        private static final long serialVersionUID = 1L;

        UsageFault(CommandSpec spec, String key, String... args) {
            super(spec.commandLine(), text(key, args));
        }
    }

    private static Commands parent(CommandSpec spec) {
        return (Commands) spec.parent().userObject();
    }

    private static String operation(CommandSpec spec, String name) {
        var operation = Words.clean(name);
        if (operation.isEmpty()) {
            throw new UsageFault(spec, "exchange.command.missing", "--operation");
        }
        return operation;
    }

    @Command(name = "import")
    static final class ImportCommand implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Option(
                names = "--operation",
                required = true,
                paramLabel = "NAMN",
                descriptionKey = "exchange.command.operation")
        String operation = "";

        @Option(names = "--create", descriptionKey = "exchange.command.create")
        boolean create;

        @Option(names = "--check", descriptionKey = "exchange.command.check")
        boolean check;

        @Option(names = "--update", descriptionKey = "exchange.command.update")
        boolean update;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                descriptionKey = "exchange.command.help")
        boolean help;

        @Parameters(arity = "1..*", paramLabel = "FIL", descriptionKey = "exchange.command.paths")
        List<Path> paths = List.of();

        @Override
        public Integer call() throws Exception {
            var commands = parent(spec);
            var request = new Requests.Import(operation(spec, operation), create, check, update, List.copyOf(paths));
            return commands.end(commands.work.importing().run(request));
        }
    }

    @Command(name = "export")
    static final class ExportCommand implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Option(
                names = "--operation",
                required = true,
                paramLabel = "NAMN",
                descriptionKey = "exchange.command.operation")
        String operation = "";

        @Option(
                names = "--out",
                required = true,
                paramLabel = "MAPP|FIL.xlsx",
                descriptionKey = "exchange.command.exportOut")
        Path out = Path.of("");

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                descriptionKey = "exchange.command.help")
        boolean help;

        @Override
        public Integer call() throws Exception {
            var commands = parent(spec);
            var request = new Requests.Export(operation(spec, operation), out);
            if (request.isWorkbook()
                    ? !hasFolder(out) || Files.isDirectory(out)
                    : Files.exists(out) && !Files.isDirectory(out)) {
                throw new UsageFault(spec, "exchange.command.cannotWrite", Words.visible(out.toString()));
            }
            return commands.end(commands.work.exporting().run(request));
        }
    }

    private static boolean hasFolder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder);
    }

    @Command(name = "report")
    static final class ReportCommand implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Option(
                names = "--operation",
                required = true,
                paramLabel = "NAMN",
                descriptionKey = "exchange.command.operation")
        String operation = "";

        @Option(names = "--year", required = true, paramLabel = "ÅÅÅÅ", descriptionKey = "exchange.command.year")
        int year;

        @Option(names = "--municipality", paramLabel = "NAMN", descriptionKey = "exchange.command.municipality")
        @Nullable
        String municipality;

        @Option(names = "--format", paramLabel = "json|xlsx|pdf", descriptionKey = "exchange.command.format")
        Requests.Format format = Requests.Format.json;

        @Option(names = "--internal", descriptionKey = "exchange.command.internal")
        boolean internal;

        @Option(
                names = "--signed",
                arity = "0..1",
                fallbackValue = "0",
                paramLabel = "NUMMER",
                descriptionKey = "exchange.command.signed")
        @Nullable
        Integer signed;

        @Option(names = "--out", paramLabel = "FIL", descriptionKey = "exchange.command.reportOut")
        @Nullable
        Path out;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                descriptionKey = "exchange.command.help")
        boolean help;

        @Override
        public Integer call() throws Exception {
            var commands = parent(spec);
            int thisYear = LocalDate.now(commands.clock).getYear();
            if (year < 1 || year > thisYear) {
                throw new UsageFault(
                        spec, "exchange.command.yearAfter", Integer.toString(year), Integer.toString(thisYear));
            }
            if (internal && signed != null) {
                throw new UsageFault(spec, "exchange.command.internalSigned");
            }
            if (signed != null && signed < 0) {
                throw new UsageFault(spec, "exchange.command.misunderstood", "--signed", signed.toString());
            }
            if (out != null && (!hasFolder(out) || Files.isDirectory(out))) {
                throw new UsageFault(spec, "exchange.command.cannotWrite", Words.visible(out.toString()));
            }
            var number = signed == null || signed == 0 ? null : signed;
            var request = new Requests.Report(
                    operation(spec, operation),
                    year,
                    municipality == null ? null : Words.clean(municipality),
                    format,
                    internal,
                    signed != null,
                    number,
                    out);
            return run(commands, request);
        }

        /** The report is made whole before any of it is written, so that a failure leaves neither half a file nor half an output. */
        private static int run(Commands commands, Requests.Report request) throws Exception {
            var report = new ByteArrayOutputStream();
            int code = commands.end(commands.work.reporting().run(request, report));
            if (code == DONE) {
                if (request.out() == null) {
                    report.writeTo(commands.out);
                } else {
                    Files.write(request.out(), report.toByteArray());
                }
            }
            return code;
        }
    }

    @Command(name = "verify-audit")
    static final class VerifyAuditCommand implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Option(names = "--operation", paramLabel = "NAMN", descriptionKey = "exchange.command.verifyOperation")
        @Nullable
        String operation;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                descriptionKey = "exchange.command.help")
        boolean help;

        @Override
        public Integer call() throws Exception {
            var commands = parent(spec);
            var name = operation == null ? null : operation(spec, operation);
            return commands.end(commands.work.verifyingAudit().run(new Requests.VerifyAudit(name)));
        }
    }
}
