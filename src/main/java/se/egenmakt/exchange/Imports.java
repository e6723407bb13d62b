package se.egenmakt.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Acting;
import se.egenmakt.access.TableStatistics;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.exchange.ExchangeRows.Stored;
import se.egenmakt.exchange.ImportPlan.Step;
import se.egenmakt.organisation.DatedMunicipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Outcome.Refused;
import se.egenmakt.workforce.Workforce;

/**
 * Moves files into the acting operation, all or nothing, in one transaction that sees the contacts of every ombud. One import at a time into an operation. What
 * the daily work changes meanwhile is never overwritten: then the import is checked and done anew.
 */
@Service
public class Imports {
    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final int TRIES = 3;

    private final ExchangeRows rows;
    private final ImportRows writes;
    private final Operations operations;
    private final Workforce workforce;
    private final AuditLog audit;
    private final Clock clock;
    private final TableStatistics statistics;
    private final TransactionTemplate writing;

    Imports(ExchangeRows rows, ImportRows writes, Operations operations, Workforce workforce, AuditLog audit, Clock clock, TableStatistics statistics, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.writes = writes;
        this.operations = operations;
        this.workforce = workforce;
        this.audit = audit;
        this.clock = clock;
        this.statistics = statistics;
        writing = new TransactionTemplate(transactions);
    }

    /**
     * What importing the files into the acting operation would do, as far as the acting person may see: to a manager every contact and awaited decision of a commission
     * that is there is one to add. Changes nothing, and is logged with the clients that the files name.
     */
    public ImportResult check(ImportedFiles files, boolean create, boolean update) {
        return Objects.requireNonNull(writing.execute(status -> {
            var result = ImportCheck.check(files, state(stored()), options(create, update));
            logCheck(files);
            return result;
        }));
    }

    private void logCheck(ImportedFiles files) {
        var clients = rows.clients(operation());
        audit.record("exchange.check", files.clientNumbers().map(clients::get).filter(Objects::nonNull).distinct().toList(), "", "");
    }

    /** What importing the files into a new operation would do, with its municipalities and ombud made. Changes nothing. */
    public ImportResult checkNew(ImportedFiles files) {
        return ImportCheck.check(files, OperationState.empty(register()), options(true, false));
    }

    /**
     * Imports the files into the acting operation: a plan has been carried out, or there were faults and nothing is changed. What is there already is not added once
     * more; how much that was is told to nobody who may not see it.
     *
     * @param create make municipalities and ombud that the files name and the operation lacks
     * @param update let the files replace what a commission says
     */
    public ImportResult carryOut(ImportedFiles files, boolean create, boolean update) {
        var options = options(create, update);
        for (int attempt = 1; ; attempt++) {
            try {
                var result = counted(whole(writing, () -> {
                    rows.waitForTurn(operation());
                    return importInto(files, options);
                }));
                if (result instanceof ImportFaults) {
                    writing.executeWithoutResult(status -> logCheck(files));
                }
                return result;
            } catch (ConcurrencyFailureException | DataIntegrityViolationException meanwhile) {
                if (attempt == TRIES) {
                    throw meanwhile;
                }
                log.info("Någon ändrade i verksamheten under inläsningen, den görs om");
            }
        }
    }

    /** Makes the acting operation, whose id nobody has yet, and imports the files into it. Empty when another bears the name; nothing is made when there are faults. */
    public Optional<ImportResult> carryOutNew(String name, ImportedFiles files) {
        try {
            return Optional.of(counted(whole(writing, () -> {
                if (!operations.begin(name)) {
                    throw new NameTaken();
                }
                return importInto(files, options(true, false));
            })));
        } catch (NameTaken taken) {
            return Optional.empty();
        }
    }

    /** Much was laid in at once: lets the database know, or the next export and report would be planned for empty tables. */
    private ImportResult counted(ImportResult result) {
        if (result instanceof ImportPlan plan && !plan.isEmpty()) {
            statistics.refresh();
        }
        return result;
    }

    /** Ends the transaction: somebody else has made the operation. */
    private static final class NameTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private ImportResult importInto(ImportedFiles files, ImportOptions options) {
        var stored = stored();
        var result = ImportCheck.check(files, state(stored), options);
        if (!(result instanceof ImportPlan plan)) {
            return result;
        }
        var told = options.discreet() && ImportCheck.check(files, state(stored.stream().map(Imports::withoutContacts).toList()), options) instanceof ImportPlan seen ? seen : plan;
        carryOut(plan, told, stored);
        return told;
    }

    /** A commission as a manager sees it. */
    private static Stored withoutContacts(Stored one) {
        var record = one.record();
        return new Stored(one.id(), one.client(), one.version(), new CommissionRecord(record.key(), record.content(), List.of(), List.of(), record.changesOfOmbud()));
    }

    /** @param told what the log says, which the one who imports can read */
    private void carryOut(ImportPlan plan, ImportPlan told, List<Stored> stored) {
        var operation = operation();
        var byKey = stored.stream().collect(Collectors.toMap(one -> one.record().key(), one -> one));
        var clients = rows.clients(operation);
        var newClients = new LinkedHashMap<String, UUID>();
        for (var number : ImportRows.numbers(plan)) {
            if (!clients.containsKey(number)) {
                newClients.put(number, UUID.randomUUID());
            }
        }
        clients.putAll(newClients);
        var touched = ImportRows.numbers(told).stream().map(clients::get).filter(Objects::nonNull).toList();
        audit.record("exchange.import", touched, "", said(told.counts()));
        addOmbud(plan);
        addMunicipalities(plan);
        var ombud = rows.ombud(operation);
        var planned = ImportRows.rows(plan, byKey, clients, ombud);
        var updated = planned.stream().filter(row -> row.change().step() == Step.UPDATE).toList();
        if (writes.updateCommissions(operation, updated) != updated.size()) {
            throw new ConcurrencyFailureException("a commission was changed during the import");
        }
        writes.endStandIns(operation, updated.stream().filter(row -> leftByItsOmbud(row, byKey.get(row.change().key()))).toList(), today().minusDays(1));
        writes.insertClients(operation, newClients);
        writes.insertCommissions(operation, planned.stream().filter(row -> row.change().step() == Step.INSERT).toList());
        writes.insertContacts(operation, planned);
        writes.insertAwaited(operation, planned);
        writes.insertChangesOfOmbud(operation, planned, ombud);
        for (var row : planned) {
            for (var end : row.change().movedEnds()) {
                if (!writes.moveEnd(operation, row.id(), end)) {
                    throw new ConcurrencyFailureException("an awaited decision was changed during the import");
                }
            }
        }
    }

    private static boolean leftByItsOmbud(ImportRows.Row row, @Nullable Stored before) {
        return row.content().closedOn() != null || before == null || !row.content().ombud().equals(before.record().content().ombud());
    }

    private void addOmbud(ImportPlan plan) {
        for (var name : plan.newOmbud()) {
            if (workforce.add(UUID.randomUUID(), name) instanceof Refused) {
                throw new ConcurrencyFailureException("an ombud of that name was added during the import");
            }
        }
    }

    /** A municipality that is new is served from the first opening there. */
    private void addMunicipalities(ImportPlan plan) {
        var first = new HashMap<String, LocalDate>();
        plan.commissions().forEach(change -> first.merge(
                change.content().municipality(), change.key().openedOn(), (one, other) -> one.isBefore(other) ? one : other));
        for (var code : plan.newMunicipalities()) {
            if (operations.serve(code, first.getOrDefault(code, today())) instanceof Refused) {
                throw new ConcurrencyFailureException("the municipality was added during the import");
            }
        }
    }

    private static String said(ImportPlan.Counts counts) {
        return ExchangeTexts.t(
                "exchange.audit.import",
                List.of(
                        Integer.toString(counts.newCommissions()),
                        Integer.toString(counts.updatedCommissions()),
                        Integer.toString(counts.newContacts()),
                        Integer.toString(counts.newAwaited() + counts.updatedAwaited()),
                        Integer.toString(counts.newChangesOfOmbud())));
    }

    private List<Stored> stored() {
        try (var all = rows.commissions(operation(), EnumSet.allOf(TableKind.class))) {
            return all.toList();
        }
    }

    private OperationState state(List<Stored> stored) {
        return new OperationState(
                register(),
                operations.served().stream().map(DatedMunicipality::municipality).map(one -> one.code()).collect(Collectors.toSet()),
                rows.ombud(operation()).keySet().stream().sorted(Comparator.naturalOrder()).toList(),
                stored.stream().map(Stored::record).toList(),
                rows.signedYears(operation()));
    }

    private List<Municipality> register() {
        return operations.register().stream().map(one -> new Municipality(one.code(), one.name())).toList();
    }

    private ImportOptions options(boolean create, boolean update) {
        return new ImportOptions(create, update, today(), Acting.find().filter(acting -> acting.scope() == Acting.Scope.PERSON).isPresent());
    }

    /** In one transaction that sees the whole operation; faults leave nothing behind. */
    private static ImportResult whole(TransactionTemplate transaction, Supplier<ImportResult> work) {
        return Acting.current().forWholeOperation().call(() -> Objects.requireNonNull(transaction.execute(status -> {
            var result = work.get();
            if (result instanceof ImportFaults) {
                status.setRollbackOnly();
            }
            return result;
        })));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
