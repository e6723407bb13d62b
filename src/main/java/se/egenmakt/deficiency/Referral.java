package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.egenmakt.deficiency.Step.Upward;
import se.egenmakt.shared.Outcome;
import se.egenmakt.shared.Refusal;
import se.egenmakt.shared.Term;

/**
 * A deficiency's way at one responsible body (överlämning): noted, taken up, handed over, answered, promised, mended or not, carried up, and back. Each body has its own way and its own
 * clock (rule E2: "hur påtalade systemfel lokalt och regionalt har åtgärdats").
 *
 * @param steps oldest first; the first is {@link StepKind#NOTED}
 */
@Term("överlämning")
public record Referral(List<Step> steps) {
    /** Nothing is put off for longer than this: a slip of the hand would hide it for ever. */
    private static final int FARTHEST_YEARS = 2;

    public Referral {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.getFirst().kind() != StepKind.NOTED) {
            throw new IllegalArgumentException("a way begins by being noted");
        }
    }

    public static Referral noted(LocalDate day, String who) {
        return new Referral(List.of(Step.of(StepKind.NOTED, day, who, "")));
    }

    public ReferralState state() {
        var state = ReferralState.NOTED;
        for (var step : steps.subList(1, steps.size())) {
            state = state.after(step.kind());
        }
        return state;
    }

    /**
     * The way with one more step, or why that step cannot be taken: it does not follow on the state, or no group has taken it up; it is dated in the future or before the last; it lacks its date, its words, its
     * receiver.
     */
    public Outcome<Referral> take(Step step, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        boolean beforeTheGroup = (step.kind() == StepKind.HANDED_OVER || step.kind() == StepKind.CARRIED_UP) && first(StepKind.RAISED).isEmpty();
        if (!state().allows(step.kind()) || beforeTheGroup || (step.kind() == StepKind.CARRIED_UP && step.upward() == Upward.COUNTY && upward() == Upward.NATION)) {
            refusals.add(Refusal.of("kind", "deficiency.step.not-now"));
        }
        if (step.onDay().isAfter(today)) {
            refusals.add(Refusal.of("day", "deficiency.step.future"));
        } else if (step.onDay().isBefore(last().onDay())) {
            refusals.add(Refusal.of("day", "deficiency.step.before-last", last().onDay()));
        }
        if (step.kind().hasDate() && step.dueOn() == null) {
            refusals.add(Refusal.of("due", "deficiency.step.due.missing"));
        }
        if (step.dueOn() != null && step.dueOn().isBefore(step.onDay())) {
            refusals.add(Refusal.of("due", "deficiency.step.due.before"));
        }
        if (step.dueOn() != null && step.dueOn().isAfter(step.onDay().plusYears(FARTHEST_YEARS))) {
            refusals.add(Refusal.of("due", "deficiency.step.due.far"));
        }
        if (step.kind() == StepKind.RESTED && step.dueOn() != null && step.dueOn().isAfter(step.onDay().plusDays(Clocks.on(step.onDay()).rest()))) {
            refusals.add(Refusal.of("due", "deficiency.step.rest-too-long"));
        }
        if (step.kind().asksForWords() && step.said().isBlank()) {
            refusals.add(
                    switch (step.kind()) {
                        case REFUSED -> Refusal.of("said", "deficiency.step.said.reason");
                        case CARRIED_UP -> Refusal.of("said", "deficiency.step.said.tried");
                        default -> Refusal.of("said", "deficiency.step.said.missing");
                    });
        }
        if (step.kind() == StepKind.CARRIED_UP && step.upward() == null) {
            refusals.add(Refusal.of("upward", "deficiency.step.upward.missing"));
        }
        if (step.kind() == StepKind.CONFIRMED && step.onDay().isBefore(awaits().map(Awaits::by).orElse(step.onDay()))) {
            refusals.add(Refusal.of("day", "deficiency.step.not-asked-yet", awaits().map(Awaits::by).orElse(step.onDay())));
        }
        if (step.kind() == StepKind.SILENT && !step.onDay().isAfter(awaits().map(Awaits::by).orElse(step.onDay()))) {
            refusals.add(Refusal.of("day", "deficiency.step.not-late-yet"));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(List.copyOf(refusals));
        }
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return Outcome.done(new Referral(longer));
    }

    /** What is waited for now, and by when; empty when it is better for good. Everything else has a date, so that nothing can be forgotten. */
    public Optional<Awaits> awaits() {
        var step = lastOfItsState();
        var day = step.onDay();
        var clocks = Clocks.on(day);
        return Optional.ofNullable(
                switch (state()) {
                    case NOTED -> new Awaits(Awaits.What.GROUP, day, day.plusDays(clocks.raise()));
                    case RAISED_IN_GROUP, OPEN_AGAIN -> new Awaits(Awaits.What.HAND_OVER, day, day.plusDays(clocks.act()));
                    case HANDED -> new Awaits(Awaits.What.ANSWER, silentSince().orElse(day), due(step));
                    case UNANSWERED -> new Awaits(Awaits.What.DECISION, silentSince().orElse(day), day);
                    case AGREED -> new Awaits(Awaits.What.PROMISE, day, day.plusDays(clocks.act()));
                    case DECLINED, PARTLY, FAILED, BACK_FROM_ABOVE -> new Awaits(Awaits.What.DECISION, day, day.plusDays(clocks.act()));
                    case PROMISED_BY_A_DATE -> new Awaits(Awaits.What.MENDING, day, due(step));
                    case SAID_TO_BE_MENDED -> new Awaits(Awaits.What.BETTER, day, day.plusDays(clocks.better()));
                    case WITH_COUNTY_OR_NATION -> new Awaits(Awaits.What.ABOVE, day, due(step));
                    case RESTING -> new Awaits(Awaits.What.LOOK_AGAIN, day, due(step));
                    case BETTER -> null;
                });
    }

    /** Whether what is waited for should have come before this day. */
    public boolean isLateOn(LocalDate day) {
        return awaits().map(waiting -> waiting.lateOn(day) > 0).orElse(false);
    }

    /** Days from the handing over to the body's first answer after it; empty while there is none. */
    public Optional<Long> daysToAnswer() {
        var handed = handedOverOn();
        return handed.flatMap(from -> answeredOn().map(to -> java.time.temporal.ChronoUnit.DAYS.between(from, to)));
    }

    /** The day it was handed over, the first time. */
    public Optional<LocalDate> handedOverOn() {
        return first(StepKind.HANDED_OVER);
    }

    /** The day the body answered, the first time. */
    public Optional<LocalDate> answeredOn() {
        return handedOverOn().flatMap(handed -> steps.stream().filter(step -> step.kind().isAnswer() && !step.onDay().isBefore(handed)).map(Step::onDay).findFirst());
    }

    /** Since when the body, or county or nation, owes an answer: the first asking since it last answered, however often it was asked again. Empty when none is owed. */
    public Optional<LocalDate> silentSince() {
        LocalDate asked = null;
        for (var step : steps) {
            asked = switch (step.kind()) {
                case HANDED_OVER -> asked == null ? step.onDay() : asked;
                case CARRIED_UP -> step.onDay();
                case SILENT, REMINDED -> asked;
                default -> null;
            };
        }
        return Optional.ofNullable(asked);
    }

    /** The day the body called it mended, the last time, while nobody has said otherwise. */
    public Optional<LocalDate> mendedOn() {
        return state().isMended() ? calledMendedOn() : Optional.empty();
    }

    /** The day the body called it mended, the last time, whatever came of it. */
    public Optional<LocalDate> calledMendedOn() {
        return steps.reversed().stream().filter(step -> step.kind() == StepKind.MENDED).map(Step::onDay).findFirst();
    }

    /** The day it was opened again after the body had called it mended, the last time; empty when it never came back. */
    public Optional<LocalDate> cameBackOn() {
        var days = comebacks();
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }

    /** The days it was opened again after the body had called it mended, oldest first. */
    public List<LocalDate> comebacks() {
        var days = new ArrayList<LocalDate>();
        boolean mended = false;
        for (var step : steps) {
            if (step.kind() == StepKind.REOPENED && mended) {
                days.add(step.onDay());
            }
            mended = step.kind() == StepKind.MENDED || (mended && step.kind() != StepKind.REOPENED);
        }
        return List.copyOf(days);
    }

    /**
     * Each time the body called it mended.
     *
     * @param confirmed whether the ombud have said, before it was opened again, that it is better
     */
    public record Mending(LocalDate on, boolean confirmed) {}

    /** Oldest first. */
    public List<Mending> mendings() {
        var mendings = new ArrayList<Mending>();
        for (var step : steps) {
            if (step.kind() == StepKind.MENDED) {
                mendings.add(new Mending(step.onDay(), false));
            } else if (step.kind() == StepKind.CONFIRMED && !mendings.isEmpty()) {
                mendings.set(mendings.size() - 1, new Mending(mendings.getLast().on(), true));
            }
        }
        return List.copyOf(mendings);
    }

    /** Whether the last step may be taken back: it began nothing that others have seen since. */
    boolean mayTakeBack() {
        return steps.size() > 1 && last().kind() != StepKind.RAISED;
    }

    /** The way without its last step. */
    Referral shorter() {
        return new Referral(steps.subList(0, steps.size() - 1));
    }

    /** How often the body has been reminded since the last step of another kind. */
    public int reminders() {
        return steps.size() - 1 - steps.lastIndexOf(lastOfItsState());
    }

    /** The day it came to the state it is in: a reminder changes nothing. */
    public LocalDate since() {
        return lastOfItsState().onDay();
    }

    public Step last() {
        return steps.getLast();
    }

    /** How far up it has been carried; null when it never was. */
    public @Nullable Upward upward() {
        return steps.reversed().stream().filter(step -> step.kind() == StepKind.CARRIED_UP).map(Step::upward).findFirst().orElse(null);
    }

    private Optional<LocalDate> first(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).map(Step::onDay).findFirst();
    }

    /** The step that led to the state: reminders change nothing. */
    private Step lastOfItsState() {
        return steps.reversed().stream().filter(step -> step.kind() != StepKind.REMINDED).findFirst().orElseThrow();
    }

    private static LocalDate due(Step step) {
        var due = step.dueOn();
        return due == null ? step.onDay() : due;
    }
}
