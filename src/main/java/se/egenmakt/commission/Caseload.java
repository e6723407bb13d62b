package se.egenmakt.commission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.egenmakt.shared.InForce;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Wording;

/**
 * How many active commissions an ombud has per full-time post of client work on a day (rule B7): "mellan 13-20 klienter samtidigt".
 *
 * @param active    commissions open and not inactive (rule B5) that day
 * @param share     share of a full-time post that is client work that day, 0 to 1 or more; zero on leave without a share
 * @param usual     what is usual for a full-time post
 */
public record Caseload(int active, BigDecimal share, Usual usual) {
    /** What is usual for one full-time post, both ends included, in commissions. */
    public record Usual(int least, int most) {}

    /** Where the caseload lies. */
    public enum Band {
        BELOW,
        USUAL,
        ABOVE,
        /** No client work that day, so nothing to divide by; commissions, if any, are shown with their stand-in. */
        NO_SHARE
    }

    /** The usual number, as the Fyrbodal report gives it. */
    public static final List<InForce<Usual>> USUAL = List.of(InForce.always(new Usual(13, 20), LegalBasis.CASELOAD));

    public Caseload {
        if (active < 0 || share.signum() < 0) {
            throw new IllegalArgumentException("A caseload is not negative: " + active + " / " + share);
        }
    }

    /** The caseload by what is usual on this day. */
    public static Caseload on(LocalDate day, int active, BigDecimal share) {
        return new Caseload(active, share, InForce.on(day, USUAL).value());
    }

    /** The share of client work: the employment rate less the share set aside for coordination or management, never below zero. */
    public static BigDecimal clientWork(BigDecimal employmentRate, BigDecimal setAside) {
        return employmentRate.subtract(setAside).max(BigDecimal.ZERO);
    }

    /**
     * The band, from the exact quotient: 20.04 lies above 20 though it is shown as 20.0. Nothing is divided, so nothing is rounded.
     */
    public Band band() {
        if (share.signum() == 0) {
            return Band.NO_SHARE;
        }
        var commissions = BigDecimal.valueOf(active);
        if (commissions.compareTo(share.multiply(BigDecimal.valueOf(usual.least()))) < 0) {
            return Band.BELOW;
        }
        return commissions.compareTo(share.multiply(BigDecimal.valueOf(usual.most()))) > 0 ? Band.ABOVE : Band.USUAL;
    }

    /** Commissions per full-time post with one decimal, half up, for the screen; empty without a share. */
    public Optional<BigDecimal> perFullTimePost() {
        return share.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(active).divide(share, 1, RoundingMode.HALF_UP));
    }

    /** The caseload in a sentence. */
    public Wording why() {
        return perFullTimePost()
                .map(perPost -> Wording.of(
                        switch (band()) {
                            case BELOW -> "caseload.below";
                            case ABOVE -> "caseload.above";
                            case USUAL, NO_SHARE -> "caseload.usual";
                        },
                        perPost,
                        usual.least(),
                        usual.most()))
                .orElse(Wording.of("caseload.no-share", active));
    }
}
