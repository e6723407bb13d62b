package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Ways at a body for tests, with the days alone. */
final class Ways {
    private Ways() {}

    /** Steps with their days in pairs. */
    static Referral of(Object... stepsAndDays) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < stepsAndDays.length; i += 2) {
            steps.add(Step.of((StepKind) stepsAndDays[i], (LocalDate) stepsAndDays[i + 1], "", ""));
        }
        return new Referral(steps);
    }

    /** Some way to a state since that day. */
    static Referral to(ReferralState state, LocalDate since, @Nullable LocalDate handed, @Nullable LocalDate answered) {
        var reachedBy = Arrays.stream(StepKind.values()).filter(kind -> kind.code().equals(state.code())).findFirst().orElseThrow();
        var steps = new ArrayList<Step>();
        steps.add(Step.of(StepKind.NOTED, handed == null ? since : handed, "", ""));
        if (state == ReferralState.NOTED) {
            return new Referral(steps);
        }
        if (handed != null && reachedBy != StepKind.HANDED_OVER) {
            steps.add(Step.of(StepKind.HANDED_OVER, handed, "", ""));
        }
        if (state == ReferralState.OPEN_AGAIN || state == ReferralState.BETTER) {
            steps.add(Step.of(StepKind.MENDED, answered == null ? since : answered, "", ""));
        } else if (answered != null && !reachedBy.isAnswer()) {
            steps.add(Step.of(StepKind.ACCEPTED, answered, "", ""));
        }
        steps.add(Step.of(reachedBy, since, "", ""));
        return new Referral(steps);
    }
}
