package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a published deficiency stands at one responsible body, as everybody may see it: states and days, no words.
 *
 * @param way   its steps with their days alone: neither who nor what was said
 * @param dueOn by when the body was to answer, or has promised to be done
 */
public record PublishedReferral(Body body, Referral way, @Nullable LocalDate dueOn) {
    public ReferralState state() {
        return way.state();
    }

    /** When it came to the state it is in. */
    public LocalDate since() {
        return way.since();
    }

    /** The first time; null when it never was. */
    public @Nullable LocalDate handedOverOn() {
        return way.handedOverOn().orElse(null);
    }

    /** The first time after it was handed over; null while there is no answer. */
    public @Nullable LocalDate answeredOn() {
        return way.answeredOn().orElse(null);
    }

    /** The last time the body called it mended, also when it came back afterwards; null when it never did. */
    public @Nullable LocalDate mendedOn() {
        return way.calledMendedOn().orElse(null);
    }

    /** The last time it was opened again after that; null when it never came back. */
    public @Nullable LocalDate cameBackOn() {
        return way.cameBackOn().orElse(null);
    }

    /** Whether it came back, and the body has not called it mended since. */
    public boolean isBack() {
        return way.cameBackOn().isPresent() && !state().isMended();
    }

    /** Since when an answer is waited for, reminders or not. Empty when none is waited for. */
    public Optional<LocalDate> silentSince() {
        return way.silentSince();
    }

    /** Days of waiting for an answer; 0 when none is waited for. */
    public long silentDays(LocalDate today) {
        return silentSince().map(from -> Math.max(0, ChronoUnit.DAYS.between(from, today))).orElse(0L);
    }

    /** Whether what the body was to do by a day has not come by then. */
    public boolean isLate(LocalDate today) {
        return state() == ReferralState.UNANSWERED
                || (dueOn != null && dueOn.isBefore(today) && (state() == ReferralState.HANDED || state() == ReferralState.PROMISED_BY_A_DATE || state() == ReferralState.WITH_COUNTY_OR_NATION));
    }

    /** Days since what was promised was to be done; 0 when nothing promised is late. */
    public long promiseLateDays(LocalDate today) {
        return state() != ReferralState.PROMISED_BY_A_DATE || dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
    }

    /** Since when everybody has waited, for an answer or for what was promised by a day that is past; otherwise since it came to its state. */
    LocalDate waitsSince(LocalDate today) {
        return silentSince().orElse(dueOn != null && promiseLateDays(today) > 0 ? dueOn : since());
    }

    /** Days from the handing over to the first answer; empty while there is none. */
    public Optional<Long> daysToAnswer() {
        return way.daysToAnswer();
    }
}
