package se.egenmakt.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** Operations, the municipalities they serve and their forms of operation. The register of municipalities is read once, for it does not change while the program runs. */
@Service
@Transactional
public class Operations {
    private final OrganisationRows rows;
    private final AuditLog audit;
    private final Clock clock;
    private final List<County> counties;
    private final List<Municipality> register;

    Operations(OrganisationRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.counties = List.copyOf(rows.counties());
        this.register = List.copyOf(rows.municipalities());
    }

    public List<County> counties() {
        return counties;
    }

    /** All 290 municipalities, by name. */
    public List<Municipality> register() {
        return register;
    }

    public Optional<Municipality> municipality(String code) {
        return register.stream().filter(found -> found.code().equals(code)).findFirst();
    }

    /** By name, ignoring case, or by code. */
    public Optional<Municipality> municipalityNamed(String nameOrCode) {
        var wanted = nameOrCode.strip();
        return register.stream()
                .filter(found -> found.code().equals(wanted) || found.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Every operation of the installation; for those who administer it. */
    @Transactional(readOnly = true)
    public List<Operation> all() {
        return Acting.current().scope() == Acting.Scope.INSTALLATION ? rows.operations() : List.of();
    }

    /** Every operation with its people counted; for those who administer the installation. */
    @Transactional(readOnly = true)
    public List<OperationLine> lines() {
        return Acting.current().scope() == Acting.Scope.INSTALLATION ? rows.lines(LocalDate.now(clock)) : List.of();
    }

    @Transactional(readOnly = true)
    public Optional<Operation> named(String name) {
        return rows.operation(name);
    }

    @Transactional(readOnly = true)
    public Optional<Operation> byId(UUID id) {
        return rows.operation(id);
    }

    /** Makes an operation. Its name is its own in the installation; the caller has seen that no other bears it. */
    public Operation create(String name, boolean demo) {
        var operation = new Operation(UUID.randomUUID(), name.strip(), demo, LocalDate.now(clock));
        if (!rows.insert(operation)) {
            throw new IllegalStateException("There is an operation with that name");
        }
        audit.record("operation.create", List.of(), "", operation.id().toString());
        return operation;
    }

    /**
     * Makes the acting operation, whose id nobody has yet, in the transaction that also fills it: the command line moves one in.
     *
     * @return false when another bears the name
     */
    public boolean begin(String name) {
        var operation = new Operation(Acting.current().operationId(), name.strip(), false, LocalDate.now(clock));
        if (!rows.insert(operation)) {
            return false;
        }
        audit.record("operation.create", List.of(), "", operation.id().toString());
        return true;
    }

    /**
     * Makes the operation that is being set up ({@link Acting#settingUp}), with the municipalities it serves and its form from this day. The same form sent
     * again is done once.
     */
    public Outcome<Operation> setUp(String name, Collection<Municipality> municipalities, FormOfOperation form, String performer, LocalDate from) {
        var operation = new Operation(Acting.current().operationId(), name.strip(), false, LocalDate.now(clock));
        if (!rows.insert(operation)) {
            boolean again = rows.operation(operation.id()).filter(there -> there.name().equals(operation.name())).isPresent();
            return again ? Outcome.done(operation) : Outcome.refused(Refusal.of("name", "operation.name.taken"));
        }
        audit.record("operation.create", List.of(), "", operation.id().toString());
        municipalities.forEach(municipality -> serve(municipality.code(), from));
        addForm(UUID.randomUUID(), form, performer, from);
        return Outcome.done(operation);
    }

    /** Changes the name of an operation of the installation. */
    public Outcome<UUID> rename(UUID operation, String name) {
        if (rows.rename(operation, name.strip()) == 0) {
            return Outcome.refused(Refusal.of("name", "operation.name.taken"));
        }
        audit.record("operation.rename", List.of(), "", operation.toString());
        return Outcome.done(operation);
    }

    /** The municipalities of the acting operation, with dates, past ones too. */
    @Transactional(readOnly = true)
    public List<DatedMunicipality> served() {
        return rows.served(Acting.current().operationId());
    }

    /** The municipalities that the acting operation serves on this day, by name. */
    @Transactional(readOnly = true)
    public List<Municipality> servedOn(LocalDate day) {
        return served().stream()
                .filter(dated -> dated.holdsOn(day))
                .map(DatedMunicipality::municipality)
                .distinct()
                .toList();
    }

    /** Serves a municipality from this day on. Asked for again it is done once; refused when it is served then or later already. */
    public Outcome<String> serve(String municipality, LocalDate from) {
        var operation = Acting.current().operationId();
        if (rows.serve(operation, municipality, from) == 0) {
            boolean again = rows.served(operation).stream()
                    .anyMatch(dated -> dated.municipality().code().equals(municipality) && dated.from().equals(from) && dated.until() == null);
            return again ? Outcome.done(municipality) : Outcome.refused(Refusal.of("municipality", "operation.municipality.served"));
        }
        audit.record("operation.serve", List.of(), "", municipality + " " + from);
        return Outcome.done(municipality);
    }

    /** @return false when it is not served now, or began later than that day */
    public boolean stopServing(String municipality, LocalDate lastDay) {
        boolean stopped = rows.stopServing(Acting.current().operationId(), municipality, lastDay) == 1;
        if (stopped) {
            audit.record("operation.stop-serving", List.of(), "", municipality + " " + lastDay);
        }
        return stopped;
    }

    @Transactional(readOnly = true)
    public List<DatedForm> forms() {
        return rows.forms(Acting.current().operationId());
    }

    public void addForm(FormOfOperation form, String performer, LocalDate from) {
        addForm(UUID.randomUUID(), form, performer, from);
    }

    /** @param id made with the page's form, so that it is added once however often it is sent */
    public void addForm(UUID id, FormOfOperation form, String performer, LocalDate from) {
        if (rows.insertForm(Acting.current().operationId(), new DatedForm(id, form, performer.strip(), from, null)) == 1) {
            audit.record("operation.add-form", List.of(), "", form.code() + " " + from);
        }
    }

    /** @return false when there is no such form, or it began later than that day */
    public boolean endForm(UUID form, LocalDate lastDay) {
        boolean ended = rows.endForm(Acting.current().operationId(), form, lastDay) == 1;
        if (ended) {
            audit.record("operation.end-form", List.of(), "", form + " " + lastDay);
        }
        return ended;
    }
}
