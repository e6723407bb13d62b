package se.egenmakt.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseloadTests {
    private static Caseload of(int active, String share) {
        return Caseload.on(LocalDate.parse("2025-01-01"), active, new BigDecimal(share));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 1, BELOW, 12.0",
        "13, 1, USUAL, 13.0",
        "20, 1.00, USUAL, 20.0",
        "21, 1, ABOVE, 21.0",
        "10, 0.5, USUAL, 20.0",
        "11, 0.75, USUAL, 14.7",
        "15, 0.7485, ABOVE, 20.0",
        "0, 0.5, BELOW, 0.0"
    })
    void theBandGoesByTheExactQuotient(int active, String share, Caseload.Band band, BigDecimal shown) {
        assertThat(of(active, share).band()).isEqualTo(band);
        assertThat(of(active, share).perFullTimePost()).contains(shown);
    }

    @Test
    void withoutAShareThereIsNothingToDivideBy() {
        assertThat(of(3, "0.00").band()).isEqualTo(Caseload.Band.NO_SHARE);
        assertThat(of(3, "0.00").perFullTimePost()).isEmpty();
        assertThat(of(3, "0").why().key()).isEqualTo("caseload.no-share");
    }

    @Test
    void timeSetAsideForCoordinationIsTakenOff() {
        assertThat(Caseload.clientWork(new BigDecimal("1.00"), new BigDecimal("0.25")))
                .isEqualByComparingTo("0.75");
        assertThat(Caseload.clientWork(new BigDecimal("0.20"), new BigDecimal("0.25")))
                .isZero();
    }
}
