package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.organisation.Operations;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/**
 * What everybody may see: the deficiencies that a steering group has chosen to publish, as copies in tables of their own. Nothing is published before a second reader has read it, nothing on
 * the level of a single official ever, and numbers only as they may be shown to others.
 */
@Service
@Transactional
public class Publishing {
    private final DeficiencyRows deficiencies;
    private final PublishedRows rows;
    private final Operations operations;
    private final AuditLog audit;
    private final Clock clock;

    Publishing(DeficiencyRows deficiencies, PublishedRows rows, Operations operations, AuditLog audit, Clock clock) {
        this.deficiencies = deficiencies;
        this.rows = rows;
        this.operations = operations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody else than who wrote it has read it: nothing in it points out a client or an official. */
    public Outcome<UUID> secondRead(UUID id, int version) {
        var there = own(id);
        var reader = Acting.current();
        if (there.secondReadOn() != null) {
            return Outcome.done(id);
        }
        if (reader.account() != null && reader.account().equals(there.writtenBy())) {
            return Outcome.refused(Refusal.of("", "deficiency.second-reader.own"));
        }
        if (deficiencies.secondRead(operation(), id, version, reader.actor(), LocalDate.now(clock)) == 0) {
            return Outcome.refused(Refusal.of("", "deficiency.changed"));
        }
        audit.record("deficiency.second-read", List.of(), "", there.reference());
        return Outcome.done(id);
    }

    /**
     * Shows it to everybody, as a group that has taken it up has decided.
     *
     * @param decidedOn the day the group decided it: not before the group took it up, not after today
     */
    public Outcome<UUID> publish(UUID id, LocalDate decidedOn) {
        deficiencies.lock(operation(), id);
        var there = own(id);
        if (there.publishedOn() != null) {
            return Outcome.done(id);
        }
        if (!there.level().mayBePublished()) {
            return Outcome.refused(Refusal.of("", "deficiency.publish.officer"));
        }
        if (there.secondReadOn() == null) {
            return Outcome.refused(Refusal.of("", "deficiency.publish.unread"));
        }
        var raisedOn = deficiencies.takenUpOn(operation(), id);
        if (raisedOn == null) {
            return Outcome.refused(Refusal.of("", "deficiency.publish.not-taken-up"));
        }
        if (decidedOn.isBefore(raisedOn) || decidedOn.isAfter(LocalDate.now(clock))) {
            return Outcome.refused(decidedOn.isBefore(raisedOn) ? Refusal.of("decidedOn", "deficiency.publish.decided-before", raisedOn) : Refusal.of("decidedOn", "deficiency.publish.decided-later"));
        }
        deficiencies.published(operation(), id, LocalDate.now(clock), Acting.current().actor(), decidedOn);
        follow(id);
        audit.record("deficiency.publish", List.of(), "", there.reference());
        return Outcome.done(id);
    }

    /** Takes it back from what everybody sees. */
    public void takeBack(UUID id) {
        var there = own(id);
        if (deficiencies.published(operation(), id, null, "", null) == 1) {
            rows.remove(operation(), id);
            audit.record("deficiency.take-back", List.of(), "", there.reference());
        }
    }

    /** Keeps the copy in step with the deficiency, while it is published. */
    public void follow(UUID id) {
        var there = own(id);
        if (there.publishedOn() == null) {
            return;
        }
        var served = operations.servedOn(LocalDate.now(clock));
        var county = served.stream().map(Municipality::countyCode).distinct().toList();
        var municipality = there.municipality();
        var place = municipality == null
                ? Acting.current().operationName()
                : operations.municipality(municipality).map(Municipality::name).orElse("");
        var right = there.right() == Right.OTHER ? there.rightWords() : there.right().basis().saying() + " (" + there.right().basis().reference() + ")";
        rows.copy(
                operation(), there, Acting.current().operationName(), county.size() == 1 ? county.getFirst() : "", place, right, deficiencies.shown(operation()).get(id));
    }

    private Deficiency own(UUID id) {
        return deficiencies.findOwn(operation(), id).orElseThrow(() -> new IllegalStateException("not a deficiency of this operation"));
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
