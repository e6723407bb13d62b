package se.egenmakt.report;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.commission.Commissions;

/** Quarters of the acting operation, counted from everything that is registered now. Nobody is opened by it: numbers alone. */
@Service
public class QuarterCounts {
    private final Commissions commissions;
    private final ReportRows rows;

    QuarterCounts(Commissions commissions, ReportRows rows) {
        this.commissions = commissions;
        this.rows = rows;
    }

    /** Each of these quarters, from one reading. */
    @Transactional(readOnly = true)
    public List<QuarterCount> of(Collection<Quarter> quarters) {
        var periods = CountedPeriod.join(commissions.history());
        return quarters.stream().distinct().sorted().map(quarter -> QuarterCount.of(quarter, periods)).toList();
    }

    /** Years as every frozen report tells them: public and exact, so that quarters can be reckoned from them. */
    @Transactional(readOnly = true)
    public List<YearTotals> frozenYears() {
        return rows.totals(Acting.current().operationId());
    }
}
