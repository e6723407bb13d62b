package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import se.egenmakt.access.Acting;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.deficiency.Deficiency.AtBody;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** System deficiencies of the acting operation: made from observations, taken step by step to those who can mend them. */
@Service
@Transactional
public class Deficiencies {
    private final DeficiencyRows rows;
    private final Observations observations;
    private final BetterRows betterRows;
    private final Publishing publishing;
    private final Counting counting;
    private final AuditLog audit;
    private final Clock clock;

    Deficiencies(DeficiencyRows rows, Observations observations, BetterRows betterRows, Publishing publishing, Counting counting, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.observations = observations;
        this.betterRows = betterRows;
        this.publishing = publishing;
        this.counting = counting;
        this.audit = audit;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    // ── Reading ────────────────────────────────────────────────────────────

    /** One of the own operation's, or of another operation whose offer was accepted. */
    @Transactional(readOnly = true)
    public Optional<Deficiency> find(UUID id) {
        return rows.find(id);
    }

    /** One of the own operation's. */
    @Transactional(readOnly = true)
    public Optional<Deficiency> findOwn(UUID id) {
        return rows.findOwn(operation(), id);
    }

    @Transactional(readOnly = true)
    public List<Deficiency> page(DeficiencySearch search, int limit, int offset) {
        return rows.page(operation(), search, today(), limit, offset);
    }

    @Transactional(readOnly = true)
    public long count(DeficiencySearch search) {
        return rows.count(operation(), search, today());
    }

    /** Every one that the acting person may see. */
    @Transactional(readOnly = true)
    public List<Deficiency> all() {
        return rows.all(operation());
    }

    /** Those that the acting person has not written and nobody else has read yet: no group takes them up before. */
    @Transactional(readOnly = true)
    public List<Deficiency> toReadSecond() {
        return rows.unreadBy(operation(), Acting.current().account());
    }

    /** The numbers frozen, the newest first: exact, for the own operation. */
    @Transactional(readOnly = true)
    public List<Touched> touched(UUID deficiency) {
        return counting.touched(deficiency);
    }

    /** The numbers as anybody outside the operation may see them. */
    @Transactional(readOnly = true)
    public Map<UUID, ShownNumber> shown() {
        return rows.shown(operation());
    }

    /** The groups that have taken it up. */
    @Transactional(readOnly = true)
    public List<UUID> groups(UUID deficiency) {
        return rows.groups(deficiency);
    }

    /** Whether this group, or another, has yet to take it up at some body: a body that came later waits for that too. */
    @Transactional(readOnly = true)
    public boolean waitsForGroup(UUID id, UUID group) {
        return !rows.groups(id).contains(group) || find(id).stream().flatMap(one -> one.bodies().stream()).anyMatch(at -> at.referral().state() == ReferralState.NOTED);
    }

    /** What this group's meeting on that day should see: what is due by then, and what no group has taken up yet. */
    @Transactional(readOnly = true)
    public List<AgendaMatter> due(UUID group, LocalDate until) {
        var taken = rows.takenUpBy(operation(), group);
        return rows.due(operation(), group, until, today()).stream()
                .map(found -> new AgendaMatter(
                        found.id(), found.reference(), found.title(), taken.contains(found.id()), found.secondReadOn() != null, !found.level().mayBePublished(), lines(found, until)))
                .toList();
    }

    /** What a group took up at this meeting, for the first time or again. Members of the group may know which: what it says is another thing. */
    @Transactional(readOnly = true)
    public Set<UUID> takenUpAt(UUID meeting) {
        return rows.takenUpAt(operation(), meeting);
    }

    private static List<AgendaMatter.Line> lines(Deficiency deficiency, LocalDate until) {
        return deficiency.bodies().stream()
                .flatMap(at -> at.referral().awaits().map(awaits -> new AgendaMatter.Line(at.id(), at.body(), at.referral().state(), awaits)).stream())
                .filter(line -> line.state().isForTheGroup() || !line.awaits().by().isAfter(until))
                .sorted(Comparator.comparing(line -> line.awaits().by()))
                .toList();
    }

    /** How many observations belong to nothing yet. */
    @Transactional(readOnly = true)
    public int observationsToJoin() {
        return (int) observations.count(new ObservationSearch(ObservationState.NOTED, null, false));
    }

    // ── Making and changing ────────────────────────────────────────────────

    /**
     * Makes one out of observations. The same form sent again is done once. When somebody else was first with one of the observations nothing is made: it would be another deficiency than the one
     * that was meant.
     *
     * @param id       made with the form
     * @param bodies   one row for each, however often it is there; each with a name
     * @param recursOf one that was mended and came back as this
     */
    public Outcome<UUID> make(UUID id, DeficiencyText text, List<Body> bodies, Collection<UUID> seen, @Nullable UUID recursOf) {
        var there = rows.find(id);
        if (there.isPresent()) {
            return there.get().title().equals(text.title()) && there.get().what().equals(text.what()) ? Outcome.done(id) : Outcome.refused(Refusal.of("", "deficiency.already"));
        }
        if (recursOf != null && rows.findOwn(operation(), recursOf).isEmpty()) {
            return Outcome.refused(Refusal.of("", "deficiency.gone"));
        }
        var each = Body.each(bodies);
        if (each.stream().anyMatch(Body::isNameless)) {
            return Outcome.refused(Refusal.of("bodyName", "observation.body.name.missing"));
        }
        var today = today();
        int serial = rows.nextSerial(operation(), today.getYear());
        rows.insert(operation(), id, today.getYear(), serial, text, today, Acting.current().account(), recursOf);
        for (var body : each) {
            rows.insertReferral(operation(), id, AtBody.noted(UUID.randomUUID(), body, "", today, Acting.current().operationName()));
        }
        if (observations.join(seen, id) < Set.copyOf(seen).size()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(Refusal.of("", "deficiency.make.meanwhile"));
        }
        counting.freeze(id);
        audit.record("deficiency.make", List.of(), "", Deficiency.reference(today.getYear(), serial));
        return Outcome.done(id);
    }

    /** @param version as it was read; words that are published are not changed, they are taken back first */
    public Outcome<UUID> change(UUID id, int version, DeficiencyText text) {
        var there = own(id);
        if (there.publishedOn() != null) {
            return Outcome.refused(Refusal.of("", "deficiency.change.published"));
        }
        if (rows.change(operation(), id, version, text, Acting.current().account()) == 0) {
            return Outcome.refused(Refusal.of("", "deficiency.changed"));
        }
        audit.record("deficiency.change", List.of(), "", there.reference());
        return Outcome.done(id);
    }

    /** One more body that is responsible; noted today. Whoever has read the deficiency has not read this: it is to be read anew. */
    public Outcome<UUID> addBody(UUID id, UUID referral, Body body, String unit) {
        rows.lock(operation(), id);
        var there = own(id);
        if (there.at(referral).isPresent()) {
            return Outcome.done(referral);
        }
        if (there.publishedOn() != null) {
            return Outcome.refused(Refusal.of("", "deficiency.change.published"));
        }
        if (there.bodies().stream().anyMatch(at -> at.body().isLike(body))) {
            return Outcome.refused(Refusal.of("name", "deficiency.body.there"));
        }
        rows.insertReferral(operation(), id, AtBody.noted(referral, body, unit, today(), Acting.current().operationName()));
        rows.unread(operation(), id);
        audit.record("deficiency.body", List.of(), "", there.reference());
        return Outcome.done(referral);
    }

    /** Takes away a body that was added by mistake, while nothing has happened there and it is not the only one. */
    public Outcome<UUID> removeBody(UUID id, UUID referral) {
        rows.lock(operation(), id);
        var there = own(id);
        if (there.at(referral).isEmpty()) {
            return Outcome.done(id);
        }
        if (there.bodies().size() == 1 || there.publishedOn() != null || rows.removeReferral(operation(), id, referral) == 0) {
            return Outcome.refused(Refusal.of("", "deficiency.body.stays"));
        }
        audit.record("deficiency.body-removed", List.of(), "", there.reference());
        return Outcome.done(id);
    }

    /** Joins observations that are ready, and counts anew. @return how many were joined */
    public int join(UUID id, Collection<UUID> seen) {
        rows.lock(operation(), id);
        var there = own(id);
        int joined = observations.join(seen, id);
        if (joined > 0) {
            counting.freeze(id);
            audit.record("deficiency.join", List.of(), "", there.reference());
        }
        return joined;
    }

    /** An observation that was joined by mistake leaves again. */
    public void leave(UUID id, UUID seen) {
        rows.lock(operation(), id);
        var there = own(id);
        if (observations.leave(seen, id)) {
            counting.freeze(id);
            audit.record("deficiency.leave", List.of(), "", there.reference());
        }
    }

    // ── The way ────────────────────────────────────────────────────────────

    /**
     * Takes a step at one body.
     *
     * @param number the number that the step gets: how many there were when the form was made, and one; a form sent twice, or beside somebody else's, is refused in words
     */
    public Outcome<UUID> take(UUID deficiency, UUID referral, int number, Step step) {
        rows.lock(operation(), deficiency);
        var there = own(deficiency);
        var at = there.at(referral).orElseThrow();
        if (at.referral().steps().size() == number && at.referral().last().equals(step)) {
            return Outcome.done(referral);
        }
        if (at.referral().steps().size() != number - 1) {
            return Outcome.refused(Refusal.of("", "deficiency.step.meanwhile"));
        }
        if (step.kind() == StepKind.RAISED) {
            return Outcome.refused(Refusal.of("", "deficiency.step.not-now")); // a group takes it up, with its members: raise
        }
        if (there.secondReadOn() == null && (step.kind() == StepKind.HANDED_OVER || step.kind() == StepKind.CARRIED_UP)) {
            return Outcome.refused(Refusal.of("", "deficiency.step.unread"));
        }
        if (step.kind() == StepKind.CONFIRMED && step.said().isBlank()) {
            var said = Better.since(at.referral().since(), betterRows.answers(operation(), deficiency).stream().filter(one -> one.referral().equals(referral)).toList());
            if (!said.contains(Better.Answer.BETTER)) {
                return Outcome.refused(Refusal.of("said", "deficiency.step.confirmed-by-nobody"));
            }
            if (Better.isContested(said)) {
                return Outcome.refused(Refusal.of("said", "deficiency.step.confirmed-against"));
            }
        }
        return switch (at.referral().take(step, today())) {
            case Outcome.Refused<Referral>(var refusals) -> new Outcome.Refused<>(refusals);
            case Outcome.Done<Referral>(var longer) -> {
                rows.taken(operation(), referral, longer, Acting.current().actor(), today());
                publishing.follow(deficiency);
                audit.record("deficiency.step", List.of(), "", there.reference() + " " + logged(step.kind()));
                yield Outcome.done(referral);
            }
        };
    }

    /**
     * Takes back the last step at a body, the day it was recorded. What a group took up stays.
     *
     * @param number of the step: a form sent twice takes one step back
     */
    public Outcome<UUID> takeBack(UUID deficiency, UUID referral, int number) {
        rows.lock(operation(), deficiency);
        var there = own(deficiency);
        var at = there.at(referral).orElseThrow();
        if (at.referral().steps().size() == number - 1) {
            return Outcome.done(referral);
        }
        if (at.referral().steps().size() != number || !at.mayTakeBack(today())) {
            return Outcome.refused(Refusal.of("", "deficiency.step.stays"));
        }
        rows.takenBack(operation(), referral, at.referral().shorter());
        publishing.follow(deficiency);
        audit.record("deficiency.step-back", List.of(), "", there.reference() + " " + logged(at.referral().last().kind()));
        return Outcome.done(referral);
    }

    /**
     * A group takes it up: from now on its members see it. Every body's way that waits for the group goes on.
     *
     * @param day not before it was noted, not after today
     */
    public Outcome<UUID> raise(UUID deficiency, UUID group, String groupName, @Nullable UUID meeting, LocalDate day) {
        rows.lock(operation(), deficiency);
        var there = own(deficiency);
        if (there.secondReadOn() == null) {
            return Outcome.refused(Refusal.of("", "deficiency.raise.unread"));
        }
        for (var at : there.bodies()) {
            if (!at.referral().state().allows(StepKind.RAISED)) {
                continue;
            }
            var step = Step.of(StepKind.RAISED, day, groupName, "").at(meeting);
            switch (at.referral().take(step, today())) {
                case Outcome.Done<Referral>(var longer) -> rows.taken(operation(), at.id(), longer, Acting.current().actor(), today());
                case Outcome.Refused<Referral>(var refusals) -> {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return new Outcome.Refused<>(refusals);
                }
            }
        }
        rows.takenUp(operation(), deficiency, group, day, meeting);
        counting.freeze(deficiency);
        audit.record("deficiency.raise", List.of(), "", there.reference());
        return Outcome.done(deficiency);
    }

    private static String logged(StepKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private Deficiency own(UUID id) {
        return rows.findOwn(operation(), id).orElseThrow(() -> new IllegalStateException("not a deficiency of this operation"));
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
