package se.egenmakt.steering.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.egenmakt.steering.Guideline;
import se.egenmakt.steering.GuidelineKind;
import se.egenmakt.steering.SteeringGroup;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Texts;

/** @param versions of both kinds, the latest first */
public record GuidelinesPage(LocalDate today, SteeringGroup group, List<Guideline> versions) {
    public Shell shell() {
        return SteeringShell.titled(Texts.t("steering.guidelines.title"));
    }

    public boolean staff() {
        return SteeringShell.isStaff();
    }

    public String back() {
        return SteeringShell.path(group.id());
    }

    public List<GuidelineKind> kinds() {
        return Arrays.asList(GuidelineKind.values());
    }

    public String heading(GuidelineKind kind) {
        return Texts.t("steering.guideline.kind." + kind.code());
    }

    public Optional<GuidelinePage> inForce(GuidelineKind kind) {
        return of(kind).stream().filter(version -> version.holdsOn(today)).findFirst().map(version -> new GuidelinePage(today, group, version, null));
    }

    public List<GuidelinePage> coming(GuidelineKind kind) {
        return of(kind).stream().filter(version -> version.from().isAfter(today)).map(version -> new GuidelinePage(today, group, version, null)).toList();
    }

    public List<GuidelinePage> earlier(GuidelineKind kind) {
        return of(kind).stream().filter(version -> version.until() != null && version.until().isBefore(today)).map(version -> new GuidelinePage(today, group, version, null)).toList();
    }

    public String newHref(GuidelineKind kind) {
        return NewGuidelinePage.path(group, kind);
    }

    private List<Guideline> of(GuidelineKind kind) {
        return versions.stream().filter(version -> version.kind() == kind).toList();
    }
}
