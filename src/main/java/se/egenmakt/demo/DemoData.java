package se.egenmakt.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Acting;
import se.egenmakt.access.TableStatistics;
import se.egenmakt.access.Installation;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.workforce.AbsenceKind;

/**
 * Lays the demo before the web program answers: on an embedded database with no operation but its own and no account, unless {@code EGENMAKT_DEMO=false}. Never on a
 * server database, never by the command line. The history goes through yesterday: today is for whoever tries it.
 */
@Component
@ConditionalOnWebApplication
class DemoData implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger("se.egenmakt");
    private static final String ACTOR = "demo";

    private final DemoRows rows;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final TableStatistics statistics;
    private final Installation installation;
    private final boolean wanted;
    private final LaidSystem system;
    private final ObjectProvider<EarlierReports> earlierReports;

    DemoData(
            DemoRows rows,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transactions,
            TableStatistics statistics,
            Installation installation,
            @Value("${egenmakt.demo:true}") boolean wanted,
            LaidSystem system,
            ObjectProvider<EarlierReports> earlierReports) {
        this.system = system;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
        this.statistics = statistics;
        this.installation = installation;
        this.wanted = wanted;
        this.earlierReports = earlierReports;
    }

    /** How the yearly reports of earlier years get frozen and submitted; told by a bean that knows the yearly report. */
    @FunctionalInterface
    interface EarlierReports {
        /** Within the transaction and on behalf of the operation that is being laid. */
        void submit(EarlierYear year);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (wanted && installation.embedded() && isEmpty()) {
            lay();
        }
    }

    private boolean isEmpty() {
        var own = Fyrbodal.OPERATIONS.stream().map(DemoOperation::id).toList();
        return Acting.installation(ACTOR).call(() -> Boolean.TRUE.equals(transactions.execute(status -> rows.nothingBut(own))));
    }

    /** An operation a transaction, side by side, and the accounts last: laying that was cut short goes on at the next start. */
    void lay() {
        var begun = clock.instant();
        var today = LocalDate.now(clock);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var laying = Fyrbodal.OPERATIONS.stream()
                    .map(operation -> CompletableFuture.runAsync(() -> lay(operation, today), threads))
                    .toList();
            laying.forEach(CompletableFuture::join);
        }
        var dalsland = Fyrbodal.OPERATIONS.stream().filter(operation -> operation.name().equals(Fyrbodal.DALSLAND)).findFirst().orElseThrow();
        var asDalsland = Acting.wholeOperation(ACTOR, dalsland.id(), dalsland.name());
        asDalsland.run(() -> transactions.executeWithoutResult(status -> system.lay(dalsland, today)));
        Acting.installation(ACTOR).run(() -> transactions.executeWithoutResult(status -> layAccounts(today)));
        asDalsland.run(() -> transactions.executeWithoutResult(status -> system.sitsWithAccount(dalsland)));
        statistics.refresh();
        log.info("Demon är lagd: {} verksamheter med påhittade personer ({} ms).", Fyrbodal.OPERATIONS.size(), Duration.between(begun, clock.instant()).toMillis());
    }

    private void lay(DemoOperation operation, LocalDate today) {
        var happenings = DemoHistory.through(today.minusDays(1), operation);
        Acting.wholeOperation(ACTOR, operation.id(), operation.name())
                .run(() -> transactions.executeWithoutResult(status -> lay(operation, happenings, today)));
    }

    private void lay(DemoOperation operation, List<Happening> happenings, LocalDate today) {
        if (rows.isLaid(operation.id())) {
            return;
        }
        var leave = Optional.ofNullable(operation.leave()).map(who -> RunningLeave.on(today, who));
        var commissions = DemoCommission.of(leave.map(away -> away.heed(happenings)).orElse(happenings));
        rows.operation(operation, today);
        rows.commissions(operation, commissions);
        rows.contacts(operation, commissions);
        rows.awaited(operation, commissions);
        rows.changesOfOmbud(operation, commissions);
        leave.ifPresent(away -> layLeave(operation, away, commissions));
        submitEarlierReports(EarlierYear.before(today, operation, happenings));
        audit.record("demo.lay", List.of(), "", operation.name() + ", " + commissions.size());
    }

    private void layLeave(DemoOperation operation, RunningLeave leave, List<DemoCommission> commissions) {
        rows.absence(operation, leave.ombud(), AbsenceKind.LEAVE.code(), leave.from(), leave.until());
        var agreed = commissions.stream()
                .filter(one -> one.closed() == null && one.ombud().equals(leave.ombud()) && one.number() % 6 != 0)
                .toList();
        rows.standIns(operation, leave, agreed);
    }

    private void submitEarlierReports(List<EarlierYear> years) {
        earlierReports.ifAvailable(reports -> years.forEach(reports::submit));
    }

    private void layAccounts(LocalDate today) {
        var people = Stream.concat(
                        Fyrbodal.OPERATIONS.stream().flatMap(operation -> operation.ombud().stream()).flatMap(DemoLogin::of),
                        Stream.concat(
                                Fyrbodal.MANAGERS.stream().map(manager -> new DemoLogin(manager.login(), manager.name())),
                                Stream.of(new DemoLogin(DemoSystem.MEMBER_LOGIN, DemoSystem.MEMBER), new DemoLogin(Fyrbodal.ADMINISTRATOR_LOGIN, Fyrbodal.ADMINISTRATOR))))
                .distinct();
        people.forEach(person -> rows.account(person.login(), person.name(), clock.instant()));
        for (var operation : Fyrbodal.OPERATIONS) {
            for (var ombud : operation.ombud()) {
                DemoLogin.of(ombud).forEach(person -> rows.role(person.login(), Role.OMBUD, operation, operation.id(ombud.name()), ombud.work().getFirst().from()));
            }
            Fyrbodal.MANAGERS.stream()
                    .filter(manager -> manager.operations().contains(operation.name()))
                    .forEach(manager -> rows.role(manager.login(), Role.MANAGER, operation, null, Fyrbodal.SINCE));
        }
        Fyrbodal.OPERATIONS.stream()
                .filter(operation -> operation.name().equals(Fyrbodal.DALSLAND))
                .forEach(operation -> rows.member(DemoSystem.MEMBER_LOGIN, operation, LaidSystem.group(operation), Fyrbodal.SINCE));
        rows.role(Fyrbodal.ADMINISTRATOR_LOGIN, Role.ADMINISTRATOR, null, null, Fyrbodal.SINCE);
        audit.record("demo.lay", List.of(), "", today.toString());
    }

    private record DemoLogin(String login, String name) {
        static Stream<DemoLogin> of(DemoOmbud ombud) {
            return Stream.ofNullable(ombud.login()).map(login -> new DemoLogin(login, ombud.name()));
        }
    }
}
