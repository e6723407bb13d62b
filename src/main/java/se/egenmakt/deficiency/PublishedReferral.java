package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a published deficiency stands at one responsible body, as everybody may see it: states and days, no words.
 *
 * @param since        when it came to that state
 * @param dueOn        by when the body was to answer, or has promised to be done
 * @param handedOverOn the first time
 * @param answeredOn   the first time after that
 */
public record PublishedReferral(
        Body body, ReferralState state, LocalDate since, @Nullable LocalDate dueOn, @Nullable LocalDate handedOverOn, @Nullable LocalDate answeredOn, @Nullable LocalDate mendedOn) {

    /** Since when an answer is waited for, reminders or not: the first handing over, the one after an answer, or when it was carried up. Empty when none is waited for. */
    public Optional<LocalDate> silentSince() {
        if (state == ReferralState.WITH_COUNTY_OR_NATION) {
            return Optional.of(since);
        }
        if (state != ReferralState.HANDED && state != ReferralState.UNANSWERED) {
            return Optional.empty();
        }
        return Optional.of(handedOverOn != null && answeredOn == null ? handedOverOn : since);
    }

    /** Days of waiting for an answer; 0 when none is waited for. */
    public long silentDays(LocalDate today) {
        return silentSince().map(from -> Math.max(0, ChronoUnit.DAYS.between(from, today))).orElse(0L);
    }

    /** Whether what the body was to do by a day has not come by then. */
    public boolean isLate(LocalDate today) {
        return state == ReferralState.UNANSWERED
                || (dueOn != null && dueOn.isBefore(today) && (state == ReferralState.HANDED || state == ReferralState.PROMISED_BY_A_DATE || state == ReferralState.WITH_COUNTY_OR_NATION));
    }

    /** Days since what was promised was to be done; 0 when nothing promised is late. */
    public long promiseLateDays(LocalDate today) {
        return state != ReferralState.PROMISED_BY_A_DATE || dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
    }

    /** Since when everybody has waited, for an answer or for what was promised by a day that is past; otherwise since it came to its state. */
    LocalDate waitsSince(LocalDate today) {
        return silentSince().orElse(dueOn != null && promiseLateDays(today) > 0 ? dueOn : since);
    }

    /** Days from the handing over to the first answer; empty while there is none. */
    public Optional<Long> daysToAnswer() {
        return handedOverOn == null || answeredOn == null ? Optional.empty() : Optional.of(ChronoUnit.DAYS.between(handedOverOn, answeredOn));
    }
}
