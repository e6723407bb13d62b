package se.egenmakt.steering;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Referral;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.report.Listing;
import se.egenmakt.web.Format;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * What the report can say of deficiencies. What no group has taken up is nobody's report, and is told of nowhere but in a number; one that is taken up stands there with its words and its bodies only
 * when a second reader has read them, and never one on the level of a single official. What was answered stands nowhere: nobody has read those words for the public.
 *
 * @param lastDay of the year, or today while the year runs
 */
record DeficiencyAnswers(Year year, LocalDate lastDay, List<Deficiency> all) {
    /** How the work is done, in numbers. */
    List<String> work() {
        int noted = count(one -> one.notedOn().getYear() == year.getValue());
        int raised = count(one -> anyStep(one, StepKind.RAISED));
        int handed = count(one -> anyStep(one, StepKind.HANDED_OVER));
        int up = count(one -> anyStep(one, StepKind.CARRIED_UP));
        if (noted + raised + handed + up == 0) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        sentences.add(Texts.t("report-answer.work.how"));
        sentences.add(Texts.t("report-answer.work", year.toString(), brister(noted), brister(raised), brister(handed)));
        if (up > 0) {
            sentences.add(Texts.t("report-answer.work.up", Format.sentence(brister(up))));
        }
        return sentences;
    }

    private static String brister(int count) {
        return Texts.tn("report-answer.deficiencies", count, Format.word(count));
    }

    /** Those that a group has taken up, and that were open in the year. */
    List<String> reported() {
        var reported = takenUp();
        var lines = new ArrayList<String>();
        told(reported).forEach(one -> lines.add("– " + Texts.t("report-answer.deficiency", one.title(), one.area().code(), Listing.and(one.bodies().stream().map(at -> at.body().name()).toList()))));
        return withUntold(lines, reported);
    }

    /** The same, and what became of them: at each body, and above the group. */
    List<String> remedied() {
        var reported = takenUp();
        var told = told(reported);
        var lines = new ArrayList<String>();
        if (!told.isEmpty()) {
            lines.add(Texts.t("report-answer.locally"));
            told.forEach(one -> lines.add("– " + one.title() + ": " + locally(one) + (one.recursOf() == null ? "" : " " + Texts.t("report-answer.recurs")) + "."));
            lines.add(Texts.t("report-answer.above"));
            var above = told.stream().flatMap(one -> above(one).stream().map(sentence -> "– " + one.title() + ": " + sentence)).toList();
            lines.addAll(above.isEmpty() ? List.of(Texts.t("report-answer.above.none")) : above);
        }
        return withUntold(lines, reported);
    }

    private List<Deficiency> takenUp() {
        return all.stream().filter(one -> isTakenUp(one) && isOpenInTheYear(one)).toList();
    }

    private boolean isTakenUp(Deficiency deficiency) {
        return deficiency.bodies().stream().anyMatch(at -> at.referral().steps().stream().anyMatch(step -> step.kind() == StepKind.RAISED && !step.onDay().isAfter(lastDay)));
    }

    /** Whether it was open at some body on some day of the year. */
    private boolean isOpenInTheYear(Deficiency deficiency) {
        var before = year.atDay(1).minusDays(1);
        return deficiency.bodies().stream()
                .anyMatch(at -> by(at.referral(), before).map(then -> then.state().isOpen()).orElse(true)
                        || at.referral().steps().stream().anyMatch(step -> step.onDay().getYear() == year.getValue()));
    }

    /** What may be told, by a second reader's word; the rest is only counted. */
    private static List<Deficiency> told(List<Deficiency> found) {
        return found.stream().filter(one -> one.secondReadOn() != null && one.level().mayBePublished()).toList();
    }

    private static List<String> withUntold(List<String> lines, List<Deficiency> found) {
        int untold = found.size() - told(found).size();
        if (untold > 0) {
            lines.add(Texts.tn(lines.isEmpty() ? "report-answer.untold.all" : "report-answer.untold", untold, Format.sentence(Format.word(untold))));
        }
        return lines;
    }

    // ── Locally, and above ─────────────────────────────────────────────────

    /** Where it stood at each body, apart from what was carried above it. */
    private String locally(Deficiency deficiency) {
        return deficiency.bodies().stream()
                .flatMap(at -> by(at.referral(), lastDay).map(DeficiencyAnswers::atTheBody).map(then -> Texts.t("report-answer.at-body", at.body().name(), state(then), SwedishDates.full(then.last().onDay()))).stream())
                .collect(Collectors.joining("; "));
    }

    /** The way without its last steps above the body. */
    private static Referral atTheBody(Referral referral) {
        var steps = referral.steps();
        while (new Referral(steps).state() == ReferralState.WITH_COUNTY_OR_NATION || new Referral(steps).state() == ReferralState.BACK_FROM_ABOVE) {
            steps = steps.subList(0, steps.size() - 1);
        }
        return new Referral(steps);
    }

    /** To whom it was carried up, and whether an answer came; the same for several bodies once. */
    private List<String> above(Deficiency deficiency) {
        return deficiency.bodies().stream().flatMap(at -> by(at.referral(), lastDay).stream().flatMap(then -> above(then.steps()).stream())).distinct().toList();
    }

    private static List<String> above(List<Step> steps) {
        var sentences = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            var up = steps.get(i).upward();
            if (steps.get(i).kind() == StepKind.CARRIED_UP && up != null) {
                sentences.add(above(steps.get(i), up, answer(steps.subList(i + 1, steps.size()))));
            }
        }
        return sentences;
    }

    private static String above(Step carried, Step.Upward up, @Nullable Step answer) {
        var key = "report-answer.above." + up.name().toLowerCase(Locale.ROOT);
        var day = SwedishDates.full(carried.onDay());
        return answer == null ? Texts.t(key, day) : Texts.t(key + ".back", day, SwedishDates.full(answer.onDay()));
    }

    /** The answer from above, if it came before the next time it was carried up. */
    private static @Nullable Step answer(List<Step> after) {
        return after.stream().takeWhile(step -> step.kind() != StepKind.CARRIED_UP).filter(step -> step.kind() == StepKind.CAME_BACK).findFirst().orElse(null);
    }

    private static String state(Referral referral) {
        return Texts.t("report-answer.state." + referral.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The way as it stood at the end of a day; empty before it was noted. */
    private static Optional<Referral> by(Referral referral, LocalDate day) {
        var steps = referral.steps().stream().filter(step -> !step.onDay().isAfter(day)).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Referral(steps));
    }

    private boolean anyStep(Deficiency deficiency, StepKind kind) {
        return deficiency.bodies().stream().anyMatch(at -> at.referral().steps().stream().anyMatch(step -> step.kind() == kind && step.onDay().getYear() == year.getValue()));
    }

    private int count(Predicate<Deficiency> wanted) {
        return (int) all.stream().filter(wanted).count();
    }
}
