package se.egenmakt.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has been filled in for a year's report beside the answers.
 *
 * @param boardMeetingOn when the board takes up the report
 * @param plannedPosts   posts planned for the year after, in full-time equivalents (rule C8)
 * @param economyVersion changes with the economic account, so that a stale page is noticed; 0 when nothing is saved
 */
public record ReportDraft(
        @Nullable LocalDate boardMeetingOn,
        @Nullable BigDecimal plannedPosts,
        @Nullable Integer plannedPersons,
        Economy economy,
        int economyVersion) {
    static final ReportDraft NONE = new ReportDraft(null, null, null, Economy.EMPTY, 0);
}
