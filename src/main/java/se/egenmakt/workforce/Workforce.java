package se.egenmakt.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.access.RolesOfOmbud;
import se.egenmakt.audit.AuditLog;
import se.egenmakt.shared.InForce;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;

/** The ombud of the acting operation: their employment, absence, placement, and the posts established. */
@Service
@Transactional
public class Workforce {
    private final WorkforceRows rows;
    private final AuditLog audit;
    private final RolesOfOmbud roles;

    Workforce(WorkforceRows rows, AuditLog audit, RolesOfOmbud roles) {
        this.rows = rows;
        this.audit = audit;
        this.roles = roles;
    }

    @Transactional(readOnly = true)
    public List<Ombud> ombud() {
        return rows.ombud(operation());
    }

    @Transactional(readOnly = true)
    public Optional<Ombud> find(UUID ombud) {
        return rows.find(operation(), ombud);
    }

    /** Every ombud as of this day. */
    @Transactional(readOnly = true)
    public List<OmbudDay> day(LocalDate day) {
        return rows.day(operation(), day, null);
    }

    @Transactional(readOnly = true)
    public Optional<OmbudDay> day(UUID ombud, LocalDate day) {
        return rows.day(operation(), day, ombud).stream().findFirst();
    }

    /** Adds an ombud; the caller has seen that no other in the operation bears the name. */
    public Ombud add(String name) {
        return switch (add(UUID.randomUUID(), name)) {
            case Outcome.Done<Ombud>(var ombud) -> ombud;
            case Outcome.Refused<Ombud>(var refusals) -> throw new IllegalStateException("There is an ombud with that name");
        };
    }

    /**
     * Adds an ombud, whose name no other in the operation bears. The same form sent again is done once.
     *
     * @param id made with the form
     */
    public Outcome<Ombud> add(UUID id, String name) {
        var ombud = new Ombud(id, name.strip());
        if (!rows.insertOmbud(operation(), ombud)) {
            return rows.find(operation(), id).filter(ombud::equals).isPresent() ? Outcome.done(ombud) : Outcome.refused(Refusal.of("name", "workforce.name.taken"));
        }
        audit.record("ombud.add", List.of(), "", id.toString());
        return Outcome.done(ombud);
    }

    public Outcome<UUID> rename(UUID ombud, String name) {
        if (rows.renameOmbud(operation(), ombud, name.strip()) == 0) {
            return Outcome.refused(Refusal.of("name", "workforce.name.taken"));
        }
        audit.record("ombud.rename", List.of(), "", ombud.toString());
        return Outcome.done(ombud);
    }

    @Transactional(readOnly = true)
    public List<Employment> employments() {
        return rows.employments(operation());
    }

    @Transactional(readOnly = true)
    public List<Employment> employments(UUID ombud) {
        return employments().stream().filter(employment -> employment.ombud().equals(ombud)).toList();
    }

    /** A new employment, or a change of rate: what holds the day before ends then. From the very day that the last one began, it sets that one right. */
    public Outcome<UUID> employ(UUID ombud, BigDecimal rate, BigDecimal clientShare, LocalDate from) {
        if (rows.correctEmployment(operation(), ombud, rate, clientShare, from) == 1) {
            audit.record("ombud.employ", List.of(), "", ombud + " " + rate + " " + from);
            return Outcome.done(ombud);
        }
        if (rows.employedOnOrAfter(operation(), ombud, from)) {
            return Outcome.refused(Refusal.of("from", "workforce.employment.later-exists"));
        }
        rows.endEmployment(operation(), ombud, from.minusDays(1));
        rows.insertEmployment(operation(), ombud, rate, clientShare, from, null);
        roles.resumeWithEmployment(ombud);
        audit.record("ombud.employ", List.of(), "", ombud + " " + rate + " " + from);
        return Outcome.done(ombud);
    }

    /** The last day of the employment that holds, and of the ombud's right to act here. */
    public boolean endEmployment(UUID ombud, LocalDate lastDay) {
        boolean ended = rows.endEmployment(operation(), ombud, lastDay) > 0;
        if (ended) {
            roles.endWithEmployment(ombud, lastDay);
            audit.record("ombud.end-employment", List.of(), "", ombud + " " + lastDay);
        }
        return ended;
    }

    @Transactional(readOnly = true)
    public List<Post> posts() {
        return rows.posts(operation());
    }

    public void establish(BigDecimal share, LocalDate from, @Nullable LocalDate until) {
        establish(new Post(UUID.randomUUID(), share, from, until));
    }

    /** Establishes posts; done once for one id. */
    public void establish(Post post) {
        if (rows.insertPost(operation(), post) == 1) {
            audit.record("post.establish", List.of(), "", post.share() + " " + post.from());
        }
    }

    public boolean endPost(UUID post, LocalDate lastDay) {
        boolean ended = rows.endPost(operation(), post, lastDay) == 1;
        if (ended) {
            audit.record("post.end", List.of(), "", post + " " + lastDay);
        }
        return ended;
    }

    /** What the operation has set as a longer absence, the latest first. */
    @Transactional(readOnly = true)
    public List<LongerAbsence> longerAbsences() {
        return rows.longerAbsences(operation());
    }

    /** An absence counts as a longer one when it lasts more days than this, by what held on the day: the operation's own setting, or else what holds for all (rule C8). */
    @Transactional(readOnly = true)
    public int longerThanDays(LocalDate day) {
        return longerAbsences().stream()
                .filter(set -> !set.from().isAfter(day))
                .findFirst()
                .map(LongerAbsence::days)
                .orElseGet(() -> InForce.on(day, Posts.LONGER_THAN_DAYS).value());
    }

    /** Sets from which length an absence is a longer one, from this day on. */
    public void setLongerAbsence(LongerAbsence set) {
        rows.setLongerAbsence(operation(), set);
        audit.record("operation.longer-absence", List.of(), "", set.from() + " " + set.days());
    }

    @Transactional(readOnly = true)
    public List<Absence> absences() {
        return rows.absences(operation());
    }

    @Transactional(readOnly = true)
    public List<Absence> absences(UUID ombud) {
        return absences().stream().filter(absence -> absence.ombud().equals(ombud)).toList();
    }

    /** An ombud is away: refused when already away on some of the days, for each day counts once. The same form sent again is done once. */
    public Outcome<UUID> away(Absence absence) {
        if (absences(absence.ombud()).contains(absence)) {
            return Outcome.done(absence.id());
        }
        if (rows.absentWithin(operation(), absence.ombud(), absence.from(), absence.until())) {
            return Outcome.refused(Refusal.of("from", "workforce.absence.overlaps"));
        }
        if (rows.insertAbsence(operation(), absence) == 1) {
            audit.record("ombud.away", List.of(), "", absence.ombud() + " " + absence.from());
        }
        return Outcome.done(absence.id());
    }

    public UUID away(UUID ombud, AbsenceKind kind, LocalDate from, @Nullable LocalDate until) {
        var absence = new Absence(UUID.randomUUID(), ombud, kind, from, until);
        rows.insertAbsence(operation(), absence);
        audit.record("ombud.away", List.of(), "", ombud + " " + from);
        return absence.id();
    }

    public boolean back(UUID absence, LocalDate lastDayAway) {
        boolean ended = rows.endAbsence(operation(), absence, lastDayAway) == 1;
        if (ended) {
            audit.record("ombud.back", List.of(), "", absence + " " + lastDayAway);
        }
        return ended;
    }

    /** Placement municipalities, by ombud. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> placements() {
        return rows.placements(operation()).stream()
                .collect(Collectors.groupingBy(
                        WorkforceRows.Placement::ombud,
                        Collectors.mapping(WorkforceRows.Placement::municipality, Collectors.toList())));
    }

    public void place(UUID ombud, List<String> municipalities) {
        rows.place(operation(), ombud, municipalities);
        audit.record("ombud.place", List.of(), "", ombud.toString());
    }

    private static UUID operation() {
        return Acting.current().operationId();
    }
}
