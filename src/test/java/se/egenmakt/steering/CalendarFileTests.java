package se.egenmakt.steering;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The calendar file, read by another program than the one that wrote it. */
class CalendarFileTests {
    private static final Instant NOW = Instant.parse("2026-01-12T09:00:00Z");

    private static MeetingTime meeting(String day, String state, String place, int version) {
        return new MeetingTime(UUID.nameUUIDFromBytes(day.getBytes(StandardCharsets.UTF_8)), UUID.randomUUID(), LocalDate.parse(day), LocalTime.of(13, 0), LocalTime.of(15, 0), place, state, version);
    }

    private static String written(MeetingTime... meetings) {
        return new String(CalendarFile.of(List.of(meetings), "https://egenmakt.exempel.se", NOW), StandardCharsets.UTF_8);
    }

    private static ICalendar read(String text) {
        var objections = new ArrayList<List<biweekly.io.ParseWarning>>();
        var calendar = Biweekly.parse(text).warnings(objections).first();
        assertThat(objections.stream().flatMap(List::stream)).as("what the reader objects to").isEmpty();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).as(calendar.validate(ICalVersion.V2_0).toString()).isTrue();
        return calendar;
    }

    private static VEvent only(String text) {
        var events = read(text).getEvents();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    @Test
    void theHourIsRightInWinterAndInSummer() {
        var events = read(written(meeting("2026-02-03", "kallat", "", 0), meeting("2026-05-05", "planerat", "", 0))).getEvents();
        assertThat(events).extracting(event -> event.getDateStart().getValue().toInstant()).containsExactly(Instant.parse("2026-02-03T12:00:00Z"), Instant.parse("2026-05-05T11:00:00Z"));
        assertThat(events).extracting(event -> event.getDateEnd().getValue().toInstant()).containsExactly(Instant.parse("2026-02-03T14:00:00Z"), Instant.parse("2026-05-05T13:00:00Z"));
    }

    /** The reader looks at the day of a change and not at its hour; the hour is read in the file itself. */
    @Test
    void theRuleOfSummerTimeIsThatOfSwedenThroughTheYears() {
        var text = written(meeting("2026-02-03", "kallat", "", 0));
        var written = read(text).getTimezoneInfo().getTimezones().iterator().next().getTimeZone();
        var sweden = java.time.ZoneId.of("Europe/Stockholm").getRules();
        for (var noon = Instant.parse("2020-01-01T12:00:00Z"); noon.isBefore(Instant.parse("2032-01-01T00:00:00Z")); noon = noon.plusSeconds(86_400)) {
            if (sweden.getOffset(noon).equals(sweden.getOffset(noon.minusSeconds(86_400)))) {
                assertThat(written.getOffset(noon.toEpochMilli())).as(noon.toString()).isEqualTo(sweden.getOffset(noon).getTotalSeconds() * 1000);
            }
        }
        for (var change = sweden.nextTransition(NOW); change.getDateTimeBefore().getYear() < 2032; change = sweden.nextTransition(change.getInstant())) {
            var part = text.substring(text.indexOf(change.isGap() ? "BEGIN:DAYLIGHT" : "BEGIN:STANDARD"), text.indexOf(change.isGap() ? "END:DAYLIGHT" : "END:STANDARD"));
            assertThat(part.split("\r\n"))
                    .contains("TZOFFSETFROM:" + change.getOffsetBefore().getId().replace(":", ""), "TZOFFSETTO:" + change.getOffsetAfter().getId().replace(":", ""));
            assertThat(part).containsPattern("DTSTART:1996\\d{4}T" + change.getDateTimeBefore().format(java.time.format.DateTimeFormatter.ofPattern("HHmmss")));
        }
    }

    @Test
    void anEventSaysWhenAndWhereAndLeadsToTheMeeting() {
        var meeting = meeting("2026-02-03", "kallat", "Kommunhuset i Mellerud, rum Å; bredvid \"entrén\"", 4);
        var event = only(written(meeting));
        assertThat(event.getSummary().getValue()).isEqualTo("Ledningsgruppens möte");
        assertThat(event.getLocation().getValue()).isEqualTo(meeting.place());
        assertThat(event.getUrl().getValue()).isEqualTo("https://egenmakt.exempel.se/meetings/" + meeting.id());
        assertThat(event.getUid().getValue()).isEqualTo(meeting.id() + "@egenmakt");
        assertThat(event.getSequence().getValue()).isEqualTo(4);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        assertThat(event.getStatus().getValue()).isEqualTo(Status.confirmed().getValue());
        assertThat(event.getProperties().keySet().stream().map(Class::getSimpleName))
                .as("and nothing else: no agenda, no names")
                .containsExactlyInAnyOrder("Uid", "DateTimeStamp", "DateStart", "DateEnd", "Summary", "Location", "Url", "Status", "Sequence");
    }

    @Test
    void aCancelledMeetingStaysAndSaysSo() {
        assertThat(only(written(meeting("2026-02-03", "inställt", "", 1))).getStatus().isCancelled()).isTrue();
        assertThat(only(written(meeting("2026-02-03", "planerat", "", 1))).getStatus().isTentative()).isTrue();
    }

    @Test
    void theSameMeetingKeepsItsIdWhenItIsMoved() {
        var before = meeting("2026-02-03", "kallat", "", 1);
        var moved = new MeetingTime(before.id(), before.group(), LocalDate.of(2026, 2, 10), before.starts(), before.ends(), before.place(), before.state(), 2);
        assertThat(only(written(moved)).getUid().getValue()).isEqualTo(only(written(before)).getUid().getValue());
        assertThat(only(written(moved)).getSequence().getValue()).isGreaterThan(only(written(before)).getSequence().getValue());
    }

    @Test
    void linesEndWithBothCharactersAndAreAtMost75OctetsLong() {
        var place = "Sammanträdesrummet på vårdcentralen i Bäckefors 🪑🪑🪑 – €, plan två, ingång från gården, ring på klockan märkt “Möten”";
        var text = written(meeting("2026-02-03", "kallat", place, 0));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(only(text).getLocation().getValue()).isEqualTo(place);
    }

    @Test
    void aGroupWithoutMeetingsIsACalendarToo() {
        var calendar = Biweekly.parse(written()).first();
        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getTimezoneInfo().getTimezones()).hasSize(1);
    }
}
