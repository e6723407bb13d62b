package se.egenmakt.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the start page reminds the operation's people of, of every group that holds today.
 *
 * @param groups     of a manager; nobody else is reminded of them
 * @param members    who sits, has sat or will sit, by group
 * @param toAskAgain organisations to offer a place again
 * @param toReview   priority orders and guidelines that no later version ends, to be looked at again soon
 * @param papers     meetings soon to come, of groups that hold then, whose papers are not sent; by day
 * @param minutes    meetings called and held a good while ago whose minutes are not sent, by day; of one that was written in afterwards they may lie elsewhere
 * @param objected   meetings whose minutes somebody has something against, and which wait for it; by day
 * @param late       decisions past their day
 */
public record SteeringAttention(
        List<SteeringGroup> groups, Map<UUID, List<Member>> members, List<Offer> toAskAgain, List<Guideline> toReview, List<Of> papers, List<Of> minutes, List<Objected> objected, Late late) {
    /** So many days before, guidelines are to be looked at again. */
    public static final int REVIEW = 45;
    /** Papers are sent so many days before a meeting, at least. Ours. */
    public static final int PAPERS_BEFORE = 14;
    /** Minutes are sent within so many days after it. Ours. */
    public static final int MINUTES_AFTER = 14;

    /** A meeting and its day. */
    public record Of(UUID meeting, LocalDate day) {}

    /** @param names who has something against its minutes */
    public record Objected(UUID meeting, LocalDate day, List<String> names) {
        public Objected {
            names = List.copyOf(names);
        }
    }

    /** @param days of the one that is most late */
    public record Late(int count, long days) {}

    public SteeringAttention {
        groups = List.copyOf(groups);
        members = Map.copyOf(members);
        toAskAgain = List.copyOf(toAskAgain);
        toReview = List.copyOf(toReview);
        papers = List.copyOf(papers);
        minutes = List.copyOf(minutes);
        objected = List.copyOf(objected);
    }
}
