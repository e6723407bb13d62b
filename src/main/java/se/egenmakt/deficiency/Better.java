package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.Coded;

/**
 * An ombud's answer to whether life is better, some time after a body said that the fault was mended.
 *
 * @param referral  whose way it concerns
 * @param ombud     null for one of another operation, which tells only the answer
 * @param askedOn   the day from which it was asked
 */
public record Better(UUID referral, @Nullable UUID ombud, LocalDate askedOn, LocalDate answeredOn, Answer answer, String words) {
    /** What has been answered since the body called it mended. */
    public static List<Answer> since(LocalDate mended, List<Better> answers) {
        return answers.stream().filter(one -> !one.answeredOn().isBefore(mended)).map(Better::answer).toList();
    }

    /** Whether any ombud sees that it is not better, or only partly. */
    public static boolean isContested(List<Answer> answers) {
        return answers.contains(Answer.NO) || answers.contains(Answer.PARTLY);
    }

    /** What one can answer. */
    public enum Answer implements Coded {
        BETTER("bättre"),
        PARTLY("delvis bättre"),
        NO("inte bättre"),
        UNKNOWN("vet inte");

        private final String code;

        Answer(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
