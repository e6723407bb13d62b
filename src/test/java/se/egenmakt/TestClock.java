package se.egenmakt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of a test: it stands still at ten in the morning, Swedish time, until the test moves it. */
public final class TestClock extends Clock {
    /** The day of a test that says nothing else: the day of the pictures in the look. */
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private volatile Instant now = tenOClock(TODAY);

    /** It is this day from now on, in this test. */
    public void day(LocalDate day) {
        now = tenOClock(day);
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, SWEDEN);
    }

    void reset() {
        day(TODAY);
    }

    private static Instant tenOClock(LocalDate day) {
        return day.atTime(10, 0).atZone(SWEDEN).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return SWEDEN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
