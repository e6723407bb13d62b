package se.egenmakt.report;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.Wording;

/**
 * The last day to hand something in (rule C5), itself included, with where it stands.
 *
 * @param operatingYear the year that is accounted for
 */
public record Deadline(Duty duty, Year operatingYear, LocalDate lastDay, LegalBasis source) {
    /** What is to be handed in, by whom, to whom. */
    public enum Duty {
        /** The municipality's report to the county board. */
        REPORT,
        /** The municipality's application for the grant of the year after. */
        APPLICATION,
        /** The county board's account to the national board. */
        COUNTY_ACCOUNT,
        /** The national board's status report to the government. */
        STATUS_REPORT
    }

    /**
     * A line of the calendar: the day falls in the year after the operating year.
     *
     * @param from  first operating year
     * @param until last operating year, itself included, or null while in force
     */
    private record Line(Duty duty, int from, @Nullable Integer until, MonthDay day, LegalBasis source) {
        boolean covers(Duty wanted, Year operatingYear) {
            return duty == wanted
                    && operatingYear.getValue() >= from
                    && (until == null || operatingYear.getValue() <= until);
        }
    }

    /**
     * The regulation is first applied to grants for 2014; for 2013 the letter governs (transitional provisions 1 and 2). Applications after 2014 are governed by
     * regulations not among the sources, and so are left out: they are a setting.
     */
    private static final List<Line> CALENDAR = List.of(
            new Line(Duty.REPORT, 2013, 2013, MonthDay.of(1, 31), LegalBasis.REPORT_LETTER),
            new Line(Duty.REPORT, 2014, null, MonthDay.of(1, 15), LegalBasis.MUNICIPAL_REPORT),
            new Line(Duty.APPLICATION, 2013, 2013, MonthDay.of(1, 31), LegalBasis.REPORT_LETTER),
            new Line(Duty.COUNTY_ACCOUNT, 2014, null, MonthDay.of(3, 1), LegalBasis.COUNTY_ACCOUNT),
            new Line(Duty.STATUS_REPORT, 2014, null, MonthDay.of(5, 15), LegalBasis.STATUS_REPORT));

    /** The deadline of a duty for an operating year; empty when no source we have tells it, as for years before 2013. */
    public static Optional<Deadline> of(Duty duty, Year operatingYear) {
        return CALENDAR.stream()
                .filter(line -> line.covers(duty, operatingYear))
                .findFirst()
                .map(line -> new Deadline(
                        duty, operatingYear, operatingYear.plusYears(1).atMonthDay(line.day()), line.source()));
    }

    /** Days from today to the last day; 0 on it, negative after it. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    /** How long is left, or how long ago it was. */
    public Wording wording(LocalDate today) {
        var days = daysLeft(today);
        if (days == 0) {
            return Wording.of("deadline.today");
        }
        if (days > 0) {
            return days == 1 ? Wording.of("deadline.one-day-left") : Wording.of("deadline.days-left", days);
        }
        return days == -1 ? Wording.of("deadline.one-day-late") : Wording.of("deadline.days-late", -days);
    }
}
