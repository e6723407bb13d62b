package se.egenmakt.commission;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.egenmakt.access.Acting;
import se.egenmakt.workforce.OpenCommissions;

/** Tells how many commissions an ombud who leaves still has. */
@Component
class OpenOfOmbud implements OpenCommissions {
    private final CommissionRows rows;

    OpenOfOmbud(CommissionRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public int of(UUID ombud) {
        return rows.count(Acting.current().operationId(), "", ombud, true);
    }
}
