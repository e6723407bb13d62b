package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** Places offered to organisations: to whom, when, what they said, and when to ask again. */
@Service
@Transactional
public class Offers {
    private final OfferRows rows;
    private final AuditLog audit;
    private final Clock clock;

    Offers(OfferRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Offer> of(UUID group) {
        return rows.offers(operation(), group);
    }

    /** Of every group, the latest first. */
    @Transactional(readOnly = true)
    public List<Offer> ofAll() {
        return rows.ofAll(operation());
    }

    @Transactional(readOnly = true)
    public Optional<Offer> find(UUID group, UUID offer) {
        return rows.find(operation(), group, offer);
    }

    /** Notes that a place was offered. The same form sent again is done once. */
    public Outcome<UUID> make(UUID id, UUID group, String organisation, LocalDate offeredOn, @Nullable LocalDate askAgainOn) {
        if (offeredOn.isAfter(LocalDate.now(clock))) {
            return Outcome.refused(Refusal.of("offeredOn", "steering.offer.future"));
        }
        if (askAgainOn != null && !askAgainOn.isAfter(offeredOn)) {
            return Outcome.refused(Refusal.of("askAgainOn", "steering.offer.ask-again.before"));
        }
        var offer = new Offer(id, group, organisation.strip(), offeredOn, Acting.current().actor(), null, null, "", askAgainOn);
        if (!rows.insert(operation(), offer)) {
            return rows.find(operation(), group, id).filter(there -> there.organisation().equals(offer.organisation())).isPresent()
                    ? Outcome.done(id)
                    : Outcome.refused(Refusal.of("organisation", "steering.offer.there"));
        }
        audit.record("steering.offer-make", List.of(), "", id.toString());
        return Outcome.done(id);
    }

    /**
     * Notes what the organisation said, or that it has not answered and is to be asked again.
     *
     * @param answer null while it has not answered; then there is no day of an answer either
     */
    public Outcome<UUID> answer(Offer offer, @Nullable OfferAnswer answer, @Nullable LocalDate on, String words, @Nullable LocalDate askAgainOn) {
        if (answer != null && (on == null || on.isBefore(offer.offeredOn()))) {
            return Outcome.refused(Refusal.of("answeredOn", "steering.offer.answered.before", offer.offeredOn()));
        }
        if (answer != null && on != null && on.isAfter(LocalDate.now(clock))) {
            return Outcome.refused(Refusal.of("answeredOn", "steering.offer.answered.future"));
        }
        if (askAgainOn != null && !askAgainOn.isAfter(answer == null || on == null ? offer.offeredOn() : on)) {
            return Outcome.refused(Refusal.of("askAgainOn", "steering.offer.ask-again.before"));
        }
        rows.answer(operation(), offer.id(), answer, answer == null ? null : on, words.strip(), answer == OfferAnswer.YES ? null : askAgainOn);
        audit.record("steering.offer-answer", List.of(), "", offer.id().toString());
        return Outcome.done(offer.id());
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
