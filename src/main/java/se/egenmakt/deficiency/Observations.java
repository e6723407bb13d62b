package se.egenmakt.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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
import se.egenmakt.workforce.Workforce;

/**
 * Observations (iakttagelser): what ombud, organisations and clients have seen go wrong. That one was noted is not logged with a moment, since the moment could be held against the log of
 * contacts; what is done with it afterwards is.
 */
@Service
@Transactional
public class Observations {
    /** So many months back an observation may be of. */
    private static final int OLDEST_MONTHS = 24;

    private final ObservationRows rows;
    private final Workforce workforce;
    private final AuditLog audit;
    private final Clock clock;

    Observations(ObservationRows rows, Workforce workforce, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.workforce = workforce;
        this.audit = audit;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One page of them; an ombud who has not said that others may know is shown to that ombud alone. */
    @Transactional(readOnly = true)
    public List<Observation> page(ObservationSearch search, int limit, int offset) {
        return rows.page(operation(), search, own(search), limit, offset).stream().map(Observations::shown).toList();
    }

    @Transactional(readOnly = true)
    public long count(ObservationSearch search) {
        return rows.count(operation(), search, own(search));
    }

    private static @Nullable UUID own(ObservationSearch search) {
        return search.own() ? Acting.current().ombud() : null;
    }

    /** Those that wait for somebody: unread, to be read by a colleague, ready to be joined. */
    @Transactional(readOnly = true)
    public List<Observation> waiting() {
        return rows.waiting(operation()).stream().map(Observations::shown).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Observation> find(UUID id) {
        return rows.find(operation(), id).map(Observations::shown);
    }

    @Transactional(readOnly = true)
    public List<Observation> of(UUID deficiency) {
        return rows.of(operation(), deficiency).stream().map(Observations::shown).toList();
    }

    /** Without the name of an ombud who has not said that others may know it. */
    private static Observation shown(Observation seen) {
        if (seen.named() || seen.isOf(Acting.current().ombud())) {
            return seen;
        }
        return new Observation(
                seen.id(), seen.month(), seen.source(), seen.organisation(), seen.ombud() == null ? null : HIDDEN, "", false, seen.what(), seen.body(), seen.area(), seen.fault(), seen.countedBefore(),
                seen.told(), seen.state(), seen.stateWhy(), seen.readBy(), seen.reworded(), seen.deficiency(), seen.reference(), seen.version());
    }

    /** Stands for an ombud whose name is not shown: an id would say it too. */
    private static final UUID HIDDEN = new UUID(0, 0);

    /** Whether the acting ombud is the only one who works here now: then it makes little difference not to be named. */
    @Transactional(readOnly = true)
    public boolean onlyOmbud() {
        return workforce.day(today()).stream().filter(day -> day.rate() != null).count() <= 1;
    }

    /** Notes what the acting ombud has seen. The same form sent again is done once. */
    public Outcome<UUID> note(Observation seen) {
        var month = month(seen);
        if (month.isPresent()) {
            return Outcome.refused(month.get());
        }
        if (rows.insert(operation(), seen) == 0 && rows.find(operation(), seen.id()).filter(there -> there.what().equals(seen.what())).isEmpty()) {
            return Outcome.refused(Refusal.of("", "observation.already"));
        }
        return Outcome.done(seen.id());
    }

    /** Neither to come nor older than what the form offers. */
    private Optional<Refusal> month(Observation seen) {
        return seen.month().isAfter(today())
                ? Optional.of(Refusal.of("month", "observation.month.future"))
                : seen.month().isBefore(today().withDayOfMonth(1).minusMonths(OLDEST_MONTHS)) ? Optional.of(Refusal.of("month", "observation.month.old")) : Optional.empty();
    }

    /** Changes an own observation, while it belongs to nothing yet. */
    public Outcome<UUID> change(Observation seen) {
        var there = rows.find(operation(), seen.id()).filter(found -> found.isOf(Acting.current().ombud()));
        if (there.isEmpty() || !there.get().state().mayChange()) {
            return Outcome.refused(Refusal.of("", "observation.not-yours"));
        }
        var month = month(seen);
        if (month.isPresent()) {
            return Outcome.refused(month.get());
        }
        return rows.change(operation(), seen) == 1 ? Outcome.done(seen.id()) : Outcome.refused(Refusal.of("", "observation.changed"));
    }

    /**
     * A second reader has read it, or somebody has read what was sent in: it is ready to be joined.
     *
     * @param version as it was read
     * @param counted of what a client sent in: whether that client is counted already for the same. An ombud has said so of the others
     */
    public Outcome<UUID> read(UUID id, int version, boolean counted) {
        var seen = rows.find(operation(), id).orElseThrow();
        if (seen.isOf(Acting.current().ombud())) {
            return Outcome.refused(Refusal.of("", "observation.read.own"));
        }
        if (seen.isSentBack() && seen.version() == version) {
            return Outcome.refused(Refusal.of("", "observation.read.sent-back"));
        }
        var outcome = moved(seen, version, ObservationState.NOTED, "", Acting.current().actor(), "observation.read");
        if (outcome.isDone() && seen.source() == Source.CLIENT) {
            rows.counted(operation(), id, counted);
        }
        return outcome;
    }

    /** The second reader asks the ombud who wrote it for other words. Until they come nobody is asked to read it. */
    public Outcome<UUID> askForChange(UUID id, int version, String why) {
        var seen = rows.find(operation(), id).orElseThrow();
        if (seen.isOf(Acting.current().ombud())) {
            return Outcome.refused(Refusal.of("", "observation.read.own"));
        }
        if (seen.source() != Source.OMBUD) {
            return Outcome.refused(Refusal.of("", "observation.changed")); // nobody can be asked: the reader changes the words
        }
        return moved(seen, version, ObservationState.BEING_READ, why, "", "observation.ask");
    }

    /**
     * Whoever reads what was sent in changes words in it, so that nobody is recognised. What stood there before is kept nowhere, the log included.
     *
     * @param version as it was read
     * @param body    of the same kind: only its name is a text
     */
    public Outcome<UUID> reword(UUID id, int version, String what, Body body) {
        var seen = rows.find(operation(), id).orElseThrow();
        if (seen.what().equals(what) && seen.body().equals(body)) {
            return Outcome.done(id);
        }
        if (!seen.mayReword() || rows.reword(operation(), id, version, what, body.name()) == 0) {
            return Outcome.refused(Refusal.of("", "observation.changed"));
        }
        audit.record("observation.reword", List.of(), "", seen.month().toString().substring(0, 7));
        return Outcome.done(id);
    }

    /** It does not join anything: with the reason, which whoever sent it in can read. */
    public Outcome<UUID> setAside(UUID id, int version, String why) {
        return moved(rows.find(operation(), id).orElseThrow(), version, ObservationState.SET_ASIDE, why, Acting.current().actor(), "observation.set-aside");
    }

    private Outcome<UUID> moved(Observation seen, int version, ObservationState state, String why, String readBy, String action) {
        boolean may = switch (state) {
            case NOTED -> seen.state() == ObservationState.RECEIVED || seen.state() == ObservationState.BEING_READ || seen.state() == ObservationState.SET_ASIDE;
            case BEING_READ -> seen.state() == ObservationState.BEING_READ || seen.state() == ObservationState.NOTED;
            case SET_ASIDE -> seen.state() == ObservationState.RECEIVED || seen.state() == ObservationState.BEING_READ || seen.state() == ObservationState.NOTED;
            case RECEIVED, JOINED, GIVEN -> false;
        };
        if (!may || rows.state(operation(), seen.id(), version, state, why, readBy) == 0) {
            return Outcome.refused(Refusal.of("", "observation.changed"));
        }
        audit.record(action, List.of(), "", seen.month().toString().substring(0, 7));
        return Outcome.done(seen.id());
    }

    /** The client has been told since. */
    public void told(UUID id) {
        if (rows.find(operation(), id).filter(seen -> seen.isOf(Acting.current().ombud())).isPresent()) {
            rows.told(operation(), id);
        }
    }

    /** Joins those that are ready to a deficiency. @return how many were joined */
    int join(Collection<UUID> ids, UUID deficiency) {
        return ids.isEmpty() ? 0 : rows.join(operation(), ids, deficiency);
    }

    boolean leave(UUID id, UUID deficiency) {
        return rows.leave(operation(), id, deficiency) == 1;
    }

    /** Those of them that can be joined or given, and that nobody else joins or gives meanwhile. */
    List<Observation> hold(Collection<UUID> ids) {
        return rows.hold(operation(), ids);
    }

    void give(Collection<UUID> ids, UUID offer) {
        rows.give(operation(), ids, offer);
    }

    /** The offer or its answer was taken back: they can be joined again. */
    void giveBack(UUID offer) {
        rows.giveBack(operation(), offer);
    }

    /** As {@link #giveBack}, for every offer that holds no longer. */
    void giveBackUnheld() {
        rows.giveBackUnheld(operation());
    }

    /** Given in answer to this offer. */
    @Transactional(readOnly = true)
    public List<Observation> given(UUID offer) {
        return rows.given(operation(), offer).stream().map(Observations::shown).toList();
    }

    /** As {@link #given}, with the ombud's ids, for counting. */
    List<Observation> countedFor(UUID offer) {
        return rows.given(operation(), offer);
    }

    /** Those of them that can be joined, in the order they were chosen in, with one question. */
    @Transactional(readOnly = true)
    public List<Observation> ready(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.find(operation(), ids).stream()
                        .filter(seen -> seen.state().mayJoin())
                        .sorted(Comparator.comparingInt(seen -> ids.indexOf(seen.id())))
                        .map(Observations::shown)
                        .toList();
    }

    /** Names of bodies that are used here already, in what has been read: to choose among. */
    @Transactional(readOnly = true)
    public List<String> bodyNames() {
        return rows.bodyNames(operation());
    }

    /** Everything of a deficiency with the ombud's ids, for counting and for asking them back. */
    List<Observation> countedIn(UUID deficiency) {
        return rows.of(operation(), deficiency);
    }

    /** Those that belong to nothing yet or to a deficiency, seen in the month of this day or later. */
    List<Observation> since(LocalDate day) {
        return rows.since(operation(), day.withDayOfMonth(1)).stream().map(Observations::shown).toList();
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
