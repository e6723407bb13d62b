package se.egenmakt;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Account;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.commission.Commissions;
import se.egenmakt.organisation.Operations;
import se.egenmakt.report.FrozenReports;
import se.egenmakt.report.Reports;
import se.egenmakt.shared.Outcome;
import se.egenmakt.workforce.Workforce;

/**
 * A test with the whole program and a database of its own: embedded in a fresh folder, or on the server that {@code EGENMAKT_TEST_DB_URL} names. All such
 * tests, {@link PageTest} too, share one program, started once; each test makes its own operations and disturbs nobody. Do not add annotations that change
 * the context (mocks, properties): every change starts another program.
 */
@SpringBootTest(classes = Egenmakt.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(DatabaseTest.Setting.class)
public abstract class DatabaseTest {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Path DATA = Path.of("target", "test-data");

    @Autowired
    protected TestClock clock;

    @Autowired
    protected Operations operations;

    @Autowired
    protected Workforce workforce;

    @Autowired
    protected Commissions commissions;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Reports reports;

    @Autowired
    protected FrozenReports frozenReports;

    @Autowired
    protected se.egenmakt.exchange.Uploads uploads;

    @Autowired
    protected se.egenmakt.steering.SteeringGroups steeringGroups;

    @Autowired
    protected se.egenmakt.steering.Members steeringMembers;

    @Autowired
    private se.egenmakt.access.Memberships memberships;

    @Autowired
    private org.springframework.context.ApplicationContext program;

    /** The program's own way to its database: the role egenmakt_app, with row-level security. */
    @Autowired
    protected JdbcClient db;

    @Autowired
    protected TransactionTemplate transactions;

    @Autowired
    private Queries queries;

    @Autowired
    private org.springframework.context.ApplicationContext context;

    @Autowired
    private DataSource dataSource;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("egenmakt.demo", () -> "false");
        properties.add("egenmakt.sweeping.first", () -> "P1D"); // a test's clock may stand in next month
        // mail is on and waits in its outbox; a test that sends it says to which server
        properties.add("egenmakt.smtp.host", () -> "localhost");
        properties.add("egenmakt.smtp.port", () -> "9");
        properties.add("egenmakt.smtp.tls", () -> "none");
        properties.add("egenmakt.mail.from", () -> "egenmakt@exempel.se");
        properties.add("egenmakt.mail.first", () -> "P1D");
        properties.add("egenmakt.upkeep.first", () -> "P1D");
        var server = System.getenv("EGENMAKT_TEST_DB_URL");
        if (server != null && !server.isBlank()) {
            properties.add("EGENMAKT_DB_URL", () -> server);
            properties.add("EGENMAKT_DB_USER", () -> System.getenv().getOrDefault("EGENMAKT_TEST_DB_USER", ""));
            properties.add("EGENMAKT_DB_PASSWORD", () -> System.getenv().getOrDefault("EGENMAKT_TEST_DB_PASSWORD", ""));
        } else {
            removeEarlierRuns();
            var folder = DATA.resolve(UUID.randomUUID().toString());
            properties.add("EGENMAKT_DB_URL", () -> "");
            properties.add("EGENMAKT_DATA", folder::toString);
        }
    }

    /** A part of the program, for what fills a test's operation from another package. */
    public <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    @BeforeEach
    void standStill() {
        clock.reset();
    }

    /** A new operation; a name already taken gets a number after it. */
    public TestOperation operation(String name) {
        return Acting.installation("test").call(() -> {
            var free = operations.named(name).isEmpty() ? name : name + " " + MADE.incrementAndGet();
            return new TestOperation(this, operations.create(free, false).id(), free);
        });
    }

    /** Somebody who administers the installation. */
    public Person administrator(String name) {
        return person(name, Role.ADMINISTRATOR, null, null);
    }

    /** An account with a role since {@link TestOperation#BEGAN}; it has no password. */
    protected Person person(String name, Role role, @Nullable TestOperation operation, @Nullable UUID ombud) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "." + MADE.incrementAndGet() + "@exempel.se";
        var operationId = operation == null ? null : operation.id();
        var before = clock.today();
        clock.day(TestOperation.BEGAN);
        try {
            return Acting.installation("test").call(() -> transactions.execute(status -> {
                var account = accounts.create(email, name, false);
                accounts.give(account.id(), role, operationId, ombud);
                return new Person(account.id(), email, name, role, operationId, operation == null ? "" : operation.name(), ombud, null);
            }));
        } finally {
            clock.day(before);
        }
    }

    /** An account with the role of member of this group since {@link TestOperation#BEGAN}; it has no password. */
    Person member(String name, TestOperation operation, UUID group) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "." + MADE.incrementAndGet() + "@exempel.se";
        var before = clock.today();
        clock.day(TestOperation.BEGAN);
        try {
            return Acting.installation("test").call(() -> switch (memberships.prepare(email, name, operation.id(), group, null)) {
                case Outcome.Done<se.egenmakt.access.Memberships.Prepared>(var prepared) -> {
                    var account = prepared.account();
                    if (!memberships.answer(java.util.Objects.requireNonNull(prepared.link()), account.id(), true)) {
                        throw new AssertionError("the link does not hold");
                    }
                    yield new Person(account.id(), email, name, Role.STEERING_MEMBER, operation.id(), operation.name(), null, group);
                }
                case Outcome.Refused<se.egenmakt.access.Memberships.Prepared>(var refusals) -> throw new AssertionError("refused: " + refusals);
            });
        } finally {
            clock.day(before);
        }
    }

    /** Does this as that person. */
    public static void as(Person person, Runnable work) {
        person.acting().run(work);
    }

    public static <T> T as(Person person, Callable<T> work) throws Exception {
        return person.acting().call(work::call);
    }

    /** A use case of the program, for the lists of pages. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Does this on another day, and comes back to the day of now. */
    public void onDay(java.time.LocalDate day, Runnable work) {
        var before = clock.today();
        clock.day(day);
        try {
            work.run();
        } finally {
            clock.day(before);
        }
    }

    /** One transaction, as that person, with SQL of the test's own. */
    protected <T> T inTransaction(Acting acting, Supplier<T> work) {
        return acting.call(() -> transactions.execute(status -> work.get()));
    }

    /** What the program asked its database while this was done. */
    protected Queries.Asked queries(Runnable work) {
        queries.clear();
        work.run();
        return queries.asked();
    }

    /** The same, with the role of the database that each statement was asked in. */
    protected java.util.List<Queries.InRole> queriesInRoles(Runnable work) {
        queries.clear();
        work.run();
        return queries.inRoles();
    }

    /** Works as the owner of the tables, who can do what the program cannot; row-level security is forced on the owner too. */
    protected void asOwner(Consumer<JdbcClient> work) {
        try {
            var pool = dataSource.unwrap(HikariDataSource.class);
            try (var connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername().equals("egenmakt_web") ? "egenmakt" : pool.getUsername(), pool.getPassword())) {
                work.accept(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void removeEarlierRuns() {
        if (!Files.isDirectory(DATA)) {
            return;
        }
        try (var earlier = Files.list(DATA)) {
            var old = java.time.Instant.now().minusSeconds(3600);
            for (var folder : earlier.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                    try (var files = Files.walk(folder)) {
                        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What a test changes in the program: the clock, and that queries are counted. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Setting {
        private static final Queries QUERIES = new Queries();

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        Queries queries() {
            return QUERIES;
        }

        @Bean
        static BeanPostProcessor counting() {
            return QUERIES.counting();
        }
    }
}
