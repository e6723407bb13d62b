package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * What the report can say of the priority orders and the guidelines that were in force in the year: the steering group's first, with what held before it when the group changed it, and those that other
 * groups have of their own. A version that was looked at and kept is the same words, and told once.
 *
 * @param first    the first day of the year
 * @param groups   every group, in order; of one that ended before the year nothing is told
 * @param versions in force on some day of the year, the latest first
 */
record GuidelineAnswers(LocalDate first, List<SteeringGroup> groups, List<Guideline> versions) {
    List<String> sentences(GuidelineKind kind) {
        var lines = new ArrayList<String>();
        for (var group : inOrder()) {
            var told = changes(versions.stream().filter(version -> version.kind() == kind && version.group().equals(group.id())).toList());
            for (int i = 0; i < told.size(); i++) {
                var opening = opening(told.get(i), group, i > 0, lines.isEmpty());
                lines.add(lines.isEmpty() ? Texts.t("report-answer.guideline.yes", opening) : opening);
                lines.addAll(words(told.get(i).latest()));
            }
        }
        return lines;
    }

    /** Steering groups before area groups. */
    private List<SteeringGroup> inOrder() {
        return groups.stream().filter(group -> group.until() == null || !group.until().isBefore(first)).sorted(Comparator.comparing(group -> group.parent() != null)).toList();
    }

    /**
     * Versions after each other with the same words.
     *
     * @param latest of them
     * @param from   since when the words have held
     */
    private record Same(Guideline latest, LocalDate from) {}

    private static List<Same> changes(List<Guideline> versions) {
        var changes = new ArrayList<Same>();
        for (var version : versions) {
            var later = changes.isEmpty() ? null : changes.getLast();
            if (later != null && later.latest().words().equals(version.words()) && later.latest().criteria().equals(version.criteria())) {
                changes.set(changes.size() - 1, new Same(later.latest(), version.from()));
            } else {
                changes.add(new Same(version, version.from()));
            }
        }
        return changes;
    }

    private static String opening(Same told, SteeringGroup group, boolean before, boolean alone) {
        var version = told.latest();
        var until = version.until();
        var key = "report-answer.guideline." + (version.kind() == GuidelineKind.PRIORITY_ORDER ? "order" : "words");
        boolean own = !before && !(alone && group.parent() == null);
        return Texts.t(
                key + (before ? ".before" : own ? ".group" : ""),
                SwedishDates.full(version.decidedOn()),
                SwedishDates.full(version.from()),
                SwedishDates.full(told.from()),
                until == null ? "" : SwedishDates.full(until),
                group.name());
    }

    private static List<String> words(Guideline version) {
        var lines = new ArrayList<String>();
        IntStream.range(0, version.criteria().size()).forEach(i -> lines.add((i + 1) + ". " + version.criteria().get(i)));
        if (!version.words().isBlank()) {
            lines.add(version.words());
        }
        return lines;
    }
}
