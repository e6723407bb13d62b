package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.egenmakt.shared.PublicHolidays;

/** Which days nobody meets on, and how a year's meetings are spread. */
class MeetingPlanTests {
    @Test
    void easterIsAsTheAlmanacSays() {
        assertThat(List.of(PublicHolidays.easter(2000), PublicHolidays.easter(2019), PublicHolidays.easter(2024), PublicHolidays.easter(2025), PublicHolidays.easter(2026), PublicHolidays.easter(2038)))
                .containsExactly(
                        LocalDate.of(2000, 4, 23), LocalDate.of(2019, 4, 21), LocalDate.of(2024, 3, 31), LocalDate.of(2025, 4, 20), LocalDate.of(2026, 4, 5), LocalDate.of(2038, 4, 25));
    }

    @Test
    void theHolidaysOf2026AreFree() {
        var free = new ArrayList<LocalDate>();
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            if (PublicHolidays.isFree(day) && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                free.add(day);
            }
        }
        assertThat(free)
                .containsExactly(
                        LocalDate.of(2026, 1, 1), // New Year's Day
                        LocalDate.of(2026, 1, 6), // Epiphany
                        LocalDate.of(2026, 4, 3), // Good Friday
                        LocalDate.of(2026, 4, 6), // Easter Monday
                        LocalDate.of(2026, 5, 1), // May Day
                        LocalDate.of(2026, 5, 14), // Ascension Day
                        LocalDate.of(2026, 6, 19), // Midsummer Eve
                        LocalDate.of(2026, 12, 24), // Christmas
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 31));
        assertThat(PublicHolidays.isFree(LocalDate.of(2026, 6, 6))).as("the national day, a Saturday").isTrue();
        assertThat(PublicHolidays.isFree(LocalDate.of(2025, 6, 6))).as("the national day, a Friday").isTrue();
    }

    @Test
    void fourMeetingsOnTuesdaysLieAQuarterApart() {
        assertThat(MeetingPlan.propose(2026, LocalDate.of(2025, 12, 1), 4, DayOfWeek.TUESDAY))
                .containsExactly(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 5, 19), LocalDate.of(2026, 8, 18), LocalDate.of(2026, 11, 17));
    }

    @Test
    void whatIsPlannedAlreadyTakesThePlaceOfTheNearest() {
        var four = MeetingPlan.propose(2027, LocalDate.of(2026, 11, 26), 4, DayOfWeek.TUESDAY);
        var missing = MeetingPlan.missing(four, List.of(LocalDate.of(2027, 2, 2), LocalDate.of(2027, 5, 4)));
        assertThat(missing).isEqualTo(four.subList(2, 4));
        assertThat(MeetingPlan.missing(four, List.of())).isEqualTo(four);
        assertThat(MeetingPlan.missing(four.subList(0, 2), four)).as("more than enough").isEmpty();
    }

    @Test
    void aLengthIsSaidInWords() {
        assertThat(List.of(MeetingWords.length(1), MeetingWords.length(20), MeetingWords.length(30), MeetingWords.length(45), MeetingWords.length(60), MeetingWords.length(90), MeetingWords.length(135), MeetingWords.length(125)))
                .containsExactly("en minut", "20 minuter", "en halvtimme", "tre kvart", "en timme", "en och en halv timme", "två timmar och en kvart", "två timmar och fem minuter");
    }

    @Test
    void whatIsLeftOfAYearIsSharedAndNothingIsProposedWhenNothingIsLeft() {
        assertThat(MeetingPlan.propose(2026, LocalDate.of(2026, 9, 30), 2, DayOfWeek.MONDAY)).hasSize(2).allMatch(day -> day.isAfter(LocalDate.of(2026, 9, 30)));
        assertThat(MeetingPlan.propose(2026, LocalDate.of(2026, 12, 30), 2, DayOfWeek.THURSDAY)).as("only New Year's Eve").isEmpty();
        assertThat(MeetingPlan.propose(2025, LocalDate.of(2026, 1, 12), 4, DayOfWeek.MONDAY)).as("a year that has been").isEmpty();
        assertThatThrownBy(() -> MeetingPlan.propose(2026, LocalDate.of(2026, 1, 1), 13, DayOfWeek.MONDAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatOthersDoIsSaidWithItsSource() {
        assertThat(MeetingPlan.others()).extracting(MeetingPlan.Others::fewest).containsExactly(3, 4, 2);
        assertThat(MeetingPlan.others()).allMatch(others -> others.source().reference().contains("Fyrbodalsutredningen"));
    }

    @Test
    void aMeetingIsNotOnAHolidayNorInThePastNorBackwards() {
        var today = LocalDate.of(2026, 1, 12);
        assertThat(new Meeting.When(LocalDate.of(2026, 2, 3), LocalTime.of(13, 0), LocalTime.of(15, 0), "").refusals(today)).isEmpty();
        assertThat(texts(new Meeting.When(LocalDate.of(2026, 4, 3), LocalTime.of(13, 0), LocalTime.of(15, 0), ""), today)).containsExactly("meeting.day.holiday");
        assertThat(texts(new Meeting.When(LocalDate.of(2026, 1, 11), LocalTime.of(13, 0), LocalTime.of(13, 0), ""), today)).containsExactly("meeting.ends.before-starts", "meeting.day.passed");
    }

    private static List<String> texts(Meeting.When when, LocalDate today) {
        return when.refusals(today).stream().map(refusal -> refusal.text()).toList();
    }
}
