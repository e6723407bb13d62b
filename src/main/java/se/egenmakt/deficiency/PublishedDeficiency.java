package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LifeArea;

/**
 * A deficiency as a steering group chose to show it to everybody. Of who saw it, and in what words, it knows nothing.
 *
 * @param reference    for example {@code 2026-07}
 * @param county       its name; null when it is in none
 * @param place        municipality, or empty for the whole operation
 * @param rightSays    the right or rule that it breaches, in words
 * @param clients      how many persons it touches; null when that is fewer than five, or was not counted
 * @param observations how many times it has been seen; null likewise
 * @param countedOn    null when it was not counted
 * @param recursOf     the published deficiency that was mended and came back as this one
 * @param cameBackAs   the published deficiency that this one came back as
 */
public record PublishedDeficiency(
        UUID id,
        String reference,
        String operation,
        @Nullable String countyCode,
        @Nullable String county,
        String place,
        String title,
        String what,
        LifeArea lifeArea,
        FaultKind fault,
        String rightSays,
        @Nullable Integer clients,
        @Nullable Integer observations,
        @Nullable LocalDate countedOn,
        LocalDate notedOn,
        LocalDate publishedOn,
        @Nullable UUID recursOf,
        @Nullable UUID cameBackAs,
        boolean demo,
        List<PublishedReferral> referrals) {
    /** The least number that is shown: what is under it could point somebody out. */
    static final int LEAST_SHOWN = 5;

    public PublishedDeficiency {
        // what is stored is protected already; a number that is not would be a mistake that nobody must see
        clients = shown(clients);
        observations = shown(observations);
        referrals = List.copyOf(referrals);
    }

    private static @Nullable Integer shown(@Nullable Integer number) {
        return number == null || number < LEAST_SHOWN ? null : number;
    }

    /** It was counted, and the number may not be shown. */
    public boolean clientsProtected() {
        return countedOn != null && clients == null;
    }

    public boolean observationsProtected() {
        return countedOn != null && observations == null;
    }

    /** Whether a body has let it come back, or it is itself something mended that came back. */
    public boolean cameBack() {
        return recursOf != null || referrals.stream().anyMatch(referral -> referral.state() == ReferralState.OPEN_AGAIN);
    }

    /** Whether every body has called it mended. */
    public boolean isMended() {
        return !referrals.isEmpty() && referrals.stream().allMatch(referral -> referral.state().isMended());
    }

    PublishedDeficiency with(List<PublishedReferral> found) {
        return new PublishedDeficiency(
                id, reference, operation, countyCode, county, place, title, what, lifeArea, fault, rightSays, clients, observations, countedOn, notedOn, publishedOn, recursOf, cameBackAs, demo, found);
    }
}
