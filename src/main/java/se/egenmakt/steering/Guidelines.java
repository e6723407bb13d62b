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
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** The groups' priority orders and guidelines, version by version (rule A3). */
@Service
@Transactional
public class Guidelines {
    private final GuidelineRows rows;
    private final AuditLog audit;
    private final Clock clock;

    Guidelines(GuidelineRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version of both kinds, the latest first. */
    @Transactional(readOnly = true)
    public List<Guideline> of(UUID group) {
        return rows.of(operation(), group);
    }

    @Transactional(readOnly = true)
    public Optional<Guideline> find(UUID group, UUID guideline) {
        return of(group).stream().filter(version -> version.id().equals(guideline)).findFirst();
    }

    /**
     * What is in force on this day: what the queue is sorted by, and the report tells of.
     *
     * @param group whose; null for any, a steering group's before an area group's
     */
    @Transactional(readOnly = true)
    public Optional<Guideline> inForce(@Nullable UUID group, GuidelineKind kind, LocalDate day) {
        return rows.inForce(operation(), group, kind, day).stream().findFirst();
    }

    /** Of both kinds and every group what is in force on any of these days, the latest first. */
    @Transactional(readOnly = true)
    public List<Guideline> inForce(LocalDate first, LocalDate last) {
        return rows.inForce(operation(), first, last);
    }

    /**
     * Keeps a new version; the former ends the day before it begins. The same form sent again is done once.
     *
     * @param wanted without a number and a last day of its own
     */
    public Outcome<Guideline> decide(Guideline wanted) {
        var former = of(wanted.group()).stream().filter(version -> version.kind() == wanted.kind()).toList();
        var there = former.stream().filter(version -> version.id().equals(wanted.id())).findFirst();
        if (there.isPresent()) {
            return Outcome.done(there.get());
        }
        var latest = former.isEmpty() ? null : former.getFirst();
        if (wanted.kind() == GuidelineKind.PRIORITY_ORDER ? wanted.criteria().isEmpty() : wanted.words().isBlank()) {
            return Outcome.refused(Refusal.by(LegalBasis.PRIORITY_ORDER, wanted.kind() == GuidelineKind.PRIORITY_ORDER ? "criterion-1" : "words", "steering.guideline.empty"));
        }
        if (wanted.decidedOn().isAfter(today())) {
            return Outcome.refused(Refusal.of("decidedOn", "steering.guideline.keep.future"));
        }
        if (latest != null && !wanted.from().isAfter(latest.from())) {
            return Outcome.refused(Refusal.of("from", "steering.guideline.from.before", latest.from()));
        }
        var latestFrom = Guideline.latestFrom(today());
        if (wanted.from().isAfter(latestFrom)) {
            return Outcome.refused(Refusal.of("from", "steering.guideline.from.far", latestFrom));
        }
        if (wanted.reviewBy().isBefore(wanted.from())) {
            return Outcome.refused(Refusal.of("reviewBy", "steering.guideline.review.before"));
        }
        if (latest != null && (latest.until() == null || !latest.until().isBefore(wanted.from()))) {
            rows.end(operation(), latest.id(), wanted.from().minusDays(1));
        }
        var version = new Guideline(
                wanted.id(),
                wanted.group(),
                wanted.kind(),
                latest == null ? 1 : latest.number() + 1,
                wanted.words().strip(),
                wanted.criteria(),
                wanted.decidedOn(),
                wanted.meeting(),
                wanted.from(),
                null,
                wanted.reviewBy());
        if (!rows.insert(operation(), version)) {
            return Outcome.done(version);
        }
        audit.record("steering.guideline-decide", List.of(), "", version.kind().code() + " " + version.number());
        return Outcome.done(version);
    }

    /** Takes back a version that has not begun; the one before it goes on as if nobody had decided it. Taken back twice it is gone once. */
    public Outcome<UUID> takeBack(UUID group, UUID id) {
        var found = find(group, id);
        if (found.isEmpty()) {
            return Outcome.done(id);
        }
        var version = found.get();
        if (version.hasBegun(today())) {
            return Outcome.refused(Refusal.of("", "steering.guideline.begun"));
        }
        rows.takeBack(operation(), id, today());
        of(group).stream()
                .filter(former -> former.kind() == version.kind() && version.from().minusDays(1).equals(former.until()))
                .forEach(former -> rows.end(operation(), former.id(), version.until()));
        audit.record("steering.guideline-take-back", List.of(), "", version.kind().code() + " " + version.number() + " " + version.from());
        return Outcome.done(id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
