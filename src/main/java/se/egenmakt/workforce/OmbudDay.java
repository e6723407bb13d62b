package se.egenmakt.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An ombud on one day: the employment that holds (null when none) and the absence (null when at work). */
public record OmbudDay(
        Ombud ombud,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal clientShare,
        @Nullable String absence,
        @Nullable LocalDate absentUntil) {

    /** The share of a full-time post that is client work this day; zero when not employed (rule B7). */
    public BigDecimal clientWork() {
        return rate == null || clientShare == null ? BigDecimal.ZERO : rate.multiply(clientShare);
    }

    public boolean absent() {
        return absence != null;
    }
}
