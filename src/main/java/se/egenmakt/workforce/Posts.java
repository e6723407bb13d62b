package se.egenmakt.workforce;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.shared.InForce;
import se.egenmakt.shared.LegalBasis;

/**
 * A year's posts and persons (rule C8). Full-time equivalents, reckoned exactly and rounded once, half up, to two decimals.
 *
 * <p>Staffed is what is employed: one who is on leave or ill is still employed, so a stand-in on the same post makes more staffed than established, and the vacancy negative.
 *
 * @param onLastDay       at the counting day: 31 December, or today in a year that has not ended
 * @param average         by day, over the days of the year up to and with the counting day
 * @param personsOnLastDay different ombud employed on the counting day
 * @param personsInYear   different ombud employed on at least one day of the year, up to and with the counting day
 * @param leave           longer leave, in post-months
 * @param sickness        longer sickness, in post-months
 * @param longerThanDays  what longer means; null in what was frozen before it could be set: 28
 */
public record Posts(
        Count onLastDay,
        Count average,
        int personsOnLastDay,
        int personsInYear,
        BigDecimal leave,
        BigDecimal sickness,
        @Nullable Integer longerThanDays) {
    /** How many days in a row an absence may last without being a longer one, unless the operation has set another number. */
    public static final List<InForce<Integer>> LONGER_THAN_DAYS =
            List.of(InForce.always(28, LegalBasis.POSTS_AND_PERSONS));

    private static final int DECIMALS = 2;

    /** The least common multiple of 28, 29, 30 and 31: in these parts of a month every day is whole. */
    private static final int PARTS_OF_A_MONTH = 377_580;

    /** Posts established and staffed, and what is between. */
    public record Count(BigDecimal established, BigDecimal staffed) {
        /** Established less staffed, of the numbers as shown, so that the page adds up; negative when more is staffed than established. */
        public BigDecimal vacancy() {
            return established.subtract(staffed);
        }
    }

    /**
     * Counts a year.
     *
     * @param through        the counting day, in the year
     * @param today          how far an absence that goes on has lasted, when that is after the counting day
     * @param longerThanDays an absence counts when it lasts more days than this; see {@link Workforce#longerThanDays}
     */
    public static Posts in(
            Year year,
            LocalDate through,
            LocalDate today,
            Collection<Post> posts,
            Collection<Employment> employments,
            Collection<Absence> absences,
            int longerThanDays) {
        if (through.getYear() != year.getValue()) {
            throw new IllegalArgumentException(through + " is not in " + year);
        }
        var span = new Days(year.atDay(1), through);
        var lastedThrough = today.isAfter(through) ? today : through;
        return new Posts(
                new Count(
                        rounded(on(through, posts, Post::days, Post::share)),
                        rounded(on(through, employments, Employment::days, Employment::rate))),
                new Count(
                        average(span, posts, Post::days, Post::share),
                        average(span, employments, Employment::days, Employment::rate)),
                persons(employments, new Days(through, through)),
                persons(employments, span),
                postMonths(AbsenceKind.LEAVE, span, lastedThrough, employments, absences, longerThanDays),
                postMonths(AbsenceKind.SICKNESS, span, lastedThrough, employments, absences, longerThanDays),
                longerThanDays);
    }

    /** So many days an absence may last without being a longer one. */
    public int longerThan() {
        return longerThanDays == null ? InForce.on(LocalDate.EPOCH, LONGER_THAN_DAYS).value() : longerThanDays;
    }

    private interface Share<T> {
        BigDecimal of(T it);
    }

    private interface When<T> {
        Days of(T it);
    }

    private static <T> BigDecimal on(LocalDate day, Collection<T> all, When<T> when, Share<T> share) {
        return all.stream()
                .filter(it -> when.of(it).covers(day))
                .map(share::of)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> BigDecimal average(Days span, Collection<T> all, When<T> when, Share<T> share) {
        var shareDays = BigDecimal.ZERO;
        for (var it : all) {
            var days = when.of(it).within(span);
            if (days.isPresent()) {
                shareDays = shareDays.add(share.of(it).multiply(BigDecimal.valueOf(count(days.get()))));
            }
        }
        return shareDays.divide(BigDecimal.valueOf(count(span)), DECIMALS, RoundingMode.HALF_UP);
    }

    private static int persons(Collection<Employment> employments, Days span) {
        return (int) employments.stream()
                .filter(employment -> employment.days().within(span).isPresent())
                .map(Employment::ombud)
                .distinct()
                .count();
    }

    /**
     * A full-time ombud away a whole calendar month is one post-month, whatever its length; a part of a month is that part. The length that decides is that of the whole
     * absence, also before and after the year, and of one that goes on up to today; days in a row that are registered in pieces are one absence.
     */
    private static BigDecimal postMonths(
            AbsenceKind kind,
            Days span,
            LocalDate lastedThrough,
            Collection<Employment> employments,
            Collection<Absence> absences,
            int longerThanDays) {
        var parts = BigDecimal.ZERO;
        for (var absence : inOnePiece(kind, absences)) {
            if (absence.days().count(lastedThrough) <= longerThanDays) {
                continue;
            }
            for (var employment : employments) {
                if (employment.ombud().equals(absence.ombud())) {
                    var days = absence.days().within(employment.days()).flatMap(both -> both.within(span));
                    if (days.isPresent()) {
                        parts = parts.add(employment.rate().multiply(new BigDecimal(partsOfMonths(days.get()))));
                    }
                }
            }
        }
        return parts.divide(BigDecimal.valueOf(PARTS_OF_A_MONTH), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigInteger partsOfMonths(Days days) {
        var parts = BigInteger.ZERO;
        var last = lastOf(days);
        for (var month = YearMonth.from(days.from()); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            var inMonth =
                    days.within(new Days(month.atDay(1), month.atEndOfMonth())).orElseThrow();
            parts = parts.add(BigInteger.valueOf(count(inMonth) * (PARTS_OF_A_MONTH / month.lengthOfMonth())));
        }
        return parts;
    }

    /** Each ombud's absences of a kind, those that overlap or follow day on day put together. */
    private static List<Absence> inOnePiece(AbsenceKind kind, Collection<Absence> absences) {
        var latest = new HashMap<UUID, Absence>();
        var done = new ArrayList<Absence>();
        absences.stream()
                .filter(absence -> absence.kind().countsAs(kind))
                .sorted(Comparator.comparing(absence -> absence.days().from()))
                .forEach(absence -> {
                    var before = latest.get(absence.ombud());
                    if (before == null) {
                        latest.put(absence.ombud(), absence);
                    } else if (follows(absence.days(), before.days())) {
                        var days = new Days(
                                before.days().from(),
                                later(before.days().until(), absence.days().until()));
                        latest.put(absence.ombud(), new Absence(absence.ombud(), kind, days));
                    } else {
                        done.add(before);
                        latest.put(absence.ombud(), absence);
                    }
                });
        done.addAll(latest.values());
        return done;
    }

    private static boolean follows(Days days, Days before) {
        return before.until() == null || !days.from().isAfter(before.until().plusDays(1));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    private static LocalDate lastOf(Days days) {
        var last = days.until();
        if (last == null) {
            throw new IllegalStateException("Days without an end");
        }
        return last;
    }

    private static long count(Days days) {
        return days.count(lastOf(days));
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
