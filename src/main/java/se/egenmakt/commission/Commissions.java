package se.egenmakt.commission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.ClosingReason;
import se.egenmakt.shared.ClosingResult;
import se.egenmakt.shared.ContactKind;
import se.egenmakt.shared.IdentityNumber;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.workforce.Workforce;

/**
 * The daily work with commissions. Reads and writes are logged in their own transaction; who may see contacts and awaited decisions
 * is decided by the database, for pages, counts and exports alike.
 */
@Service
@Transactional
public class Commissions {
    private static final Refusal STALE = Refusal.of("version", "commission.stale");

    private final CommissionRows rows;
    private final ContactRows contacts;
    private final ClosingRows closings;
    private final HistoryRows histories;
    private final AuditLog audit;
    private final Operations operations;
    private final Workforce workforce;
    private final Clock clock;
    private final SignedYears signedYears;

    Commissions(
            CommissionRows rows, ContactRows contacts, ClosingRows closings, HistoryRows histories,
            AuditLog audit, Operations operations, Workforce workforce, Clock clock, SignedYears signedYears) {
        this.rows = rows;
        this.contacts = contacts;
        this.closings = closings;
        this.histories = histories;
        this.audit = audit;
        this.operations = operations;
        this.workforce = workforce;
        this.clock = clock;
        this.signedYears = signedYears;
    }

    // ── Reading ────────────────────────────────────────────────────────────

    /** The acting ombud's open commissions and those the ombud stands in for today, the longest silent first. */
    public List<CommissionLine> mine() {
        var ombud = Acting.current().ombud();
        return ombud == null ? List.of() : logged(rows.readable(operation(), ombud, today()));
    }

    /** Every open commission by number, as a manager sees them: no contact is shown, only whether the commission is quiet. */
    public List<CommissionLine> openToday() {
        return logged(rows.openOn(operation(), today()));
    }

    /** A page of commissions whose client number begins so. */
    public List<CommissionLine> search(String number, @Nullable UUID ombud, @Nullable Boolean open, int size, int page) {
        return logged(rows.search(operation(), number.strip(), ombud, open, size, page * size));
    }

    public int count(String number, @Nullable UUID ombud, @Nullable Boolean open) {
        return rows.count(operation(), number.strip(), ombud, open);
    }

    private List<CommissionLine> logged(List<CommissionLine> lines) {
        audit.clients("client.list", lines.stream().map(CommissionLine::client).distinct().toList());
        return lines;
    }

    /** One commission with what the acting person may see of it; empty when the operation has no such commission. */
    public Optional<ClientPageFacts> show(UUID id, int contactLimit, int contactOffset) {
        var found = rows.withEarlier(operation(), id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var commission = found.getFirst();
        audit.client("client.read", commission.client());
        var standIns = rows.standIns(operation(), id);
        boolean mayRead = mayRead(commission, standIns);
        var shown = mayRead ? contacts.contacts(operation(), id, contactLimit, contactOffset) : List.<Contact>of();
        boolean all = contactOffset == 0 && shown.size() < contactLimit;
        return Optional.of(new ClientPageFacts(
                commission, found.subList(1, found.size()), shown, mayRead && !all ? contacts.count(operation(), id) : shown.size(),
                mayRead ? contacts.awaited(operation(), id) : List.of(),
                rows.changes(operation(), id), standIns, mayRead));
    }

    /** A commission for a form, read and logged. */
    public Optional<Commission> find(UUID id) {
        var found = rows.find(operation(), id);
        found.ifPresent(commission -> audit.client("client.read", commission.client()));
        return found;
    }

    /** A commission whose contacts the acting ombud may read and write: own, or standing in today. */
    public Optional<Commission> findReadable(UUID id) {
        return find(id).filter(commission -> mayRead(commission, rows.standIns(operation(), id)));
    }

    /** A commission whose facts the acting person may change: a manager's, one's own, or one stood in for today. */
    public Optional<Commission> findChangeable(UUID id) {
        return find(id).filter(this::mayChange);
    }

    /** A commission whose ombud and stand-ins the acting person may change: a manager's, or one's own. Who stands in gives nobody a place, herself least of all. */
    public Optional<Commission> findEntrusted(UUID id) {
        return find(id).filter(Commissions::mayEntrust);
    }

    private boolean mayRead(Commission commission, List<StandIn> standIns) {
        var ombud = Acting.current().ombud();
        return ombud != null
                && (ombud.equals(commission.ombud())
                        || standIns.stream().anyMatch(standIn -> standIn.ombud().equals(ombud) && standIn.holdsOn(today())));
    }

    /** What the yearly report counts: every commission of the operation, by client and opening. */
    public List<CommissionFacts> history() {
        return histories.history(operation());
    }

    /** The day the operation's first commission was opened. */
    public Optional<LocalDate> firstOpening() {
        return histories.firstOpening(operation());
    }

    /** Who had each commission, and when, first to last (rule B4). */
    public Map<UUID, List<TimeWithOmbud>> timesWithOmbud() {
        return histories.ombud(operation());
    }

    /** Commissions that were inactive on this day (rule B5), with what has happened since, by client number. */
    public List<QuietCommission> quiet(LocalDate day) {
        return histories.quiet(operation(), day);
    }

    /** The next free number, as a proposal. */
    public String nextNumber() {
        return rows.highestNumbers(operation()).stream().findFirst().map(ClientNumber::after).orElse("1");
    }

    // ── Opening and facts ──────────────────────────────────────────────────

    /** Opens a commission, for a new client or one who comes back. The value is the new commission's id. */
    public Outcome<UUID> open(Opening opening) {
        var number = opening.number().isBlank() ? nextNumber() : opening.number().strip();
        var client = rows.clientNumbered(operation(), number);
        var earlier = client.map(id -> rows.ofClient(operation(), id)).orElse(List.of());
        var refusals = new ArrayList<Refusal>();
        OpeningRules.checkNumber(number, refusals);
        check(opening, refusals);
        OpeningRules.checkAgainst(opening, earlier, refusals);
        if (!refusals.isEmpty()) {
            client.ifPresent(known -> audit.client("client.read", known)); // a refusal may tell what stands there
            return new Outcome.Refused<>(refusals);
        }
        var clientId = client.orElseGet(() -> {
            var id = UUID.randomUUID();
            rows.insertClient(operation(), id, number);
            return id;
        });
        var id = UUID.randomUUID();
        rows.insert(operation(), commission(id, clientId, number, opening, 0));
        audit.client("commission.open", clientId);
        return Outcome.done(id);
    }

    private void check(Opening opening, List<Refusal> refusals) {
        if (opening.openedOn().isAfter(today())) {
            refusals.add(Refusal.of("openedOn", "commission.opened.future"));
        } else if (signedYears.isSigned(opening.openedOn().getYear()) && !opening.correction()) {
            refusals.add(Refusal.by(LegalBasis.SIGNED_FIGURES, "openedOn", "commission.year-signed", Integer.toString(opening.openedOn().getYear())));
        }
        var age = AgeOnDay.of(opening.birthYear(), opening.bornOn(), opening.openedOn());
        switch (age) {
            case UNDER_18 -> refusals.add(Refusal.by(LegalBasis.TARGET_GROUP_AGE, "birthYear", "commission.age.under"));
            case UNCLEAR -> refusals.add(Refusal.by(LegalBasis.TARGET_GROUP_AGE, "birthYear", "commission.age.unclear"));
            case ADULT, UNKNOWN -> {}
        }
        if (operations.servedOn(opening.openedOn()).stream().noneMatch(served -> served.code().equals(opening.municipality()))) {
            refusals.add(Refusal.of("municipality", "commission.municipality.not-served"));
        }
        if (workforce.find(opening.ombud()).isEmpty()) {
            refusals.add(Refusal.of("ombud", "commission.ombud.unknown"));
        }
        if (opening.mainReasons().isEmpty()) {
            refusals.add(Refusal.of("mainReasons", "commission.reasons.none"));
        }
        if (opening.childrenAtHome() == se.egenmakt.shared.Knowledge.YES && opening.minorChildren() != se.egenmakt.shared.Knowledge.YES) {
            refusals.add(Refusal.of("childrenAtHome", "commission.children.contradiction"));
        }
    }

    /** Puts the facts of a commission right; its number, ombud and opening stay, and only what is changed is judged. */
    public Outcome<UUID> change(UUID id, int version, Opening opening) {
        var found = rows.find(operation(), id);
        if (found.isEmpty() || !mayChange(found.get())) {
            return Outcome.refused(STALE);
        }
        var before = found.get();
        var refusals = new ArrayList<Refusal>();
        check(opening, refusals);
        refusals.removeIf(refusal -> OpeningRules.untouched(refusal.field(), before, opening));
        for (var other : rows.ofClient(operation(), before.client())) {
            if (!other.id().equals(id) && !Objects.equals(before.birthYear(), opening.birthYear()) && other.birthYear() != null && opening.birthYear() != null && !other.birthYear().equals(opening.birthYear())) {
                refusals.add(Refusal.of("birthYear", "commission.birth-year.differs", Integer.toString(other.birthYear())));
            }
        }
        if (!refusals.isEmpty()) {
            audit.client("client.read", before.client());
            return new Outcome.Refused<>(refusals);
        }
        if (rows.change(operation(), commission(id, before.client(), before.number(), opening, version)) == 0) {
            return Outcome.refused(STALE);
        }
        audit.client("commission.change", before.client());
        return Outcome.done(id);
    }

    private boolean mayChange(Commission commission) {
        return Acting.current().is(Role.MANAGER) || mayRead(commission, rows.standIns(operation(), commission.id()));
    }

    private static boolean mayEntrust(Commission commission) {
        var acting = Acting.current();
        return acting.is(Role.MANAGER) || commission.ombud().equals(acting.ombud());
    }

    /** Nobody goes on standing in where the reason for it is gone. */
    private void endStandIns(Commission commission) {
        if (rows.endStandIns(operation(), commission.id(), null, today().minusDays(1)) > 0) {
            audit.client("commission.end-stand-in", commission.client());
        }
    }

    private static Commission commission(UUID id, UUID client, String number, Opening o, int version) {
        return new Commission(
                id, client, number, o.ombud(), "", o.sex(), o.birthYear(), o.bornOn(), o.municipality(), "", o.contactMadeBy(), o.mainReasons(), o.otherReasons(),
                o.minorChildren(), o.childrenAtHome(), o.openedOn(), null, null, null, null, null, null, version);
    }

    // ── Closing ────────────────────────────────────────────────────────────

    /** Closes a commission, today or set back with a reason to a day that nothing in it is dated after (rule B8). */
    public Outcome<UUID> close(UUID id, int version, LocalDate day, ClosingReason reason, ClosingResult result, @Nullable ClosingSetBack setBack, boolean correction) {
        var found = findReadable(id);
        if (found.isEmpty()) {
            return Outcome.refused(STALE);
        }
        var commission = found.get();
        var lastContact = commission.lastContactOn();
        if (day.isAfter(today())) {
            return Outcome.refused(Refusal.of("closedOn", "commission.closed.future"));
        }
        if (day.isBefore(commission.openedOn())) {
            return Outcome.refused(Refusal.of("closedOn", "commission.closed.before-opening", commission.openedOn()));
        }
        if (lastContact != null && day.isBefore(lastContact)) {
            return Outcome.refused(Refusal.of("closedOn", "commission.closed.before-contact", lastContact));
        }
        var later = closings.laterThan(operation(), id, day);
        if (later.isPresent()) {
            return Outcome.refused(later.get().refusal());
        }
        if (day.isBefore(today()) && setBack == null) {
            return Outcome.refused(Refusal.of("setBack", "commission.closed.set-back-why"));
        }
        if (signedYears.isSigned(day.getYear()) && !correction) {
            return Outcome.refused(Refusal.by(LegalBasis.SIGNED_FIGURES, "closedOn", "commission.year-signed", Integer.toString(day.getYear())));
        }
        if (rows.close(operation(), id, version, day, reason, result, day.isBefore(today()) ? setBack : null, clock.instant()) == 0) {
            return Outcome.refused(STALE);
        }
        closings.endAwaited(operation(), id, day);
        endStandIns(commission);
        audit.client("commission.close", commission.client());
        return Outcome.done(id);
    }

    /** Undoes a closing recorded today (rule B8): what the client waited for when it was closed is waited for again. Stand-ins that ended with it are entered anew. */
    public boolean undoClosing(UUID id) {
        var found = findReadable(id);
        if (found.isEmpty() || !mayUndoClosing(found.get())) {
            return false;
        }
        var commission = found.get();
        boolean cameBack = rows.ofClient(operation(), commission.client()).stream()
                .anyMatch(other -> !other.id().equals(id) && !other.openedOn().isBefore(commission.openedOn()));
        if (cameBack || rows.reopen(operation(), id, commission.version()) == 0) {
            return false;
        }
        closings.restoreAwaited(operation(), id);
        audit.client("commission.undo-closing", commission.client());
        return true;
    }

    /** A closing can be undone the day it was recorded. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayUndoClosing(Commission commission) {
        var closedAt = commission.closedAt();
        return closedAt != null && LocalDate.ofInstant(closedAt, clock.getZone()).equals(today());
    }

    // ── Contacts ───────────────────────────────────────────────────────────

    /** Logs a contact. The same form sent twice makes one contact; the value is its id. */
    public Outcome<Long> logContact(UUID id, LocalDate day, ContactKind kind, String with, UUID formKey) {
        var found = findReadable(id);
        if (found.isEmpty()) {
            return Outcome.refused(STALE);
        }
        var commission = found.get();
        var refusal = dayWithin(commission, day, "day");
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (IdentityNumber.isWithin(with) || !(Counterparts.isOne(with.strip()) || contacts.hadContactWith(operation(), id, with.strip()))) {
            return Outcome.refused(Refusal.of("with", "contact.with.missing"));
        }
        var inserted = contacts.insertContact(operation(), id, day, kind, with.strip(), Acting.current().account(), clock.instant(), formKey);
        if (inserted.isEmpty()) {
            return contacts.contactByForm(operation(), formKey).map(Outcome::done).orElseGet(() -> Outcome.refused(STALE));
        }
        audit.client("contact.log", commission.client());
        return Outcome.done(inserted.get());
    }

    private Optional<Refusal> dayWithin(Commission commission, LocalDate day, String field) {
        if (day.isAfter(today())) {
            return Optional.of(Refusal.of(field, "contact.day.future"));
        }
        if (day.isBefore(commission.openedOn())) {
            return Optional.of(Refusal.of(field, "contact.day.before-opening", commission.openedOn()));
        }
        var closed = commission.closedOn();
        if (closed != null && day.isAfter(closed)) {
            return Optional.of(Refusal.of(field, "contact.day.after-closing", closed));
        }
        return Optional.empty();
    }

    /** Takes back a contact that the acting person logged today. */
    public boolean undoContact(UUID id, long contact) {
        var found = findReadable(id);
        var logged = found.flatMap(commission -> contacts.contact(operation(), id, contact));
        if (logged.isEmpty() || !mayUndo(logged.get()) || contacts.deleteContact(operation(), id, contact) == 0) {
            return false;
        }
        audit.client("contact.undo", found.get().client());
        return true;
    }

    /** A contact can be taken back by the one who logged it, the same day. */
    public boolean mayUndo(Contact contact) {
        var at = contact.loggedAt();
        return at != null
                && LocalDate.ofInstant(at, clock.getZone()).equals(today())
                && Objects.equals(contact.loggedBy(), Acting.current().account());
    }

    // ── Awaited decisions ──────────────────────────────────────────────────

    /** Notes that the client waits for something from a body, from this day on. */
    public Outcome<UUID> await(UUID id, AwaitedKind kind, String body, LocalDate from) {
        var found = findReadable(id).filter(Commission::open);
        if (found.isEmpty()) {
            return Outcome.refused(STALE);
        }
        var refusal = dayWithin(found.get(), from, "from");
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var what = kind.code() + ": " + body;
        boolean twice = contacts.awaited(operation(), id).stream()
                .anyMatch(awaited -> awaited.until() == null && awaited.what().equals(what) && awaited.from().equals(from));
        if (!twice) {
            contacts.insertAwaited(operation(), id, from, null, what);
            audit.client("awaited.note", found.get().client());
        }
        return Outcome.done(id);
    }

    /** The answer has come: the last day of waiting. */
    public boolean answered(UUID id, long awaited, LocalDate day) {
        var found = findReadable(id);
        if (found.isEmpty() || day.isAfter(today()) || contacts.answerAwaited(operation(), id, awaited, day) == 0) {
            return false;
        }
        audit.client("awaited.answer", found.get().client());
        return true;
    }

    // ── Ombud ──────────────────────────────────────────────────────────────

    /** Another ombud takes over from this day (rule B4). The one who has the commission, or a manager, decides with the client. */
    public Outcome<UUID> changeOmbud(UUID id, int version, UUID to, LocalDate day) {
        var found = rows.find(operation(), id).filter(Commission::open).filter(Commissions::mayEntrust);
        if (found.isEmpty()) {
            return Outcome.refused(STALE);
        }
        var commission = found.get();
        if (workforce.find(to).isEmpty()) {
            return Outcome.refused(Refusal.of("to", "commission.ombud.unknown"));
        }
        if (to.equals(commission.ombud())) {
            return Outcome.refused(Refusal.of("to", "commission.ombud.same"));
        }
        if (day.isAfter(today()) || day.isBefore(commission.openedOn())) {
            return Outcome.refused(Refusal.of("day", "commission.ombud.day", commission.openedOn()));
        }
        var changes = rows.changes(operation(), id);
        if (!changes.isEmpty() && day.isBefore(changes.getLast().day())) {
            return Outcome.refused(Refusal.of("day", "commission.ombud.day", changes.getLast().day()));
        }
        if (rows.changeOmbud(operation(), id, version, to) == 0) {
            return Outcome.refused(STALE);
        }
        rows.insertChangeOfOmbud(operation(), id, day, commission.ombud(), to);
        endStandIns(commission);
        audit.client("commission.change-ombud", commission.client());
        return Outcome.done(id);
    }

    /** A colleague stands in, with the client's yes. */
    public Outcome<UUID> standIn(UUID id, UUID ombud, LocalDate from, @Nullable LocalDate until, LocalDate clientAgreedOn) {
        var found = rows.find(operation(), id).filter(Commission::open).filter(Commissions::mayEntrust);
        if (found.isEmpty()) {
            return Outcome.refused(STALE);
        }
        if (workforce.find(ombud).isEmpty() || ombud.equals(found.get().ombud())) {
            return Outcome.refused(Refusal.of("ombud", "commission.stand-in.other"));
        }
        if (until != null && until.isBefore(from)) {
            return Outcome.refused(Refusal.of("until", "period.backwards"));
        }
        if (clientAgreedOn.isAfter(today())) {
            return Outcome.refused(Refusal.of("agreed", "commission.stand-in.agreed-future"));
        }
        if (rows.insertStandIn(operation(), id, ombud, from, until, clientAgreedOn) == 0) {
            boolean again = rows.standIns(operation(), id).stream()
                    .anyMatch(one -> one.ombud().equals(ombud) && one.from().equals(from) && java.util.Objects.equals(one.until(), until));
            return again ? Outcome.done(id) : Outcome.refused(Refusal.of("from", "commission.stand-in.overlaps"));
        }
        audit.client("commission.stand-in", found.get().client());
        return Outcome.done(id);
    }

    public boolean endStandIn(UUID id, UUID standIn) {
        var found = rows.find(operation(), id).filter(Commissions::mayEntrust);
        if (found.isEmpty() || rows.endStandIns(operation(), id, standIn, today().minusDays(1)) == 0) {
            return false;
        }
        audit.client("commission.end-stand-in", found.get().client());
        return true;
    }

    /** Whether what was typed as a day lies in a year whose figures are frozen, so that a form must ask. */
    @Transactional(readOnly = true)
    public boolean isSigned(String day) {
        return day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && signedYears.isSigned(Integer.parseInt(day.substring(0, 4)));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
