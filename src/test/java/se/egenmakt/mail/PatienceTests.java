package se.egenmakt.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTests {
    private static final Instant MADE = Instant.parse("2026-01-12T09:00:00Z");

    @Test
    void theWaitsGrow() {
        var waits = new ArrayList<String>();
        for (int attempts = 1; attempts <= 6; attempts++) {
            waits.add(Duration.between(MADE, Patience.next(attempts, MADE, MADE).orElseThrow()).toString());
        }
        assertThat(waits).isEqualTo(List.of("PT1M", "PT5M", "PT30M", "PT2H", "PT12H", "PT12H"));
    }

    @Test
    void whatCannotBeTriedAgainWithinThreeDaysIsGivenUp() {
        var justInTime = MADE.plus(Duration.ofDays(3)).minus(Duration.ofHours(12));
        assertThat(Patience.next(9, MADE, justInTime)).contains(MADE.plus(Duration.ofDays(3)));
        assertThat(Patience.next(9, MADE, justInTime.plusMillis(1))).isEmpty();
    }
}
