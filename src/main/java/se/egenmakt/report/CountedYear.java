package se.egenmakt.report;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.egenmakt.organisation.Municipality;
import se.egenmakt.workforce.Posts;

/**
 * A year counted from everything that is registered now.
 *
 * @param operation      name of the operation
 * @param countyCode     of the county board that the report goes to: that of the first municipality by code
 * @param receiver       the county board, or county boards, by name; empty when no municipality is registered
 * @param periods        all counted periods of the operation, of any year
 * @param municipalities served in the year, or with a period in it; by name
 * @param countingDay    31 December, or today in a year that has not ended
 * @param ombud          by commission, the ids of the ombud who have had it (rule B4)
 * @param ombudWithoutEmployment how many ombud had a commission in the year without being employed on any of its days (rule C8)
 * @param lastYear       the report frozen for the year before: the last one submitted, or else the last one; null when none is
 * @param before         the figures of the year before as they are counted now, for telling tendencies
 */
public record CountedYear(
        String operation,
        String countyCode,
        String receiver,
        YearOfFigures figures,
        List<CountedPeriod> periods,
        List<Municipality> municipalities,
        Posts posts,
        Map<UUID, List<UUID>> ombud,
        int ombudWithoutEmployment,
        LocalDate countingDay,
        @Nullable FrozenReport lastYear,
        ReportFigures before) {

    public Year year() {
        return figures.whole().year();
    }

    public ReportForm form() {
        return figures.whole().form();
    }

    public boolean provisional() {
        return figures.whole().provisional();
    }

    /** The figures of the whole operation, or of a municipality. */
    public ReportFigures of(@Nullable String municipality) {
        return municipality == null ? figures.whole() : figures.of(municipality);
    }

    /** How many of the periods that ended had one ombud throughout, of the whole operation or of a municipality. */
    public Continuity continuity(@Nullable String municipality) {
        return Continuity.of(year(), of(municipality).periods(), ombud);
    }

    /** The periods behind {@link #continuity}. */
    public List<Placed> behindContinuity(@Nullable String municipality) {
        return Continuity.behind(year(), of(municipality).periods(), ombud);
    }

    public Optional<Municipality> municipality(String code) {
        return municipalities.stream().filter(found -> found.code().equals(code)).findFirst();
    }

    /** Why the start of the year is not the end of the year before as signed; none when it is, or when nothing was signed. */
    public List<StartDifference> startDifferences(@Nullable String municipality) {
        return lastYear == null
                ? List.of()
                : StartDifference.between(lastYear.signed(), lastYear.commissions(), of(municipality), periods);
    }
}
