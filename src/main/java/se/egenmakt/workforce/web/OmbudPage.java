package se.egenmakt.workforce.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Absence;
import se.egenmakt.workforce.Employment;
import se.egenmakt.workforce.Ombud;

/**
 * @param employments and absences newest first
 * @param openCommissions how many the ombud has now
 * @param seesAbsence why a colleague is away is the manager's and that colleague's affair
 */
public record OmbudPage(Ombud ombud, int openCommissions, LocalDate today, List<Employment> employments, List<Absence> absences, String placed, boolean manager, boolean seesAbsence) {
    static OmbudPage of(Ombud ombud, int openCommissions, LocalDate today, List<Employment> employments, List<Absence> absences, String placed) {
        var acting = Acting.current();
        boolean seesAbsence = acting.is(Role.MANAGER) || ombud.id().equals(acting.ombud());
        return new OmbudPage(
                ombud,
                openCommissions,
                today,
                employments.stream().sorted(Comparator.comparing(Employment::from).reversed()).toList(),
                !seesAbsence ? List.of() : absences.stream().sorted(Comparator.comparing(Absence::from).reversed()).toList(),
                placed,
                acting.is(Role.MANAGER),
                seesAbsence);
    }

    static String placed(@Nullable List<String> codes, List<Municipality> register) {
        return codes == null
                ? ""
                : register.stream().filter(municipality -> codes.contains(municipality.code())).map(Municipality::name).collect(Collectors.joining(", "));
    }

    public Shell shell() {
        return OperationPage.shell(ombud.name());
    }

    public String path() {
        return "/operation/ombud/" + ombud.id();
    }

    /** Somebody who leaves, or has left, and still has commissions. */
    public boolean leavesCommissions() {
        return openCommissions > 0 && !employments.isEmpty() && employments.stream().allMatch(employment -> employment.until() != null);
    }

    public boolean employedNow() {
        return employments.stream().anyMatch(employment -> runs(employment.from(), employment.until()));
    }

    /** Whether there is an employment without an end, that can be ended. */
    public boolean canEnd() {
        return employments.stream().anyMatch(employment -> employment.until() == null || employment.until().isAfter(today));
    }

    private boolean runs(LocalDate from, @Nullable LocalDate until) {
        return !from.isAfter(today) && (until == null || !until.isBefore(today));
    }

    public Status status(LocalDate from, @Nullable LocalDate until) {
        return runs(from, until) ? Status.DONE : from.isAfter(today) ? Status.TODO : Status.OFF;
    }

    public String state(LocalDate from, @Nullable LocalDate until) {
        return Texts.t(runs(from, until) ? "operation.state.now" : from.isAfter(today) ? "operation.state.later" : "operation.state.ended");
    }

    /** Whether this absence goes on, or is to come: one can say when it ends. */
    public boolean open(Absence absence) {
        return absence.until() == null || absence.until().isAfter(today);
    }
}
