package se.egenmakt.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.egenmakt.DatabaseTest;
import se.egenmakt.Person;
import se.egenmakt.TestOperation;
import se.egenmakt.shared.Outcome;

class WorkforceTests extends DatabaseTest {
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final BigDecimal FULL = new BigDecimal("1.000");
    private static final BigDecimal HALF = new BigDecimal("0.500");

    private Person mona;
    private Person maj;
    private UUID ingrid;

    @BeforeEach
    void twoOperations() {
        TestOperation dalsland = operation("Dalsland").serves("1438", "1492");
        mona = dalsland.manager("Mona Chef");
        maj = operation("Kusten").serves("1484").manager("Maj Kust");
        ingrid = mona.acting().call(() -> workforce.add("Ingrid Sandell").id());
    }

    @Test
    void aNewRateEndsTheOneBefore() {
        as(mona, () -> {
            workforce.employ(ingrid, FULL, FULL, MAY);
            workforce.employ(ingrid, HALF, FULL, MAY.plusMonths(1));
            assertThat(workforce.day(ingrid, MAY.plusDays(30)).orElseThrow().rate()).isEqualByComparingTo("1");
            assertThat(workforce.day(ingrid, MAY.plusMonths(1)).orElseThrow().rate()).isEqualByComparingTo("0.5");
            assertThat(workforce.employments(ingrid)).extracting(Employment::until).containsExactly(LocalDate.of(2025, 5, 31), null);
        });
    }

    @Test
    void theSameDayAgainSetsTheRateRight() {
        as(mona, () -> {
            workforce.employ(ingrid, HALF, FULL, MAY);
            workforce.employ(ingrid, FULL, HALF, MAY);
            assertThat(workforce.employments(ingrid)).hasSize(1);
            assertThat(workforce.day(ingrid, MAY).orElseThrow().clientWork()).isEqualByComparingTo("0.5");
        });
    }

    @Test
    void anEmploymentBeforeALaterOneIsRefused() {
        as(mona, () -> {
            workforce.employ(ingrid, FULL, FULL, MAY);
            assertThat(workforce.employ(ingrid, HALF, FULL, MAY.minusDays(1))).isInstanceOf(Outcome.Refused.class);
            workforce.endEmployment(ingrid, MAY.plusDays(9));
            assertThat(workforce.employ(ingrid, HALF, FULL, MAY.plusDays(9))).as("the last day").isInstanceOf(Outcome.Refused.class);
            assertThat(workforce.employ(ingrid, HALF, FULL, MAY.plusDays(10)).isDone()).as("the day after").isTrue();
        });
    }

    @Test
    void anEmploymentDoesNotEndBeforeItBegan() {
        as(mona, () -> {
            workforce.employ(ingrid, FULL, FULL, MAY);
            assertThat(workforce.endEmployment(ingrid, MAY.minusDays(1))).isFalse();
        });
    }

    @Test
    void aNameIsOneOmbudsInAnOperationIgnoringCase() {
        as(mona, () -> {
            assertThat(workforce.add(UUID.randomUUID(), "INGRID sandell")).isInstanceOf(Outcome.Refused.class);
            assertThat(workforce.add(ingrid, "Ingrid Sandell").isDone()).as("the same form again").isTrue();
            var samir = workforce.add("Samir Haddad").id();
            assertThat(workforce.rename(samir, " ingrid Sandell ")).isInstanceOf(Outcome.Refused.class);
            assertThat(workforce.rename(ingrid, "ingrid sandell").isDone()).as("one's own").isTrue();
        });
        as(maj, () -> {
            assertThat(workforce.add(UUID.randomUUID(), "Ingrid Sandell").isDone()).as("in another operation").isTrue();
        });
    }

    @Test
    void eachDayAwayCountsOnce() {
        var absence = new Absence(UUID.randomUUID(), ingrid, AbsenceKind.SICKNESS, MAY, MAY.plusDays(9));
        as(mona, () -> {
            assertThat(workforce.away(absence).isDone()).isTrue();
            assertThat(workforce.away(absence).isDone()).as("the same form again").isTrue();
            assertThat(workforce.away(new Absence(UUID.randomUUID(), ingrid, AbsenceKind.LEAVE, MAY.plusDays(9), null))).isInstanceOf(Outcome.Refused.class);
            assertThat(workforce.away(new Absence(UUID.randomUUID(), ingrid, AbsenceKind.LEAVE, MAY.plusDays(10), null)).isDone()).isTrue();
            assertThat(workforce.absences(ingrid)).hasSize(2);
            assertThat(workforce.back(absence.id(), MAY.minusDays(1))).as("before it began").isFalse();
        });
    }

    @Test
    void postsOfOneFormAreEstablishedOnce() {
        var post = new Post(UUID.randomUUID(), new BigDecimal("1.50"), MAY, null);
        as(mona, () -> {
            workforce.establish(post);
            workforce.establish(post);
            assertThat(workforce.posts()).hasSize(1);
            assertThat(workforce.endPost(post.id(), MAY.minusDays(1))).isFalse();
        });
    }

    @Test
    void placementIsWhatWasChosenLast() {
        as(mona, () -> {
            workforce.place(ingrid, List.of("1438", "1492"));
            workforce.place(ingrid, List.of("1492"));
            assertThat(workforce.placements()).containsOnlyKeys(ingrid).containsEntry(ingrid, List.of("1492"));
        });
    }

    @Test
    void anotherOperationsOmbudAreNeitherSeenNorChanged() {
        as(mona, () -> {
            workforce.employ(ingrid, FULL, FULL, MAY);
            workforce.place(ingrid, List.of("1492"));
            workforce.establish(FULL, MAY, null);
            workforce.away(new Absence(UUID.randomUUID(), ingrid, AbsenceKind.SICKNESS, MAY, null));
        });
        as(maj, () -> {
            assertThat(workforce.find(ingrid)).isEmpty();
            assertThat(workforce.ombud()).isEmpty();
            assertThat(workforce.day(MAY)).isEmpty();
            assertThat(workforce.employments()).isEmpty();
            assertThat(workforce.absences()).isEmpty();
            assertThat(workforce.posts()).isEmpty();
            assertThat(workforce.placements()).isEmpty();
            assertThat(workforce.rename(ingrid, "Annan")).isInstanceOf(Outcome.Refused.class);
            assertThat(workforce.endEmployment(ingrid, MAY.plusDays(1))).isFalse();
        });
    }

    @Test
    void whatIsALongerAbsenceIsSetByDayForOneOperation() {
        as(mona, () -> {
            assertThat(workforce.longerThanDays(MAY)).isEqualTo(28);
            workforce.setLongerAbsence(new LongerAbsence(MAY, 14));
            workforce.setLongerAbsence(new LongerAbsence(MAY.plusYears(1), 21));
            workforce.setLongerAbsence(new LongerAbsence(MAY.plusYears(1), 30));
            assertThat(workforce.longerThanDays(MAY.minusDays(1))).as("before it was set").isEqualTo(28);
            assertThat(workforce.longerThanDays(MAY)).isEqualTo(14);
            assertThat(workforce.longerThanDays(MAY.plusYears(2))).as("put right").isEqualTo(30);
        });
        as(maj, () -> {
            assertThat(workforce.longerThanDays(MAY)).as("another operation").isEqualTo(28);
        });
    }
}
