package se.egenmakt.steering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.egenmakt.web.SwedishDates;
import se.egenmakt.web.Texts;

/**
 * Meetings as an iCalendar file (RFC 5545): when, where, and a link that asks for sign-in. The agenda, names and what a meeting is about are never in it. Times stand in Swedish time, with the rule
 * of summer time in the file, so that the hour is right across it in any calendar program.
 */
public final class CalendarFile {
    public static final String TYPE = "text/calendar;charset=utf-8";
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /** @param address of the program, without a slash at the end */
    public static byte[] of(List<MeetingTime> meetings, String address, Instant now) {
        var calendar = new Calendar()
                .withProperty(new ProdId("-//Egenmakt//Ledningsgruppen//SV"))
                .withProperty(ImmutableVersion.VERSION_2_0)
                .withProperty(ImmutableCalScale.GREGORIAN)
                .withProperty(ImmutableMethod.PUBLISH)
                .withProperty(new XProperty("X-WR-CALNAME", Texts.t("steering.calendar.summary")))
                .withComponent(swedishTime())
                .getFluentTarget();
        meetings.forEach(meeting -> calendar.add(event(meeting, address, now)));
        return folded(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(MeetingTime meeting, String address, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(meeting.id() + "@egenmakt"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(meeting.day().atTime(meeting.starts()).atZone(SwedishDates.ZONE)));
        event.add(new DtEnd<>(meeting.day().atTime(meeting.ends()).atZone(SwedishDates.ZONE)));
        event.add(new Summary(Texts.t("steering.calendar.summary")));
        if (!meeting.place().isBlank()) {
            event.add(new Location(meeting.place()));
        }
        event.add(new Url(java.net.URI.create(address + "/meetings/" + meeting.id())));
        event.add(meeting.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : meeting.certain() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE);
        event.add(new Sequence(meeting.version()));
        return event;
    }

    /** The European Union's summer time, as in Sweden since 1996. */
    private static VTimeZone swedishTime() {
        var summer = new Daylight();
        summer.add(new DtStart<>(LocalDateTime.of(LocalDate.of(1996, 3, 31), LocalTime.of(2, 0))));
        summer.add(new TzOffsetFrom(java.time.ZoneOffset.ofHours(1)));
        summer.add(new TzOffsetTo(java.time.ZoneOffset.ofHours(2)));
        summer.add(new TzName("CEST"));
        summer.add(new RRule<LocalDateTime>("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
        var winter = new Standard();
        winter.add(new DtStart<>(LocalDateTime.of(LocalDate.of(1996, 10, 27), LocalTime.of(3, 0))));
        winter.add(new TzOffsetFrom(java.time.ZoneOffset.ofHours(2)));
        winter.add(new TzOffsetTo(java.time.ZoneOffset.ofHours(1)));
        winter.add(new TzName("CET"));
        winter.add(new RRule<LocalDateTime>("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));
        var zone = new VTimeZone();
        zone.add(new TzId(SwedishDates.ZONE.getId()));
        zone.add(summer);
        zone.add(winter);
        return zone;
    }

    /** Lines of at most 75 octets, never broken within a character (RFC 5545 3.1); the library breaks by its own measure of characters. */
    static String folded(String lines) {
        var folded = new StringBuilder(lines.length() + 64);
        lines.lines().forEach(line -> {
            int octets = 0;
            for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
                var character = Character.toString(line.codePointAt(i));
                int more = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(character);
                octets += more;
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }
}
