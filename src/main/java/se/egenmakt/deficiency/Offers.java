package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.protection.Protection;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** Asking the other operations of the county whether they see the same, and answering them. What goes over is the deficiency's words one way, and numbers the other. */
@Service
@Transactional
public class Offers {
    private final OfferRows rows;
    private final DeficiencyRows deficiencies;
    private final Deficiencies counting;
    private final Observations observations;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate separately;

    Offers(OfferRows rows, DeficiencyRows deficiencies, Deficiencies counting, Observations observations, AuditLog audit, Clock clock, PlatformTransactionManager transactions) {
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.rows = rows;
        this.deficiencies = deficiencies;
        this.counting = counting;
        this.observations = observations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Another operation of the county. */
    public record Neighbour(UUID id, String name) {}

    /** Whom one may ask: of the county, and not asked before. */
    @Transactional(readOnly = true)
    public List<Neighbour> toAsk(UUID deficiency) {
        var asked = of(deficiency).stream().filter(one -> one.withdrawnOn() == null).map(Offer::to).toList();
        return rows.neighbours().stream().filter(one -> !asked.contains(one.id())).map(one -> new Neighbour(one.id(), one.name())).toList();
    }

    @Transactional(readOnly = true)
    public List<Offer> of(UUID deficiency) {
        return rows.of(operation(), deficiency);
    }

    /** Those that the own operation is asked, the unanswered first. */
    @Transactional(readOnly = true)
    public List<Offer> received() {
        return rows.to(operation());
    }

    @Transactional(readOnly = true)
    public Optional<Offer> received(UUID id) {
        return rows.received(operation(), id);
    }

    @Transactional(readOnly = true)
    public int open() {
        return rows.openTo(operation());
    }

    /** Asks these operations. Words that nobody else has read do not leave the operation. */
    public Outcome<Integer> ask(UUID deficiency, Collection<UUID> whom) {
        var there = deficiencies.findOwn(operation(), deficiency).orElseThrow();
        if (there.secondReadOn() == null) {
            return Outcome.refused(Refusal.of("", "deficiency.offer.unread"));
        }
        if (!there.level().mayBePublished()) {
            return Outcome.refused(Refusal.of("", "deficiency.offer.officer"));
        }
        var neighbours = rows.neighbours();
        int asked = 0;
        for (var one : neighbours) {
            if (whom.contains(one.id())) {
                asked += rows.insert(
                        operation(),
                        new Offer(UUID.randomUUID(), deficiency, operation(), Acting.current().operationName(), one.id(), one.name(), there.title(), there.what(), LocalDate.now(clock), Acting.current().actor(), null, null, null, null));
            }
        }
        if (asked > 0) {
            audit.record("deficiency.offer", List.of(), "", there.reference() + " " + asked);
        }
        return Outcome.done(asked);
    }

    /** The question is taken back; a number that was answered counts no more. */
    public void withdraw(UUID deficiency, UUID offer) {
        var there = of(deficiency).stream().filter(one -> one.id().equals(offer)).findFirst();
        if (there.isPresent() && rows.withdraw(operation(), offer, LocalDate.now(clock)) == 1) {
            counting.freeze(deficiency);
            audit.record("deficiency.offer-withdrawn", List.of(), "", offer.toString());
            afterwards(there.get().to(), there.get().toName(), () -> observations.giveBack(offer));
        }
    }

    /** Says yes with the observations that are about the same, of which the numbers go over and nothing else. They are counted there from then on, and in no deficiency of one's own. */
    public Outcome<UUID> accept(UUID offer, Collection<UUID> seen) {
        var asked = rows.received(operation(), offer).orElseThrow();
        if (!asked.isOpen()) {
            return asked.isAccepted() ? Outcome.done(offer) : Outcome.refused(Refusal.of("", "deficiency.offer.gone"));
        }
        var mine = observations.find(seen).stream().filter(one -> one.state().mayJoin()).toList();
        if (mine.isEmpty()) {
            return Outcome.refused(Refusal.of("seen", "deficiency.offer.none-seen"));
        }
        int clients = Touched.of(LocalDate.now(clock), mine, 0).clients();
        var told = clients < Protection.on(LocalDate.now(clock)).threshold() ? null : clients;
        if (rows.answer(operation(), offer, true, LocalDate.now(clock), Acting.current().actor(), told) == 0) {
            return Outcome.refused(Refusal.of("", "deficiency.offer.gone"));
        }
        observations.give(mine.stream().map(Observation::id).toList(), offer);
        audit.record("deficiency.offer-accepted", List.of(), "", offer.toString());
        afterwards(asked.from(), asked.fromName(), () -> counting.freeze(asked.deficiency()));
        return Outcome.done(offer);
    }

    public Outcome<UUID> decline(UUID offer) {
        var asked = rows.received(operation(), offer).orElseThrow();
        if (Boolean.FALSE.equals(asked.yes())) {
            return Outcome.done(offer);
        }
        if (rows.answer(operation(), offer, false, LocalDate.now(clock), Acting.current().actor(), null) == 0) {
            return Outcome.refused(Refusal.of("", "deficiency.offer.gone"));
        }
        audit.record("deficiency.offer-declined", List.of(), "", offer.toString());
        return Outcome.done(offer);
    }

    /** What follows from it on the other side is done there, by the program, once it has happened here. */
    private void afterwards(UUID other, String name, Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Acting.program(Acting.current().operationName(), other, name).run(() -> separately.executeWithoutResult(status -> work.run()));
            }
        });
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
