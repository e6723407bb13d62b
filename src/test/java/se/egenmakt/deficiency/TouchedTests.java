package se.egenmakt.deficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.egenmakt.shared.LifeArea;

/** How many clients the observations touch. */
class TouchedTests {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 8);
    private static final UUID INGRID = UUID.randomUUID();
    private static final UUID SAMIR = UUID.randomUUID();

    private static Observation seen(Source source, @Nullable UUID ombud, boolean counted, ClientTold told) {
        return new Observation(
                UUID.randomUUID(), LocalDate.of(2026, 1, 1), source, "", ombud, "", false, "Inget svar.", Seen.INSURANCE, LifeArea.ECONOMY, null, counted, told, ObservationState.JOINED, "", "", false, null, "", 0);
    }

    private static Observation client(boolean counted) {
        return seen(Source.CLIENT, null, counted, ClientTold.YES);
    }

    private static Observation by(UUID ombud, boolean counted) {
        return seen(Source.OMBUD, ombud, counted, ClientTold.YES);
    }

    private static int clients(Observation... seen) {
        return Touched.of(DAY, List.of(seen)).clients();
    }

    @Test
    void clientsWhoTellThemselvesAreCounted() {
        assertThat(Touched.of(DAY, List.of(client(false), client(false), client(false)))).isEqualTo(new Touched(DAY, 3, 0, 3));
        assertThat(clients(by(INGRID, false), client(false))).isEqualTo(2);
    }

    @Test
    void aClientCountedAlreadyIsCountedOnce() {
        assertThat(clients(by(INGRID, false), client(true))).isEqualTo(1);
        assertThat(clients(client(false), client(true))).isEqualTo(1);
        assertThat(clients(client(true))).as("counted in another deficiency, and somebody in this").isEqualTo(1);
        assertThat(clients(by(INGRID, true), by(SAMIR, true))).as("of two ombud").isEqualTo(2);
    }

    @Test
    void organisationsRelativesAndWhatWasAboutNobodyAreNotCounted() {
        assertThat(clients(seen(Source.ORGANISATION, null, false, ClientTold.NO_CLIENT), seen(Source.RELATIVE, null, false, ClientTold.NO_CLIENT))).isZero();
        assertThat(clients(seen(Source.OMBUD, INGRID, false, ClientTold.NO_CLIENT))).isZero();
    }
}
