package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LifeArea;

/**
 * A deficiency as a steering group chose to show it to everybody. Of who saw it, and in what words, it knows nothing.
 *
 * @param reference  for example {@code 2026-07}
 * @param county     its name; null when it is in none
 * @param place      municipality, or empty for the whole operation
 * @param rightSays  the right or rule that it breaches, in words
 * @param clients    how many persons it touches; null when that is fewer than five, or was not counted
 * @param countedOn  null when it was not counted
 * @param recursOf   the published deficiency that was mended and came back as this one
 * @param cameBackAs the published deficiency that this one came back as
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
        clients = clients == null || clients < LEAST_SHOWN ? null : clients;
        referrals = List.copyOf(referrals);
    }

    /** It was counted, and the number may not be shown. */
    public boolean clientsProtected() {
        return countedOn != null && clients == null;
    }

    PublishedDeficiency with(List<PublishedReferral> found) {
        return new PublishedDeficiency(
                id, reference, operation, countyCode, county, place, title, what, lifeArea, fault, rightSays, clients, countedOn, notedOn, publishedOn, recursOf, cameBackAs, demo, found);
    }
}
