package se.egenmakt.deficiency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A deficiency that a group's next meeting should see: not yet taken up, late, or with something due before the meeting; without anything of who reported it.
 *
 * @param reference   for example {@code 2026-07}
 * @param taken       whether this group has taken it up before
 * @param read        whether a second reader has read it: before that none of its words leave the operation
 * @param officer     whether it is on the level of a single official, whom its words could point out
 * @param lines       one for each body, those that wait longest first
 */
public record AgendaMatter(UUID deficiency, String reference, String title, boolean taken, boolean read, boolean officer, List<Line> lines) {
    public AgendaMatter {
        lines = List.copyOf(lines);
    }

    /** Where it stands at one body, as of the meeting's day. */
    public record Line(UUID referral, Body body, ReferralState state, Awaits awaits) {
        public long lateOn(LocalDate day) {
            return awaits.lateOn(day);
        }
    }
}
