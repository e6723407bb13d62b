package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** Asking the other operations of the county whether they see the same, and answering them. What goes over is the deficiency's words one way, and numbers the other. */
@Service
@Transactional
public class Offers {
    private static final Logger log = LoggerFactory.getLogger(Offers.class);

    private final OfferRows rows;
    private final DeficiencyRows deficiencies;
    private final Counting counting;
    private final Observations observations;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate separately;

    Offers(OfferRows rows, DeficiencyRows deficiencies, Counting counting, Observations observations, AuditLog audit, Clock clock, PlatformTransactionManager transactions) {
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

    /**
     * Another operation's deficiency that this one has said yes to.
     *
     * @param whose the name of that operation
     */
    public record Following(Deficiency deficiency, String whose) {}

    /** What this operation follows, as it stands now. What is being changed there, and not read anew, is not shown meanwhile. */
    @Transactional(readOnly = true)
    public List<Following> following() {
        var whose = rows.followed(operation());
        return whose.isEmpty() ? List.of() : deficiencies.all(whose.keySet()).stream().map(one -> new Following(one, whose.getOrDefault(one.id(), ""))).toList();
    }

    /** An own deficiency that so many operations have answered about. */
    public record Answered(UUID deficiency, String title, int answers) {}

    /** What has been answered lately, the latest first. */
    @Transactional(readOnly = true)
    public List<Answered> answered() {
        return rows.answeredAfter(operation(), Offer.newsSince(LocalDate.now(clock)));
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
        var bodies = there.bodies().stream().map(at -> at.body().name()).toList();
        var neighbours = rows.neighbours();
        int asked = 0;
        for (var one : neighbours) {
            if (whom.contains(one.id())) {
                asked += rows.insert(
                        operation(),
                        new Offer(
                                UUID.randomUUID(), deficiency, operation(), Acting.current().operationName(), one.id(), one.name(), there.title(), there.what(), bodies, LocalDate.now(clock),
                                Acting.current().actor(), null, null, null, null));
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
            counting.reckon(deficiency);
            audit.record("deficiency.offer-withdrawn", List.of(), "", offer.toString());
            afterwards(there.get().to(), there.get().toName(), () -> observations.giveBack(offer));
        }
    }

    /** Says yes with the observations that are about the same, of which the numbers go over and nothing else. They are counted there from then on, and in no deficiency of one's own. */
    public Outcome<UUID> accept(UUID offer, Collection<UUID> seen) {
        var asked = rows.lock(operation(), offer).orElseThrow();
        if (!asked.mayAccept()) {
            return asked.isAccepted() ? Outcome.done(offer) : Outcome.refused(Refusal.of("", "deficiency.offer.gone"));
        }
        return give(asked, seen, "deficiency.offer-accepted");
    }

    /** More observations of the same, after a yes. The number that was told changes only when nobody is found in the difference. */
    public Outcome<UUID> add(UUID offer, Collection<UUID> seen) {
        var asked = rows.lock(operation(), offer).orElseThrow();
        return asked.isAccepted() ? give(asked, seen, "deficiency.offer-more") : Outcome.refused(Refusal.of("", "deficiency.offer.gone"));
    }

    private Outcome<UUID> give(Offer asked, Collection<UUID> seen, String action) {
        if (seen.isEmpty()) {
            return Outcome.refused(Refusal.of("seen", "deficiency.offer.none-seen"));
        }
        if (observations.countedFor(asked.id()).stream().map(Observation::id).toList().containsAll(seen)) {
            return Outcome.done(asked.id()); // the same form sent again
        }
        if (observations.hold(seen).size() < Set.copyOf(seen).size()) {
            return Outcome.refused(Refusal.of("seen", "deficiency.offer.meanwhile"));
        }
        observations.give(seen, asked.id());
        rows.yes(operation(), asked.id(), LocalDate.now(clock), Acting.current().actor(), told(asked));
        audit.record(action, List.of(), "", asked.id().toString());
        afterwards(asked.from(), asked.fromName(), () -> counting.reckon(asked.deficiency()));
        return Outcome.done(asked.id());
    }

    /** What is told of the observations given: as any number that others see, with regard to all that was told before. A yes is never told as nobody. */
    private @Nullable Integer told(Offer asked) {
        var day = LocalDate.now(clock);
        return ShownNumber.next(Math.max(1, clients(asked.id())), day, rows.toldBy(operation(), asked.deficiency())).clients();
    }

    /** How many clients the observations given in answer to it touch: exact, for the own operation. */
    @Transactional(readOnly = true)
    public int clients(UUID offer) {
        return Touched.of(LocalDate.now(clock), observations.countedFor(offer)).clients();
    }

    /** Takes a yes back: the observations can be joined again, the number counts no more there, and the deficiency is followed no longer. A no may become a yes again. */
    public Outcome<UUID> takeBack(UUID offer) {
        var asked = rows.lock(operation(), offer).orElseThrow();
        if (!asked.isAccepted()) {
            return Boolean.FALSE.equals(asked.yes()) ? Outcome.done(offer) : Outcome.refused(Refusal.of("", "deficiency.offer.gone"));
        }
        observations.giveBack(offer);
        rows.no(operation(), offer, LocalDate.now(clock), Acting.current().actor());
        audit.record("deficiency.offer-back", List.of(), "", offer.toString());
        afterwards(asked.from(), asked.fromName(), () -> counting.reckon(asked.deficiency()));
        return Outcome.done(offer);
    }

    public Outcome<UUID> decline(UUID offer) {
        var asked = rows.lock(operation(), offer).orElseThrow();
        if (Boolean.FALSE.equals(asked.yes())) {
            return Outcome.done(offer);
        }
        if (!asked.isOpen()) {
            return Outcome.refused(Refusal.of("", "deficiency.offer.gone"));
        }
        rows.no(operation(), offer, LocalDate.now(clock), Acting.current().actor());
        audit.record("deficiency.offer-declined", List.of(), "", offer.toString());
        return Outcome.done(offer);
    }

    /** What follows from it on the other side is done there, by the program, once it has happened here. What fails is set right by {@link OfferUpkeep}. */
    private void afterwards(UUID other, String name, Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    Acting.program(Acting.current().operationName(), other, name).run(() -> separately.executeWithoutResult(status -> work.run()));
                } catch (RuntimeException failure) {
                    log.warn("Det som följer av ett svar mellan verksamheter gick inte att göra nu ({}). Det görs inom en timme.", failure.getClass().getSimpleName());
                }
            }
        });
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
