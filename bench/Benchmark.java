import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Measures Egenmakt as it is used: the packaged program with its embedded database, over HTTP, in a nation of 110 operations and 5 million contacts.
 * Run from the project's folder with a JDK 25, after {@code mvn package}: {@code java bench/Benchmark.java}. Needs wrk and PostgreSQL's psql and pgbench.
 * Everything lies in target/benchmark; the figures are written as Markdown to standard output. See docs/benchmarks.md.
 */
public final class Benchmark {
    private static final Path FOLDER = Path.of("target/benchmark").toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int YEAR = LocalDate.now().getYear() - 1;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

    private Program program;

    private Benchmark(Program program) {
        this.program = program;
    }

    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        if (!Files.exists(Path.of("target/egenmakt.jar"))) {
            throw new IllegalStateException("target/egenmakt.jar is missing: mvn -DskipTests package");
        }
        List.of("wrk", "psql", "pgbench").forEach(Machine::find);
        var wanted = args.length == 0 ? List.of("start", "pages", "mixed", "reports", "import", "weight") : List.of(args);
        lay(DATA, 1, true);
        say("# %s, %d processors, %s", LocalDate.now(), Runtime.getRuntime().availableProcessors(), System.getProperty("java.vm.version"));
        if (wanted.contains("start")) {
            coldStart();
        }
        try (var started = Program.start(DATA)) {
            var benchmark = new Benchmark(started);
            started.sql("-c", "update session set seen_at = now(), expires_at = now() + interval '12 hours'");
            benchmark.tidy();
            say("Memory after the first page: program %.0f MiB, database %.0f MiB.", started.memory(), started.databaseMemory());
            if (wanted.contains("pages")) {
                benchmark.pages();
            }
            if (wanted.contains("mixed")) {
                benchmark.mixed();
            }
            if (wanted.contains("reports")) {
                benchmark.reports(1);
            }
            if (wanted.contains("weight")) {
                benchmark.weight();
            }
            if (wanted.contains("import")) {
                benchmark.importing();
            }
            say("Memory at the end: program %.0f MiB, database %.0f MiB.", started.memory(), started.databaseMemory());
        }
        if (wanted.contains("reports")) {
            for (int scale : List.of(2, 4)) {
                var data = FOLDER.resolve("data-" + scale);
                lay(data, scale, false);
                try (var started = Program.start(data)) {
                    started.sql("-c", "update session set seen_at = now(), expires_at = now() + interval '12 hours'");
                    new Benchmark(started).reports(scale);
                }
            }
        }
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }

    // ── The nation ──────────────────────────────────────────────────────────

    /** Lays the nation's data once; later runs find it there. */
    private static void lay(Path data, int scale, boolean contacts) throws IOException {
        var mark = data.resolve("laid");
        if (Files.exists(mark)) {
            return;
        }
        Files.createDirectories(data);
        try (var program = Program.start(data)) {
            say("Laid: operations|clients|commissions|contacts|clients in %d|open in the large operation: %s", YEAR,
                    program.sql("-v", "scale=" + scale, "-v", "contacts=" + contacts, "-f", "bench/nation.sql"));
            program.sql("-c", "vacuum analyze");
            Statements.prepare(program);
        }
        Files.createFile(mark);
    }

    private static void coldStart() {
        say("%n## Start on a data folder that exists, seconds to the first page");
        for (int i = 0; i < 3; i++) {
            try (var program = Program.start(DATA)) {
                say("- after a clean stop: %.2f", program.secondsToFirstPage);
            }
        }
        var killed = Program.start(DATA);
        killed.kill();
        try (var program = Program.start(DATA)) {
            say("- after kill -9 of program and database: %.2f", program.secondsToFirstPage);
        }
    }

    // ── Pages ───────────────────────────────────────────────────────────────

    private void pages() throws IOException {
        var open = commissions(1, true);
        var clients = open.stream().map(id -> "/commissions/" + id).toList();
        say("%n## Pages: the large operation, one ombud");
        say("| measure | bytes | connections | requests/s | p50 ms | p99 ms | CPU ms program | CPU ms database | others used |");
        say("|---|---|---|---|---|---|---|---|---|");
        warm(clients);
        page("bare page (/about, nobody signed in, no database)", "-", List.of("/about"));
        page("start page, ombud", "ombud-1", List.of("/"));
        page("start page, manager (300 open)", "manager-1", List.of("/"));
        page("client page", "ombud-1", clients);
        page("list of commissions", "ombud-1", List.of("/commissions"));
        page("one report's figures", "manager-1", List.of("/reports/" + YEAR + "/figures"));
        contact(open);
        say("%n## The same SQL alone, by pgbench");
        say("| measure | statements | connections | transactions/s | mean ms | CPU ms database |");
        say("|---|---|---|---|---|---|");
        reference();
        alone("start page, ombud", () -> Program.page("/", "ombud-1"));
        alone("client page", () -> Program.page(clients.getFirst(), "ombud-1"));
        var token = token(open.getFirst());
        var first = open.getFirst();
        alone("log a contact", () -> Machine.run("curl", "-s", "-o", "/dev/null", "-b", "egenmakt=ombud-1", "-d", "_csrf=" + token + "&kind=telefon&with=klient&formKey=" + java.util.UUID.randomUUID(), Program.URL + "/commissions/" + first + "/contacts/new"));
    }

    private void warm(List<String> clients) {
        for (int i = 0; i < 2; i++) {
            wrk(8, 5, "bench/page.lua", "ombud-1", List.of("/"));
            wrk(8, 5, "bench/page.lua", "ombud-1", clients);
        }
    }

    private void page(String name, String cookie, List<String> paths) {
        int bytes = Program.get(paths.getFirst(), cookie, false).body().length;
        wrk(8, 3, "bench/page.lua", cookie, paths);
        for (int connections : List.of(1, 8)) {
            report(name, bytes, connections, "bench/page.lua", cookie, paths);
        }
    }

    private void contact(List<String> open) {
        var arguments = new ArrayList<>(List.of(token(open.getFirst())));
        arguments.addAll(open);
        wrk(8, 3, "bench/contact.lua", "ombud-1", arguments);
        for (int connections : List.of(1, 8)) {
            report("log a contact", 0, connections, "bench/contact.lua", "ombud-1", arguments);
        }
        tidy();
    }

    /** Takes away the contacts that were logged to measure with: thousands on one client would make every page after them slow. */
    private void tidy() {
        program.sql("-c", "set session_replication_role = replica; delete from contact where form_key is not null", "-c", "vacuum analyze contact", "-c", "vacuum analyze audit_head, session");
    }

    private void report(String name, int bytes, int connections, String script, String cookie, List<String> arguments) {
        double all = Machine.worked();
        double ours = program.processor();
        double database = program.databaseProcessor();
        long began = System.nanoTime();
        var result = wrk(connections, SECONDS, script, cookie, arguments);
        double seconds = (System.nanoTime() - began) / 1e9;
        ours = program.processor() - ours;
        database = program.databaseProcessor() - database;
        double others = Machine.worked() - all - ours - database - result.processor;
        say("| %s | %d | %d | %.0f | %.2f | %.2f | %.2f | %.2f | %.0f %% |%s", name, bytes, connections, result.perSecond, result.p50, result.p99,
                1000 * ours / result.requests, 1000 * database / result.requests, 100 * others / seconds, result.errors == 0 ? "" : " ERRORS " + result.errors);
    }

    private record Result(long requests, double perSecond, double p50, double p99, long errors, double processor) {}

    private static Result wrk(int connections, int seconds, String script, String cookie, List<String> arguments) {
        var command = new ArrayList<>(List.of("wrk", "-t", "1", "-c", Integer.toString(connections), "-d", seconds + "s", "--timeout", "20s", "-s", script, Program.URL, cookie));
        command.addAll(arguments);
        double before = Machine.processor(ProcessHandle.current().pid());
        var out = Machine.run(command);
        double processor = Machine.processor(ProcessHandle.current().pid()) - before;
        var line = out.lines().filter(text -> text.startsWith("RESULT ")).findFirst().orElseThrow(() -> new IllegalStateException(out)).split(" ");
        long requests = Long.parseLong(line[1]);
        return new Result(requests, requests / (Double.parseDouble(line[2]) / 1e6), Double.parseDouble(line[3]) / 1000, Double.parseDouble(line[4]) / 1000, Long.parseLong(line[5]), processor);
    }

    /** The open commissions of the first ombud of an operation. */
    private List<String> commissions(int operation, boolean open) {
        return program.sql("-c", "select c.id from commission c where c.ombud_id = md5('ombud " + operation + " 1')::uuid" + (open ? " and c.closed_on is null" : "") + " order by c.id").lines().toList();
    }

    private static String token(String commission) {
        return token(commission, "ombud-1");
    }

    private static String token(String commission, String cookie) {
        var found = TOKEN.matcher(Program.page("/commissions/" + commission + "/contacts/new", cookie));
        if (!found.find()) {
            throw new IllegalStateException("no form token");
        }
        return found.group(1);
    }

    /** One small select, 32 rows by an index: what this machine makes of the simplest work there is, to compare machines by. */
    private void reference() throws IOException {
        var file = FOLDER.resolve("reference.sql");
        Files.writeString(file, "select id, client_id, opened_on, birth_year, sex from commission where ombud_id = md5('ombud 1 1')::uuid"
                + " and operation_id = md5('operation 1')::uuid and closed_on is null limit 32;");
        measureAlone("reference: 32 rows by an index", 1, file, "postgres");
    }

    private void alone(String name, Runnable request) throws IOException {
        var statements = Statements.of(program, DATA, request);
        var file = FOLDER.resolve(name.replaceAll("[^a-z]", "-") + ".sql");
        var lines = new ArrayList<String>();
        for (var statement : statements) {
            // a contact that is sent twice is made once: each run needs a key of its own
            lines.add((statement.startsWith("insert into contact") ? statement.replaceFirst("'[0-9a-f-]{36}'(?=\\) on conflict)", "gen_random_uuid()") : statement) + ";");
        }
        Files.write(file, lines);
        measureAlone(name, statements.size(), file, "egenmakt_web");
    }

    private void measureAlone(String name, int statements, Path file, String user) {
        for (int connections : List.of(1, 8)) {
            double database = program.databaseProcessor();
            var out = Machine.run(Machine.find("pgbench"), "-n", "-M", "prepared", "-c", Integer.toString(connections), "-j", "1", "-T", Integer.toString(SECONDS), "-f", file.toString(),
                    "-h", "127.0.0.1", "-p", Integer.toString(program.databasePort()), "-U", user, "egenmakt");
            database = program.databaseProcessor() - database;
            long transactions = number(out, "transactions actually processed: ([0-9]+)");
            say("| %s | %d | %d | %.0f | %.2f | %.2f |", name, statements, connections, (double) transactions / SECONDS, connections * 1000.0 * SECONDS / transactions, 1000 * database / transactions);
        }
    }

    private static long number(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return Long.parseLong(found.group(1));
    }

    // ── Mixed work, reports, import, weight ─────────────────────────────────

    private void mixed() throws InterruptedException {
        var people = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> {
                    var open = commissions(n, true);
                    return new Mixed.Person("ombud-" + n, token(open.getFirst(), "ombud-" + n), open.toArray(String[]::new));
                })
                .toArray(Mixed.Person[]::new);
        Mixed.run(people, 100, 10);
        say("%n## Mixed work of 40 ombud at an even pace");
        say("| requests/s | p50 ms | p95 ms | p99 ms | longest ms | failures | CPU ms program | CPU ms database |");
        say("|---|---|---|---|---|---|---|---|");
        for (int pace : List.of(100, 300)) {
            double ours = program.processor();
            double database = program.databaseProcessor();
            var measured = Mixed.run(people, pace, 3 * SECONDS);
            int count = measured.latencies().length;
            say("| %d | %.1f | %.1f | %.1f | %.1f | %d | %.2f | %.2f |", pace, measured.at(0.5), measured.at(0.95), measured.at(0.99), measured.at(1), measured.failures(),
                    1000 * (program.processor() - ours) / count, 1000 * (program.databaseProcessor() - database) / count);
        }
    }

    private void reports(int scale) throws InterruptedException {
        for (int round = 1; round <= 4; round++) {
            long began = System.nanoTime();
            try (var two = Executors.newFixedThreadPool(2)) {
                for (int n = 1; n <= 110; n++) {
                    var cookie = "manager-" + n;
                    two.submit(() -> Program.page("/reports/" + YEAR + "/report.json", cookie));
                }
                two.shutdown();
                if (!two.awaitTermination(10, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("the reports take too long");
                }
            }
            say("All 110 reports of %d as JSON, data × %d, round %d: %.2f s", YEAR, scale, round, (System.nanoTime() - began) / 1e9);
        }
    }

    private void importing() throws IOException {
        var file = FOLDER.resolve("uppdrag.csv");
        var lines = new ArrayList<String>();
        lines.add("klientnr;kön;födelseår;kommun;ombud;öppnat;avslutat;huvudorsak;övriga orsaker;minderåriga barn;hemmaboende barn");
        for (int i = 0; i < 10_000; i++) {
            var opened = LocalDate.now().minusDays(20 + i * 13 % 3600);
            var closed = opened.plusDays(60 + i * 7 % 700);
            lines.add("%d;%s;%d;%s;Ombud %d;%s;%s;ekonomi;boende;nej;nej".formatted(i + 1, i % 2 == 0 ? "kvinna" : "man", 1940 + i % 60, i % 3 == 0 ? "Mellerud" : "Åmål", i % 6, opened, closed.isBefore(LocalDate.now()) ? closed : ""));
        }
        Files.write(file, lines);
        var name = "Inflyttning " + System.currentTimeMillis();
        say("%n## Import of 10 000 commissions by the command line, the web program running");
        for (var what : List.of("import --operation NAME --create FILE", "import --operation NAME FILE", "export --operation NAME --out OUT")) {
            long began = System.nanoTime();
            double worked = program.databaseProcessor();
            var command = new ArrayList<>(List.of("env", "EGENMAKT_DATA=" + DATA, "./egenmakt"));
            for (var word : what.split(" ")) {
                command.add(switch (word) {
                    case "NAME" -> name;
                    case "FILE" -> file.toString();
                    case "OUT" -> FOLDER.resolve("ut.xlsx").toString();
                    default -> word;
                });
            }
            Files.deleteIfExists(FOLDER.resolve("ut.xlsx"));
            Machine.run(command);
            say("- %s: %.1f s, of them the database's CPU %.1f s", what, (System.nanoTime() - began) / 1e9, program.databaseProcessor() - worked);
        }
    }

    private void weight() {
        say("%n## Weight over the wire, packed, kB");
        for (var path : List.of("/", "/commissions", "/commissions/" + commissions(1, true).getFirst(), "/reports/" + YEAR + "/figures")) {
            var cookie = path.startsWith("/reports") ? "manager-1" : "ombud-1";
            int page = Program.get(path, cookie, true).body().length;
            var found = ASSET.matcher(Program.page(path, cookie));
            var assets = found.results().map(result -> result.group(1)).distinct().toList();
            int kept = assets.stream().mapToInt(asset -> Program.get(asset, cookie, true).body().length).sum();
            say("- %s: page %.1f, kept files %.1f (%d), first view %.1f", path.replaceAll("[0-9a-f-]{36}", "…"), page / 1000.0, kept / 1000.0, assets.size(), (page + kept) / 1000.0);
        }
    }
}
