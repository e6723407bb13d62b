package se.egenmakt.protection;

import java.time.LocalDate;
import java.util.List;

/**
 * A number that is published again and again, such as how many clients a deficiency touches. Two numbers published after each other tell what is between them, so a new number is
 * published only if it differs by at least the threshold from every one that was published before, or is the same as one of them. Otherwise the one published last stands, with
 * its day.
 *
 * <p>The rule looks only at what the reader sees, never at the number behind "färre än 5": had it looked, a new number would tell how few they were. So few is followed by a
 * number only when that is far enough from all that few can be, and the other way round. None and few may follow each other, since few says no more than it always does. The day
 * is that on which the number was published first: a new day would tell that the number had not changed at all.
 *
 * @param earlier in the order in which they were published
 */
public record PublishedOverTime(List<Published> earlier) {
    /** What was published, and from which day it is. */
    public record Published(ProtectedNumber number, LocalDate day) {}

    public PublishedOverTime {
        earlier = List.copyOf(earlier);
    }

    /** What is to be published when there are this many now: the new number of this day, or the one that stands. */
    public Published next(int number, LocalDate day, Protection protection) {
        var next = new Published(protection.alone(number), day);
        if (earlier.isEmpty()) {
            return next;
        }
        boolean stands = earlier.getLast().number().equals(next.number())
                || !earlier.stream().allMatch(before -> mayFollow(before.number(), next.number(), protection.threshold()));
        return stands ? earlier.getLast() : next;
    }

    private static boolean mayFollow(ProtectedNumber before, ProtectedNumber next, int threshold) {
        return before instanceof ProtectedNumber.Withheld
                || before.equals(next)
                || (isFew(before) && next.equals(ProtectedNumber.NONE))
                || (isFew(next) && before.equals(ProtectedNumber.NONE))
                || Range.of(before).distanceTo(Range.of(next)) >= threshold;
    }

    private static boolean isFew(ProtectedNumber number) {
        return number instanceof ProtectedNumber.Few;
    }
}
