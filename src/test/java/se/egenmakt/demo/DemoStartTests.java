package se.egenmakt.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.Egenmakt;
import se.egenmakt.TestClock;
import se.egenmakt.Visitor;
import se.egenmakt.access.Accounts;
import se.egenmakt.access.Acting;
import se.egenmakt.access.DemoUser;
import se.egenmakt.access.Installation;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditChain;
import se.egenmakt.commission.CommissionLine;
import se.egenmakt.commission.Commissions;
import se.egenmakt.exchange.Exports;
import se.egenmakt.outside.Exported;
import se.egenmakt.outside.Recount;
import se.egenmakt.outside.ReportCheck;
import se.egenmakt.report.ReportFiles;
import se.egenmakt.shared.Outcome;
import se.egenmakt.workforce.Workforce;

/** The web program started as whoever wants to try it starts it: on an empty folder, and on the same folder again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoStartTests {
    private static final String FOLDER = Path.of("target", "test-data", UUID.randomUUID().toString()).toString();

    /** It stands still: what is laid one day and looked at the next would differ. */
    private static final TestClock CLOCK = new TestClock();

    private ConfigurableApplicationContext program = start();

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Egenmakt.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean("stillClock", Clock.class, () -> CLOCK, bean -> bean.setPrimary(true)))
                .run("--server.port=0", "--EGENMAKT_DB_URL=", "--EGENMAKT_DATA=" + FOLDER);
    }

    @BeforeAll
    void startsOnceMore() {
        var first = everything();
        program.close();
        program = start();
        assertThat(everything()).as("laid once, and not again").isEqualTo(first);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    /** How many rows each operation has, with the audit log's length. */
    private List<Map<String, Object>> everything() {
        return Fyrbodal.OPERATIONS.stream()
                .map(operation -> in(operation, () -> db().sql(
                                """
                                select (select count(*) from commission) as commissions, (select count(*) from client) as clients, (select count(*) from contact) as contacts,
                                       (select count(*) from awaited_decision) as awaited, (select count(*) from change_of_ombud) as changes, (select count(*) from stand_in) as stand_ins,
                                       (select count(*) from ombud) as ombud, (select count(*) from audit_entry where action = 'demo.lay') as laid
                                """)
                        .query()
                        .singleRow()))
                .toList();
    }

    private JdbcClient db() {
        return program.getBean(JdbcClient.class);
    }

    private <T> T in(DemoOperation operation, java.util.function.Supplier<T> work) {
        return Acting.wholeOperation("test", operation.id(), operation.name())
                .call(() -> program.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    private LocalDate today() {
        return LocalDate.now(program.getBean(Clock.class));
    }

    @Test
    void theDatabaseHasWhatTheHistorySays() {
        for (var operation : Fyrbodal.OPERATIONS) {
            var history = DemoCommission.of(DemoHistory.through(today().minusDays(1), operation));
            var open = in(operation, () -> program.getBean(Commissions.class).openToday());
            assertThat(open).hasSize((int) history.stream().filter(one -> one.closed() == null).count());
            for (var one : history) {
                if (one.closed() == null) {
                    var line = open.stream().filter(found -> found.id().equals(one.id(operation))).findFirst().orElseThrow();
                    assertThat(line.quiet()).isEqualTo(DemoHistoryTests.inactivity(one, today()).inactive());
                }
            }
            System.out.printf(
                    "%s: %s, open %d, quiet %d%n",
                    operation.name(), everything().get(Fyrbodal.OPERATIONS.indexOf(operation)), open.size(), open.stream().filter(CommissionLine::quiet).count());
        }
    }

    @Test
    void everyMemberOfEveryReportIsWhatAnOutsiderCountsFromTheExport(@TempDir Path folder) throws IOException {
        for (var operation : Fyrbodal.OPERATIONS) {
            var acting = Acting.wholeOperation("test", operation.id(), operation.name());
            var export = folder.resolve(operation.prefix());
            acting.call(() -> program.getBean(Exports.class).writeFolder(export));
            var exported = Exported.read(export);
            for (int year = today().getYear() - 3; year <= today().getYear(); year++) {
                var wanted = new ReportFiles.Wanted(year, null, ReportFiles.Format.JSON, true, false, null);
                var counted = new Recount(exported, year, "", today().toString()).json(operation.name(), true);
                assertThat(acting.call(() -> program.getBean(ReportFiles.class).make(wanted)))
                        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(ReportCheck.differences(
                                        new String(((ReportFiles.ReportFile) done.value()).bytes(), StandardCharsets.UTF_8), counted))
                                .as("%s %d", operation.name(), wanted.year())
                                .isEmpty());
            }
        }
    }

    @Test
    void oneEntryInEachChainTellsOfTheLaying() {
        for (var operation : Fyrbodal.OPERATIONS) {
            assertThat(everything()).allSatisfy(counts -> assertThat(counts.get("laid")).isEqualTo(1L));
            assertThat(in(operation, () -> program.getBean(AuditChain.class).verify(operation.id())).holds()).isTrue();
        }
        var installation = Acting.installation("test");
        assertThat(installation.call(() -> program.getBean(AuditChain.class).verify(AuditChain.INSTALLATION)).holds()).isTrue();
        var laid = installation.call(() -> program.getBean(TransactionTemplate.class).execute(status -> db()
                .sql("select count(*) from audit_entry where action = 'demo.lay'").query(Long.class).single()));
        assertThat(laid).isEqualTo(1L);
    }

    @Test
    void inUddevallaOneIsOnLeaveAndTheColleagueStandsInForMostOfHerClients() {
        var uddevalla = named(Fyrbodal.UDDEVALLA);
        var away = in(uddevalla, () -> program.getBean(Workforce.class).day(today())).stream()
                .filter(ombud -> ombud.ombud().name().equals("Birgitta Ahlm"))
                .findFirst()
                .orElseThrow();
        assertThat(away.toString()).contains("tjänstledighet");
        var yusuf = user("Yusuf Lindqvist", Role.OMBUD);
        var acting = new Acting(yusuf.account(), yusuf.name(), "ombud", Role.OMBUD, uddevalla.id(), uddevalla.name(), true, uddevalla.id(yusuf.name()), null, Acting.Scope.PERSON);
        var mine = acting.call(() -> program.getBean(Commissions.class).mine());
        assertThat(mine.stream().filter(CommissionLine::standingIn).count()).isBetween(6L, 16L);
    }

    @Test
    void everyRoleCanBeTriedWithOneClickAndEveryPageSaysThatItIsADemo() {
        for (var user : program.getBean(Accounts.class).demoUsers()) {
            var visitor = visitor();
            assertThat(visitor.get("/sign-in").text()).contains("Prova som " + user.name().split(" ")[0]);
            var reply = visitor.get("/sign-in").form("/sign-in/demo");
            assertThat(reply.with("role", user.roleAssignment().toString()).submit().status()).isEqualTo(303);
            var menu = visitor.get("/menu");
            assertThat(menu.status()).isEqualTo(200);
            assertThat(menu.body()).contains("em-demo", user.name());
        }
    }

    @Test
    void thePeopleOfTheDemoHaveNoPassword() {
        assertThat(program.getBean(Accounts.class).all()).isNotEmpty().allMatch(account -> account.passwordHash() == null && account.demo());
    }

    @Test
    void whoHasTwoRolesBeginsInTheOneChosen() {
        CLOCK.forward(Duration.ofSeconds(1)); // the newest session of all tests
        var visitor = visitor();
        visitor.get("/sign-in").form("/sign-in/demo").with("role", user("Yusuf Lindqvist", Role.MANAGER).roleAssignment().toString()).submit();
        var role = Acting.installation("test").call(() -> program.getBean(TransactionTemplate.class).execute(status -> db()
                .sql("select role from session order by created_at desc limit 1").query(String.class).single()));
        assertThat(role).isEqualTo("manager");
    }

    @Test
    void nothingIsLaidOnAServerDatabaseOrWhereThereIsAnAccount() {
        var before = everything();
        new DemoData(
                        program.getBean(DemoRows.class), program.getBean(se.egenmakt.audit.AuditLog.class), program.getBean(Clock.class), program.getBean(TransactionTemplate.class),
                        program.getBean(se.egenmakt.access.TableStatistics.class),
                        new Installation(true), true, program.getBean(LaidSystem.class), program.getBeanProvider(DemoData.EarlierReports.class))
                .afterSingletonsInstantiated();
        assertThat(everything()).isEqualTo(before);
    }

    private Visitor visitor() {
        return new Visitor(URI.create("http://localhost:" + program.getEnvironment().getProperty("local.server.port") + "/"));
    }

    private DemoUser user(String name, Role role) {
        return program.getBean(Accounts.class).demoUsers().stream()
                .filter(user -> user.name().equals(name) && user.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static DemoOperation named(String name) {
        return Fyrbodal.OPERATIONS.stream().filter(operation -> operation.name().equals(name)).findFirst().orElseThrow();
    }
}
