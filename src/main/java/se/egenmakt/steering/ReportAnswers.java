package se.egenmakt.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.egenmakt.deficiency.Deficiencies;
import se.egenmakt.deficiency.Deficiency;
import se.egenmakt.deficiency.Referral;
import se.egenmakt.deficiency.ReferralState;
import se.egenmakt.deficiency.Step;
import se.egenmakt.deficiency.StepKind;
import se.egenmakt.report.KnownAnswers;
import se.egenmakt.report.Listing;
import se.egenmakt.report.Question;
import se.egenmakt.web.Format;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * What is known of the report's questions about the steering group, the priority order, the guidelines and the deficiencies (rule C4). The report becomes public, so nobody is named, a
 * deficiency stands there with its words only when a second reader has read them, and never one on the level of a single official.
 */
@Component
class ReportAnswers implements KnownAnswers {
    private final SteeringGroups groups;
    private final Offers offers;
    private final Meetings meetings;
    private final Guidelines guidelines;
    private final Deficiencies deficiencies;
    private final Clock clock;

    ReportAnswers(SteeringGroups groups, Offers offers, Meetings meetings, Guidelines guidelines, Deficiencies deficiencies, Clock clock) {
        this.groups = groups;
        this.offers = offers;
        this.meetings = meetings;
        this.guidelines = guidelines;
        this.deficiencies = deficiencies;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(Question question, Year year) {
        var sentences =
                switch (question) {
                    case STEERING_GROUP -> steeringGroup(year);
                    case GUIDELINES -> guideline(GuidelineKind.GUIDELINES, year);
                    case PRIORITY_ORDER -> guideline(GuidelineKind.PRIORITY_ORDER, year);
                    case DEFICIENCY_WORK -> work(year);
                    case DEFICIENCIES -> noted(year);
                    case DEFICIENCIES_REMEDIED -> remedied(year);
                    default -> List.<String>of();
                };
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", sentences));
    }

    /** The last day of the year, or today while the year runs. */
    private LocalDate lastDay(Year year) {
        var last = year.atMonth(12).atEndOfMonth();
        var today = LocalDate.now(clock);
        return last.isAfter(today) ? today : last;
    }

    // ── The group ──────────────────────────────────────────────────────────

    private List<String> steeringGroup(Year year) {
        var day = lastDay(year);
        var sentences = new ArrayList<String>();
        for (var group : groups.groups()) {
            if (!group.holdsOn(day)) {
                continue;
            }
            var members = groups.members(group.id());
            var organisations = members.stream().filter(member -> member.sitsOn(day) && !member.isDeputy()).map(Member::organisation).distinct().toList();
            sentences.add(organisations.isEmpty() ? Texts.t("report-answer.group.nobody", group.name()) : Texts.t("report-answer.group.members", group.name(), Listing.and(organisations)));
            Gaps.on(day, group, members).forEach(gap -> sentences.add(Texts.t("report-answer.group.gap", MeetingWords.party(gap.party()), SwedishDates.full(gap.from()))));
            var mandates = members.stream().filter(member -> member.sitsOn(day) && !member.isDeputy() && !member.mandate().isBlank()).toList();
            mandates.forEach(member -> sentences.add(Texts.t("report-answer.group.mandate", member.organisation(), member.mandate())));
            var asked = offers.of(group.id()).stream().filter(offer -> !offer.offeredOn().isAfter(day)).map(Offer::organisation).distinct().toList();
            sentences.add(asked.isEmpty() ? Texts.t("report-answer.group.no-offers") : Texts.t("report-answer.group.offers", Listing.and(asked)));
        }
        if (sentences.isEmpty()) {
            return List.of();
        }
        var held = meetings.heldIn(year);
        sentences.add(Texts.tn("report-answer.group.meetings", held.size(), year.toString()));
        return sentences;
    }

    private List<String> guideline(GuidelineKind kind, Year year) {
        var found = guidelines.inForce(null, kind, lastDay(year));
        if (found.isEmpty()) {
            return List.of();
        }
        var one = found.get();
        var lines = new ArrayList<String>();
        lines.add(Texts.t("report-answer.guideline." + (kind == GuidelineKind.PRIORITY_ORDER ? "order" : "words"), SwedishDates.full(one.decidedOn()), SwedishDates.full(one.from())));
        IntStream.range(0, one.criteria().size()).forEach(i -> lines.add((i + 1) + ". " + one.criteria().get(i)));
        if (!one.words().isBlank()) {
            lines.add(one.words());
        }
        return lines;
    }

    // ── Deficiencies ───────────────────────────────────────────────────────

    private List<String> work(Year year) {
        var all = deficiencies.all();
        int noted = count(all, one -> one.notedOn().getYear() == year.getValue());
        int raised = count(all, one -> anyStep(one, year, StepKind.RAISED));
        int handed = count(all, one -> anyStep(one, year, StepKind.HANDED_OVER));
        int up = count(all, one -> anyStep(one, year, StepKind.CARRIED_UP));
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

    private List<String> noted(Year year) {
        var touched = deficiencies.all().stream().filter(one -> one.notedOn().getYear() <= year.getValue() && isOpenIn(one, year)).toList();
        if (touched.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        told(touched).forEach(one -> lines.add("– " + Texts.t("report-answer.deficiency", one.title(), one.area().code(), bodies(one))));
        return withUntold(lines, touched);
    }

    private List<String> remedied(Year year) {
        var last = lastDay(year);
        var touched = deficiencies.all().stream().filter(one -> one.notedOn().getYear() <= year.getValue() && isOpenIn(one, year)).toList();
        if (touched.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        for (var one : told(touched)) {
            var each = one.bodies().stream()
                    .flatMap(at -> by(at.referral(), last).map(then -> Texts.t("report-answer.at-body", at.body().name(), state(then), SwedishDates.full(then.last().onDay()))).stream())
                    .collect(Collectors.joining("; "));
            lines.add("– " + one.title() + ": " + each + (one.recursOf() == null ? "" : " " + Texts.t("report-answer.recurs")) + ".");
        }
        return withUntold(lines, touched);
    }

    /** What may be told, by a second reader's word; the rest is only counted. */
    private static List<Deficiency> told(List<Deficiency> found) {
        return found.stream().filter(one -> one.secondReadOn() != null && one.level().mayBePublished()).toList();
    }

    private static List<String> withUntold(List<String> lines, List<Deficiency> found) {
        int untold = found.size() - told(found).size();
        if (untold > 0) {
            lines.add(Texts.tn("report-answer.untold", untold, Format.sentence(Format.word(untold))));
        }
        return lines;
    }

    private static String state(Referral referral) {
        return Texts.t("report-answer.state." + referral.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private static String bodies(Deficiency deficiency) {
        return Listing.and(deficiency.bodies().stream().map(at -> at.body().name()).toList());
    }

    /** Whether it was open at some body on some day of the year. */
    private static boolean isOpenIn(Deficiency deficiency, Year year) {
        var before = year.atDay(1).minusDays(1);
        return deficiency.bodies().stream().anyMatch(at -> by(at.referral(), before).map(then -> then.state() != ReferralState.BETTER && then.state() != ReferralState.RESTING).orElse(true)
                || at.referral().steps().stream().anyMatch(step -> step.onDay().getYear() == year.getValue()));
    }

    /** The way as it stood at the end of a day; empty before it was noted. */
    private static Optional<Referral> by(Referral referral, LocalDate day) {
        var steps = referral.steps().stream().filter(step -> !step.onDay().isAfter(day)).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Referral(steps));
    }

    private static boolean anyStep(Deficiency deficiency, Year year, StepKind kind) {
        Predicate<Step> wanted = step -> step.kind() == kind && step.onDay().getYear() == year.getValue();
        return deficiency.bodies().stream().anyMatch(at -> at.referral().steps().stream().anyMatch(wanted));
    }

    private static int count(List<Deficiency> all, Predicate<Deficiency> wanted) {
        return (int) all.stream().filter(wanted).count();
    }
}
