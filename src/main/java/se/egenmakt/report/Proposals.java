package se.egenmakt.report;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.egenmakt.organisation.DatedForm;
import se.egenmakt.organisation.DatedMunicipality;
import se.egenmakt.shared.ContactReason;
import se.egenmakt.web.Format;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;
import se.egenmakt.workforce.Employment;
import se.egenmakt.workforce.Post;
import se.egenmakt.workforce.Posts;

/** Answers proposed from what is registered (rule C4). A person confirms each, so a proposal says only what the facts say. Numbers of 1–4 are left out of the texts (rule D8). */
final class Proposals {
    private static final int REASONS = 5;
    /** So many percentage points make a change. */
    private static final int POINTS = 5;

    private final CountedYear counted;
    private final List<DatedMunicipality> served;
    private final List<DatedForm> forms;
    private final List<Post> posts;
    private final List<Employment> employments;

    Proposals(CountedYear counted, List<DatedMunicipality> served, List<DatedForm> forms, List<Post> posts, List<Employment> employments) {
        this.counted = counted;
        this.served = served;
        this.forms = forms;
        this.posts = posts;
        this.employments = employments;
    }

    /** What the facts answer; empty when they say nothing about it. */
    Optional<String> of(Question question) {
        return switch (question) {
            case POSTS -> postsNow();
            case PLANNED_POSTS -> postsNext();
            case PLACEMENT -> placement();
            case CHANGED -> changed();
            case REASONS -> reasons();
            case TENDENCIES -> tendencies();
            case STEERING_GROUP, QUALITY, SUPERVISION, TRAINING, CHANGE_PLANNED, GROUPS, GUIDELINES, PRIORITY_ORDER, DEFICIENCY_WORK, DEFICIENCIES, DEFICIENCIES_REMEDIED ->
                Optional.empty();
        };
    }

    private Year year() {
        return counted.year();
    }

    private LocalDate lastDay() {
        return year().atMonth(12).atEndOfMonth();
    }

    private Optional<String> postsNow() {
        var p = counted.posts();
        if (p.personsInYear() == 0 && p.onLastDay().established().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(Texts.t(
                "report.proposal.posts",
                counted.countingDay(),
                p.onLastDay().established(),
                p.onLastDay().staffed(),
                persons(p.personsOnLastDay()),
                persons(p.personsInYear())));
    }

    private static String persons(int count) {
        return Texts.tn("report.persons", count);
    }

    /** What is registered already for the last day of the next year: posts and employments that have no end before it. */
    private Optional<String> postsNext() {
        var next = year().plusYears(1);
        var then = Posts.in(next, next.atMonth(12).atEndOfMonth(), next.atMonth(12).atEndOfMonth(), posts, employments, List.of(), 0);
        if (then.personsOnLastDay() == 0 && then.onLastDay().established().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(Texts.t(
                "report.proposal.planned-posts", next.toString(), then.onLastDay().established(), persons(then.personsOnLastDay())));
    }

    private Optional<String> placement() {
        var names = served.stream()
                .filter(dated -> dated.holdsOn(lastDay()))
                .map(dated -> dated.municipality().name())
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var sentences = new ArrayList<String>();
        sentences.add(names.size() == 1
                ? Texts.t("report.proposal.placement.1", counted.operation(), names.getFirst())
                : Texts.t("report.proposal.placement.n", counted.operation(), Listing.and(names)));
        forms.stream()
                .filter(form -> !form.from().isAfter(lastDay()) && (form.until() == null || !form.until().isBefore(lastDay())))
                .forEach(form -> sentences.add(
                        form.performer().isEmpty()
                                ? Texts.t("report.proposal.form", form.form().code())
                                : Texts.t("report.proposal.form.performer", form.form().code(), form.performer())));
        return Optional.of(String.join(" ", sentences));
    }

    private Optional<String> changed() {
        var sentences = new ArrayList<String>();
        for (var dated : served) {
            if (inYear(dated.from())) {
                sentences.add(Texts.t("report.proposal.served-from", dated.municipality().name(), SwedishDates.day(dated.from())));
            }
            if (dated.until() != null && inYear(dated.until())) {
                sentences.add(Texts.t("report.proposal.served-until", dated.municipality().name(), SwedishDates.day(dated.until())));
            }
        }
        for (var form : forms) {
            if (inYear(form.from())) {
                sentences.add(Texts.t("report.proposal.form-from", form.form().code(), SwedishDates.day(form.from())));
            }
            if (form.until() != null && inYear(form.until())) {
                sentences.add(Texts.t("report.proposal.form-until", form.form().code(), SwedishDates.day(form.until())));
            }
        }
        for (var post : posts) {
            if (inYear(post.from())) {
                sentences.add(Texts.t("report.proposal.post-from", post.share(), SwedishDates.day(post.from())));
            }
            if (post.until() != null && inYear(post.until())) {
                sentences.add(Texts.t("report.proposal.post-until", post.share(), SwedishDates.day(post.until())));
            }
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private boolean inYear(LocalDate day) {
        return day.getYear() == year().getValue();
    }

    private Optional<String> reasons() {
        var figures = counted.figures().whole();
        var common = figures.mostCommonReasons().stream()
                .limit(REASONS)
                .map(reason -> {
                    var number = figures.number(FigureKey.reason(reason));
                    return number < SmallCell.THRESHOLD ? reason.code() : Texts.t("report.proposal.reason", reason.code(), number);
                })
                .toList();
        if (common.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Texts.t("report.proposal.reasons", Format.sentence(Listing.and(common)), figures.periods().size()));
    }

    /** The reasons whose share has changed the most since the year before, five percentage points at least; silent about years with few periods, and when only a reason too small to be named has moved. */
    private Optional<String> tendencies() {
        var now = counted.figures().whole();
        var before = counted.before();
        if (now.periods().size() < 2 * SmallCell.THRESHOLD || before.periods().size() < 2 * SmallCell.THRESHOLD) {
            return Optional.empty();
        }
        var more = changed(now, before, 1);
        var fewer = changed(now, before, -1);
        var sentences = new ArrayList<String>();
        if (!more.isEmpty()) {
            sentences.add(Texts.t("report.proposal.more", before.year().toString(), more));
        }
        if (!fewer.isEmpty()) {
            sentences.add(Texts.t("report.proposal.fewer", before.year().toString(), fewer));
        }
        if (sentences.isEmpty() && Arrays.stream(ContactReason.values()).noneMatch(reason -> Math.abs(points(reason, now, before)) >= POINTS)) {
            sentences.add(Texts.t("report.proposal.same", before.year().toString()));
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private static double points(ContactReason reason, ReportFigures now, ReportFigures before) {
        return now.percentOfPeriods(reason).subtract(before.percentOfPeriods(reason)).doubleValue();
    }

    private static String changed(ReportFigures now, ReportFigures before, int sign) {
        var change = Comparator.comparing((ContactReason reason) ->
                now.percentOfPeriods(reason).subtract(before.percentOfPeriods(reason)).abs());
        return Arrays.stream(ContactReason.values())
                .filter(reason -> now.number(FigureKey.reason(reason)) >= SmallCell.THRESHOLD && before.number(FigureKey.reason(reason)) >= SmallCell.THRESHOLD)
                .filter(reason -> points(reason, now, before) * sign >= POINTS)
                .sorted(change.reversed())
                .limit(3)
                .map(reason -> Texts.t(
                        "report.proposal.change",
                        reason.code(),
                        Format.decimal(before.percentOfPeriods(reason), 0),
                        Format.decimal(now.percentOfPeriods(reason), 0)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Listing::and));
    }
}
