package se.egenmakt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    @Test
    void numbersHaveHardSpacesAndARealMinus() {
        assertThat(Format.number(3_024_000)).isEqualTo("3\u00a0024\u00a0000");
        assertThat(Format.number(999)).isEqualTo("999");
        assertThat(Format.number(-17)).isEqualTo("−17");
        assertThat(Format.number(-104_141)).isEqualTo("−104\u00a0141");
        assertThat(Format.number(Long.MIN_VALUE)).startsWith("−9\u00a0223");
    }

    @Test
    void decimalsHaveAComma() {
        assertThat(Format.decimal(new BigDecimal("1234.565"), 2)).isEqualTo("1\u00a0234,57");
        assertThat(Format.decimal(new BigDecimal("-0.04"), 1)).isEqualTo("0,0");
        assertThat(Format.decimal(new BigDecimal("-0.5"), 1)).isEqualTo("−0,5");
        assertThat(Format.percent(new BigDecimal("0.2043"), 1)).isEqualTo("20,4\u00a0%");
        assertThat(Format.kronor(1)).isEqualTo("1\u00a0krona");
    }

    @Test
    void daysAreWrittenAsOneSaysThem() {
        assertThat(SwedishDates.day(TODAY)).isEqualTo("12 januari");
        assertThat(SwedishDates.weekday(TODAY)).isEqualTo("måndag 12 januari");
        assertThat(SwedishDates.full(TODAY)).isEqualTo("12 januari 2026");
        assertThat(SwedishDates.shortDay(LocalDate.of(2025, 7, 2))).isEqualTo("2 juli");
        assertThat(SwedishDates.relative(TODAY, TODAY)).isEqualTo("i dag");
        assertThat(SwedishDates.relative(TODAY.minusDays(1), TODAY)).isEqualTo("i går");
        assertThat(SwedishDates.relative(TODAY.minusDays(16), TODAY)).isEqualTo("27 december 2025");
    }

    @Test
    void dayBeginsAtMidnightInSweden() {
        assertThat(SwedishDates.relative(Instant.parse("2026-01-11T23:05:00Z"), TODAY)).isEqualTo("i dag 0.05");
    }

    @Test
    void daysAreReadAsPeopleWriteThem() {
        for (var written : new String[] {"2026-01-12", " 2026-1-12", "20260112", "12/1 2026", "12.1.2026", "12 januari 2026", "12 Jan 2026", "12 jan. 2026"}) {
            assertThat(SwedishDates.read(written)).as(written).isEqualTo(Optional.of(TODAY));
        }
        for (var written : new String[] {"2026-02-31", "i går", "12/1", "", "2026", "1 xyz 2026"}) {
            assertThat(SwedishDates.read(written)).as(written).isEmpty();
        }
    }

    @Test
    void wordsThatSomebodyWroteEndBeforeASentenceOfOurs() {
        assertThat(Format.stopped("Beslut: Vi skriver till nämnden")).isEqualTo("Beslut: Vi skriver till nämnden.");
        assertThat(Format.stopped("Räcker det?")).isEqualTo("Räcker det?");
        assertThat(Format.stopped("")).isEmpty();
    }
}
