package se.egenmakt.commission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.egenmakt.shared.Refusal;

/** What a closing meets in the tables contact, awaited_decision and change_of_ombud (rule B8). */
@Repository
class ClosingRows {
    private final JdbcClient db;

    ClosingRows(JdbcClient db) {
        this.db = db;
    }

    /** Something dated after the day of a closing. @param what {@code attempt}, {@code awaited} or {@code ombud} */
    record Later(String what, LocalDate day) {
        Refusal refusal() {
            return switch (what) {
                case "attempt" -> Refusal.of("closedOn", "commission.closed.before-attempt", day);
                case "awaited" -> Refusal.of("closedOn", "commission.closed.before-awaited", day);
                default -> Refusal.of("closedOn", "commission.closed.before-ombud", day);
            };
        }
    }

    /** The latest attempt, beginning of a wait or change of ombud after this day; contacts are known by the commission itself. */
    Optional<Later> laterThan(UUID operation, UUID commission, LocalDate day) {
        return db.sql(
                        """
                        select what, day from (
                          select 'attempt' as what, max(day) as day from contact where operation_id = :operation and commission_id = :commission and kind = 'försök'
                          union all
                          select 'awaited', max(from_day) from awaited_decision where operation_id = :operation and commission_id = :commission
                          union all
                          select 'ombud', max(day) from change_of_ombud where operation_id = :operation and commission_id = :commission) latest
                        where day > :day order by day desc, what limit 1
                        """)
                .param("operation", operation)
                .param("commission", commission)
                .param("day", day)
                .query((row, n) -> new Later(row.getString("what"), row.getObject("day", LocalDate.class)))
                .optional();
    }

    /** Awaited decisions cannot last past a closing: those that do end with it, and remember that. */
    void endAwaited(UUID operation, UUID commission, LocalDate day) {
        db.sql(
                        """
                        update awaited_decision set ended_with_closing = until_day is null or until_day > :day,
                          until_before_closing = case when until_day > :day then until_day end,
                          until_day = greatest(from_day, least(coalesce(until_day, :day), :day))
                        where operation_id = :operation and commission_id = :commission
                        """)
                .param("day", day)
                .param("operation", operation)
                .param("commission", commission)
                .update();
    }

    /** Gives back what the closing ended. */
    void restoreAwaited(UUID operation, UUID commission) {
        db.sql(
                        """
                        update awaited_decision set until_day = until_before_closing, until_before_closing = null, ended_with_closing = false
                        where operation_id = ? and commission_id = ? and ended_with_closing
                        """)
                .params(operation, commission)
                .update();
    }
}
