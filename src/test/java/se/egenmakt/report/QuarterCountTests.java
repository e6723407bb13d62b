package se.egenmakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A quarter of the calendar, counted. */
class QuarterCountTests {
    @Test
    void aQuarterWithoutCommissionsIsZeros() {
        assertThat(QuarterCount.of(Quarter.of(LocalDate.of(2026, 2, 3)), List.of())).isEqualTo(new QuarterCount(new Quarter(2026, 1), 0, 0, 0, 0));
    }
}
