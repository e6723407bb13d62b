package se.egenmakt.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.commission.SignedYears;

/** The years whose figures the acting operation has frozen. */
@Repository
class FrozenYears implements SignedYears {
    private final JdbcClient db;

    FrozenYears(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean isSigned(int year) {
        return db.sql("select exists (select from report where operation_id = acting_operation() and year = ?)")
                .param(year)
                .query(Boolean.class)
                .single();
    }
}
