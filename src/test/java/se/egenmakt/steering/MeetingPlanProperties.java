package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.egenmakt.shared.PublicHolidays;

/** Any year, any number of meetings, any weekday. */
class MeetingPlanProperties {
    @Property(tries = 500)
    void everyYearCanBePlannedOnFreeWeekdaysOutsideJulyAndSpreadEvenly(@ForAll @IntRange(min = 2000, max = 2099) int year, @ForAll @IntRange(min = 2, max = 12) int number, @ForAll @IntRange(min = 1, max = 5) int weekday) {
        var days = MeetingPlan.propose(year, LocalDate.of(year, 1, 1).minusDays(1), number, DayOfWeek.of(weekday));
        assertThat(days).hasSize(number).isSorted().doesNotHaveDuplicates().allMatch(day -> day.getYear() == year && day.getDayOfWeek().getValue() == weekday && !PublicHolidays.isFree(day) && day.getMonth() != Month.JULY);
        for (int i = 1; i < days.size(); i++) {
            // a span, less the week on each side and July
            assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))).as(days.toString()).isBetween(7L, 365L / number + 38);
        }
    }
}
