package se.egenmakt.steering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.egenmakt.shared.LegalBasis;
import se.egenmakt.shared.PublicHolidays;

/**
 * A year's meetings, proposed before anybody is called (rule E1: "Meetings a year can be held against what others do"). The days left of the year are cut into as many equal spans as there are to be
 * meetings, and each meets on the wanted weekday nearest the middle of its span; when that day is a holiday, or in July, the nearest week that is not. The program proposes, a person decides.
 */
public final class MeetingPlan {
    public static final int FEWEST = 2;
    public static final int MOST = 12;

    /** What others do, with where it stands. */
    public record Others(String who, int fewest, int most, LegalBasis source) {}

    private static final List<Others> OTHERS = List.of(
            new Others("göteborg", 3, 3, LegalBasis.MEETINGS_A_YEAR),
            new Others("värmland", 4, 4, LegalBasis.MEETINGS_A_YEAR),
            new Others("värmlands-områden", 2, 4, LegalBasis.MEETINGS_A_YEAR));

    private MeetingPlan() {}

    public static List<Others> others() {
        return OTHERS;
    }

    /**
     * The days proposed, in order; fewer than asked for when the year has not so many weeks left.
     *
     * @param after the last day that is too early: today, or the day before the year
     */
    public static List<LocalDate> propose(int year, LocalDate after, int number, DayOfWeek weekday) {
        if (number < FEWEST || number > MOST) {
            throw new IllegalArgumentException(number + " meetings a year");
        }
        var first = later(LocalDate.of(year, Month.JANUARY, 1), after.plusDays(1));
        var last = LocalDate.of(year, Month.DECEMBER, 31);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        var proposed = new ArrayList<LocalDate>();
        for (int i = 0; i < number && days > 0; i++) {
            var middle = first.plusDays((2L * i + 1) * days / (2L * number));
            nearest(middle, weekday, first, last, proposed).ifPresent(proposed::add);
        }
        return proposed.stream().sorted().toList();
    }

    /** Those of the proposed days that are still missing when these are planned already: each of them takes the place of the proposed day nearest to it. */
    public static List<LocalDate> missing(List<LocalDate> proposed, List<LocalDate> planned) {
        var missing = new ArrayList<>(proposed);
        for (var day : planned) {
            missing.stream().min(Comparator.comparing(other -> Math.abs(ChronoUnit.DAYS.between(day, other)))).ifPresent(missing::remove);
        }
        return List.copyOf(missing);
    }

    /** The free weekday nearest to the middle; the later of two as near. */
    private static Optional<LocalDate> nearest(LocalDate middle, DayOfWeek weekday, LocalDate first, LocalDate last, List<LocalDate> taken) {
        var from = middle.minusDays(3).with(TemporalAdjusters.nextOrSame(weekday));
        for (int weeks = 0; weeks <= 53; weeks++) {
            for (var day : List.of(from.plusWeeks(weeks), from.minusWeeks(weeks))) {
                if (!day.isBefore(first) && !day.isAfter(last) && day.getMonth() != Month.JULY && !PublicHolidays.isFree(day) && !taken.contains(day)) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
