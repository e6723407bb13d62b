package se.egenmakt.report.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.egenmakt.access.Acting;
import se.egenmakt.access.Role;
import se.egenmakt.report.Listing;
import se.egenmakt.report.ReportState;
import se.egenmakt.web.Owner;
import se.egenmakt.web.Shell;
import se.egenmakt.web.Status;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/** What stands over every page of a year's report: which year, for whom, how long is left, and the five steps. */
public record ReportHead(ReportState state, Step current) {
    /** The steps, in order. */
    public enum Step {
        SETTLE(""),
        FIGURES("/figures"),
        QUESTIONS("/questions"),
        BOARD("/board"),
        SUBMIT("/submission");

        private final String path;

        Step(String path) {
            this.path = path;
        }
    }

    /** A step as it is shown. */
    public record StepLink(String href, String label, Status status, String says, boolean current) {
        public boolean done() {
            return status == Status.DONE;
        }
    }

    public static Shell shell(String title) {
        return Shell.titled(title).current("/reports").owner(
                        Owner.FIGURES, Texts.t("report.owner"), Texts.t("report.owner.text") + " " + Texts.t("report.owner.small"));
    }

    public Shell shell() {
        return shell(Texts.t("report.step." + key(current) + ".title", year()));
    }

    public String year() {
        return Integer.toString(state.year());
    }

    public String base() {
        return "/reports/" + year();
    }

    public String title() {
        return Texts.t("report.paper.short", year());
    }

    public String lead() {
        return Texts.t("report.lead", state.counted().operation(), state.counted().receiver());
    }

    /** Of a submitted report the first steps are done, whatever has been registered since. */
    public List<StepLink> steps() {
        return submitted()
                ? List.of(done(Step.SETTLE), done(Step.FIGURES), done(Step.QUESTIONS), board(), submit())
                : List.of(settle(), figures(), questions(), board(), submit());
    }

    private StepLink done(Step step) {
        return link(step, Status.DONE, Texts.t("report.step.done"));
    }

    private StepLink settle() {
        int count = state.toSettle();
        return link(Step.SETTLE, count == 0 ? Status.DONE : Status.NEED, count == 0 ? Texts.t("report.step.done") : Texts.tn("report.step.left", count));
    }

    private StepLink figures() {
        if (!state.counted().figures().whole().balanceHolds()) {
            return link(Step.FIGURES, Status.LATE, Texts.t("report.balance.fault"));
        }
        int count = state.counted().figures().whole().doesNotFit().size();
        return link(
                Step.FIGURES,
                count == 0 ? Status.DONE : Status.NEED,
                count == 0 ? Texts.t("report.step.even") : Texts.tn("report.step.look", count));
    }

    private StepLink questions() {
        long confirmed = state.confirmed();
        int all = state.answers().size();
        return link(
                Step.QUESTIONS,
                confirmed == all ? Status.DONE : confirmed == 0 ? Status.TODO : Status.HALF,
                Texts.t("report.step.confirmed", confirmed, all));
    }

    private StepLink board() {
        return state.latest()
                .map(head -> link(Step.BOARD, Status.DONE, Texts.t("report.step.frozen", head.number())))
                .orElseGet(() -> link(Step.BOARD, Status.TODO, Texts.t("report.step.not-frozen")));
    }

    private StepLink submit() {
        var latest = state.latest();
        if (latest.isPresent() && latest.get().submitted()) {
            return link(Step.SUBMIT, Status.DONE, Texts.t("report.step.submitted"));
        }
        return latest.isPresent() && latest.get().hasMinutes()
                ? link(Step.SUBMIT, Status.HALF, Texts.t("report.step.minutes"))
                : link(Step.SUBMIT, Status.TODO, Texts.t("report.step.not-yet"));
    }

    private StepLink link(Step step, Status status, String says) {
        return new StepLink(
                base() + step.path,
                Texts.t("report.step", step.ordinal() + 1, Texts.t("report.step." + key(step))),
                status,
                says,
                step == current);
    }

    private static String key(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    /** "Senast torsdag 15 januari."; null when no source tells, or it is submitted. */
    public @Nullable String deadline() {
        return submitted() ? null : state.deadline().map(deadline -> Texts.t("report.deadline", SwedishDates.weekday(deadline.lastDay()), Integer.toString(deadline.lastDay().getYear()))).orElse(null);
    }

    /** "3 dagar kvar. 10 § SFS 2013:522." */
    public String deadlineText() {
        return state.deadline()
                .map(deadline -> Listing.say(deadline.wording(state.today())) + " " + deadline.source().reference() + ".")
                .orElse("");
    }

    /** What is to be done before the board's meeting, and when that is; null when nothing is. */
    public @Nullable String boardReminder() {
        var day = state.draft().boardMeetingOn();
        if (day == null || state.latest().isPresent()) {
            return null;
        }
        long days = java.time.temporal.ChronoUnit.DAYS.between(state.today(), day);
        return days < 0
                ? Texts.t("report.board.was", SwedishDates.relative(day, state.today()))
                : Texts.t("report.board.meets", SwedishDates.weekday(day), days == 0 ? Texts.t("deadline.today") : days == 1 ? Texts.t("deadline.one-day-left") : Texts.t("deadline.days-left", days));
    }

    public boolean submitted() {
        return state.latest().filter(head -> head.submitted()).isPresent();
    }

    /** Whether who acts may freeze and submit. */
    public boolean manager() {
        return Acting.current().is(Role.MANAGER);
    }
}
